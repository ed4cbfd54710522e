import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { day, type House, type Roster } from "../../dialogue/index.js";
import { readHouse, readRoster } from "../../store/index.js";

/** From build/scripts/demo up to the repository. */
const EXAMPLE = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "docs", "example");

/** A Jobcenter of thirty invented people in three teams. */
export const exampleHouse = async (): Promise<{ readonly house: House; readonly roster: Roster }> => {
  const [houseFile, rosterFile] = await Promise.all(["house.json", "roster.csv"].map((name) => readFile(join(EXAMPLE, name))));
  if (houseFile === undefined || rosterFile === undefined) throw new Error("the example is incomplete");
  const house = readHouse(houseFile, { goLive: day("2026-11-20") });
  const roster = readRoster(rosterFile);
  if (!house.allowed || !roster.allowed) throw new Error("the example has mistakes");
  return { house: house.value, roster: roster.value };
};
