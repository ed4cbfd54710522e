import { describe, expect, it } from "vitest";
import { openPauses } from "../../../bot/delivery/pauses.js";
import type { Instant } from "../../../dialogue/index.js";

const NOW = 1_000_000_000 as Instant;
const LATER = (NOW + 10_000) as Instant;

const waiting = (...keys: readonly string[]) => {
  const pauses = openPauses();
  for (const key of keys) pauses.add(key, NOW);
  return pauses;
};

describe("a pause", () => {
  it("lasts ten seconds", () => {
    const pauses = waiting("ada");
    expect(pauses.until("ada", NOW)).toBe(LATER);
    expect(pauses.until("ada", (LATER - 1) as Instant)).toBe(LATER);
    expect(pauses.until("ada", LATER)).toBeUndefined();
  });

  it("is over where the clock was set back since", () => {
    expect(waiting("ada").until("ada", (NOW - 86_400_000) as Instant)).toBeUndefined();
  });

  it("calls for another look when it is over, until it is ended", () => {
    const pauses = waiting("ada");
    expect(pauses.isAnyOver(NOW)).toBe(false);
    expect(pauses.isAnyOver(LATER)).toBe(true);
    pauses.end("ada");
    expect(pauses.isAnyOver(LATER)).toBe(false);
  });

  it("is forgotten of whoever waits for nothing any more", () => {
    const pauses = waiting("ada", "ben");
    pauses.keepOnly(new Set(["ben"]));
    expect(pauses.until("ada", NOW)).toBeUndefined();
    expect(pauses.until("ben", NOW)).toBe(LATER);
  });
});
