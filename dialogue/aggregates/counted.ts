import type { Day } from "../calendar/day.js";
import { chainOf, isThere, type Person, type PersonId, type Roster } from "../person.js";

/** One person with a lead, as far as the numbers need to know: not who it is. */
export interface Counted {
  readonly lead: PersonId;
  /** The direct report of the top person whose subtree this person belongs to, as its head or below. */
  readonly area: PersonId;
  readonly held: boolean;
}

/** `meant`: those the format is meant for; of them count those in the house on the date. The top has no lead and does not count. */
export const countedOn = (
  date: Day,
  meant: readonly Person[],
  roster: Roster,
  hadDialogue: (person: PersonId) => boolean,
): readonly Counted[] =>
  meant
    .filter((person) => isThere(person, date))
    .flatMap(({ id }) => {
      const chain = chainOf(roster, id);
      const [lead] = chain;
      return lead === undefined ? [] : [{ lead, area: chain.at(-2) ?? id, held: hadDialogue(id) }];
    });
