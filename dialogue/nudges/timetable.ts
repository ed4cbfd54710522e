import { contains, type Day, type Span } from "../calendar/day.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import type { Expected } from "../expected.js";
import type { Format, Recipient } from "../formats/format.js";
import type { SlotKey } from "../ledger.js";
import { type Placing, placings, type Receiver } from "./placing.js";
import { datesOf, keyOf, type Timing, timingsOf } from "./slots.js";
import type { Traveller } from "./traveller.js";

export interface Stops {
  readonly placings: readonly Placing[];
  /** What found no day at all. */
  readonly lost: readonly Timing[];
}

/** Where the slots of a dialogue come to lie. Almost all dialogues of a house share their dates and almost all people their
 *  week, so the answers are remembered: planning 100,000 people is mostly looking up. */
export interface Timetable {
  stops(dialogue: Expected, as: Recipient, traveller: Traveller): Stops;
}

const afterHandled = (dialogue: Expected, timings: readonly Timing[], handled: ReadonlySet<SlotKey>): readonly Timing[] =>
  handled.size === 0 ? timings : timings.slice(timings.findLastIndex((timing) => handled.has(keyOf({ dialogue, timing }))) + 1);

interface Shared {
  readonly timings: readonly Timing[];
  readonly stops: (Stops | undefined)[];
}

/** A timetable that shows the days of `near`; `from` is the first day on which anything may be sent to anybody. */
export const timetable = (calendar: WorkCalendar, near: Span, from: Day): Timetable => {
  const shared = { employee: new Map<Format, Map<Day, Shared>>(), lead: new Map<Format, Map<Day, Shared>>() };

  const made = (dialogue: Expected, as: Recipient): Shared => ({ timings: timingsOf(datesOf(dialogue), as, calendar), stops: [] });

  const sharedBy = (dialogue: Expected, as: Recipient): Shared => {
    const { format, dueOn } = dialogue;
    const byDate = shared[as].get(format) ?? new Map<Day, Shared>();
    const there = byDate.get(dueOn) ?? made(dialogue, as);
    // Nearly always both are there already, and a write costs more than the look-up.
    if (!byDate.has(dueOn)) shared[as].set(format, byDate.set(dueOn, there));
    return there;
  };

  const stopsFrom = (timings: readonly Timing[], receiver: Receiver, since: Day): Stops => {
    const lost: Timing[] = [];
    const found = placings(timings, receiver, since, (timing) => lost.push(timing));
    return { placings: found.filter(({ on }) => contains(near, on)), lost: lost.filter(({ wanted }) => contains(near, wanted)) };
  };

  return {
    stops: (dialogue, as, { receiver, handled, plain }) => {
      const ownDates = dialogue.agreedOn !== undefined || dialogue.person.leavesOn !== undefined;
      if (ownDates) return stopsFrom(afterHandled(dialogue, timingsOf(datesOf(dialogue), as, calendar), handled), receiver, dialogue.since);
      const common = sharedBy(dialogue, as);
      if (plain === undefined || dialogue.since > from)
        return stopsFrom(afterHandled(dialogue, common.timings, handled), receiver, dialogue.since);
      common.stops[plain] ??= stopsFrom(common.timings, receiver, dialogue.since);
      return common.stops[plain];
    },
  };
};
