import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { chainOf, type Person, type PersonId } from "../../../dialogue/person.js";
import { withoutLeavers } from "../../../dialogue/roster/leavers.js";
import { aPerson, aRoster, personId } from "../builders.js";

const LEFT = day("2026-11-20");
const LAST = day("2026-12-19");
const OVER = day("2026-12-20");

const [TOP, HEAD, LEAD, ADA] = ["top", "head", "lead", "ada"].map(personId) as [PersonId, PersonId, PersonId, PersonId];

const houseWithout = (...gone: readonly PersonId[]) => {
  const people: readonly Person[] = [
    aPerson(TOP, { top: true }),
    aPerson(HEAD, { lead: TOP }),
    aPerson(LEAD, { lead: HEAD }),
    aPerson(ADA, { lead: LEAD }),
  ];
  return aRoster(...people.map((person) => (gone.includes(person.id) ? { ...person, leavesOn: LEFT } : person)));
};

describe("a roster", () => {
  it("lists somebody who left for thirty days, and not on the next", () => {
    const roster = houseWithout(ADA);
    expect(withoutLeavers(roster, LAST)).toBe(roster);
    expect([...withoutLeavers(roster, OVER).keys()]).toEqual([TOP, HEAD, LEAD]);
  });

  it("stays the same where nobody left", () => {
    const roster = houseWithout();
    expect(withoutLeavers(roster, OVER)).toBe(roster);
  });

  it("has a team led by the next above whose lead has left, so that its chain still goes to the top", () => {
    expect(chainOf(withoutLeavers(houseWithout(LEAD), OVER), ADA)).toEqual([HEAD, TOP]);
    expect(chainOf(withoutLeavers(houseWithout(LEAD, HEAD), OVER), ADA)).toEqual([TOP]);
  });

  it("has nobody above those whose chain has ended altogether", () => {
    const left = withoutLeavers(houseWithout(TOP), OVER);
    expect(left.get(HEAD)).not.toHaveProperty("lead");
    expect(chainOf(left, ADA)).toEqual([LEAD, HEAD]);
  });
});
