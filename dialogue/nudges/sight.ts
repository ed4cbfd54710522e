import { plusDays, plusMonths, type Span } from "../calendar/day.js";
import type { House } from "../house.js";

/** A message may land this much off the day it was wanted on: holidays, part-time weeks, a pause. Only dialogues whose stages
 *  come this close to the days to be shown are looked at. */
const SLACK_DAYS = 45;

/** After a standstill of months a nudge about something this long ago would only puzzle; the next window has begun. */
const OLDEST_DAYS = 100;

/** How far the stages of all formats reach out before and after a due date. */
const reachOf = (house: House): { readonly before: number; readonly after: number } => {
  const reach = { before: 0, after: 0 };
  for (const { stages } of house.formats) {
    for (const { at, repeat } of stages) {
      const rounds = repeat === undefined ? 0 : repeat.everyDays * (repeat.times - 1);
      for (const { days, count } of at) {
        const calendarDays = count === "working" ? days * 2 : days;
        reach.before = Math.max(reach.before, -calendarDays);
        reach.after = Math.max(reach.after, calendarDays + rounds);
      }
    }
  }
  return reach;
};

const LONGEST_WINDOW_DAYS = 366;

/** The first and the last day that any window with a day in the span may have: a due date depends on the whole window, so it
 *  must not depend on how much of it is looked at. */
export const aroundWindows = (house: House, seen: Span): Span => {
  const months = Math.max(0, ...house.formats.map(({ cadence }) => (cadence.kind === "interval" ? cadence.months : 0)));
  return {
    from: plusMonths(plusDays(seen.from, -LONGEST_WINDOW_DAYS), -months),
    to: plusMonths(plusDays(seen.to, LONGEST_WINDOW_DAYS), months),
  };
};

export const widened = ({ from, to }: Span, before: number, after: number): Span => ({
  from: plusDays(from, -before),
  to: plusDays(to, after),
});

/** The days on which a dialogue may fall due of which anything is said in the span. */
export const inSight = (house: House, span: Span): Span => {
  const { before, after } = reachOf(house);
  return widened(span, after + OLDEST_DAYS, before + SLACK_DAYS);
};
