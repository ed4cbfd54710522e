import { type Day, isoDay } from "../../../dialogue/index.js";
import type { KeyEntry } from "./keyring-file.js";

const MONTHS_IN_A_YEAR = 12;
/** A mark made on the last day of January ends on the first of April at the earliest. */
const KEPT_MONTHS = 3;

/** Backups younger than this find every mark that they may need: two months have at least as many days. Backups go after 35 days unless
 *  operation sets something else. */
export const SURE_DAYS = 59;

const MONTH_LETTERS = "2026-11".length;

const monthOf = (on: Day): string => isoDay(on).slice(0, MONTH_LETTERS);

const countOf = (month: string): number => {
  const [year = 0, inYear = 0] = month.split("-").map(Number);
  return year * MONTHS_IN_A_YEAR + inYear;
};

/** That something was erased is told by its mark alone, so that it must not stay for good. The month and not the day: whoever finds the
 *  keys is to learn as little as can be. `isThere`: its file could not be removed yet. */
export const markOn = (entry: KeyEntry, today: Day, isThere: boolean): KeyEntry | undefined => {
  if (entry.state !== "destroyed") return entry;
  if (entry.month === undefined) return { ...entry, month: monthOf(today) };
  return !isThere && countOf(monthOf(today)) - countOf(entry.month) >= KEPT_MONTHS ? undefined : entry;
};
