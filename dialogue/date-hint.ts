import { type Day, later, plusDays } from "./calendar/day.js";
import { type HouseDays, workCalendar } from "./calendar/work-calendar.js";

/** What somebody may have overlooked. Never a no: both sides may meet whenever they like. */
export type DateHint = "day-off" | "long-after-due";

const LONG_AFTER_DAYS = 14;

/** About a date that one side proposes. A due day that has passed cannot be kept any more, so that the days count from today. */
export const hintsAbout = (on: Day, dueOn: Day, today: Day, house: HouseDays): readonly DateHint[] => [
  ...(workCalendar(house, on, on).isWorkingDay(on) ? [] : (["day-off"] as const)),
  ...(on > plusDays(later(dueOn, today), LONG_AFTER_DAYS) ? (["long-after-due"] as const) : []),
];
