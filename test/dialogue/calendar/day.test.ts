import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  contains,
  type Day,
  day,
  dayOf,
  earlier,
  isDate,
  isLeapYear,
  isoDay,
  later,
  lengthOfMonth,
  parseDay,
  parseGermanDay,
  partsOf,
  plusDays,
  plusMonths,
  weekdayOf,
} from "../../../dialogue/calendar/day.js";

const DAY_MS = 86_400_000;

const everyDay = (firstYear: number, lastYear: number): readonly Day[] => {
  const first = dayOf(firstYear, 1, 1);
  return Array.from({ length: dayOf(lastYear, 12, 31) - first + 1 }, (_, step) => plusDays(first, step));
};

/** 1900-01-01 and 2200-12-31 as numbers: reckoned here, a wrong rule would keep the tests from loading instead of failing them. */
const aDay = fc.integer({ min: -25_567, max: 84_370 }).map((number) => number as Day);

describe("a day", () => {
  it("is the number of days since 1970-01-01", () => {
    expect(day("1970-01-01")).toBe(0);
    expect(day("1970-01-02")).toBe(1);
    expect(day("1969-12-31")).toBe(-1);
  });

  it("has the date, the text and the weekday that JavaScript gives it, from 1900 to 2200", () => {
    const wrong = everyDay(1900, 2200).filter((date) => {
      const known = new Date(date * DAY_MS);
      const { year, month, dayOfMonth } = partsOf(date);
      const agrees =
        Date.UTC(year, month - 1, dayOfMonth) === date * DAY_MS &&
        isoDay(date) === known.toISOString().slice(0, 10) &&
        parseDay(isoDay(date)) === date &&
        dayOf(year, month, dayOfMonth) === date &&
        weekdayOf(date) === (known.getUTCDay() + 6) % 7;
      return !agrees;
    });
    expect(wrong).toEqual([]);
  });

  it("knows the days around the year 0 and in the far future", () => {
    expect(day("0000-02-29")).toBe(Date.parse("0000-02-29") / DAY_MS);
    expect(isoDay(day("0000-01-01"))).toBe("0000-01-01");
    expect(isoDay(day("0987-06-05"))).toBe("0987-06-05");
    expect(isoDay(day("9999-12-31"))).toBe("9999-12-31");
  });

  it("is written with four, two and two digits and nothing else", () => {
    const written = [
      "2026-1-01",
      "2026-01-1",
      "26-01-01",
      "12026-01-01",
      "2026-01-01T00:00",
      " 2026-01-01",
      "2026/01/01",
      "01.01.2026",
      "",
    ];
    expect(written.map(parseDay)).toEqual(written.map(() => undefined));
  });

  it("has to exist", () => {
    const invented = ["2026-00-10", "2026-13-10", "2026-01-00", "2026-01-32", "2026-02-29", "2026-04-31", "2100-02-29"];
    expect(invented.map(parseDay)).toEqual(invented.map(() => undefined));
    expect(() => day("2026-02-29")).toThrow("not a date: 2026-02-29");
  });

  it("may be written in German, and has to exist then too", () => {
    expect(["24.12.2026", "1.2.2026", "29.02.2028"].map(parseGermanDay)).toEqual(["2026-12-24", "2026-02-01", "2028-02-29"].map(day));
    const wrong = ["2026-12-24", "24.12.", "24.12.26", "x24.12.2026", "24.12.2026x", "24x12.2026", "24.12x2026", "29.02.2026", "1.13.2026"];
    expect(wrong.map(parseGermanDay)).toEqual(wrong.map(() => undefined));
  });

  it("exists from the first to the last day of its month", () => {
    expect([isDate(2026, 1, 1), isDate(2026, 12, 31), isDate(2024, 2, 29)]).toEqual([true, true, true]);
    expect([isDate(2026, 0, 1), isDate(2026, 13, 1), isDate(2026, 1, 0), isDate(2026, 1, 32)]).toEqual([false, false, false, false]);
  });

  it("comes before or after another", () => {
    const [first, second] = [day("2026-12-01"), day("2026-12-02")];
    expect([earlier(first, second), earlier(second, first)]).toEqual([first, first]);
    expect([later(first, second), later(second, first)]).toEqual([second, second]);
  });
});

describe("a month", () => {
  it("has its own length", () => {
    const lengths = Array.from({ length: 12 }, (_, index) => lengthOfMonth(2026, index + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it("has a leap day every fourth year, but in three of four centuries", () => {
    expect([2023, 2024, 1900, 2000, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
    expect([lengthOfMonth(2024, 2), lengthOfMonth(2024, 1), lengthOfMonth(2100, 2)]).toEqual([29, 31, 28]);
  });

  it("later is the same day of the month", () => {
    expect(isoDay(plusMonths(day("2026-01-15"), 1))).toBe("2026-02-15");
    expect(isoDay(plusMonths(day("2026-12-15"), 1))).toBe("2027-01-15");
    expect(isoDay(plusMonths(day("2026-11-15"), 1))).toBe("2026-12-15");
    expect(isoDay(plusMonths(day("2026-06-15"), 18))).toBe("2027-12-15");
    expect(isoDay(plusMonths(day("2026-01-15"), -1))).toBe("2025-12-15");
  });

  it("later is its last day where it is too short", () => {
    expect(isoDay(plusMonths(day("2026-01-31"), 1))).toBe("2026-02-28");
    expect(isoDay(plusMonths(day("2027-11-30"), 3))).toBe("2028-02-29");
  });

  test.prop([aDay, fc.integer({ min: -600, max: 600 })])("later is so many months on, and no day later in the month", (date, months) => {
    const [from, to] = [partsOf(date), partsOf(plusMonths(date, months))];
    expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
    expect(to.dayOfMonth).toBe(Math.min(from.dayOfMonth, lengthOfMonth(to.year, to.month)));
  });
});

describe("a span", () => {
  it("contains its first and its last day", () => {
    const december = { from: day("2026-12-01"), to: day("2026-12-31") };
    const dates = ["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01"].map(day);
    expect(dates.map((date) => contains(december, date))).toEqual([false, true, true, false]);
  });
});
