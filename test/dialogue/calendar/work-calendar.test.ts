import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, isoDay, plusDays, weekdayOf } from "../../../dialogue/calendar/day.js";
import { holidaysOf } from "../../../dialogue/calendar/holidays.js";
import { hasWeekday, MONDAY_TO_FRIDAY, type Weekdays, weekdays } from "../../../dialogue/calendar/weekdays.js";
import { aCalendar } from "../builders.js";

const MONDAY_TO_THURSDAY = weekdays(0, 1, 2, 3);
const iso = (date: Day | undefined): string | undefined => (date === undefined ? undefined : isoDay(date));

describe("a house's calendar", () => {
  it("works from Monday to Friday", () => {
    const calendar = aCalendar();
    expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((date) => calendar.isWorkingDay(day(date)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("rests on the holidays of its Land", () => {
    expect(aCalendar({ state: "MV" }).isWorkingDay(day("2027-03-08"))).toBe(false);
    expect(aCalendar({ state: "BY" }).isWorkingDay(day("2027-03-08"))).toBe(true);
  });

  it("rests on a holiday of its own municipality", () => {
    expect(aCalendar({ state: "BY", regionalHolidays: ["friedensfest"] }).isWorkingDay(day("2028-08-08"))).toBe(false);
    expect(aCalendar({ state: "BY" }).isWorkingDay(day("2028-08-08"))).toBe(true);
  });

  it("rests on its closing days", () => {
    expect(aCalendar({ closed: [day("2026-12-24")] }).isWorkingDay(day("2026-12-24"))).toBe(false);
  });

  it("counts working days forwards and backwards over a weekend", () => {
    const calendar = aCalendar();
    expect(iso(calendar.plusWorkingDays(day("2026-11-20"), 1))).toBe("2026-11-23");
    expect(iso(calendar.plusWorkingDays(day("2026-11-23"), -1))).toBe("2026-11-20");
    expect(iso(calendar.plusWorkingDays(day("2026-11-21"), 1))).toBe("2026-11-23");
    expect(iso(calendar.plusWorkingDays(day("2026-11-22"), -1))).toBe("2026-11-20");
    expect(iso(calendar.plusWorkingDays(day("2026-11-20"), 0))).toBe("2026-11-20");
    expect(iso(calendar.plusWorkingDays(day("2026-11-18"), 3))).toBe("2026-11-23");
  });

  it("sends on no day that is closed, also where Saturdays are sending days", () => {
    const calendar = aCalendar({ sending: { from: 480, to: 960, days: weekdays(5) }, closed: [day("2026-11-21")] });
    expect(iso(calendar.nextUsable(weekdays(4, 5), day("2026-11-20")))).toBe("2026-11-28");
  });

  it("finds the next and the last day a part-time person can use", () => {
    const calendar = aCalendar();
    expect(iso(calendar.nextUsable(MONDAY_TO_THURSDAY, day("2026-11-20")))).toBe("2026-11-23");
    expect(iso(calendar.lastUsable(MONDAY_TO_THURSDAY, day("2026-11-20")))).toBe("2026-11-19");
    expect(iso(calendar.nextUsable(MONDAY_TO_FRIDAY, day("2026-11-20")))).toBe("2026-11-20");
  });

  it("finds no day for somebody who works only when the house does not send", () => {
    expect(aCalendar().nextUsable(weekdays(6), day("2026-11-20"))).toBeUndefined();
    expect(aCalendar().lastUsable(weekdays(6), day("2026-11-20"))).toBeUndefined();
  });

  it("knows no day after its last year and none before its first", () => {
    const calendar = aCalendar();
    expect(calendar.nextUsable(MONDAY_TO_FRIDAY, day("2030-01-01"))).toBeUndefined();
    expect(calendar.lastUsable(MONDAY_TO_FRIDAY, day("2024-12-31"))).toBeUndefined();
    expect(iso(calendar.nextUsable(MONDAY_TO_FRIDAY, day("2024-12-31")))).toBe("2025-01-02");
    expect(iso(calendar.lastUsable(MONDAY_TO_FRIDAY, day("2030-01-01")))).toBe("2029-12-31");
    expect(calendar.plusWorkingDays(day("2029-12-31"), 1)).toBeUndefined();
    expect(calendar.plusWorkingDays(day("2025-01-02"), -1)).toBeUndefined();
  });

  it("refuses to say whether a day beyond it is a working day", () => {
    const calendar = aCalendar();
    expect(() => calendar.isWorkingDay(day("2024-12-31"))).toThrow("does not reach");
    expect(() => calendar.isWorkingDay(day("2030-01-01"))).toThrow("does not reach");
    expect(calendar.isWorkingDay(day("2029-12-31"))).toBe(true);
    expect(calendar.plusWorkingDays(day("2024-12-31"), 1)).toBeUndefined();
    expect(calendar.plusWorkingDays(day("2030-01-01"), -1)).toBeUndefined();
  });

  it("agrees with looking at every day one by one", () => {
    const calendar = aCalendar();
    const closed = new Set([2026, 2027, 2028].flatMap((year) => [...holidaysOf("MV", [], year).keys()]));
    const isUsable = (worksOn: Weekdays, date: Day): boolean =>
      hasWeekday(MONDAY_TO_FRIDAY, weekdayOf(date)) && hasWeekday(worksOn, weekdayOf(date)) && !closed.has(date);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 31 }), (offset, mask) => {
        const start = plusDays(day("2026-06-01"), offset);
        let [next, last] = [start, start];
        while (!isUsable(mask as Weekdays, next)) next = plusDays(next, 1);
        while (!isUsable(mask as Weekdays, last)) last = plusDays(last, -1);
        expect(calendar.nextUsable(mask as Weekdays, start)).toBe(next);
        expect(calendar.lastUsable(mask as Weekdays, start)).toBe(last);
      }),
    );
  });
});
