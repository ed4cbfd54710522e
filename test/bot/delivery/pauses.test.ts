import { describe, expect, it } from "vitest";
import { openPauses } from "../../../bot/delivery/pauses.js";
import type { Instant, Seen } from "../../../dialogue/index.js";

const NOW = 1_000_000_000 as Instant;
const LATER = (NOW + 10_000) as Instant;

const waiting = (...keys: readonly string[]) => {
  const pauses = openPauses();
  for (const key of keys) pauses.add(key, NOW, undefined);
  return pauses;
};

describe("a pause", () => {
  it("lasts ten seconds", () => {
    const pauses = waiting("ada");
    expect(pauses.until("ada", NOW)).toBe(LATER);
    expect(pauses.until("ada", (LATER - 1) as Instant)).toBe(LATER);
    expect(pauses.until("ada", LATER)).toBeUndefined();
  });

  const busy = (waitMs?: number): Seen => ({ kind: "answered", status: 429, ...(waitMs === undefined ? {} : { waitMs }) });

  const lastsAfter = (...seen: readonly (Seen | undefined)[]): number => {
    const pauses = openPauses();
    for (const one of seen) pauses.add("ada", NOW, one);
    return ((pauses.until("ada", NOW) ?? NOW) - NOW) / 1000;
  };

  it("grows where Teams answered, up to a quarter of an hour", () => {
    expect([1, 2, 3, 4, 20].map((times) => lastsAfter(...Array.from({ length: times }, () => busy())))).toEqual([10, 20, 40, 80, 900]);
  });

  it("does not grow where Teams was out of reach, or did not believe the token", () => {
    const out: Seen = { kind: "not-connected" };
    expect(lastsAfter(out, out, { kind: "held-back" }, { kind: "answered", status: 401 }, undefined)).toBe(10);
  });

  it("lasts twice as long as Teams asked for, so that others find out first whether they were meant", () => {
    expect(lastsAfter(busy(60_000))).toBe(120);
    expect(lastsAfter(busy(1_000))).toBe(10);
  });

  it("is over where the clock was set back since", () => {
    expect(waiting("ada").until("ada", (NOW - 86_400_000) as Instant)).toBeUndefined();
  });

  it("calls for another look when it is over, until it is ended", () => {
    const pauses = waiting("ada");
    expect(pauses.isAnyOver(NOW)).toBe(false);
    expect(pauses.isAnyOver(LATER)).toBe(true);
    expect(pauses.has("ada")).toBe(true);
    pauses.end("ada");
    expect(pauses.has("ada")).toBe(false);
    expect(pauses.isAnyOver(LATER)).toBe(false);
  });

  it("is forgotten of whoever waits for nothing any more", () => {
    const pauses = waiting("ada", "ben");
    pauses.keepOnly(new Set(["ben"]));
    expect(pauses.until("ada", NOW)).toBeUndefined();
    expect(pauses.until("ben", NOW)).toBe(LATER);
  });
});
