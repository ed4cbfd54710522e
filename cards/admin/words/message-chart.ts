import { type Day, dayOf, partsOf, plusDays, plusMonths, type Span, weekdayOf } from "../../../dialogue/calendar/day.js";

/** How many messages go out on one day; to whom is nobody's business here. */
export interface DayCount {
  readonly on: Day;
  readonly count: number;
}

export interface Chart {
  readonly by: "week" | "month";
  readonly rows: readonly DayCount[];
}

/** A card is no place for more. */
export const MOST_ROWS = 27;

/** The parts into which the place of a bar is divided. */
const WHOLE = 100;

const mondayOf = (on: Day): Day => plusDays(on, -weekdayOf(on));

const firstOfMonth = (on: Day): Day => {
  const { year, month } = partsOf(on);
  return dayOf(year, month, 1);
};

const rowsBy = (
  perDay: readonly DayCount[],
  { from, to }: Span,
  startOf: (on: Day) => Day,
  next: (start: Day) => Day,
): readonly DayCount[] => {
  const counts = new Map<Day, number>();
  for (const { on, count } of perDay) counts.set(startOf(on), (counts.get(startOf(on)) ?? 0) + count);
  const rows: DayCount[] = [];
  for (let start = startOf(from); start <= to; start = next(start)) rows.push({ on: start, count: counts.get(start) ?? 0 });
  return rows;
};

/** By weeks, or by months where these would be too many. A row without messages is an answer too. */
export const chartOf = (perDay: readonly DayCount[], span: Span): Chart => {
  const weeks = rowsBy(perDay, span, mondayOf, (monday) => plusDays(monday, 7));
  if (weeks.length <= MOST_ROWS) return { by: "week", rows: weeks };
  return { by: "month", rows: rowsBy(perDay, span, firstOfMonth, (first) => plusMonths(first, 1)) };
};

export interface Bar {
  readonly filled: number;
  readonly empty: number;
}

/** A single message is still to be seen. */
export const barOf = (count: number, most: number): Bar => {
  const filled = count === 0 ? 0 : Math.max(1, Math.round((count / most) * WHOLE));
  return { filled, empty: WHOLE - filled };
};
