import { describe, expect, it } from "vitest";
import { typedDay, typedMinute, typedMonthDay, typedNumber, typedWeekdays } from "../../../../bot/conversations/admin/typed.js";
import { typedDays } from "../../../../bot/conversations/admin/typed-days.js";
import { day, isoDay, weekdays } from "../../../../dialogue/index.js";

const isoDays = (text: string): readonly string[] => typedDays(text).days.map(isoDay);

describe("a day that somebody types", () => {
  it.each(["24.12.2026", " 24.12.2026 ", "24. 12. 2026", "24.12.26", "2026-12-24"])("is read from %j", (text) => {
    expect(typedDay(text)).toBe(day("2026-12-24"));
  });

  it.each(["", "Heiligabend", "31.02.2027", "24.12.", "12/24/2026", "24.12.1926", "24.12.20266", "1e3"])("is not read from %j", (text) => {
    expect(typedDay(text)).toBeUndefined();
  });
});

describe("a day of the year that somebody types", () => {
  it.each(["30.06.", "30.6.", "30.06", "30. 06.", "06-30"])("is read from %j", (text) => {
    expect(typedMonthDay(text)).toEqual({ month: 6, dayOfMonth: 30 });
  });

  it.each(["", "31.06.", "30.06.2026", "30", "Juni", "06-31"])("is not read from %j", (text) => {
    expect(typedMonthDay(text)).toBeUndefined();
  });

  it("may be the leap day", () => {
    expect(typedMonthDay("29.02.")).toEqual({ month: 2, dayOfMonth: 29 });
  });
});

describe("a time that somebody types", () => {
  it.each(["08:30", "8:30", "8.30", "8:30 Uhr", "08:30:00"])("is read from %j", (text) => {
    expect(typedMinute(text)).toBe(510);
  });

  it("may be a whole hour", () => {
    expect(typedMinute("8 Uhr")).toBe(480);
  });

  it.each(["", "24:00", "8:60", "acht", "8:3"])("is not read from %j", (text) => {
    expect(typedMinute(text)).toBeUndefined();
  });
});

describe("a number that somebody types", () => {
  it.each(["7", " 7 ", "7.0", "07"])("is read from %j", (text) => {
    expect(typedNumber(text)).toBe(7);
  });

  it.each(["", "-7", "7.5", "1e2", "sieben", "0x7", "9999999"])("is not read from %j", (text) => {
    expect(typedNumber(text)).toBeUndefined();
  });
});

describe("chosen weekdays", () => {
  it("are read as a choice of several hands them in", () => {
    expect(typedWeekdays("Mo,Di,Fr")).toBe(weekdays(0, 1, 4));
  });

  it("may be none, which the rules refuse", () => {
    expect(typedWeekdays("")).toBe(0);
  });

  it("are not read from other words", () => {
    expect(typedWeekdays("Mo,Quatsch")).toBeUndefined();
  });
});

describe("a list of days that somebody types", () => {
  it("may have a day a line, or commas or semicolons between them", () => {
    expect(isoDays("24.12.2026\r\n2026-12-28, 29.12.2026;30.12.2026")).toEqual(["2026-12-24", "2026-12-28", "2026-12-29", "2026-12-30"]);
  });

  it("may have only blanks between them", () => {
    expect(isoDays("24.12.2026 31.12.2026")).toEqual(["2026-12-24", "2026-12-31"]);
  });

  it.each([
    "30.12.2026 - 02.01.2027",
    "30.12.2026-02.01.2027",
    "30.12.2026 – 2.1.2027",
    "30.12.2026 bis 02.01.2027",
    "30.12. bis 02.01.2027",
    "30.12.–2.1.27",
    "2026-12-30 - 2027-01-02",
    "2026-12-30 bis 02.01.2027",
  ])("may have the span %j", (text) => {
    expect(isoDays(text)).toEqual(["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]);
  });

  it("takes the year of a span from its last day", () => {
    expect(isoDays("29.12. - 31.12.2026")).toEqual(["2026-12-29", "2026-12-30", "2026-12-31"]);
  });

  it("has each day once and in order", () => {
    expect(isoDays("31.12.2026\n24.12.2026\n31.12.2026")).toEqual(["2026-12-24", "2026-12-31"]);
  });

  it("may be empty", () => {
    expect(typedDays(" \n ")).toEqual({ days: [], unread: [] });
  });

  it("hands back whatever cannot be read, all of it", () => {
    expect(typedDays("24.12.2026\nHeiligabend\n31.12.2026 - 24.12.2026\n01.01.2026 - 31.12.2027").unread).toEqual([
      "Heiligabend",
      "31.12.2026 - 24.12.2026",
      "01.01.2026 - 31.12.2027",
    ]);
  });
});
