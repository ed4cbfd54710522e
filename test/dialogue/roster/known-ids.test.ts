import { describe, expect, it } from "vitest";
import type { Person, PersonId, Roster } from "../../../dialogue/person.js";
import { withKnownIds } from "../../../dialogue/roster/known-ids.js";
import { personWith } from "./tables.js";

const ANNA = personWith("team", "Team 1");
const BERT: Person = { ...ANNA, id: "bert@haus.de" as PersonId, upn: "bert@haus.de", name: "Bert", lead: ANNA.id };

const rosterOf = (...people: readonly Person[]): Roster => new Map(people.map((person) => [person.id, person]));
const withId = (person: Person, id: string): Person => ({ ...person, id: id as PersonId });

describe("somebody known by an id", () => {
  it("keeps it where the next list has their upn alone, and stays the lead of those they lead", () => {
    const kept = withKnownIds(rosterOf(withId(ANNA, "a-1"), withId(BERT, "b-2")), rosterOf(ANNA, { ...BERT, name: "Berta" }));
    expect(kept).toEqual(rosterOf(withId(ANNA, "a-1"), { ...withId(BERT, "b-2"), name: "Berta", lead: "a-1" as PersonId }));
  });

  it("keeps it also where others come with theirs", () => {
    const after = rosterOf(ANNA, withId(BERT, "b-2"));
    expect([...withKnownIds(rosterOf(withId(ANNA, "a-1")), after).keys()]).toEqual(["a-1", "b-2"]);
  });

  it("has given up their upn where the list has their id elsewhere", () => {
    const after = rosterOf(ANNA, { ...withId(BERT, "a-1"), upn: "anna.neu@haus.de" });
    expect(withKnownIds(rosterOf(withId(ANNA, "a-1")), after)).toBe(after);
  });

  it("stays somebody else than whoever comes with their upn and another id", () => {
    const after = rosterOf(withId(ANNA, "a-2"));
    expect(withKnownIds(rosterOf(withId(ANNA, "a-1")), after)).toBe(after);
  });
});

describe("somebody known by their upn alone", () => {
  it("comes as the list says", () => {
    const after = rosterOf(withId(ANNA, "a-1"));
    expect(withKnownIds(rosterOf(ANNA), after)).toBe(after);
    expect(withKnownIds(rosterOf(ANNA), rosterOf(ANNA))).toEqual(rosterOf(ANNA));
  });
});
