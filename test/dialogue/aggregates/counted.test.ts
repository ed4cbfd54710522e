import { describe, expect, it } from "vitest";
import { countedOn } from "../../../dialogue/aggregates/counted.js";
import { day } from "../../../dialogue/calendar/day.js";
import { MONDAY_TO_FRIDAY } from "../../../dialogue/calendar/weekdays.js";
import type { Person, PersonId } from "../../../dialogue/person.js";

const someone = (id: string, lead?: string, given: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name: id,
  team: "",
  worksOn: MONDAY_TO_FRIDAY,
  group: "employed",
  language: "de",
  roles: [],
  ...(lead === undefined ? {} : { lead: lead as PersonId }),
  ...given,
});

const countedOf = (people: readonly Person[], held: readonly string[] = []) =>
  countedOn(day("2026-06-30"), people, new Map(people.map((person) => [person.id, person])), (person) => held.includes(person));

describe("whoever counts", () => {
  const house = [someone("top"), someone("head", "top"), someone("lead", "head"), someone("ada", "lead")];

  it("stands under their own lead and in the area of the top person's direct report", () => {
    expect(countedOf(house)).toEqual([
      { lead: "top", area: "head", held: false },
      { lead: "head", area: "head", held: false },
      { lead: "lead", area: "head", held: false },
    ]);
  });

  it("brings along whether the dialogue was held", () => {
    expect(countedOf(house, ["ada", "head"]).map(({ held }) => held)).toEqual([true, false, true]);
  });

  it("is in the house on the date", () => {
    const gone = someone("gone", "top", { leavesOn: day("2026-06-29") });
    const leaving = someone("leaving", "top", { leavesOn: day("2026-06-30") });
    const coming = someone("coming", "top", { joinsOn: day("2026-07-01") });
    expect(countedOf([someone("top"), gone, leaving, coming]).map(({ area }) => area)).toEqual(["leaving"]);
  });

  it("has a lead, which the top person has not", () => {
    expect(countedOf([someone("top")])).toEqual([]);
  });
});
