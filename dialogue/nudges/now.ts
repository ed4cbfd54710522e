import { isDue } from "../calendar/firing.js";
import { type Instant, localOf } from "../calendar/zone.js";
import type { KnownOf } from "../expected.js";
import type { House } from "../house.js";
import type { Roster } from "../person.js";
import { type Nudge, planNudges } from "./plan.js";

/** What goes out at this moment: today's messages, if the house is within its sending hours. It asks only what was handled
 *  and what is due, never when it was asked last: a missed wake-up, two at once or a standstill change nothing. */
export const nudgesNow = (house: House, roster: Roster, now: Instant, known?: KnownOf): readonly Nudge[] => {
  const { day: today, minute } = localOf(house.timeZone, now);
  if (!isDue(house.timeZone, today, house.sending.from, now) || minute >= house.sending.to) return [];
  return planNudges({ house, roster, span: { from: today, to: today }, from: today, ...(known && { known }) }).nudges;
};
