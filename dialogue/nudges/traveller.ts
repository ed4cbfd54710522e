import { type Day, later, plusDays } from "../calendar/day.js";
import type { Weekdays } from "../calendar/weekdays.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import type { Known } from "../expected.js";
import type { SlotKey } from "../ledger.js";
import type { Person } from "../person.js";
import { usableDays } from "../usable-days.js";
import type { Receiver } from "./placing.js";

/** Somebody as the timetable sees them. */
export interface Traveller {
  readonly receiver: Receiver;
  readonly muted: boolean;
  readonly handled: ReadonlySet<SlotKey>;
  /** The set of weekdays, if nothing else sets this person apart from others: no pause, no first or last day, no wish,
   *  nothing sent yet. All plain people with the same weekdays share their placings. */
  readonly plain: number | undefined;
}

const isPlain = ({ joinsOn, leavesOn }: Person, { wishes, handled, nudgedOn }: Known): boolean =>
  joinsOn === undefined &&
  leavesOn === undefined &&
  wishes.pauses.length === 0 &&
  wishes.bundleOn === undefined &&
  handled.size === 0 &&
  nudgedOn === undefined;

/** Turns people into travellers; plain people with the same weekdays are one and the same. `from` is the first day on which
 *  anything may be sent to anybody. */
export const travellers = (calendar: WorkCalendar, from: Day): ((person: Person, known: Known) => Traveller) => {
  const plainOnes = new Map<Weekdays, Traveller>();
  const made = (person: Person, { wishes, nudgedOn, handled }: Known, plain: Weekdays | undefined): Traveller => ({
    receiver: {
      days: usableDays(calendar, person, wishes),
      from: nudgedOn === undefined ? from : later(from, plusDays(nudgedOn, 1)),
      bundleOn: wishes.bundleOn,
    },
    muted: wishes.muted,
    handled,
    plain,
  });
  return (person, known) => {
    const { worksOn } = person;
    if (!isPlain(person, known)) return made(person, known, undefined);
    if (known.wishes.muted) return made(person, known, worksOn);
    const traveller = plainOnes.get(worksOn) ?? made(person, known, worksOn);
    plainOnes.set(worksOn, traveller);
    return traveller;
  };
};
