import { describe, expect, it } from "vitest";
import { day, isoDay, type Span } from "../../dialogue/calendar/day.js";
import { pausing, readPause, type TypedPause } from "../../dialogue/pause.js";
import { wishes } from "./builders.js";

const TODAY = day("2026-11-20");
const span = (from: string, to: string): Span => ({ from: day(from), to: day(to) });

const PAST = span("2026-07-01", "2026-07-31");
const RUNNING = span("2026-11-16", "2026-11-27");
const AHEAD = span("2026-12-21", "2027-01-05");

const read = (typed: TypedPause, ...pauses: readonly Span[]) => readPause(typed, wishes({ pauses }), TODAY);
const kept = (pause: Span | undefined, ...pauses: readonly Span[]) =>
  pausing(wishes({ pauses }), pause, TODAY).pauses.map(({ from, to }) => `${isoDay(from)} ${isoDay(to)}`);

describe("two fields for a pause", () => {
  it("are a pause with two days, today and a single day among them", () => {
    expect(read({ from: "2026-12-21", to: "2027-01-05" })).toEqual({ state: "pause", pause: AHEAD });
    expect(read({ from: "2026-11-20", to: "2026-11-20" })).toEqual({ state: "pause", pause: span("2026-11-20", "2026-11-20") });
  });

  it("are no pause when both are empty", () => {
    expect(read({ from: "", to: "" })).toEqual({ state: "none" });
  });

  it.each([
    ["half", "2026-12-21", ""],
    ["half", "", "2026-12-21"],
    ["unreadable", "morgen", "2026-12-21"],
    ["unreadable", "2026-12-21", "2026-02-30"],
    ["backwards", "2026-12-21", "2026-12-20"],
    ["past", "2026-11-01", "2026-11-19"],
    ["past", "2026-11-19", "2026-12-01"],
  ])("are told what is the matter: %s", (why, from, to) => {
    expect(read({ from, to })).toEqual({ state: "fault", why });
  });

  it("keep the first day of a pause that has begun", () => {
    expect(read({ from: "2026-11-16", to: "2026-12-04" }, RUNNING)).toEqual({ state: "pause", pause: span("2026-11-16", "2026-12-04") });
    expect(read({ from: "2026-07-01", to: "2026-12-04" }, PAST)).toEqual({ state: "fault", why: "past" });
  });
});

describe("a pause", () => {
  it("takes the place of the one that was still to come", () => {
    expect(kept(span("2026-12-01", "2026-12-04"), AHEAD)).toEqual(["2026-12-01 2026-12-04"]);
  });

  it("leaves those that are over", () => {
    expect(kept(AHEAD, PAST)).toEqual(["2026-07-01 2026-07-31", "2026-12-21 2027-01-05"]);
    expect(kept(undefined, PAST)).toEqual(["2026-07-01 2026-07-31"]);
  });

  it("ends yesterday when it is taken away halfway, for the days before were lived through", () => {
    expect(kept(undefined, RUNNING)).toEqual(["2026-11-16 2026-11-19"]);
  });

  it("is one pause when it is made longer", () => {
    expect(kept(span("2026-11-16", "2026-12-04"), RUNNING)).toEqual(["2026-11-16 2026-12-04"]);
  });

  it("is gone when it had not begun", () => {
    expect(kept(undefined, AHEAD)).toEqual([]);
  });

  it("leaves the other wishes alone", () => {
    expect(pausing(wishes({ muted: true, bundleOn: 2 }), AHEAD, TODAY)).toEqual(wishes({ muted: true, bundleOn: 2, pauses: [AHEAD] }));
  });
});
