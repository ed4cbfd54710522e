import { type Day, type Instant, isoDay, isoInstant } from "../../../dialogue/index.js";

/** The names of fields that hold a calendar date, wherever they stand. */
const DAYS = new Set([
  ...["on", "dueOn", "since", "begunOn", "releasedOn", "withdrawnOn", "takenBackOn", "heldOn", "nudgedOn", "unreachedSince"],
  ...["joinsOn", "leavesOn", "to"],
]);
const INSTANTS = new Set(["at", "wakeAt"]);
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const weekdaysIn = (mask: number): readonly string[] => WEEKDAYS.filter((_, index) => (mask & (1 << index)) !== 0);

export type Told = string | number | boolean | null | readonly Told[] | { readonly [name: string]: Told };

const numberTold = (name: string, value: number, isSpan: boolean, zone: string): Told => {
  if (DAYS.has(name) || (name === "from" && isSpan)) return isoDay(value as Day);
  if (INSTANTS.has(name)) return isoInstant(zone, value as Instant);
  if (name === "worksOn") return weekdaysIn(value);
  if (name === "bundleOn") return WEEKDAYS[value] ?? value;
  return value;
};

/** Nothing is left out, and days and moments are written as everybody reads them. `from` is a day where there is a `to`, and minutes
 *  after midnight in a date that was agreed on. */
export const toldPlainly = (value: unknown, zone: string, name = "", isSpan = false): Told => {
  if (typeof value === "number") return numberTold(name, value, isSpan, zone);
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => toldPlainly(one, zone, name));
  if (typeof value !== "object") throw new Error("a kind of value that no file holds");
  const span = "from" in value && "to" in value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, toldPlainly(one, zone, key, span)]));
};

/** Each value by the way to it: "plan.dialogues[0].dueOn". An empty list is told as well. */
export const fieldsIn = (value: Told, path = ""): readonly (readonly [string, string])[] => {
  if (typeof value !== "object" || value === null) return [[path, value === null ? "–" : String(value)]];
  const inner = Array.isArray(value)
    ? value.flatMap((one: Told, index) => fieldsIn(one, `${path}[${index}]`))
    : Object.entries(value).flatMap(([key, one]) => fieldsIn(one, path === "" ? key : `${path}.${key}`));
  return inner.length === 0 ? [[path, "–"]] : inner;
};
