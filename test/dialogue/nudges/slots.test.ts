import { describe, expect, it } from "vitest";
import { day, isoDay } from "../../../dialogue/calendar/day.js";
import type { Expected } from "../../../dialogue/expected.js";
import type { Recipient, Stage } from "../../../dialogue/formats/format.js";
import { datesOf, keyOf, type Timing, timingsOf } from "../../../dialogue/nudges/slots.js";
import { aCalendar, aDialogue, aFormat, aPerson, daysAfter, daysBefore, stage } from "../builders.js";

const slotsOf = (dialogue: Expected, as: Recipient): readonly Timing[] => timingsOf(datesOf(dialogue), as, aCalendar());

const shown = (dialogue: Expected, as: Recipient): readonly string[] =>
  slotsOf(dialogue, as).map((slot) => `${slot.stage.id}${slot.round === "" ? "" : ` ${slot.round}`} ${isoDay(slot.wanted)}`);

const withStages = (stages: readonly Stage[], given: { dueOn?: string; agreedOn?: string } = {}): Expected =>
  aDialogue({ ...given, format: aFormat({ stages }) });

describe("a dialogue without an agreed date", () => {
  it("nudges the employee two weeks before it is due", () => {
    expect(shown(aDialogue({ dueOn: "2026-12-11" }), "employee")).toEqual(["prepare 2026-11-27"]);
  });

  it("nudges the lead six weeks before and weekly after, four times", () => {
    expect(shown(aDialogue({ dueOn: "2026-12-11" }), "lead")).toEqual([
      "plan 2026-10-30",
      "overdue 1 2026-12-18",
      "overdue 2 2026-12-25",
      "overdue 3 2027-01-01",
      "overdue 4 2027-01-08",
    ]);
  });
});

describe("a dialogue with an agreed date", () => {
  it("nudges the employee a week and a working day before that date", () => {
    expect(shown(aDialogue({ dueOn: "2026-12-31", agreedOn: "2026-12-07" }), "employee")).toEqual([
      "prepare 2026-11-30",
      "tomorrow 2026-12-07 2026-12-04",
    ]);
  });

  it("asks the lead on the working day after whether it took place, and no longer to plan", () => {
    expect(shown(aDialogue({ dueOn: "2027-03-31", agreedOn: "2026-12-04" }), "lead").slice(0, 2)).toEqual([
      "tomorrow 2026-12-04 2026-12-03",
      "held 2026-12-04 2026-12-07",
    ]);
  });

  it("is overdue only once the agreed date has passed too", () => {
    expect(shown(aDialogue({ dueOn: "2026-12-11", agreedOn: "2026-12-25" }), "lead").filter((slot) => slot.startsWith("overdue"))).toEqual([
      "overdue 3 2027-01-01",
      "overdue 4 2027-01-08",
    ]);
  });
});

describe("a stage", () => {
  it("counts from the agreed date first, wherever that stands in its list", () => {
    const both = stage("ready", { at: [daysBefore("due", 10), daysBefore("agreed", 3)] });
    expect(shown(withStages([both], { dueOn: "2026-12-11" }), "employee")).toEqual(["ready 2026-12-01"]);
    expect(shown(withStages([both], { dueOn: "2026-12-11", agreedOn: "2026-12-08" }), "employee")).toEqual(["ready 2026-12-05"]);
  });

  it("counts working days where it says so", () => {
    const working = stage("ready", { at: [daysBefore("due", 5, "working")] });
    expect(shown(withStages([working], { dueOn: "2026-12-11" }), "employee")).toEqual(["ready 2026-12-04"]);
  });

  it("that only an agreed date brings about comes again when the date is moved", () => {
    const keyed = (agreedOn: string) =>
      slotsOf(aDialogue({ agreedOn }), "employee").map((timing) => keyOf({ dialogue: aDialogue({ agreedOn }), timing }));
    const [prepare, tomorrow] = keyed("2026-12-04");
    expect(keyed("2026-12-07")).toContain(prepare);
    expect(keyed("2026-12-07")).not.toContain(tomorrow);
  });

  it("is for the side it names", () => {
    expect(shown(withStages([stage("ready")]), "lead")).toEqual([]);
    expect(shown(withStages([stage("ready", { to: ["employee", "lead"] })]), "lead")).toHaveLength(1);
  });

  it("without an offset for the case there is does not come", () => {
    expect(shown(withStages([stage("ready", { at: [daysBefore("agreed", 3)] })]), "employee")).toEqual([]);
    expect(shown(withStages([stage("ready", { at: [daysBefore("due", 3)] })], { agreedOn: "2026-12-01" }), "employee")).toEqual([]);
  });

  it("repeats so many times so many days apart, but never past the due date it comes before", () => {
    const twice = stage("ready", { at: [daysBefore("due", 10)], repeat: { everyDays: 5, times: 4 } });
    expect(shown(withStages([twice], { dueOn: "2026-12-11" }), "employee")).toEqual([
      "ready 1 2026-12-01",
      "ready 2 2026-12-06",
      "ready 3 2026-12-11",
    ]);
  });

  it("on the very day counts as one before it", () => {
    const [due] = slotsOf(withStages([stage("today", { at: [daysAfter("due", 0)] })], { dueOn: "2026-12-11" }), "employee");
    const [agreed] = slotsOf(withStages([stage("today", { at: [daysAfter("agreed", 0)] })], { agreedOn: "2026-12-08" }), "employee");
    expect([due?.latest, agreed?.latest]).toEqual([day("2026-12-11"), day("2026-12-08")]);
  });

  it("makes sense until its date has come, or as long as it is remembered whether it was sent", () => {
    const latest = (one: Stage, given: { agreedOn?: string }) =>
      slotsOf(withStages([one], { dueOn: "2026-12-11", ...given }), "employee")[0]?.latest;
    expect(latest(stage("b", { at: [daysBefore("due", 3)] }), {})).toBe(day("2026-12-11"));
    expect(latest(stage("b", { at: [daysBefore("agreed", 3)] }), { agreedOn: "2026-12-08" })).toBe(day("2026-12-07"));
    expect(latest(stage("a", { at: [daysAfter("due", 3)] }), {})).toBe(day("2027-03-13"));
    expect(latest(stage("a", { at: [daysAfter("agreed", 3)] }), { agreedOn: "2026-12-08" })).toBe(day("2027-03-10"));
  });

  it("makes no sense once the employee has left", () => {
    const leaver = aPerson("e01", { leavesOn: day("2026-12-20") });
    const latest = slotsOf(aDialogue({ person: leaver, dueOn: "2026-12-11" }), "lead").map((slot) => slot.latest);
    expect(latest).toEqual([day("2026-12-11"), day("2026-12-20")]);
  });

  it("does not come where its day lies beyond the calendar", () => {
    const working = [stage("w", { at: [daysAfter("due", 5, "working")] }), stage("v", { at: [daysAfter("agreed", 5, "working")] })];
    expect(shown(withStages(working, { dueOn: "2029-12-31" }), "employee")).toEqual([]);
    expect(shown(withStages(working, { dueOn: "2029-12-31", agreedOn: "2029-12-31" }), "employee")).toEqual([]);
  });
});
