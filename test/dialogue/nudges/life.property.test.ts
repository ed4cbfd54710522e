import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "../../../dialogue/calendar/day.js";
import { type Nudge, planNudges } from "../../../dialogue/nudges/plan.js";
import { type Planner, violations } from "./life.js";
import { anyWorld } from "./world.js";

const RUNS = 10_000;
/** The same ten thousand for everybody, so that a change fails for what it does and not by chance. Another number looks elsewhere. */
const SEED = 20_261_121;
/** A broken planner is found out long before that many lives. */
const RUNS_TO_FIND_A_FAULT = 2_000;

const withNudges =
  (change: (nudge: Nudge, index: number) => readonly Nudge[]): Planner =>
  (request) => {
    const plan = planNudges(request);
    return { ...plan, nudges: plan.nudges.flatMap(change) };
  };

const foundOut = (broken: Planner, kind: string): boolean => {
  const property = fc.property(anyWorld, (world) => !violations(world, broken).some((violation) => violation.startsWith(kind)));
  return fc.check(property, { numRuns: RUNS_TO_FIND_A_FAULT, seed: 1, endOnFailure: true }).failed;
};

describe("any house through any standstill", () => {
  it("sends never twice a day, never outside the hours, never past the date, and leaves nobody out", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        expect(violations(world, planNudges)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 300_000);
});

describe("the test of all houses finds out a planner", () => {
  it("that sends every dialogue of a bundle by itself", () => {
    const apart = withNudges((nudge) => nudge.slots.map((slot) => ({ ...nudge, slots: [slot] })));
    expect(foundOut(apart, "two on one day")).toBe(true);
  });

  it("that forgets what was handled", () => {
    const forgetful: Planner = ({ known, ...request }) =>
      planNudges({
        ...request,
        known: (id) => ({ wishes: { muted: false, pauses: [] }, dialogues: [], ...known?.(id), handled: new Set() }),
      });
    expect(foundOut(forgetful, "sent twice")).toBe(true);
  });

  it("that sends on the calendar day, whatever day that is", () => {
    const tomorrow = withNudges((nudge) => [{ ...nudge, on: plusDays(nudge.on, 1) }]);
    expect(foundOut(tomorrow, "outside the hours")).toBe(true);
  });

  it("that lets a message wait past its date", () => {
    const waits = withNudges((nudge) => [{ ...nudge, on: plusDays(nudge.on, 7) }]);
    expect(foundOut(waits, "past its date")).toBe(true);
  });

  it("that drops what does not fit", () => {
    expect(
      foundOut(
        withNudges((nudge, index) => (index % 3 === 0 ? [] : [nudge])),
        "left out",
      ),
    ).toBe(true);
  });

  it("that does not care who muted it", () => {
    const loud: Planner = ({ known, ...request }) =>
      planNudges({
        ...request,
        known: (id) => {
          const there = known?.(id);
          return there && { ...there, wishes: { ...there.wishes, muted: false } };
        },
      });
    expect(foundOut(loud, "muted")).toBe(true);
  });
});
