import { type Day, dayOf, lengthOfMonth, partsOf, type Span } from "./calendar/day.js";
import type { MonthDay, YearlyWindow } from "./formats/format.js";

/** The span in which one dialogue is due. Its id is the year it begins in and the yearly window's id: "2026-H2". */
export interface Window extends Span {
  readonly id: string;
}

const dayIn = (year: number, { month, dayOfMonth }: MonthDay): Day => dayOf(year, month, Math.min(dayOfMonth, lengthOfMonth(year, month)));

const isAfter = (one: MonthDay, other: MonthDay): boolean =>
  one.month > other.month || (one.month === other.month && one.dayOfMonth > other.dayOfMonth);

const windowIn = (year: number, yearly: YearlyWindow): Window => ({
  id: `${year}-${yearly.id}`,
  from: dayIn(year, yearly.from),
  to: dayIn(isAfter(yearly.from, yearly.to) ? year + 1 : year, yearly.to),
});

/** Every window that shares at least one day with the span, in order of time. */
export const windowsIn = (yearlies: readonly YearlyWindow[], span: Span): readonly Window[] => {
  const [firstYear, lastYear] = [partsOf(span.from).year - 1, partsOf(span.to).year];
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, step) => firstYear + step);
  return years
    .flatMap((year) => yearlies.map((yearly) => windowIn(year, yearly)))
    .filter((window) => window.from <= span.to && window.to >= span.from)
    .sort((one, other) => one.from - other.from);
};
