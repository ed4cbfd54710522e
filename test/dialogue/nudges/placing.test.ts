import { describe, expect, it } from "vitest";
import { day, isoDay, type Weekday } from "../../../dialogue/calendar/day.js";
import { type Weekdays, weekdays } from "../../../dialogue/calendar/weekdays.js";
import type { Expected } from "../../../dialogue/expected.js";
import type { Stage } from "../../../dialogue/formats/format.js";
import { placings, type Receiver } from "../../../dialogue/nudges/placing.js";
import { datesOf, keyOf, timingsOf } from "../../../dialogue/nudges/slots.js";
import { timetable } from "../../../dialogue/nudges/timetable.js";
import type { Wishes } from "../../../dialogue/person.js";
import { usableDays } from "../../../dialogue/usable-days.js";
import { aCalendar, aDialogue, aFormat, aPerson, daysAfter, daysBefore, stage, wishes } from "../builders.js";

interface ReceiverParts {
  readonly from?: string;
  readonly worksOn?: Weekdays;
  readonly wished?: Partial<Wishes>;
  readonly bundleOn?: Weekday;
}

const receiver = ({ from, worksOn, wished, bundleOn }: ReceiverParts = {}): Receiver => ({
  days: usableDays(aCalendar(), aPerson("e01", worksOn === undefined ? {} : { worksOn }), wishes(wished)),
  from: day(from ?? "2026-01-01"),
  bundleOn,
});

const withStages = (stages: readonly Stage[], given: Parameters<typeof aDialogue>[0] = {}): Expected =>
  aDialogue({ ...given, format: aFormat({ stages }) });

const placingsOf = (dialogue: Expected, to: Receiver, lost: string[]) =>
  placings(timingsOf(datesOf(dialogue), "employee", aCalendar()), to, dialogue.since, (timing) => lost.push(timing.stage.id));

const daysOf = (dialogue: Expected, to: Receiver = receiver()): readonly string[] =>
  placingsOf(dialogue, to, []).map(({ timing, on }) => `${timing.stage.id}${timing.round} ${isoDay(on)}`);

const lostOf = (dialogue: Expected, to: Receiver): readonly string[] => {
  const lost: string[] = [];
  placingsOf(dialogue, to, lost);
  return lost;
};

const reminder = stage("reminder", { at: [daysBefore("due", 1)] });

describe("a nudge", () => {
  it("waits for Monday when its day is a Sunday", () => {
    expect(daysOf(withStages([reminder], { dueOn: "2026-12-14" }))).toEqual(["reminder 2026-12-14"]);
  });

  it("takes the last usable day before when the next one lies past the due date", () => {
    expect(daysOf(withStages([reminder], { dueOn: "2026-12-13" }))).toEqual(["reminder 2026-12-11"]);
    expect(daysOf(withStages([reminder], { dueOn: "2026-12-11" }), receiver({ worksOn: weekdays(0, 1) }))).toEqual(["reminder 2026-12-08"]);
  });

  it("may come on the due date itself", () => {
    expect(daysOf(withStages([reminder], { dueOn: "2026-12-11" }), receiver({ worksOn: weekdays(4) }))).toEqual(["reminder 2026-12-11"]);
  });

  it("moves to the end of a pause", () => {
    const wished = { pauses: [{ from: day("2026-11-23"), to: day("2026-12-01") }] };
    expect(daysOf(aDialogue({ dueOn: "2026-12-11" }), receiver({ wished }))).toEqual(["prepare 2026-12-02"]);
  });

  it("of a stage after the due date waits as long as the ledger would know that it was sent", () => {
    const late = withStages([stage("late", { at: [daysAfter("due", 7)] })], { dueOn: "2026-12-11" });
    const backOn = (date: string) => daysOf(late, receiver({ wished: { pauses: [{ from: day("2026-12-01"), to: day(date) }] } }));
    expect(backOn("2027-03-15")).toEqual(["late 2027-03-16"]);
    expect(backOn("2027-03-31")).toEqual([]);
  });

  it("takes the last usable day before also when that is the first day anything may be sent", () => {
    const wished = { pauses: [{ from: day("2026-12-08"), to: day("2026-12-20") }] };
    expect(daysOf(aDialogue({ dueOn: "2026-12-11" }), receiver({ from: "2026-12-07", wished }))).toEqual(["prepare 2026-12-07"]);
  });

  it("that should have come earlier comes now", () => {
    expect(daysOf(aDialogue({ dueOn: "2026-12-11" }), receiver({ from: "2026-12-05" }))).toEqual(["prepare 2026-12-07"]);
  });

  it("does not come before its dialogue counts", () => {
    expect(daysOf(aDialogue({ dueOn: "2026-12-11", since: day("2026-12-03") }))).toEqual(["prepare 2026-12-03"]);
  });

  it("that makes no sense any more does not come and is not missed", () => {
    const late = receiver({ from: "2026-12-12" });
    expect(daysOf(aDialogue({ dueOn: "2026-12-11" }), late)).toEqual([]);
    expect(lostOf(aDialogue({ dueOn: "2026-12-11" }), late)).toEqual([]);
  });

  it("still comes on the last day it makes sense", () => {
    expect(daysOf(aDialogue({ dueOn: "2026-12-11" }), receiver({ from: "2026-12-11" }))).toEqual(["prepare 2026-12-11"]);
  });

  it("never goes back before the first day anything may be sent", () => {
    const wished = { pauses: [{ from: day("2026-12-10"), to: day("2026-12-20") }] };
    const dialogue = aDialogue({ dueOn: "2026-12-11" });
    expect(daysOf(dialogue, receiver({ from: "2026-12-10", wished }))).toEqual([]);
    expect(lostOf(dialogue, receiver({ from: "2026-12-10", wished }))).toEqual(["prepare"]);
    expect(daysOf(dialogue, receiver({ from: "2026-12-09", wished }))).toEqual(["prepare 2026-12-09"]);
  });

  it("for somebody who never works when the house sends is reported, not forgotten", () => {
    expect(lostOf(withStages([reminder]), receiver({ worksOn: weekdays(6) }))).toEqual(["reminder"]);
  });
});

describe("after a standstill", () => {
  const stages = [
    stage("first", { at: [daysBefore("due", 20)] }),
    stage("second", { at: [daysBefore("due", 10)] }),
    stage("third", { at: [daysBefore("due", 2)] }),
  ];

  it("only the newest stage that still makes sense is left", () => {
    expect(daysOf(withStages(stages, { dueOn: "2026-12-11" }), receiver({ from: "2026-12-04" }))).toEqual([
      "second 2026-12-04",
      "third 2026-12-09",
    ]);
  });

  it("the weekly stages that were missed become one", () => {
    const weekly = stage("weekly", { at: [daysAfter("due", 7)], repeat: { everyDays: 7, times: 4 } });
    expect(daysOf(withStages([weekly], { dueOn: "2026-11-06" }), receiver({ from: "2026-11-30" }))).toEqual([
      "weekly3 2026-11-30",
      "weekly4 2026-12-04",
    ]);
  });

  it("nothing comes again that was sent, nor anything older", () => {
    const dialogue = withStages(stages, { dueOn: "2026-12-11" });
    const [, second] = timingsOf(datesOf(dialogue), "employee", aCalendar()).map((timing) => keyOf({ dialogue, timing }));
    const table = timetable(aCalendar(), { from: day("2026-01-01"), to: day("2027-12-31") }, day("2026-01-01"));
    const stops = table.stops(dialogue, "employee", {
      receiver: receiver(),
      handled: new Set(second === undefined ? [] : [second]),
      plain: undefined,
      muted: false,
    });
    expect(stops.placings.map(({ timing, on }) => `${timing.stage.id} ${isoDay(on)}`)).toEqual(["third 2026-12-09"]);
  });
});

describe("a lead's bundle", () => {
  const bundled = [stage("plan", { at: [daysBefore("due", 42)], bundled: true })];
  const [MONDAY, WEDNESDAY, SATURDAY]: readonly [Weekday, Weekday, Weekday] = [0, 2, 5];

  it("waits for the weekday the lead chose", () => {
    expect(daysOf(withStages(bundled, { dueOn: "2026-12-11" }), receiver({ bundleOn: WEDNESDAY }))).toEqual(["plan 2026-11-04"]);
    expect(daysOf(withStages(bundled, { dueOn: "2026-12-11" }))).toEqual(["plan 2026-10-30"]);
  });

  it("takes the following week when that weekday is a holiday", () => {
    expect(daysOf(withStages(bundled, { dueOn: "2027-05-07" }), receiver({ bundleOn: MONDAY }))).toEqual(["plan 2027-04-05"]);
  });

  it("may come on the last day in time, and waits four weeks at most", () => {
    const reminder = [stage("plan", { at: [daysBefore("due", 3)], bundled: true })];
    expect(daysOf(withStages(reminder, { dueOn: "2026-12-09" }), receiver({ bundleOn: WEDNESDAY }))).toEqual(["plan 2026-12-09"]);
    const late = withStages([stage("late", { at: [daysAfter("due", 1)], bundled: true })], { dueOn: "2026-12-10" });
    const untilMonday = (to: string) => ({ pauses: [{ from: day("2026-12-12"), to: day(to) }] });
    expect(daysOf(late, receiver({ bundleOn: 4, wished: { pauses: [{ from: day("2026-12-11"), to: day("2027-01-07") }] } }))).toEqual([
      "late 2027-01-08",
    ]);
    expect(daysOf(late, receiver({ bundleOn: MONDAY, wished: untilMonday("2027-01-10") }))).toEqual(["late 2026-12-11"]);
  });

  it("does not wait for a weekday that would come too late, or never", () => {
    expect(daysOf(withStages(bundled, { dueOn: "2026-12-11" }), receiver({ bundleOn: WEDNESDAY, from: "2026-12-10" }))).toEqual([
      "plan 2026-12-10",
    ]);
    expect(daysOf(withStages(bundled, { dueOn: "2026-12-11" }), receiver({ bundleOn: SATURDAY }))).toEqual(["plan 2026-10-30"]);
  });

  it("leaves single messages where they are", () => {
    const early = withStages([stage("early", { at: [daysBefore("due", 10)] })], { dueOn: "2026-12-11" });
    expect(daysOf(early, receiver({ bundleOn: MONDAY }))).toEqual(["early 2026-12-01"]);
    expect(daysOf(withStages([reminder], { dueOn: "2026-12-11" }), receiver({ bundleOn: MONDAY }))).toEqual(["reminder 2026-12-10"]);
  });
});
