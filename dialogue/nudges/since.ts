import { type Day, plusDays, type Span } from "../calendar/day.js";
import { workCalendar } from "../calendar/work-calendar.js";
import { cyclesIn } from "../cycle.js";
import { type DialogueId, dialogueIds } from "../dialogue.js";
import type { KnownOf } from "../expected.js";
import type { House } from "../house.js";
import type { SlotKey } from "../ledger.js";
import type { PersonId, Roster } from "../person.js";
import { eachNudge } from "./plan.js";
import { keyOf, type Slot } from "./slots.js";

/** Whoever was to be written to, and about which slots. */
export type SlotsByPerson = ReadonlyMap<PersonId, readonly SlotKey[]>;

const slotsIn = (house: House, roster: Roster, span: Span, known: KnownOf, counts: (slot: Slot) => boolean): SlotsByPerson => {
  const slots = new Map<PersonId, SlotKey[]>();
  eachNudge(
    { house, roster, span, from: span.from, known },
    (nudge) => {
      const keys = nudge.slots.filter(counts).map(keyOf);
      if (keys.length > 0) slots.set(nudge.to, [...(slots.get(nudge.to) ?? []), ...keys]);
    },
    () => undefined,
  );
  return slots;
};

/** What the plan would have sent on these days. After a restore nobody knows whether it was: none of it may be sent as if it had
 *  not been. */
export const slotsPlannedIn = (house: House, roster: Roster, span: Span, known: KnownOf): SlotsByPerson =>
  slotsIn(house, roster, span, known, () => true);

/** A window and all stages around it. */
const AROUND_DAYS = 400;

const begunDialogues = (house: House, roster: Roster, today: Day, known: KnownOf): ReadonlySet<DialogueId> => {
  const past: Span = { from: plusDays(today, -AROUND_DAYS), to: today };
  const cycles = cyclesIn(house, workCalendar(house, plusDays(past.from, -AROUND_DAYS), plusDays(today, AROUND_DAYS)), past);
  const found = new Set<DialogueId>();
  for (const { format, rule } of cycles) {
    const idFor = dialogueIds(format.id, rule.window.id);
    for (const person of roster.keys()) {
      const id = idFor(person);
      if (known(person)?.dialogues.some((dialogue) => dialogue.id === id) !== true) found.add(id);
    }
  }
  return found;
};

/** Every slot of dialogues in windows that have begun, of which no due date is kept: it would be found anew, elsewhere in its window,
 *  so that any of them may have been sent already. Whoever keeps the due dates when a window begins loses nothing here but what
 *  was about people of whom nothing could be restored. */
export const slotsWithoutDueDate = (house: House, roster: Roster, today: Day, known: KnownOf): SlotsByPerson => {
  const dialogues = begunDialogues(house, roster, today, known);
  const span: Span = { from: plusDays(today, -AROUND_DAYS), to: plusDays(today, AROUND_DAYS) };
  return slotsIn(house, roster, span, known, ({ dialogue }) => dialogues.has(dialogue.id));
};
