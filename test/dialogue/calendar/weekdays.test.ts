import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Weekday } from "../../../dialogue/calendar/day.js";
import { hasWeekday, MONDAY_TO_FRIDAY, parseWeekday, parseWeekdays, weekdays } from "../../../dialogue/calendar/weekdays.js";

const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const NAMES = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

const aWeekday = fc.constantFrom(...WEEK);

describe("a set of weekdays", () => {
  test.prop([fc.uniqueArray(aWeekday)])("has exactly the days it was made of", (days) => {
    const set = weekdays(...days);
    expect(WEEK.filter((day) => hasWeekday(set, day))).toEqual([...days].sort());
  });

  it("is a number below 128, Monday the lowest bit", () => {
    expect([weekdays(), weekdays(0), weekdays(6), weekdays(...WEEK)]).toEqual([0, 1, 64, 127]);
  });

  it("of a usual working week runs from Monday to Friday", () => {
    expect(WEEK.map((day) => hasWeekday(MONDAY_TO_FRIDAY, day))).toEqual([true, true, true, true, true, false, false]);
  });
});

describe("a weekday's name", () => {
  it.each([
    [0, "mo mon montag monday"],
    [1, "di tue dienstag tuesday"],
    [2, "mi wed mittwoch wednesday"],
    [3, "do thu donnerstag thursday"],
    [4, "fr fri freitag friday"],
    [5, "sa sat samstag saturday"],
    [6, "so sun sonntag sunday"],
  ] as const)("is short or long, German or English: %i is %s", (day, names) => {
    expect(names.split(" ").map(parseWeekday)).toEqual([day, day, day, day]);
  });

  it("may be in capitals and between blanks", () => {
    expect([parseWeekday("MO"), parseWeekday(" Mi "), parseWeekday("\tSunday")]).toEqual([0, 2, 6]);
  });

  it("is nothing else", () => {
    expect(["", " ", "m", "mont", "montags", "0", "1"].map(parseWeekday)).toEqual(Array(7).fill(undefined));
  });
});

describe("a text of weekdays", () => {
  it("lists single days", () => {
    expect(parseWeekdays("Mo")).toBe(weekdays(0));
    expect(parseWeekdays("Mo,Di, Fr")).toBe(weekdays(0, 1, 4));
  });

  it("may name a day twice", () => {
    expect(parseWeekdays("Mo-Di, Di")).toBe(weekdays(0, 1));
  });

  test.prop([aWeekday, aWeekday, fc.constantFrom("-", "–", " - ", " – ")])("runs from one day up to another", (first, last, dash) => {
    const [set] = [parseWeekdays(`${NAMES[first]}${dash}${NAMES[last]}`)];
    const run: Weekday[] = [first];
    for (let day = first; day !== last; run.push(day)) day = ((day + 1) % 7) as Weekday;
    expect(set).toBe(weekdays(...run));
  });

  it("joins runs and single days", () => {
    expect(parseWeekdays("Mo-Mi, Fr")).toBe(weekdays(0, 1, 2, 4));
    expect(parseWeekdays("Sa-Mo, Mi-Do")).toBe(weekdays(5, 6, 0, 2, 3));
  });

  it("is refused as a whole when a part is no weekday", () => {
    const texts = ["", ",", "Mo,", "Mo,Xx", "Xx-Fr", "Mo-", "-Fr", "-", "Mo-Xx", "Mo-Di-Mi", "Mo-Di-", "Mo Di", "Mo;Di", "Mo.."];
    expect(texts.map(parseWeekdays)).toEqual(texts.map(() => undefined));
  });
});
