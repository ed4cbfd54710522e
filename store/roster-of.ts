import type { Person, Roster } from "../dialogue/index.js";

/** A roster is kept as the list of its people. */
export const rosterOf = (people: readonly Person[]): Roster => new Map(people.map((person) => [person.id, person]));
