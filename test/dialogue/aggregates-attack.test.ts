import { describe, expect, it } from "vitest";
import { RULES, type Rules } from "../../dialogue/aggregates/cells.js";
import { publicationOf } from "../../dialogue/aggregates/publication.js";
import { type Attack, attack, type Practice } from "./aggregates/attack/attack.js";
import { aHouseOver, type Staff } from "./aggregates/attack/houses.js";
import { aCount, aTeam } from "./aggregates/people.js";

const HOUSES = Array.from({ length: 500 }, (_, seed) => aHouseOver(seed));
const NOTHING = { small: 0, teams: 0, exact: 0 };

const on = (count: number, given: Partial<Omit<Practice, "rules">> & { readonly rules?: Partial<Rules> } = {}): Attack =>
  attack(HOUSES.slice(0, count), { keeps: true, sums: true, ...given, rules: { ...RULES, ...given.rules } });

const teamSizesIn = (staff: readonly Staff[]): readonly number[] => {
  const leads = staff.map(({ lead }) => lead);
  return [...new Set(leads)].map((lead) => leads.filter((other) => other === lead).length);
};

describe("whoever subtracts all published numbers of 500 houses from each other", () => {
  const { tried, recovered } = on(500);

  it("recovers nothing about fewer than five people, about a team, and no exact number", () => {
    expect(recovered).toEqual(NOTHING);
  });

  it("had plenty to try: small groups, teams and published cells", () => {
    expect(tried.small).toBeGreaterThan(50_000);
    expect(tried.teams).toBeGreaterThan(40_000);
    expect(tried.exact).toBeGreaterThan(4_000);
  });

  it("had houses of one to six half-years with teams of one to thirty", () => {
    const sizes = new Set(HOUSES.flatMap(([first]) => teamSizesIn(first?.staff ?? [])));
    expect(new Set(HOUSES.map((seasons) => seasons.length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect([...Array(30).keys()].filter((size) => !sizes.has(size + 1))).toEqual([]);
  });
});

describe("each rule is needed: somebody recovers", () => {
  it("small groups when numbers may stand for one person", () => {
    expect(on(100, { rules: { minPeople: 1 } }).recovered.small).toBeGreaterThan(0);
  });

  it("teams when an area may be the team of one lead", () => {
    expect(on(100, { rules: { minTeams: 1 } }).recovered.teams).toBeGreaterThan(0);
  });

  it("teams when the rest outside the shown areas obeys no rule", () => {
    expect(on(100, { rules: { complementary: false } }).recovered.teams).toBeGreaterThan(0);
  });

  it("exact numbers when nothing is rounded", () => {
    expect(on(100, { rules: { roundTo: 1 } }).recovered.exact).toBeGreaterThan(0);
  });

  it("small groups when a half-year is published again after people came and went", () => {
    expect(on(100, { keeps: false }).recovered.small).toBeGreaterThan(0);
  });

  it("small groups and teams when the total is measured and not the sum of the cells", () => {
    const { small, teams } = on(100, { sums: false }).recovered;
    expect(small).toBeGreaterThan(0);
    expect(teams).toBeGreaterThan(0);
  });
});

describe("two leads who compare notes", () => {
  const area = [aTeam("area", "one", 8, 5), aTeam("area", "two", 8, 4), aTeam("area", "third", 8, 6)];
  const shown = (rules: Rules) => publicationOf(aCount(...area), rules).areas;

  it("learn the third lead's number from an exact one", () => {
    expect(shown({ ...RULES, roundTo: 1 })).toMatchObject([{ cell: { held: 5 + 4 + 6 } }]);
  });

  it("are left with five possible numbers by a rounded one", () => {
    const thirds = [4, 5, 6, 7, 8].map((held) => aCount(...area.slice(0, 2), aTeam("area", "third", 8, held)));
    expect(thirds.map((count) => publicationOf(count).areas)).toEqual(thirds.map(() => shown(RULES)));
  });
});
