import type { Person, PersonId, Roster } from "../person.js";

export interface Change {
  readonly before: Person;
  readonly after: Person;
}

/** What an import would change. Somebody with a new lead and a new name stands in both lists of changes. A changed id is neither
 *  joining nor leaving, or all that the person has here would be destroyed; whoever imports carries it over or refuses. */
export interface RosterDiff {
  readonly joined: readonly Person[];
  readonly left: readonly Person[];
  readonly changedId: readonly Change[];
  readonly changedLead: readonly Change[];
  readonly changedOtherwise: readonly Change[];
}

type OtherField = Exclude<keyof Person, "id" | "lead">;

/** As a record, so that a field added to Person does not compile until it is compared here too. */
const OTHER_FIELDS: Readonly<Record<OtherField, (person: Person) => string | number | undefined>> = {
  upn: (person) => person.upn,
  name: (person) => person.name,
  team: (person) => person.team,
  worksOn: (person) => person.worksOn,
  joinsOn: (person) => person.joinsOn,
  leavesOn: (person) => person.leavesOn,
  group: (person) => person.group,
  language: (person) => person.language,
  roles: (person) => person.roles.join(),
};

const differsOtherwise = ({ before, after }: Change): boolean =>
  Object.values(OTHER_FIELDS).some((field) => field(before) !== field(after));

/** An id from Entra is its owner's for good, while a upn may be given to a successor of the same name: somebody is known again
 *  only where there was no other id than the upn, and never the other way round, see known-ids.ts. */
const isSamePerson = (before: Person, after: Person): boolean => before.id === before.upn && before.upn === after.upn;

export const diffRosters = (before: Roster, after: Roster): RosterDiff => {
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  const come = [...after.values()].filter(({ id }) => !before.has(id));
  const goneByUpn = new Map(gone.map((person) => [person.upn, person]));
  const changedId = come.flatMap((person) => {
    const was = goneByUpn.get(person.upn);
    return was !== undefined && isSamePerson(was, person) ? [{ before: was, after: person }] : [];
  });
  const oldOf = new Map<PersonId, Person>([...before, ...changedId.map((change) => [change.after.id, change.before] as const)]);
  const newIdOf = new Map<PersonId | undefined, PersonId>(changedId.map((change) => [change.before.id, change.after.id]));
  const changes = [...after.values()].flatMap((person) => {
    const was = oldOf.get(person.id);
    return was === undefined ? [] : [{ before: was, after: person }];
  });
  return {
    joined: come.filter(({ id }) => !oldOf.has(id)),
    left: gone.filter(({ id }) => !newIdOf.has(id)),
    changedId,
    changedLead: changes.filter((change) => (newIdOf.get(change.before.lead) ?? change.before.lead) !== change.after.lead),
    changedOtherwise: changes.filter(differsOtherwise),
  };
};
