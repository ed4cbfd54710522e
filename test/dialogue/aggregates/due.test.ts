import { describe, expect, it } from "vitest";
import { countFor, halfYearBy, publicationsKeptOn, publishedOn, unpublished, withPublished } from "../../../dialogue/aggregates/due.js";
import type { KeptPublication } from "../../../dialogue/aggregates/publication.js";
import { day, isoDay } from "../../../dialogue/calendar/day.js";
import { type Dialogue, dialogueId } from "../../../dialogue/dialogue.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { MAG } from "../../../dialogue/formats/mag.js";
import type { PersonId } from "../../../dialogue/person.js";
import { aHouse, aPerson, aRoster, personId } from "../builders.js";

const HALF = { year: 2026, half: 2 } as const;
const [TOP, HEAD, LEAD] = ["top", "head", "lead"].map(personId) as [PersonId, PersonId, PersonId];
const HOUSE = aHouse({ formats: [IFD, MAG], goLive: day("2026-08-01") });
const ROSTER = aRoster(
  aPerson(TOP, { top: true }),
  aPerson(HEAD, { lead: TOP }),
  aPerson(LEAD, { lead: HEAD }),
  aPerson("ada", { lead: LEAD }),
  aPerson("tim", { lead: LEAD, group: "intern" }),
);

const held = (person: string, on: string): Dialogue => ({
  state: "held",
  id: dialogueId(personId(person), IFD.id, "2026-H2"),
  person: personId(person),
  format: IFD.id,
  dueOn: day("2026-12-11"),
  heldOn: day(on),
  said: [],
});

const kept = (year: number, half: 1 | 2): KeptPublication => ({
  format: IFD.id,
  halfYear: { year, half },
  total: { state: "suppressed" },
  areas: [{ head: HEAD, cell: { state: "suppressed" } }],
});

const none = (): readonly Dialogue[] => [];

describe("the day on which numbers are made", () => {
  it("comes when nobody can object any more", () => {
    expect([publishedOn({ year: 2026, half: 1 }), publishedOn(HALF)].map(isoDay)).toEqual(["2026-07-15", "2027-01-15"]);
  });

  it.each([
    ["2027-01-14", { year: 2026, half: 1 }],
    ["2027-01-15", HALF],
    ["2027-07-14", HALF],
    ["2027-07-15", { year: 2027, half: 1 }],
    ["2027-12-31", { year: 2027, half: 1 }],
  ])("makes those of the newest half-year by %s", (on, halfYear) => {
    expect(halfYearBy(day(on))).toEqual(halfYear);
  });
});

describe("numbers that are due", () => {
  it("are of every format, once", () => {
    const on = day("2027-01-15");
    expect(unpublished([], HOUSE, on)).toEqual([IFD, MAG]);
    expect(unpublished([kept(2026, 2)], HOUSE, on)).toEqual([MAG]);
    const all = withPublished([], HOUSE, ROSTER, none, on);
    expect(all.map(({ format, halfYear }) => [format, halfYear])).toEqual([
      [IFD.id, HALF],
      [MAG.id, HALF],
    ]);
    expect(withPublished(all, HOUSE, ROSTER, none, day("2027-07-14"))).toBe(all);
  });

  it("are none of a half-year in which there was no bot", () => {
    expect(unpublished([], { ...HOUSE, goLive: day("2027-01-01") }, day("2027-01-15"))).toEqual([]);
  });

  it("count whoever the format is meant for, and whether their dialogue took place in those months", () => {
    const dialogues: Readonly<Record<string, readonly Dialogue[]>> = {
      ada: [held("ada", "2026-12-31")],
      lead: [held("lead", "2027-01-01")],
      head: [{ ...held("head", "2026-12-01"), format: MAG.id }],
    };
    const count = (format: typeof IFD) => countFor(format, HALF, ROSTER, (person) => dialogues[person] ?? []);
    expect(count(IFD).people.map(({ held }) => held)).toEqual([false, false, true, false]);
    expect(count(MAG).people.map(({ held }) => held)).toEqual([true, false, false]);
  });
});

describe("numbers that were published", () => {
  const everybody = (): boolean => true;

  it("stay as they are for three years, and then go", () => {
    const all = [kept(2026, 2)];
    expect(publicationsKeptOn(all, everybody, day("2029-12-30"))).toBe(all);
    expect(publicationsKeptOn(all, everybody, day("2029-12-31"))).toEqual([]);
  });

  it("name no head of whom nothing else is kept", () => {
    const [one] = publicationsKeptOn([kept(2026, 2)], () => false, day("2027-02-01"));
    expect(one?.areas).toEqual([{ cell: { state: "suppressed" } }]);
    const all = one === undefined ? [] : [one];
    expect(publicationsKeptOn(all, () => false, day("2027-02-01"))).toBe(all);
  });

  it("keep the heads of other areas", () => {
    const both: KeptPublication = {
      ...kept(2026, 2),
      areas: [
        { head: HEAD, cell: { state: "suppressed" } },
        { head: LEAD, cell: { state: "suppressed" } },
      ],
    };
    const [one] = publicationsKeptOn([both], (person) => person === LEAD, day("2027-02-01"));
    expect(one?.areas.map(({ head }) => head)).toEqual([undefined, LEAD]);
  });
});
