import { describe, expect, it } from "vitest";
import { day, isoDay } from "../../../dialogue/calendar/day.js";
import { dueWeeks, lastWorkingDay } from "../../../dialogue/due/due-weeks.js";
import type { House } from "../../../dialogue/house.js";
import { aCalendar } from "../builders.js";

const weeksOf = (from: string, to: string, house: Partial<House> = {}): readonly string[] =>
  dueWeeks(aCalendar(house), { from: day(from), to: day(to) }).map(isoDay);

describe("the due days of a window", () => {
  it("are the last working days of its weeks", () => {
    expect(weeksOf("2026-11-02", "2026-11-22")).toEqual(["2026-11-06", "2026-11-13", "2026-11-20"]);
  });

  it("come a day earlier where Friday is a holiday", () => {
    expect(weeksOf("2027-03-22", "2027-03-28")).toEqual(["2027-03-25"]);
  });

  it("leave out a week with fewer than three working days", () => {
    expect(weeksOf("2026-12-31", "2027-01-10")).toEqual(["2027-01-08"]);
    expect(weeksOf("2026-11-05", "2026-11-15")).toEqual(["2026-11-13"]);
    expect(weeksOf("2026-11-04", "2026-11-15")).toEqual(["2026-11-06", "2026-11-13"]);
  });

  it("count a week that the window's end cuts short", () => {
    expect(weeksOf("2026-12-21", "2026-12-31")).toEqual(["2026-12-24", "2026-12-31"]);
  });

  it("are the window's last working day alone when no week is full enough", () => {
    expect(weeksOf("2026-11-19", "2026-11-22")).toEqual(["2026-11-20"]);
  });

  it("are none where nobody works", () => {
    expect(weeksOf("2026-11-21", "2026-11-22")).toEqual([]);
  });
});

describe("the last working day of a span", () => {
  it("is its end, or the day before the weekend it ends on", () => {
    const calendar = aCalendar();
    expect(lastWorkingDay(calendar, { from: day("2026-11-01"), to: day("2026-11-20") })).toBe(day("2026-11-20"));
    expect(lastWorkingDay(calendar, { from: day("2026-11-01"), to: day("2026-11-22") })).toBe(day("2026-11-20"));
    expect(lastWorkingDay(calendar, { from: day("2026-11-20"), to: day("2026-11-22") })).toBe(day("2026-11-20"));
  });

  it("does not exist on a weekend", () => {
    expect(lastWorkingDay(aCalendar(), { from: day("2026-11-21"), to: day("2026-11-22") })).toBeUndefined();
  });
});
