import { type Day, plusDays } from "./day.js";
import { type Instant, instantOf, localOf, type MinuteOfDay } from "./zone.js";

/** Once true it stays true, also while the clock is set back: whoever keeps which dates were fired fires each exactly once,
 *  however late or irregular the ticks. Comparing the time on the wall would miss the hour left out in spring and fire twice in
 *  the hour repeated in autumn. */
export const isDue = (zone: string, on: Day, minute: MinuteOfDay, now: Instant): boolean => now >= instantOf(zone, on, minute);

/** The latest date whose slot at this minute has come. After a standstill only this one is left to fire. */
export const lastDue = (zone: string, minute: MinuteOfDay, now: Instant): Day => {
  let date = plusDays(localOf(zone, now).day, 1);
  while (!isDue(zone, date, minute, now)) date = plusDays(date, -1);
  return date;
};
