import { type Day, earlier, plusDays, type Span, weekdayOf } from "../calendar/day.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";

/** A shorter week is no week to hold a dialogue in: 1 January on a Thursday leaves one working day. */
const LEAST_WORKING_DAYS = 3;

export const lastWorkingDay = (calendar: WorkCalendar, span: Span): Day | undefined => {
  for (let date = span.to; date >= span.from; date = plusDays(date, -1)) if (calendar.isWorkingDay(date)) return date;
  return undefined;
};

const workingDays = (calendar: WorkCalendar, from: Day, to: Day): readonly Day[] =>
  Array.from({ length: to - from + 1 }, (_, step) => plusDays(from, step)).filter(calendar.isWorkingDay);

/** The last working day of every week of the span: the days on which spread dialogues fall due.
 *  A span without a single full enough week still has its own last working day. */
export const dueWeeks = (calendar: WorkCalendar, span: Span): readonly Day[] => {
  const weeks: Day[] = [];
  let from = span.from;
  while (from <= span.to) {
    const sunday = plusDays(from, 6 - weekdayOf(from));
    const days = workingDays(calendar, from, earlier(sunday, span.to));
    const last = days.at(-1);
    if (last !== undefined && days.length >= LEAST_WORKING_DAYS) weeks.push(last);
    from = plusDays(sunday, 1);
  }
  const end = lastWorkingDay(calendar, span);
  return weeks.length > 0 || end === undefined ? weeks : [end];
};
