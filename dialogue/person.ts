import type { Day, Span, Weekday } from "./calendar/day.js";
import type { Weekdays } from "./calendar/weekdays.js";

/** The Entra object id, or the upn where the roster gives no id. Opaque to every rule. */
export type PersonId = string & { readonly brand: "PersonId" };

export type Group = "employed" | "official" | "assistant" | "intern" | "apprentice";
export type Language = "de" | "en";
export type HouseRole = "admin" | "review";

/** All that the roster may say of somebody. A field added here needs a purpose, see docs/decisions/0004-roster-fields.md. */
export interface Person {
  readonly id: PersonId;
  readonly upn?: string;
  readonly name: string;
  readonly lead?: PersonId;
  readonly team: string;
  readonly worksOn: Weekdays;
  /** First day in the house; absent: has always been there. */
  readonly joinsOn?: Day;
  /** Last day in the house; absent: stays. */
  readonly leavesOn?: Day;
  readonly group: Group;
  readonly language: Language;
  readonly roles: readonly HouseRole[];
}

/** What people decide for themselves, in chat; the roster knows nothing of it. */
export interface Wishes {
  /** Nothing is sent to this person as an employee. */
  readonly muted: boolean;
  /** Spans in which nothing is sent to this person and no dialogue of theirs falls due. */
  readonly pauses: readonly Span[];
  /** The weekday on which a lead wants the bundle; absent: the day it falls due. */
  readonly bundleOn?: Weekday;
  /** What is kept of this person is only kept, see rights.ts. */
  readonly restricted?: true;
  /** In which language the bot speaks; absent: in the roster's. */
  readonly language?: Language;
}

export const NO_WISHES: Wishes = { muted: false, pauses: [] };

export type Roster = ReadonlyMap<PersonId, Person>;

/** Lead, lead's lead, … to the top. A circle ends where it closes; the roster's reader refuses circles. */
export const chainOf = (roster: Roster, person: PersonId): readonly PersonId[] => {
  const chain: PersonId[] = [];
  const seen = new Set<PersonId>([person]);
  let next = roster.get(person)?.lead;
  while (next !== undefined && !seen.has(next)) {
    chain.push(next);
    seen.add(next);
    next = roster.get(next)?.lead;
  }
  return chain;
};

export const isThere = (person: Person, date: Day): boolean =>
  (person.joinsOn === undefined || person.joinsOn <= date) && (person.leavesOn === undefined || date <= person.leavesOn);
