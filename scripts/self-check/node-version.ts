import { type Day, day, isoDay } from "../../dialogue/index.js";
import { finding, type Said, sound, unknown } from "./said.js";

/** The last day on which a Node gets what is mended. https://github.com/nodejs/Release */
const ENDS: ReadonlyMap<number, Day> = new Map([
  [18, day("2025-04-30")],
  [20, day("2026-04-30")],
  [22, day("2027-04-30")],
  [24, day("2028-04-30")],
]);

export const germanDay = (date: Day): string => isoDay(date).split("-").reverse().join(".");

export const nodeSaid = (version: string, today: Day): Said => {
  const major = Number(/^v?(\d+)\./.exec(version)?.[1]);
  const end = ENDS.get(major);
  if (end === undefined)
    return major > 24
      ? unknown(`Für Node ${major} kennt dieses Programm kein Enddatum.`)
      : finding(`Node ${major} wird nicht mehr gepflegt.`, "Installieren Sie Node 24.");
  return today > end
    ? finding(
        `Node ${major} bekommt seit dem ${germanDay(end)} keine Korrekturen mehr.`,
        "Installieren Sie Node 24. Das Programm läuft damit unverändert.",
      )
    : sound(`Node ${major} wird bis zum ${germanDay(end)} gepflegt.`);
};
