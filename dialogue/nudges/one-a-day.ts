import { type Day, earlier, later, plusDays } from "../calendar/day.js";
import { nth } from "../nth.js";
import type { Receiver } from "./placing.js";
import type { Slot, Timing } from "./slots.js";

/** A slot on the day it would get if it were its recipient's only one. */
export interface Placed extends Slot {
  readonly on: Day;
}

/** One message to one person: slots of one stage for one side of theirs. Only where a day is all there is left do
 *  slots of another stage come along in the same message; then those the message speaks for come first. */
export interface Bundle {
  readonly on: Day;
  readonly slots: readonly Slot[];
}

/** A day's wait may last over Easter. Whoever works so seldom that it would last longer gets everything at once. */
const LONGEST_WAIT_DAYS = 5;

const sameMessage = (one: Slot, other: Slot): boolean => one.timing.as === other.timing.as && one.timing.stage.id === other.timing.stage.id;

/** People of one plan are the roster's own, so most pairs differ at a glance; comparing ids reads both to their end. */
const sameSide = (one: Slot, other: Slot): boolean =>
  one.dialogue.person === other.dialogue.person && one.timing.as === other.timing.as && one.dialogue.id === other.dialogue.id;

const isOvertaken = (slot: Slot, place: number, waiting: readonly Slot[]): boolean =>
  waiting.some((other, otherPlace) => {
    const difference = other.timing.wanted - slot.timing.wanted;
    return (difference > 0 || (difference === 0 && otherPlace > place)) && sameSide(slot, other);
  });

/** A slot that had to wait for the day of a later stage of its own dialogue gives way to it: to one wanted later, or wanted on
 *  the same day and come to wait later. */
const withoutOvertaken = (waiting: readonly Slot[]): readonly Slot[] => waiting.filter((slot, place) => !isOvertaken(slot, place, waiting));

const isMorePressing = (one: Timing, other: Timing): boolean =>
  one.latest < other.latest || (one.latest === other.latest && one.wanted < other.wanted);

/** The slot that speaks for the day. Of several that cannot wait, the one wanted last: the others rather come earlier
 *  than "tomorrow" two days before. Else the one that can wait least, and among equals the one that waited longest. */
const speakerOf = (waiting: readonly Slot[], canWait: (slot: Slot) => boolean): Slot => {
  let speaker = nth(waiting, 0);
  for (const slot of waiting) {
    const waits = canWait(slot);
    const speakerWaits = canWait(speaker);
    const goesFirst =
      waits || speakerWaits
        ? waits === speakerWaits
          ? isMorePressing(slot.timing, speaker.timing)
          : !waits
        : slot.timing.wanted > speaker.timing.wanted;
    if (goesFirst) speaker = slot;
  }
  return speaker;
};

const bundleOn = (bundles: readonly Bundle[], date: Day): Bundle | undefined => bundles.findLast(({ on }) => on === date);

/** Puts the slot on the nearest earlier day that is free, or that carries the same message. Only for what leads up to its
 *  date: nobody is asked before a talk whether it took place. */
const movedBefore = (date: Day, slot: Slot, { days, from }: Receiver, bundles: Bundle[]): boolean => {
  if (!slot.timing.leadsUp) return false;
  const earliest = later(slot.dialogue.since, from);
  for (let free = days.last(plusDays(date, -1)); free !== undefined && free >= earliest; free = days.last(plusDays(free, -1))) {
    const there = bundleOn(bundles, free);
    if (there !== undefined && !sameMessage(nth(there.slots, 0), slot)) continue;
    if (there === undefined) bundles.push({ on: free, slots: [slot] });
    else bundles[bundles.indexOf(there)] = { on: free, slots: [...there.slots.filter((other) => !sameSide(other, slot)), slot] };
    return true;
  }
  return false;
};

/** Fills the day with one message and returns what waits for the next usable day. What cannot wait goes to a free day
 *  before; without one it comes along in today's message. */
const fillDay = (date: Day, waiting: readonly Slot[], receiver: Receiver, bundles: Bundle[]): readonly Slot[] => {
  const next = receiver.days.next(plusDays(date, 1));
  const canWait = ({ timing }: Slot): boolean => next !== undefined && next <= timing.latest && next <= date + LONGEST_WAIT_DAYS;
  const speaker = speakerOf(waiting, canWait);
  const today: Slot[] = [];
  const carried: Slot[] = [];
  const late: Slot[] = [];
  for (const slot of waiting) (sameMessage(slot, speaker) ? today : canWait(slot) ? carried : late).push(slot);
  for (const slot of late) if (!movedBefore(date, slot, receiver, bundles)) today.push(slot);
  bundles.push({ on: date, slots: today });
  return carried;
};

const NONE: readonly Slot[] = [];

const isOneMessage = (slots: readonly Slot[]): boolean => {
  const first = nth(slots, 0);
  return slots.every((slot) => sameMessage(slot, first));
};

/** The slots of each day from the first to the last. A list of days is short; sorting slots costs more. */
const byDay = (placed: readonly Placed[], first: Day, last: Day): readonly (readonly Slot[] | undefined)[] => {
  const days = new Array<Slot[] | undefined>(last - first + 1).fill(undefined);
  for (const slot of placed) {
    const there = days[slot.on - first];
    if (there === undefined) days[slot.on - first] = [slot];
    else there.push(slot);
  }
  return days;
};

/** At most one message a day: what is due together for one side is one message, the rest waits a day. */
export const oneADay = (placed: readonly Placed[], receiver: Receiver): readonly Bundle[] => {
  if (placed.length <= 1) return placed.map((slot) => ({ on: slot.on, slots: [slot] }));
  let first = nth(placed, 0).on;
  let last = first;
  for (const { on } of placed) {
    first = earlier(first, on);
    last = later(last, on);
  }
  const days = byDay(placed, first, last);
  const bundles: Bundle[] = [];
  let waiting = NONE;
  for (let index = 0; index < days.length || waiting.length > 0; index++) {
    const date = plusDays(first, index);
    const coming = days[index] ?? NONE;
    // What waits has a usable day ahead, or it would have come along in the message before.
    if (coming.length === 0 && (waiting.length === 0 || receiver.days.next(date) !== date)) continue;
    const there = waiting.length === 0 ? coming : withoutOvertaken([...waiting, ...coming]);
    if (!isOneMessage(there)) waiting = fillDay(date, there, receiver, bundles);
    else {
      bundles.push({ on: date, slots: there });
      waiting = NONE;
    }
  }
  return bundles.sort((one, other) => one.on - other.on);
};
