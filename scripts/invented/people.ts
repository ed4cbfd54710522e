import { type Group, MONDAY_TO_FRIDAY, type Person, type PersonId, type Roster, weekdays } from "../../dialogue/index.js";

const TEAM_SIZE = 12;
const GROUPS: readonly Group[] = ["employed", "official", "employed", "employed", "assistant"];
const FOUR_DAYS = weekdays(0, 1, 2, 3);

const idOf = (index: number): PersonId => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}` as PersonId;

/** A house of so many people: everybody leads twelve others as far as they go, every fifth works four days a week. */
export const inventedRoster = (size: number): Roster => {
  const people = new Map<PersonId, Person>();
  const ids = Array.from({ length: size }, (_, index) => idOf(index));
  for (let index = 0; index < size; index++) {
    const person: Person = {
      id: ids[index] ?? idOf(index),
      name: `Person ${index}`,
      team: `Team ${Math.floor(index / TEAM_SIZE)}`,
      worksOn: index % 5 === 0 ? FOUR_DAYS : MONDAY_TO_FRIDAY,
      group: GROUPS[index % GROUPS.length] ?? "employed",
      language: "de",
      roles: [],
      ...(index === 0 ? {} : { lead: ids[Math.floor((index - 1) / TEAM_SIZE)] ?? idOf(0) }),
    };
    people.set(person.id, person);
  }
  return people;
};
