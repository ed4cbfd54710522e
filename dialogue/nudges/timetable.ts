import { contains, type Day, later, plusDays, type Span } from "../calendar/day.js";
import type { Weekdays } from "../calendar/weekdays.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import type { Expected, Known } from "../cycle.js";
import type { Format, Recipient } from "../formats/format.js";
import type { SlotKey } from "../ledger.js";
import type { Person } from "../person.js";
import { usableDays } from "../usable-days.js";
import { type Placing, placings, type Receiver } from "./placing.js";
import { datesOf, keyOf, type Timing, timingsOf } from "./slots.js";

/** Somebody as the timetable sees them. */
export interface Traveller {
  readonly receiver: Receiver;
  readonly muted: boolean;
  readonly handled: ReadonlySet<SlotKey>;
  /** The set of weekdays, if nothing else sets this person apart from others: no pause, no first or last day, no wish,
   *  nothing sent yet. All plain people with the same weekdays share their placings. */
  readonly plain: number | undefined;
}

export interface Stops {
  readonly placings: readonly Placing[];
  /** What found no day at all. */
  readonly lost: readonly Timing[];
}

/** Where the slots of a dialogue come to lie. Almost all dialogues of a house share their dates and almost all people their
 *  week, so the answers are remembered: planning 100,000 people is mostly looking up. */
export interface Timetable {
  traveller(person: Person, known: Known): Traveller;
  stops(dialogue: Expected, as: Recipient, traveller: Traveller): Stops;
}

const afterHandled = (dialogue: Expected, timings: readonly Timing[], handled: ReadonlySet<SlotKey>): readonly Timing[] =>
  handled.size === 0 ? timings : timings.slice(timings.findLastIndex((timing) => handled.has(keyOf({ dialogue, timing }))) + 1);

const remembered = <K, V>(memory: Map<K, V>, key: K, make: () => V): V => {
  const there = memory.get(key);
  if (there !== undefined) return there;
  const made = make();
  memory.set(key, made);
  return made;
};

const isPlain = ({ joinsOn, leavesOn }: Person, { wishes, handled, nudgedOn }: Known): boolean =>
  joinsOn === undefined &&
  leavesOn === undefined &&
  wishes.pauses.length === 0 &&
  wishes.bundleOn === undefined &&
  handled.size === 0 &&
  nudgedOn === undefined;

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

  const receiverOf = (person: Person, { wishes, nudgedOn }: Known): Receiver => ({
    days: usableDays(calendar, person, wishes),
    from: nudgedOn === undefined ? from : later(from, plusDays(nudgedOn, 1)),
    bundleOn: wishes.bundleOn,
  });
  const travellerOf = (person: Person, known: Known, plain: Weekdays | undefined): Traveller => ({
    receiver: receiverOf(person, known),
    muted: known.wishes.muted,
    handled: known.handled,
    plain,
  });
  const plainTravellers = new Map<Weekdays, Traveller>();

  return {
    traveller: (person, known) => {
      const { worksOn } = person;
      if (!isPlain(person, known)) return travellerOf(person, known, undefined);
      return known.wishes.muted
        ? travellerOf(person, known, worksOn)
        : remembered(plainTravellers, worksOn, () => travellerOf(person, known, worksOn));
    },
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
