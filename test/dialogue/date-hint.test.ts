import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { hintsAbout } from "../../dialogue/date-hint.js";
import { aHouse } from "./builders.js";

const hints = (on: string, today = "2026-11-20") => hintsAbout(day(on), day("2026-12-11"), day(today), aHouse());

describe("a proposed date", () => {
  it("passes without a word on a working day around the due day", () => {
    expect(["2026-11-23", "2026-12-11", "2026-12-23"].map((on) => hints(on))).toEqual([[], [], []]);
  });

  it("on a weekend or a holiday is pointed out", () => {
    expect(["2026-12-05", "2026-12-06", "2026-12-25"].map((on) => hints(on))).toEqual([["day-off"], ["day-off"], ["day-off"]]);
  });

  it("long after the due day is pointed out", () => {
    expect(hints("2026-12-28")).toEqual(["long-after-due"]);
    expect(hints("2027-01-02")).toEqual(["day-off", "long-after-due"]);
  });

  it("counts from today once the due day has passed", () => {
    expect(hints("2027-01-29", "2027-01-15")).toEqual([]);
    expect(hints("2027-02-01", "2027-01-15")).toEqual(["long-after-due"]);
  });
});
