import { describe, expect, it } from "vitest";
import { day, isoDay, plusDays } from "../../dialogue/calendar/day.js";
import { workCalendar } from "../../dialogue/calendar/work-calendar.js";
import { cyclesIn, expectedOf } from "../../dialogue/cycle.js";
import { type Dialogue, dialogueId } from "../../dialogue/dialogue.js";
import { type Expected, type Known, NOTHING_KNOWN } from "../../dialogue/expected.js";
import type { Format } from "../../dialogue/formats/format.js";
import { formatId } from "../../dialogue/formats/ids.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import { MAG } from "../../dialogue/formats/mag.js";
import type { House } from "../../dialogue/house.js";
import { intervalWindows } from "../../dialogue/interval.js";
import type { Person, PersonId } from "../../dialogue/person.js";
import { aFormat, aHouse, aPerson, personId, wishes } from "./builders.js";

const SPAN = { from: day("2026-07-01"), to: day("2026-12-31") };
const EVERY_SIX_MONTHS = aFormat({ id: formatId("rhythm"), cadence: { kind: "interval", months: 6 } });

const record = (state: "open" | "dated" | "held" | "waived", window: string, dueOn: string, on: string, format: Format = IFD): Dialogue => {
  const base = { id: dialogueId(personId("e01"), format.id, window), person: personId("e01"), format: format.id, dueOn: day(dueOn) };
  switch (state) {
    case "open":
      return { ...base, state };
    case "dated":
      return { ...base, state, on: day(on), from: 600, minutes: 30 };
    case "held":
      return { ...base, state, heldOn: day(on), said: [{ by: "employee", on: day(on) }] };
    case "waived":
      return { ...base, state, why: "away" };
  }
};

const known = (given: Partial<Known>): Known => ({ ...NOTHING_KNOWN, ...given });

const of = (
  people: readonly Person[],
  given: { house?: Partial<House>; known?: Partial<Known>; span?: typeof SPAN } = {},
): readonly Expected[] => {
  const house = aHouse({ goLive: day("2026-01-01"), ...given.house });
  const calendar = workCalendar(house, day("2025-01-01"), day("2029-12-31"));
  const cycles = cyclesIn(house, calendar, given.span ?? SPAN);
  const knownOf = (id: PersonId) => (id === "e01" && given.known !== undefined ? known(given.known) : undefined);
  return expectedOf(cycles, people, { house, calendar, span: given.span ?? SPAN, knownOf }).flat();
};

const shown = (expected: readonly Expected[]): readonly string[] => expected.map((one) => `${one.id} ${isoDay(one.dueOn)}`);
const EMPLOYEE = aPerson("e01");

describe("who is due for what", () => {
  it("is everybody with a lead, once a format and window", () => {
    const ids = of([aPerson("e01"), aPerson("e02", { group: "intern" })]).map((one) => one.id);
    expect(ids).toEqual(["e01/ifd/2026-H2", "e02/ifd/2026-H2"]);
  });

  it("leaves out groups that a format is not for", () => {
    const people = [aPerson("e01", { group: "intern" }), aPerson("e02", { group: "official" })];
    const wholeYear = { from: day("2026-01-01"), to: day("2026-12-31") };
    const ids = of(people, { house: { formats: [MAG] }, span: wholeYear }).map((one) => one.id);
    expect(ids).toEqual(["e02/mag/2026-J"]);
  });

  it("leaves out whoever joins after the window or left before it", () => {
    const people = [aPerson("late", { joinsOn: day("2027-01-01") }), aPerson("gone", { leavesOn: day("2026-06-30") })];
    expect(of(people)).toEqual([]);
    const justIn = [aPerson("late", { joinsOn: day("2026-12-31") }), aPerson("gone", { leavesOn: day("2026-07-01") })];
    expect(shown(of(justIn))).toEqual(["late/ifd/2026-H2 2026-12-31", "gone/ifd/2026-H2 2026-07-01"]);
  });

  it("leaves out whoever left before the house went live", () => {
    expect(of([aPerson("e01", { leavesOn: day("2026-11-19") })], { house: { goLive: day("2026-11-20") } })).toEqual([]);
  });

  it("leaves out windows that were over when the house went live", () => {
    expect(of([EMPLOYEE], { house: { goLive: day("2027-01-01") } })).toEqual([]);
    expect(of([EMPLOYEE], { house: { goLive: day("2026-12-31") } })).toHaveLength(1);
  });

  it("leaves out whoever is away for the whole window", () => {
    expect(of([EMPLOYEE], { known: { wishes: wishes({ pauses: [SPAN] }) } })).toEqual([]);
  });

  it("leaves out what was held or waived", () => {
    expect(of([EMPLOYEE], { known: { dialogues: [record("held", "2026-H2", "2026-12-11", "2026-11-30")] } })).toEqual([]);
    expect(of([EMPLOYEE], { known: { dialogues: [record("waived", "2026-H2", "2026-12-11", "")] } })).toEqual([]);
  });

  it("keeps the due date that was given before", () => {
    expect(shown(of([EMPLOYEE], { known: { dialogues: [record("open", "2026-H2", "2026-09-11", "")] } }))).toEqual([
      "e01/ifd/2026-H2 2026-09-11",
    ]);
  });

  it("leaves out of sight what falls due outside the days looked at, unless a date was agreed", () => {
    const record2027 = (state: "open" | "dated") => ({ dialogues: [record(state, "2026-H2", "2027-02-12", "2026-11-30")] });
    expect(of([EMPLOYEE], { known: record2027("open") })).toEqual([]);
    expect(of([EMPLOYEE], { known: record2027("dated") })).toHaveLength(1);
  });

  it("knows the agreed date", () => {
    const [dated] = of([EMPLOYEE], { known: { dialogues: [record("dated", "2026-H2", "2026-09-11", "2026-09-01")] } });
    expect(dated?.agreedOn).toBe(day("2026-09-01"));
    expect(of([EMPLOYEE])[0]?.agreedOn).toBeUndefined();
  });

  it("counts from the day the house went live, or from somebody's first day if that is later", () => {
    const since = of([aPerson("old", { joinsOn: day("2020-01-01") }), aPerson("new", { joinsOn: day("2026-08-03") })]).map((one) =>
      isoDay(one.since),
    );
    expect(since).toEqual(["2026-01-01", "2026-08-03"]);
  });

  it("still knows a dialogue of an older window whose date was agreed for later", () => {
    const dialogues = [record("dated", "2025-H2", "2025-12-19", "2026-09-01"), record("open", "2025-H1", "2025-06-19", "")];
    expect(shown(of([EMPLOYEE], { known: { dialogues } }))).toContain("e01/ifd/2025-H2 2025-12-19");
    expect(of([EMPLOYEE], { known: { dialogues } })).toHaveLength(2);
  });

  it("forgets an agreed date of a format the house no longer has", () => {
    const dialogues = [record("dated", "2026-J", "2026-12-18", "2026-12-01", MAG)];
    expect(of([EMPLOYEE], { known: { dialogues } }).map((one) => one.format.id)).toEqual(["ifd"]);
  });
});

describe("a format that counts from the last dialogue", () => {
  const house = { formats: [EVERY_SIX_MONTHS], goLive: day("2026-07-01") };
  const span = { from: day("2026-07-01"), to: day("2027-06-30") };
  const held = (on: string) => record("held", "from-2026-07-01", "2026-09-01", on, EVERY_SIX_MONTHS);
  const rhythm = (
    dialogues: readonly Dialogue[],
    given: { person?: Person; wishes?: Known["wishes"]; to?: string; format?: Format } = {},
  ) =>
    of([given.person ?? EMPLOYEE], {
      house: { ...house, formats: [given.format ?? EVERY_SIX_MONTHS] },
      known: { dialogues, ...(given.wishes && { wishes: given.wishes }) },
      span: { from: span.from, to: day(given.to ?? "2027-06-30") },
    });

  it("spreads the first ones over one interval after the other until one was held", () => {
    const dates = of([aPerson("e01"), aPerson("e02")], { house, span });
    expect(dates.map((one) => one.id).sort()).toEqual([
      "e01/rhythm/from-2026-07-01",
      "e01/rhythm/from-2027-01-01",
      "e02/rhythm/from-2026-07-01",
      "e02/rhythm/from-2027-01-01",
    ]);
    const inFirst = dates.filter((one) => one.id.endsWith("from-2026-07-01"));
    expect(inFirst.every((one) => one.dueOn >= day("2026-07-01") && one.dueOn <= day("2026-12-31"))).toBe(true);
  });

  it("has intervals without a gap, in sight when a day of theirs is", () => {
    const from = (first: string, last: string) =>
      intervalWindows(day("2026-07-01"), 6, { from: day(first), to: day(last) }).map(
        (window) => `${isoDay(window.from)} ${isoDay(window.to)}`,
      );
    expect(from("2026-12-31", "2027-01-01")).toEqual(["2026-07-01 2026-12-31", "2027-01-01 2027-06-30"]);
    expect(from("2027-01-01", "2027-06-30")).toEqual(["2027-01-01 2027-06-30"]);
    expect(from("2026-01-01", "2026-06-30")).toEqual([]);
  });

  it("is due so many months after the last one held, on a working day", () => {
    expect(shown(rhythm([held("2026-08-31")]))).toEqual(["e01/rhythm/after-2026-08-31 2027-02-26"]);
  });

  it("is due again an interval later when that one did not take place", () => {
    expect(shown(rhythm([held("2026-08-31")], { to: "2027-08-31" }))).toEqual([
      "e01/rhythm/after-2026-08-31 2027-02-26",
      "e01/rhythm/after-2026-08-31-2 2027-08-31",
    ]);
    const waived = record("waived", "after-2026-08-31", "2027-02-26", "", EVERY_SIX_MONTHS);
    expect(shown(rhythm([held("2026-08-31"), waived], { to: "2027-08-31" }))).toEqual(["e01/rhythm/after-2026-08-31-2 2027-08-31"]);
  });

  it("counts from the latest of several", () => {
    const second = record("held", "after-2026-08-31", "2027-02-26", "2027-02-01", EVERY_SIX_MONTHS);
    expect(shown(rhythm([held("2026-08-31"), second, held("2026-07-01")], { to: "2027-12-31" }))).toEqual([
      "e01/rhythm/after-2027-02-01 2027-07-30",
    ]);
  });

  it("does not count a dialogue of another format", () => {
    const ids = rhythm([record("held", "2026-H2", "2026-09-01", "2026-08-31")], { to: "2026-12-31" }).map((one) => one.id);
    expect(ids).toEqual(["e01/rhythm/from-2026-07-01"]);
  });

  it("keeps the due date given before, and its agreed date", () => {
    const next = record("dated", "after-2026-08-31", "2027-03-05", "2027-03-01", EVERY_SIX_MONTHS);
    const [one] = rhythm([held("2026-08-31"), next]);
    expect([one?.dueOn, one?.agreedOn]).toEqual([day("2027-03-05"), day("2027-03-01")]);
  });

  it("moves a due date out of a pause, but not into the interval after", () => {
    const away = (to: string) => wishes({ pauses: [{ from: day("2027-02-01"), to: day(to) }] });
    expect(shown(rhythm([held("2026-08-31")], { wishes: away("2027-04-30") }))).toEqual(["e01/rhythm/after-2026-08-31 2027-05-03"]);
    expect(shown(rhythm([held("2026-08-31")], { wishes: away("2027-08-30") }))).toEqual(["e01/rhythm/after-2026-08-31 2027-08-31"]);
    expect(rhythm([held("2026-08-31")], { wishes: away("2027-08-31") })).toEqual([]);
  });

  it("ends with somebody's last day", () => {
    expect(rhythm([held("2026-08-31")], { person: aPerson("e01", { leavesOn: day("2026-12-31") }) })).toEqual([]);
  });

  it("gives somebody who joins later a place in the interval then running", () => {
    const [first] = of([aPerson("e03", { joinsOn: day("2027-01-04") })], { house, span });
    expect(first?.id).toBe("e03/rhythm/from-2027-01-01");
    expect(first?.dueOn).toBeGreaterThanOrEqual(day("2027-01-18"));
  });

  it("comes back after a pause over a whole interval", () => {
    const away = wishes({ pauses: [{ from: day("2026-07-01"), to: day("2026-12-31") }] });
    expect(rhythm([], { wishes: away }).map((one) => one.id)).toEqual(["e01/rhythm/from-2027-01-01"]);
  });

  it("is not due in an interval in which the house is closed throughout", () => {
    const monthly = aFormat({ id: formatId("rhythm"), cadence: { kind: "interval", months: 1 } });
    const closed = Array.from({ length: 40 }, (_, step) => plusDays(day("2026-08-25"), step));
    const last = record("held", "from-2026-08-01", "2026-08-31", "2026-08-31", monthly);
    const sight = { from: day("2026-09-01"), to: day("2026-10-15") };
    expect(of([EMPLOYEE], { house: { ...house, formats: [monthly], closed }, known: { dialogues: [last] }, span: sight })).toEqual([]);
  });

  it("is for its groups only", () => {
    const officials = { ...EVERY_SIX_MONTHS, eligible: ["official" as const] };
    expect(rhythm([held("2026-08-31")], { format: officials })).toEqual([]);
  });

  it("does not look at what falls due out of sight", () => {
    const late = { from: day("2027-03-01"), to: day("2027-06-30") };
    expect(of([EMPLOYEE], { house, known: { dialogues: [held("2026-08-31")] }, span: late })).toEqual([]);
    expect(rhythm([held("2026-08-31")], { to: "2027-02-27" })).toEqual([]);
  });
});
