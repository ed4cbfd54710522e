import { dialoguesToKeep } from "../begun.js";
import { type Day, plusMonths } from "../calendar/day.js";
import { type KnownOf, NOTHING_KNOWN } from "../expected.js";
import type { House } from "../house.js";
import type { SlotKey } from "../ledger.js";
import type { PersonId, Roster } from "../person.js";
import { eachNudge } from "./plan.js";
import { keyOf, type Slot } from "./slots.js";

/** Messages that lie elsewhere, come in addition or are dropped. */
export interface PlanChange {
  readonly moved: number;
  readonly added: number;
  readonly dropped: number;
}

export interface PlanChangeRequest {
  readonly before: House;
  readonly after: House;
  readonly roster: Roster;
  readonly from: Day;
  /** The last day whose messages are counted. */
  readonly until: Day;
}

/** One person's messages by their day. */
type Messages = ReadonlyMap<Day, readonly Slot[]>;

const NONE: Messages = new Map();

/** As far as a window can move, so that what moves out of the days that are counted is not taken for dropped. */
const FURTHER_MONTHS = 12;

/** The due dates of a window that has begun are kept, whatever is changed after that. Found anew and not read: those that are read
 *  would show who paused. */
const keptBefore = ({ before, roster, from }: PlanChangeRequest): KnownOf => {
  const kept = dialoguesToKeep(before, roster, from, () => undefined);
  return (person) => {
    const dialogues = kept.get(person);
    return dialogues && { ...NOTHING_KNOWN, dialogues };
  };
};

const messagesOf = (house: House, { roster, from, until }: PlanChangeRequest, known: KnownOf): ReadonlyMap<PersonId, Messages> => {
  const messages = new Map<PersonId, Map<Day, readonly Slot[]>>();
  eachNudge(
    { house, roster, known, from, span: { from, to: plusMonths(until, FURTHER_MONTHS) } },
    ({ to, on, slots }) => {
      const own = messages.get(to);
      if (own === undefined) messages.set(to, new Map([[on, slots]]));
      else own.set(on, slots);
    },
    () => undefined,
  );
  return messages;
};

/** On a day on which the other plan has no message for the same person. */
const alone = (messages: Messages, other: Messages, until: Day): readonly (readonly Slot[])[] =>
  [...messages].flatMap(([on, slots]) => (on <= until && !other.has(on) ? [slots] : []));

const keysAfter = (messages: Messages, until: Day): ReadonlySet<SlotKey> =>
  new Set([...messages].flatMap(([on, slots]) => (on > until ? slots.map(keyOf) : [])));

/** How many of these the other plan has beyond the days that are counted. */
const heldOver = (lone: readonly (readonly Slot[])[], other: Messages, until: Day): number => {
  const keys = keysAfter(other, until);
  return lone.filter((slots) => slots.some((slot) => keys.has(keyOf(slot)))).length;
};

/** By days and not by what a message is about: whoever gets one on the same day as before notices no change. */
const changeFor = (before: Messages, after: Messages, until: Day): PlanChange => {
  const [gone, come] = [alone(before, after, until), alone(after, before, until)];
  const moved = Math.min(gone.length, come.length);
  const out = gone.length > moved ? Math.min(gone.length - moved, heldOver(gone, after, until)) : 0;
  const into = come.length > moved ? Math.min(come.length - moved, heldOver(come, before, until)) : 0;
  return { moved: moved + out + into, added: come.length - moved - into, dropped: gone.length - moved - out };
};

/** What a change to the settings does to the messages that are still to come. Asks nobody's wishes: it would show who muted. */
export const planChange = (request: PlanChangeRequest): PlanChange => {
  const known = keptBefore(request);
  const [before, after] = [messagesOf(request.before, request, known), messagesOf(request.after, request, known)];
  const total = { moved: 0, added: 0, dropped: 0 };
  for (const person of new Set([...before.keys(), ...after.keys()])) {
    const { moved, added, dropped } = changeFor(before.get(person) ?? NONE, after.get(person) ?? NONE, request.until);
    total.moved += moved;
    total.added += added;
    total.dropped += dropped;
  }
  return total;
};
