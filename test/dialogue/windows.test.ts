import { describe, expect, it } from "vitest";
import { day, isoDay } from "../../dialogue/calendar/day.js";
import type { MonthDay, YearlyWindow } from "../../dialogue/formats/format.js";
import { windowsIn } from "../../dialogue/windows.js";

const at = (month: number, dayOfMonth: number): MonthDay => ({ month, dayOfMonth });
const HALF_YEARS: readonly YearlyWindow[] = [
  { id: "H1", from: at(1, 1), to: at(6, 30) },
  { id: "H2", from: at(7, 1), to: at(12, 31) },
];
const shown = (yearlies: readonly YearlyWindow[], from: string, to: string): readonly string[] =>
  windowsIn(yearlies, { from: day(from), to: day(to) }).map((window) => `${window.id} ${isoDay(window.from)} ${isoDay(window.to)}`);

describe("the windows of a span", () => {
  it("are those that share a day with it, in order of time", () => {
    expect(shown([...HALF_YEARS].reverse(), "2026-12-31", "2027-07-01")).toEqual([
      "2026-H2 2026-07-01 2026-12-31",
      "2027-H1 2027-01-01 2027-06-30",
      "2027-H2 2027-07-01 2027-12-31",
    ]);
  });

  it("leave out a window that ends the day before or begins the day after", () => {
    expect(shown(HALF_YEARS, "2027-01-01", "2027-06-30")).toEqual(["2027-H1 2027-01-01 2027-06-30"]);
  });

  it("may end in the year after the one they begin in and are named after", () => {
    const winter = [{ id: "W", from: at(10, 1), to: at(3, 31) }];
    expect(shown(winter, "2027-01-15", "2027-01-20")).toEqual(["2026-W 2026-10-01 2027-03-31"]);
  });

  it("end in the same year when they begin and end in one month", () => {
    expect(shown([{ id: "M", from: at(5, 1), to: at(5, 20) }], "2027-01-01", "2027-12-31")).toEqual(["2027-M 2027-05-01 2027-05-20"]);
    expect(shown([{ id: "Y", from: at(5, 21), to: at(5, 20) }], "2027-06-01", "2027-06-02")).toEqual(["2027-Y 2027-05-21 2028-05-20"]);
  });

  it("end on 28 February where a year has no 29th", () => {
    const window = [{ id: "F", from: at(1, 1), to: at(2, 29) }];
    expect(shown(window, "2027-02-01", "2028-02-01")).toEqual(["2027-F 2027-01-01 2027-02-28", "2028-F 2028-01-01 2028-02-29"]);
  });

  it("may last one day", () => {
    expect(shown([{ id: "D", from: at(3, 3), to: at(3, 3) }], "2027-03-03", "2027-03-03")).toEqual(["2027-D 2027-03-03 2027-03-03"]);
  });
});
