import { describe, expect, it } from "vitest";
import { readinessOf } from "../../../bot/operations/readiness.js";
import type { ClockState, OperationsState } from "../../../bot/operations/state.js";
import { aState } from "./states.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const clock = (given: Partial<ClockState>): Partial<OperationsState> => ({ clock: { hasBegun: true, didLastFail: false, ...given } });

type Named = "store" | "keys" | "clock" | "teams" | "lastSend";

describe("whether the program is ready", () => {
  it.each<[boolean, Named, string, Partial<OperationsState>]>([
    [false, "clock", "not-started", clock({ hasBegun: false })],
    [true, "clock", "running", clock({ msSinceWoke: 2 * MINUTE_MS - 1 })],
    [false, "clock", "silent", clock({ msSinceWoke: 2 * MINUTE_MS })],
    [true, "clock", "running", clock({ msWithoutSign: 10 * MINUTE_MS - 1 })],
    [false, "clock", "stalled", clock({ msWithoutSign: 10 * MINUTE_MS })],
    [true, "clock", "running", clock({ didLastFail: true })],
    [true, "clock", "differs", clock({ aheadMs: 12 * HOUR_MS - 1 })],
    [true, "clock", "differs", clock({ aheadMs: -90_000 })],
    [false, "clock", "far-off", clock({ aheadMs: -12 * HOUR_MS })],
    [true, "store", "not-tried", {}],
    [true, "store", "writable", { store: { triedAt: 0 } }],
    [false, "store", "trouble", { store: { triedAt: HOUR_MS, troubleSince: 0 } }],
    [true, "keys", "not-asked", {}],
    [true, "keys", "well", { keys: { triedAt: 0 } }],
    [true, "keys", "trouble", { keys: { triedAt: HOUR_MS, troubleSince: 0 } }],
    [true, "teams", "not-asked", {}],
    [true, "teams", "well", { teams: { isAsked: true, answeredAt: 0 } }],
    [true, "teams", "trouble", { teams: { isAsked: true, answeredAt: 0, troubleSince: HOUR_MS } }],
    [true, "teams", "trouble", { teams: { isAsked: true, troubleSince: 0, msNeverAnswered: 15 * MINUTE_MS - 1 } }],
    [false, "teams", "never-reached", { teams: { isAsked: true, troubleSince: 0, msNeverAnswered: 15 * MINUTE_MS } }],
    [true, "lastSend", "none", { teams: { isAsked: true, troubleSince: 0 } }],
    [true, "lastSend", "done", { teams: { isAsked: true, answeredAt: 0 } }],
  ])("%s: %s is %s", (ready, part, state, given) => {
    const readiness = readinessOf(aState(given));
    expect([readiness.ready, readiness[part].state]).toEqual([ready, state]);
  });

  it("is said in plain words, with times where there are any", () => {
    const { teams, clock: ours } = readinessOf(
      aState({ teams: { isAsked: true, answeredAt: 0, troubleSince: HOUR_MS }, ...clock({ aheadMs: 49 * HOUR_MS, wokeAt: 0 }) }),
    );
    expect(teams).toMatchObject({ since: "1970-01-01T01:00:00.000Z", at: "1970-01-01T00:00:00.000Z" });
    expect(ours.says).toBe("Die Uhr des Servers geht 49 Stunden vor. Der Bot sendet und löscht deshalb nichts. Stellen Sie die Uhr.");
    for (const { says } of [teams, ours]) expect(says).toMatch(/\.$/);
  });
});
