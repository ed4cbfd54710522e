import { describe, expect, it } from "vitest";
import { clock, germanDay, shortGermanDay } from "../../cards/index.js";
import { day } from "../../dialogue/calendar/day.js";

describe("a day in German", () => {
  it("is written with two digits for day and month", () => {
    expect(germanDay(day("2026-12-04"))).toBe("04.12.2026");
    expect(germanDay(day("2027-03-31"))).toBe("31.03.2027");
  });

  it("is written without its year where there is little room", () => {
    expect(shortGermanDay(day("2026-12-04"))).toBe("04.12.");
  });
});

describe("a time of day", () => {
  it("is written with two digits for hour and minute", () => {
    expect([0, 8 * 60, 9 * 60 + 5, 23 * 60 + 59].map(clock)).toEqual(["00:00", "08:00", "09:05", "23:59"]);
  });
});
