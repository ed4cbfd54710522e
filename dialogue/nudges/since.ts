import type { Span } from "../calendar/day.js";
import type { KnownOf } from "../expected.js";
import type { House } from "../house.js";
import type { SlotKey } from "../ledger.js";
import type { PersonId, Roster } from "../person.js";
import { eachNudge } from "./plan.js";
import { keyOf } from "./slots.js";

/** Whom the plan would have written to on these days, and about which slots. After a restore nobody knows whether it happened: what
 *  is in here must not be sent as if it had not. */
export const slotsPlannedIn = (house: House, roster: Roster, span: Span, known: KnownOf): ReadonlyMap<PersonId, readonly SlotKey[]> => {
  const slots = new Map<PersonId, SlotKey[]>();
  const visit = (to: PersonId, keys: readonly SlotKey[]): void => {
    slots.set(to, [...(slots.get(to) ?? []), ...keys]);
  };
  eachNudge(
    { house, roster, span, from: span.from, known },
    (nudge) => visit(nudge.to, nudge.slots.map(keyOf)),
    () => undefined,
  );
  return slots;
};
