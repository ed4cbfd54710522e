import { type Day, plusDays, type Span, weekdayOf } from "../../dialogue/index.js";

export interface WeekCount {
  readonly monday: Day;
  readonly count: number;
}

const BAR_WIDTH = 40;

const mondayOf = (date: Day): Day => plusDays(date, -weekdayOf(date));

/** Messages per week, weeks without any included: a gap in the chart is an answer too. */
export const weekCounts = (days: readonly Day[], span: Span): readonly WeekCount[] => {
  const counts = new Map<Day, number>();
  for (const date of days) counts.set(mondayOf(date), (counts.get(mondayOf(date)) ?? 0) + 1);
  const weeks: WeekCount[] = [];
  for (let monday = mondayOf(span.from); monday <= span.to; monday = plusDays(monday, 7)) {
    weeks.push({ monday, count: counts.get(monday) ?? 0 });
  }
  return weeks;
};

/** A bar of block characters; a week with a single message still shows one. */
export const bar = (count: number, most: number): string =>
  "█".repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * BAR_WIDTH)));
