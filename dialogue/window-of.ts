import { type Day, parseDay, plusDays, plusMonths, type Span } from "./calendar/day.js";
import { type Dialogue, parseDialogueId } from "./dialogue.js";
import type { Cadence, Format } from "./formats/format.js";
import { windowsIn } from "./windows.js";

const FROM_A_DAY = /^(from|after)-(\d{4}-\d{2}-\d{2})(?:-(\d+))?$/;
const DAYS_IN_A_YEAR = 366;

const monthsOf = (cadence: Cadence): number => (cadence.kind === "interval" ? cadence.months : 0);

/** The names are made in interval.ts. */
const spanFrom = (kind: string, start: Day, count: number, months: number): Span => {
  if (kind === "from") return { from: start, to: plusDays(plusMonths(start, months), -1) };
  return { from: plusDays(plusMonths(start, (count - 1) * months), 1), to: plusMonths(start, count * months) };
};

const intervalOf = (name: string, cadence: Cadence): Span | undefined => {
  const [, kind = "", text = "", count = "1"] = FROM_A_DAY.exec(name) ?? [];
  const start = parseDay(text);
  return start === undefined ? undefined : spanFrom(kind, start, Number(count), monthsOf(cadence));
};

const yearlyOf = (name: string, cadence: Cadence): Span | undefined => {
  const first = parseDay(`${name.slice(0, 4)}-01-01`);
  if (cadence.kind !== "windows" || first === undefined) return undefined;
  const year: Span = { from: first, to: plusDays(first, DAYS_IN_A_YEAR) };
  return windowsIn(cadence.windows, year).find(({ id }) => id === name);
};

/** The span a dialogue belongs to, read back from its id. Undefined where the house has since given its format other windows. */
export const windowOf = ({ id }: Pick<Dialogue, "id">, { cadence }: Pick<Format, "cadence">): Span | undefined => {
  const name = parseDialogueId(id)?.window ?? "";
  return intervalOf(name, cadence) ?? yearlyOf(name, cadence);
};
