import type { Person, PersonId, Roster } from "../../dialogue/index.js";

/** The four whose chats the demo opens, by their sign-in names on the example roster. */
const UPNS = {
  employee: "nico.struebing@ostseewinkel.example.org",
  lead: "silke.ahrenz@ostseewinkel.example.org",
  admin: "tobias.wendler@ostseewinkel.example.org",
  review: "carmen.siewert@ostseewinkel.example.org",
} as const;

export type Part = keyof typeof UPNS;

export type Cast = Readonly<Record<Part, Person>>;

export const PARTS: readonly Part[] = ["employee", "lead", "admin", "review"];

export const PART_NAMES: Readonly<Record<Part, string>> = {
  employee: "Mitarbeiter",
  lead: "Teamleitung",
  admin: "Administration",
  review: "Personalrat",
};

const personCalled = (roster: Roster, part: Part): Person => {
  const person = [...roster.values()].find(({ upn }) => upn === UPNS[part]);
  if (person === undefined) throw new Error(`the example roster has no ${part}`);
  return person;
};

export const castOf = (roster: Roster): Cast => ({
  employee: personCalled(roster, "employee"),
  lead: personCalled(roster, "lead"),
  admin: personCalled(roster, "admin"),
  review: personCalled(roster, "review"),
});

export const isInCast = (cast: Cast, person: PersonId): boolean => PARTS.some((part) => cast[part].id === person);
