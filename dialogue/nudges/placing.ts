import { type Day, later, plusDays, type Weekday, weekdayOf } from "../calendar/day.js";
import { nth } from "../nth.js";
import type { UsableDays } from "../usable-days.js";
import type { Timing } from "./slots.js";

/** A timing with the day its recipient gets it, as far as this dialogue alone is concerned. */
export interface Placing {
  readonly timing: Timing;
  readonly on: Day;
}

/** What placing needs to know of a recipient. */
export interface Receiver {
  readonly days: UsableDays;
  /** The first day on which anything may still be sent to them. */
  readonly from: Day;
  readonly bundleOn: Weekday | undefined;
}

const LONGEST_WAIT_FOR_A_WEEKDAY = 28;

/** The chosen weekday, when it comes in time; a weekday on which its lead never works would wait for ever. */
const onBundleDay = (days: UsableDays, bundleOn: Weekday, first: Day, latest: Day): Day | undefined => {
  const end = Math.min(latest, plusDays(first, LONGEST_WAIT_FOR_A_WEEKDAY));
  for (let date = days.next(first); date !== undefined && date <= end; date = days.next(plusDays(date, 1))) {
    if (weekdayOf(date) === bundleOn) return date;
  }
  return undefined;
};

/** A day that its recipient cannot use moves to their next usable day. A stage before a date never moves past it:
 *  then it takes the last usable day before. A Sunday before a due date on Monday becomes that Monday; a Saturday
 *  before a due date on Sunday becomes the Friday. */
const dayFor = ({ stage, wanted, latest, leadsUp }: Timing, { days, bundleOn }: Receiver, earliest: Day): Day | undefined => {
  const first = later(wanted, earliest);
  const bundled = stage.bundled && bundleOn !== undefined ? onBundleDay(days, bundleOn, first, latest) : undefined;
  const next = bundled ?? days.next(first);
  if (next !== undefined && next <= latest) return next;
  if (!leadsUp) return undefined;
  const last = days.last(latest);
  return last !== undefined && last >= earliest ? last : undefined;
};

/** The timings of one side of one dialogue on their days. Where an earlier stage would come on the day of a later one or
 *  after it (a standstill, a pause, a short week), only the later one is left. Nothing comes before `since`. A timing
 *  that would still make sense but finds no day its recipient can use is handed to `lost`. */
export const placings = (
  timings: readonly Timing[],
  receiver: Receiver,
  since: Day,
  lost: (timing: Timing) => void,
): readonly Placing[] => {
  const earliest = later(since, receiver.from);
  const kept: Placing[] = [];
  for (const timing of timings) {
    if (earliest > timing.latest) continue;
    const on = dayFor(timing, receiver, earliest);
    if (on === undefined) {
      lost(timing);
      continue;
    }
    while (kept.length > 0 && nth(kept, kept.length - 1).on >= on) kept.pop();
    kept.push({ timing, on });
  }
  return kept;
};
