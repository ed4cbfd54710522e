import { describe, expect, it } from "vitest";
import { isFinished, spanOf } from "../../../dialogue/aggregates/half-year.js";
import { day } from "../../../dialogue/calendar/day.js";

describe("a half-year", () => {
  it("is the first or the second six months of a calendar year", () => {
    expect(spanOf({ year: 2026, half: 1 })).toEqual({ from: day("2026-01-01"), to: day("2026-06-30") });
    expect(spanOf({ year: 2026, half: 2 })).toEqual({ from: day("2026-07-01"), to: day("2026-12-31") });
  });

  it("is finished on the day after its fixed date, and not before", () => {
    expect(isFinished({ year: 2026, half: 1 }, day("2026-06-30"))).toBe(false);
    expect(isFinished({ year: 2026, half: 1 }, day("2026-07-01"))).toBe(true);
    expect(isFinished({ year: 2026, half: 2 }, day("2026-12-31"))).toBe(false);
    expect(isFinished({ year: 2026, half: 2 }, day("2027-01-01"))).toBe(true);
  });
});
