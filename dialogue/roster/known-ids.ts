import type { Person, PersonId, Roster } from "../person.js";

const isKnownByUpnAlone = ({ id, upn }: Person): boolean => id === upn;

/** Whoever has an id from Entra keeps it where the next list gives nothing but their upn: no list makes them somebody whom another id may
 *  then be given to. Where their id stands elsewhere in the list, the upn has come to somebody else. */
export const withKnownIds = (before: Roster, after: Roster): Roster => {
  const idOf = new Map([...before.values()].filter((person) => !isKnownByUpnAlone(person)).map(({ upn, id }) => [upn, id]));
  const taken = new Set<string | undefined>([...after.values()].flatMap(({ id, upn }) => [id, upn]));
  const kept = new Map<PersonId, PersonId>();
  for (const person of after.values()) {
    const known = isKnownByUpnAlone(person) ? idOf.get(person.upn) : undefined;
    if (known !== undefined && !taken.has(known)) kept.set(person.id, known);
  }
  if (kept.size === 0) return after;
  const now = (id: PersonId): PersonId => kept.get(id) ?? id;
  const people = [...after.values()].map(
    (person): Person => ({ ...person, id: now(person.id), ...(person.lead === undefined ? {} : { lead: now(person.lead) }) }),
  );
  return new Map(people.map((person) => [person.id, person]));
};
