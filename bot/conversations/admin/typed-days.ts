import { type Day, partsOf, plusDays } from "../../../dialogue/index.js";
import { typedDay } from "./typed.js";

/** No span of days that a house closes in is longer. */
const LONGEST_SPAN = 366;

const TILL = /\s*(?:-|–|—|\bbis\b|\bto\b)\s*/gi;

/** "24.12." before "31.12.2026": the year that was left out. */
const firstDay = (text: string, last: Day): Day | undefined => {
  const whole = typedDay(text);
  if (whole !== undefined) return whole;
  if (!/^\d{1,2}\.\s*\d{1,2}\.?$/.test(text)) return undefined;
  const { year } = partsOf(last);
  const inYear = (one: number): Day | undefined => typedDay(`${text.replace(/\.$/, "")}.${one}`);
  const sameYear = inYear(year);
  return sameYear !== undefined && sameYear > last ? inYear(year - 1) : sameYear;
};

const spanDays = (from: Day, to: Day): readonly Day[] | undefined =>
  from > to || to - from >= LONGEST_SPAN ? undefined : Array.from({ length: to - from + 1 }, (_, step) => plusDays(from, step));

/** "24.12.2026 – 31.12.2026", "24.12. bis 31.12.2026"; a hyphen may also stand inside a date. */
const typedSpan = (text: string): readonly Day[] | undefined => {
  for (const { index, 0: sign } of text.matchAll(TILL)) {
    const last = typedDay(text.slice(index + sign.length));
    const first = last === undefined ? undefined : firstDay(text.slice(0, index).trim(), last);
    if (first !== undefined && last !== undefined) return spanDays(first, last);
  }
  return undefined;
};

const entryDays = (entry: string): readonly Day[] | undefined => {
  const one = typedDay(entry);
  if (one !== undefined) return [one];
  const span = typedSpan(entry);
  if (span !== undefined) return span;
  const several = entry.split(/\s+/).map(typedDay);
  return several.every((on) => on !== undefined) ? several : undefined;
};

export interface TypedDays {
  /** Each once, in their order. */
  readonly days: readonly Day[];
  readonly unread: readonly string[];
}

/** A day or a span a line; commas and semicolons part them as well. */
export const typedDays = (text: string): TypedDays => {
  const days = new Set<Day>();
  const unread: string[] = [];
  for (const entry of text.split(/[\r\n,;]+/).map((one) => one.trim())) {
    if (entry === "") continue;
    const read = entryDays(entry);
    if (read === undefined) unread.push(entry);
    else for (const on of read) days.add(on);
  }
  return { days: [...days].sort((one, other) => one - other), unread };
};
