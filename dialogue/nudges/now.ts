import type { Day } from "../calendar/day.js";
import { isDue } from "../calendar/firing.js";
import { type Instant, localOf } from "../calendar/zone.js";
import type { KnownOf } from "../expected.js";
import type { House } from "../house.js";
import type { Roster } from "../person.js";
import { atOnce, type Steps } from "../steps.js";
import { type Nudge, nudgeSteps } from "./plan.js";

/** After a restore nobody knows what was sent up to that day: whatever was wanted by then counts as sent, and the next stage makes
 *  up for it. */
const wantedAfter = (nudges: readonly Nudge[], restoredOn: Day): readonly Nudge[] =>
  nudges
    .map((nudge) => ({ ...nudge, slots: nudge.slots.filter(({ timing }) => timing.wanted > restoredOn) }))
    .filter(({ slots }) => slots.length > 0);

export interface Situation {
  readonly known?: KnownOf;
  /** The last time the house was restored from a backup. */
  readonly restoredOn?: Day;
}

/** Whether the house is within its sending hours; on which weekdays it sends, the plan knows. */
export const isSending = ({ timeZone, sending }: House, now: Instant): boolean => {
  const { day: today, minute } = localOf(timeZone, now);
  return isDue(timeZone, today, sending.from, now) && minute < sending.to;
};

/** The same team by team. */
export function* nudgesNowSteps(
  house: House,
  roster: Roster,
  now: Instant,
  { known, restoredOn }: Situation = {},
): Steps<readonly Nudge[]> {
  if (!isSending(house, now)) return [];
  const { day: today } = localOf(house.timeZone, now);
  const nudges: Nudge[] = [];
  const request = { house, roster, span: { from: today, to: today }, from: today, ...(known && { known }) };
  yield* nudgeSteps(
    request,
    (nudge) => nudges.push(nudge),
    () => undefined,
  );
  return restoredOn === undefined ? nudges : wantedAfter(nudges, restoredOn);
}

/** What goes out at this moment: today's messages, if the house is within its sending hours. It asks only what was handled
 *  and what is due, never when it was asked last: a missed wake-up, two at once or a standstill change nothing. */
export const nudgesNow = (house: House, roster: Roster, now: Instant, situation?: Situation): readonly Nudge[] =>
  atOnce(nudgesNowSteps(house, roster, now, situation));
