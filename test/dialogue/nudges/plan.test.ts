import { describe, expect, it } from "vitest";
import { type Day, day, isoDay } from "../../../dialogue/calendar/day.js";
import { weekdays } from "../../../dialogue/calendar/weekdays.js";
import { instantOf } from "../../../dialogue/calendar/zone.js";
import { dialogueId } from "../../../dialogue/dialogue.js";
import { type Known, NOTHING_KNOWN } from "../../../dialogue/expected.js";
import type { Stage, YearlyWindow } from "../../../dialogue/formats/format.js";
import { formatId } from "../../../dialogue/formats/ids.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { MAG } from "../../../dialogue/formats/mag.js";
import type { House } from "../../../dialogue/house.js";
import { nth } from "../../../dialogue/nth.js";
import { nudgesNow } from "../../../dialogue/nudges/now.js";
import { type Nudge, partsOfNudge, planNudges } from "../../../dialogue/nudges/plan.js";
import { keyOf } from "../../../dialogue/nudges/slots.js";
import type { Person } from "../../../dialogue/person.js";
import { aFormat, aHouse, aPerson, aRoster, personId, stage, wishes } from "../builders.js";

const AT_THE_END: Partial<House> = { goLive: day("2026-07-01"), formats: [{ ...IFD, due: "end" }] };
const LEAD = aPerson("lead");

interface PlanParts {
  readonly house?: Partial<House>;
  readonly from?: string;
  readonly to?: string;
  readonly known?: Readonly<Record<string, Partial<Known>>>;
}

const planOf = (people: readonly Person[], { house, from, to, known }: PlanParts = {}) => {
  const whole = aHouse(house ?? AT_THE_END);
  return planNudges({
    house: whole,
    roster: aRoster(...people),
    span: { from: day(from ?? "2026-07-01"), to: day(to ?? "2027-02-28") },
    from: day(from ?? "2026-07-01"),
    known: (id) => (known?.[id] === undefined ? undefined : { ...NOTHING_KNOWN, ...known[id] }),
  });
};

const topicOf = (nudge: Nudge) => partsOfNudge(nudge)[0] ?? { as: "nobody", stage: { id: "nothing" } };

const yearly = (from: string, to: string): YearlyWindow => {
  const at = (text: string) => ({ month: Number(text.slice(0, 2)), dayOfMonth: Number(text.slice(3)) });
  return { id: "W", from: at(from), to: at(to) };
};

const line = (nudge: Nudge): string =>
  `${isoDay(nudge.on)} ${nudge.to}/${topicOf(nudge).as} ${topicOf(nudge).stage.id} ${nudge.slots.map((slot) => slot.dialogue.id.replace("/ifd/2026-H2", "")).join(" ")}`;

const shown = (...given: Parameters<typeof planOf>): readonly string[] =>
  planOf(...given)
    .nudges.map(line)
    .filter((one) => !one.includes("2027-H"));

describe("the plan of a small team due at the end of the half-year", () => {
  it("tells the lead once about everybody, the employees each, and the lead weekly when nothing happens", () => {
    expect(shown([LEAD, aPerson("e01"), aPerson("e02")])).toEqual([
      "2026-11-19 lead/lead plan e01 e02",
      "2026-12-17 e01/employee prepare e01",
      "2026-12-17 e02/employee prepare e02",
      "2027-01-07 lead/lead overdue e01 e02",
      "2027-01-14 lead/lead overdue e01 e02",
      "2027-01-21 lead/lead overdue e01 e02",
      "2027-01-28 lead/lead overdue e01 e02",
    ]);
  });

  it("follows an agreed date instead", () => {
    const dated = {
      state: "dated",
      id: dialogueId(personId("e01"), IFD.id, "2026-H2"),
      person: personId("e01"),
      format: IFD.id,
      dueOn: day("2026-12-31"),
      on: day("2026-11-30"),
      from: 600,
      minutes: 30,
    } as const;
    expect(shown([LEAD, aPerson("e01")], { to: "2026-12-31", known: { e01: { dialogues: [dated] } } })).toEqual([
      "2026-11-23 e01/employee prepare e01",
      "2026-11-27 e01/employee tomorrow e01",
      "2026-11-27 lead/lead tomorrow e01",
      "2026-12-01 lead/lead held e01",
    ]);
  });

  it("keeps quiet towards an employee who muted it, and tells the lead all the same", () => {
    expect(shown([LEAD, aPerson("e01")], { to: "2026-12-31", known: { e01: { wishes: wishes({ muted: true }) } } })).toEqual([
      "2026-11-19 lead/lead plan e01",
    ]);
  });

  it("mutes nothing for a lead", () => {
    expect(shown([LEAD, aPerson("e01")], { to: "2026-11-30", known: { lead: { wishes: wishes({ muted: true }) } } })).toEqual([
      "2026-11-19 lead/lead plan e01",
    ]);
  });

  it("waits for the weekday the lead chose for the bundle", () => {
    expect(shown([LEAD, aPerson("e01")], { to: "2026-11-30", known: { lead: { wishes: wishes({ bundleOn: 1 }) } } })).toEqual([
      "2026-11-24 lead/lead plan e01",
    ]);
  });

  it("says nothing twice that was handled", () => {
    const before = planOf([LEAD, aPerson("e01")]).nudges;
    const handled = new Set(before.filter((nudge) => topicOf(nudge).stage.id === "plan").flatMap((nudge) => nudge.slots.map(keyOf)));
    expect(shown([LEAD, aPerson("e01")], { to: "2026-12-31", known: { lead: { handled } } })).toEqual([
      "2026-12-17 e01/employee prepare e01",
    ]);
  });

  it("sends nothing more to somebody who was nudged today", () => {
    expect(
      shown([LEAD, aPerson("e01")], { from: "2026-12-17", to: "2026-12-31", known: { e01: { nudgedOn: day("2026-12-17") } } }),
    ).toEqual(["2026-12-17 lead/lead plan e01", "2026-12-18 e01/employee prepare e01"]);
  });

  it("reports for whom there is no day", () => {
    const never = aPerson("e01", { worksOn: weekdays(6) });
    expect(planOf([LEAD, never], { to: "2026-12-31" }).unplaced.map((slot) => `${slot.dialogue.id} ${slot.timing.stage.id}`)).toContain(
      "e01/ifd/2026-H2 prepare",
    );
    expect(planOf([LEAD, aPerson("e01")]).unplaced).toEqual([]);
  });
});

describe("the plan of a chain", () => {
  it("treats a lead as an employee too and keeps both sides apart", () => {
    const chain = [aPerson("lead"), aPerson("tl", { lead: personId("lead") }), aPerson("e01", { lead: personId("tl") })];
    expect(shown(chain, { from: "2026-12-01", to: "2026-12-31" })).toEqual([
      "2026-12-01 lead/lead plan tl",
      "2026-12-01 tl/lead plan e01",
      "2026-12-17 e01/employee prepare e01",
      "2026-12-17 tl/employee prepare tl",
    ]);
  });

  it("has nothing to say about somebody whose lead is not in the roster", () => {
    expect(planOf([aPerson("e01")]).nudges).toEqual([]);
  });

  it("leaves a lead's days after their last one alone, and says so", () => {
    const leaving = aPerson("lead", { leavesOn: day("2026-12-31") });
    const { nudges, unplaced } = planOf([leaving, aPerson("e01")]);
    expect(nudges.filter(({ to }) => to === "lead").map(line)).toEqual(["2026-11-19 lead/lead plan e01"]);
    expect(unplaced.map(({ timing }) => `${timing.stage.id} ${timing.round}`).slice(0, 2)).toEqual(["overdue 1", "overdue 2"]);
  });

  it("has nothing to say to the person at the top", () => {
    expect(planOf([LEAD]).nudges).toEqual([]);
  });
});

describe("a message of several stages", () => {
  it("names each of its parts once, the one it speaks for first", () => {
    const slots = planOf([LEAD, aPerson("e01"), aPerson("e02")], { to: "2026-12-31" }).nudges.flatMap((nudge) => nudge.slots);
    const parts = partsOfNudge({ to: LEAD.id, on: day("2026-12-17"), slots });
    expect(parts.map(({ as, stage, slots: own }) => `${as} ${stage.id} ${own.length}`)).toEqual(["lead plan 2", "employee prepare 2"]);
  });
});

describe("a plan", () => {
  const people = [LEAD, aPerson("e01"), aPerson("e02"), aPerson("e03", { worksOn: weekdays(0, 1) })];

  it("shows exactly its days", () => {
    expect(shown(people, { from: "2026-12-17", to: "2026-12-17" })).toHaveLength(3);
    expect(shown(people, { house: AT_THE_END, from: "2026-12-18", to: "2026-12-18" }).every((one) => one.startsWith("2026-12-18"))).toBe(
      true,
    );
  });

  it("of two halves is the plan of the whole", () => {
    const house = { goLive: day("2026-07-01"), formats: [IFD, MAG] };
    const request = (from: string, to: string) =>
      planNudges({
        house: aHouse(house),
        roster: aRoster(...people),
        span: { from: day(from), to: day(to) },
        from: day("2026-07-01"),
      }).nudges.map(line);
    expect([...request("2026-07-01", "2026-11-03"), ...request("2026-11-04", "2027-06-30")]).toEqual(request("2026-07-01", "2027-06-30"));
  });

  it("gives a dialogue the same due date whatever days are asked for", () => {
    const overTheYear = aFormat({ id: formatId("year"), cadence: { kind: "windows", windows: [yearly("07-01", "06-30")] } });
    const everyYear = aFormat({ id: formatId("rhythm"), cadence: { kind: "interval", months: 12 } });
    const house = aHouse({ goLive: day("2026-07-01"), formats: [overTheYear, everyYear], closed: [day("2026-12-24"), day("2026-12-31")] });
    const dueDatesIn = (from: string, to: string) => {
      const nudges = planNudges({ house, roster: aRoster(...people), span: { from: day(from), to: day(to) }, from: day(from) }).nudges;
      return nudges.flatMap((nudge) => nudge.slots.map(({ dialogue }) => [dialogue.id, isoDay(dialogue.dueOn)] as const));
    };
    const whole = new Map(dueDatesIn("2026-07-01", "2029-12-31"));
    const months = ["2026-07", "2026-12", "2027-01", "2027-06", "2027-12", "2028-01", "2028-07"];
    const different = months.flatMap((month) => dueDatesIn(`${month}-01`, `${month}-28`)).filter(([id, dueOn]) => whole.get(id) !== dueOn);
    expect(whole.size).toBeGreaterThan(10);
    expect(different).toEqual([]);
  });

  it("begins when the house goes live, also where it is asked for more", () => {
    const nudges = planOf(people, { house: { goLive: day("2026-11-20") }, from: "2026-10-01", to: "2026-12-31" }).nudges;
    expect(nudges[0]?.on).toBe(day("2026-11-20"));
    expect(nudges.every((nudge) => nudge.slots.every((slot) => slot.dialogue.dueOn >= day("2026-11-20")))).toBe(true);
  });

  it("reaches back far enough for the last weekly nudge of a window long over", () => {
    expect(shown([LEAD, aPerson("e01")], { from: "2027-01-28", to: "2027-01-28", house: AT_THE_END })).toEqual([
      "2027-01-28 lead/lead overdue e01",
    ]);
  });

  it("reaches as far as the last of many rounds and as a stage in hundreds of working days", () => {
    const last = { of: "due" as const, days: 7, count: "calendar" as const };
    const first = { of: "due" as const, days: -200, count: "working" as const };
    const far = stage("far", { to: ["lead"], at: [last], repeat: { everyDays: 60, times: 4 } });
    const early = stage("early", { to: ["lead"], at: [first] });
    const houseWith = (one: Stage) => ({ goLive: day("2024-01-01"), formats: [{ ...IFD, due: "end" as const, stages: [one] }] });
    const on = (date: string, one: Stage) =>
      planOf([LEAD, aPerson("e01")], { house: houseWith(one), from: date, to: date }).nudges.flatMap((nudge) =>
        nudge.slots.map(({ dialogue, timing }) => `${timing.stage.id} ${timing.round} ${dialogue.id}`),
      );
    expect(on("2027-07-06", far)).toContain("far 4 e01/ifd/2026-H2");
    expect(on("2026-03-18", early)).toContain("early  e01/ifd/2026-H2");
  });

  it("reaches ahead far enough for a stage in working days", () => {
    const early = {
      ...IFD,
      due: "end" as const,
      stages: IFD.stages.slice(0, 1).map((stage) => ({ ...stage, at: [{ of: "due" as const, days: -100, count: "working" as const }] })),
    };
    const first = planOf([LEAD, aPerson("e01")], {
      house: { goLive: day("2026-01-01"), formats: [early] },
      from: "2026-08-01",
      to: "2026-08-31",
    }).nudges;
    expect(first.map((nudge) => isoDay(nudge.on))).toEqual(["2026-08-12"]);
  });
});

describe("this moment", () => {
  const house = aHouse(AT_THE_END);
  const roster = aRoster(LEAD, aPerson("e01"));
  const at = (date: string, minute: number) => instantOf("Europe/Berlin", day(date), minute);

  it("sends what today's plan says, from the first minute of the sending hours to the last", () => {
    const known = () => ({
      ...NOTHING_KNOWN,
      handled: new Set(
        planNudges({ house, roster, span: { from: day("2026-11-01"), to: day("2026-11-30") }, from: day("2026-11-01") }).nudges.flatMap(
          (nudge) => nudge.slots.map(keyOf),
        ),
      ),
    });
    const counts = [479, 480, 959, 960].map((minute) => nudgesNow(house, roster, at("2026-12-17", minute), { known }).length);
    expect(counts).toEqual([0, 1, 1, 0]);
  });

  it("sends today what was missed while nobody asked", () => {
    expect(nudgesNow(house, roster, at("2026-12-21", 600)).map(line)).toEqual([
      "2026-12-21 e01/employee prepare e01",
      "2026-12-21 lead/lead plan e01",
    ]);
  });

  it("sends nothing that was wanted before the house was restored, which may have been sent then", () => {
    const sent = (restoredOn: Day) => nudgesNow(house, roster, at("2026-12-21", 600), { restoredOn }).map(line);
    const [prepare, plan] = nudgesNow(house, roster, at("2026-12-21", 600)).map(({ slots }) => nth(slots, 0).timing.wanted);
    expect([prepare, plan].map((wanted) => isoDay(wanted ?? day("2026-01-01")))).toEqual(["2026-12-17", "2026-11-19"]);
    expect(sent(day("2026-11-18"))).toHaveLength(2);
    expect(sent(day("2026-11-19"))).toEqual(["2026-12-21 e01/employee prepare e01"]);
    expect(sent(day("2026-12-17"))).toEqual([]);
  });

  it("sends nothing on a Sunday", () => {
    expect(nudgesNow(house, roster, at("2026-12-20", 600))).toEqual([]);
  });
});
