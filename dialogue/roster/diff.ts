import type { Person, Roster } from "../person.js";

export interface Change {
  readonly before: Person;
  readonly after: Person;
}

/** What an import would change. Somebody with a new lead and a new name stands in both lists of changes. */
export interface RosterDiff {
  readonly joined: readonly Person[];
  readonly left: readonly Person[];
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

export const diffRosters = (before: Roster, after: Roster): RosterDiff => {
  const changes = [...after.values()].flatMap((person) => {
    const was = before.get(person.id);
    return was === undefined ? [] : [{ before: was, after: person }];
  });
  return {
    joined: [...after.values()].filter(({ id }) => !before.has(id)),
    left: [...before.values()].filter(({ id }) => !after.has(id)),
    changedLead: changes.filter((change) => change.before.lead !== change.after.lead),
    changedOtherwise: changes.filter(differsOtherwise),
  };
};
