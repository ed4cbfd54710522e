import { describe, expect, it } from "vitest";
import { type Publication, publicationOf, publish } from "../../../dialogue/aggregates/publication.js";
import { day } from "../../../dialogue/calendar/day.js";
import { aCount, aTeam, threeTeams } from "./people.js";

const cells = ({ areas }: Publication) =>
  areas.map(({ head, cell }) => (cell.state === "shown" ? `${head}: ${cell.held} of ${cell.people}` : `${head}: suppressed`));

describe("a publication", () => {
  it("shows each area of three teams and the whole house, and nothing else", () => {
    const count = aCount(threeTeams("north", [20, 20, 20], 31), threeTeams("south", [7, 8, 9], 12));
    expect(publicationOf(count)).toEqual({
      format: "ifd",
      halfYear: { year: 2026, half: 1 },
      total: { state: "shown", people: 85, held: 40 },
      areas: [
        { head: "north", cell: { state: "shown", people: 60, held: 30 } },
        { head: "south", cell: { state: "shown", people: 25, held: 10 } },
      ],
    });
  });

  it("has areas in the order of their ids, whatever was held in them", () => {
    const [few, many, some] = [threeTeams("a", [9, 9, 9], 0), threeTeams("b", [9, 9, 9], 27), threeTeams("c", [9, 9, 9], 14)];
    const expected = ["a: 5 of 25", "b: 20 of 25", "c: 15 of 25"];
    expect(cells(publicationOf(aCount(many, some, few)))).toEqual(expected);
    expect(cells(publicationOf(aCount(some, few, many)))).toEqual(expected);
  });

  it("has a total that is the sum of its cells and no measurement of its own", () => {
    const areas = ["a", "b", "c", "d"].map((area) => threeTeams(area, [10, 10, 10], 12));
    expect(publicationOf(aCount(...areas)).total).toEqual({ state: "shown", people: 120, held: 40 });
  });

  it("suppresses an area of one lead", () => {
    const count = aCount(threeTeams("a", [9, 9, 9]), threeTeams("b", [9, 9, 9]), aTeam("c", "c", 30, 30), threeTeams("d", [5, 5, 5]));
    expect(cells(publicationOf(count))).toContain("c: suppressed");
  });

  it("suppresses the smallest other area when the rest would stand for one lead", () => {
    const count = aCount(threeTeams("a", [9, 9, 9]), threeTeams("b", [8, 9, 9]), aTeam("c", "c", 30, 30), threeTeams("d", [9, 9, 9]));
    expect(cells(publicationOf(count))).toEqual(["a: 5 of 25", "b: suppressed", "c: suppressed", "d: 5 of 25"]);
  });

  it("suppresses the first of several smallest areas", () => {
    const count = aCount(threeTeams("b", [9, 9, 9]), aTeam("c", "c", 9), threeTeams("a", [9, 9, 9]));
    expect(cells(publicationOf(count))).toEqual(["a: suppressed", "b: 5 of 25", "c: suppressed"]);
  });

  it("suppresses no other area when the rest has three teams", () => {
    const rest = [aTeam("b", "b", 5), aTeam("c", "c", 5), aTeam("d", "d", 5, 5)];
    expect(publicationOf(aCount(threeTeams("a", [9, 9, 9], 20), ...rest))).toMatchObject({
      total: { state: "shown", people: 40, held: 25 },
      areas: [{ cell: { state: "shown", people: 25, held: 20 } }, { cell: { state: "suppressed" } }, {}, {}],
    });
  });

  it("shows the total alone when every area has one lead", () => {
    const teams = ["a", "b", "c", "d"].map((lead) => aTeam(lead, lead, 12, 9));
    const publication = publicationOf(aCount(...teams));
    expect(publication.total).toEqual({ state: "shown", people: 50, held: 35 });
    expect(cells(publication)).toEqual(["a: suppressed", "b: suppressed", "c: suppressed", "d: suppressed"]);
  });

  it("shows the total alone when the only area of three teams has to be suppressed", () => {
    const publication = publicationOf(aCount(threeTeams("a", [9, 9, 9], 9), aTeam("b", "b", 1, 1)));
    expect(publication).toMatchObject({ total: { people: 30, held: 10 }, areas: [{ head: "a", cell: { state: "suppressed" } }] });
  });

  it("shows nothing of a house with two teams", () => {
    const publication = publicationOf(aCount(aTeam("a", "a", 40, 20), aTeam("b", "b", 40, 20)));
    expect(publication.total).toEqual({ state: "suppressed" });
    expect(cells(publication)).toEqual(["a: suppressed", "b: suppressed"]);
  });

  it("counts whoever stands beside the top person in the total, but not as an area", () => {
    const office = ["o1", "o2", "o3"].flatMap((id) => aTeam(id, "top", 1, 1));
    const publication = publicationOf(aCount(threeTeams("a", [9, 9, 9]), threeTeams("b", [9, 9, 9]), office));
    expect(cells(publication)).toEqual(["a: suppressed", "b: 5 of 25"]);
    expect(publication.total).toEqual({ state: "shown", people: 55, held: 10 });
  });

  it("shows nothing of an empty house", () => {
    expect(publicationOf(aCount())).toMatchObject({ total: { state: "suppressed" }, areas: [] });
  });

  it("suppresses the same cells whatever was held", () => {
    const shape = (held: number) => {
      const count = aCount(threeTeams("a", [9, 9, 9], held), threeTeams("b", [9, 9, 9], held), aTeam("c", "c", 9, held));
      return publicationOf(count).areas.map(({ cell }) => cell.state);
    };
    expect(shape(0)).toEqual(["suppressed", "shown", "suppressed"]);
    expect(shape(27)).toEqual(shape(0));
  });
});

describe("publishing", () => {
  const count = aCount(threeTeams("a", [9, 9, 9], 9));
  const july = day("2026-07-01");
  const elsewhere = (given: object) => ({ ...publicationOf(count), ...given });

  it("waits until the half-year is finished", () => {
    expect(publish([], count, day("2026-06-30"))).toEqual({ allowed: false, why: "not-finished" });
    expect(publish([], count, july)).toEqual({ allowed: true, value: publicationOf(count) });
  });

  it("gives out what was published, whatever has changed since", () => {
    const kept = publicationOf(count);
    const later = aCount(threeTeams("a", [9, 9, 9], 27));
    expect(publish([kept], later, july)).toEqual({ allowed: true, value: kept });
  });

  it("waits also for a half-year that somebody kept too early", () => {
    expect(publish([publicationOf(count)], count, day("2026-06-30"))).toEqual({ allowed: false, why: "not-finished" });
  });

  it.each([
    ["format", { format: "mag" }],
    ["year", { halfYear: { year: 2025, half: 1 } }],
    ["half of the year", { halfYear: { year: 2026, half: 2 } }],
  ])("does not take another %s for this one", (_, given) => {
    expect(publish([elsewhere({ ...given, areas: [] })], count, july)).toEqual({ allowed: true, value: publicationOf(count) });
  });
});
