import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { weekdays } from "../../../dialogue/calendar/weekdays.js";
import type { Person, PersonId, Roster } from "../../../dialogue/person.js";
import { diffRosters } from "../../../dialogue/roster/diff.js";
import { personWith } from "./tables.js";

const ANNA = personWith("team", "Team 1");
const BERT: Person = { ...ANNA, id: "bert" as PersonId, name: "Bert", lead: ANNA.id };

const rosterOf = (...people: readonly Person[]): Roster => new Map(people.map((person) => [person.id, person]));
const NOTHING = { joined: [], left: [], changedId: [], changedLead: [], changedOtherwise: [] };

/** As read from a roster with a column for it. */
const withId = (person: Person, id: string): Person => ({ ...person, id: id as PersonId });

describe("the difference between two rosters", () => {
  it("is empty for the same people, whatever their order", () => {
    expect(diffRosters(rosterOf(ANNA, BERT), rosterOf({ ...BERT }, { ...ANNA, roles: [] }))).toEqual(NOTHING);
  });

  it("tells who joined", () => {
    expect(diffRosters(rosterOf(ANNA), rosterOf(ANNA, BERT))).toEqual({ ...NOTHING, joined: [BERT] });
  });

  it("tells who left", () => {
    expect(diffRosters(rosterOf(ANNA, BERT), rosterOf(ANNA))).toEqual({ ...NOTHING, left: [BERT] });
  });

  it("tells who has another lead", () => {
    const after: Person = { ...BERT, lead: "carl" as PersonId };
    expect(diffRosters(rosterOf(ANNA, BERT), rosterOf(ANNA, after))).toEqual({ ...NOTHING, changedLead: [{ before: BERT, after }] });
  });

  it.each<[string, Partial<Person>]>([
    ["upn", { upn: "other@haus.de" }],
    ["name", { name: "Other" }],
    ["team", { team: "Team 2" }],
    ["working days", { worksOn: weekdays(0) }],
    ["first day", { joinsOn: day("2026-01-01") }],
    ["last day", { leavesOn: day("2026-01-01") }],
    ["group", { group: "official" }],
    ["language", { language: "en" }],
    ["roles", { roles: ["admin", "review"] }],
  ])("tells whose %s changed", (_, change) => {
    const after = { ...BERT, ...change };
    expect(diffRosters(rosterOf(ANNA, BERT), rosterOf(ANNA, after))).toEqual({ ...NOTHING, changedOtherwise: [{ before: BERT, after }] });
  });

  it("tells twice of somebody with another lead and another name", () => {
    const after: Person = { ...BERT, lead: "carl" as PersonId, name: "Other" };
    const change = { before: BERT, after };
    expect(diffRosters(rosterOf(BERT), rosterOf(after))).toEqual({ ...NOTHING, changedLead: [change], changedOtherwise: [change] });
  });

  it("knows people again by their upn once the roster gives them an id", () => {
    const bert: Person = { ...BERT, id: "bert@haus.de" as PersonId, upn: "bert@haus.de" };
    const [anna, after] = [withId(ANNA, "a-1"), { ...withId(bert, "b-2"), lead: "a-1" as PersonId }];
    const changedId = [
      { before: ANNA, after: anna },
      { before: bert, after },
    ];
    expect(diffRosters(rosterOf(ANNA, bert), rosterOf(anna, after))).toEqual({ ...NOTHING, changedId });
  });

  it("never takes somebody known by an id for somebody with their upn alone", () => {
    const before = withId(ANNA, "a-1");
    expect(diffRosters(rosterOf(before), rosterOf(ANNA))).toEqual({ ...NOTHING, joined: [ANNA], left: [before] });
  });

  it("tells what else changed of somebody with another id", () => {
    const after: Person = { ...withId(ANNA, "a-1"), name: "Other", lead: "carl" as PersonId };
    const change = { before: ANNA, after };
    expect(diffRosters(rosterOf(ANNA), rosterOf(after))).toEqual({
      ...NOTHING,
      changedId: [change],
      changedLead: [change],
      changedOtherwise: [change],
    });
  });

  it("does not take somebody for who had their upn before when the ids of both are known", () => {
    const [before, after] = [withId(ANNA, "a-1"), withId(ANNA, "a-2")];
    expect(diffRosters(rosterOf(before), rosterOf(after))).toEqual({ ...NOTHING, joined: [after], left: [before] });
  });

  it("does not take people without a upn for one another", () => {
    const { upn: _, ...rest } = ANNA;
    const [before, after] = [withId(rest, "a-1"), withId(rest, "a-2")];
    expect(diffRosters(rosterOf(before), rosterOf(after))).toEqual({ ...NOTHING, joined: [after], left: [before] });
  });
});
