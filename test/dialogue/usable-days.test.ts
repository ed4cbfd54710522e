import { describe, expect, it } from "vitest";
import { type Day, day, isoDay } from "../../dialogue/calendar/day.js";
import { weekdays } from "../../dialogue/calendar/weekdays.js";
import type { Person, Wishes } from "../../dialogue/person.js";
import { isAway, usableDays } from "../../dialogue/usable-days.js";
import { aCalendar, aPerson, wishes } from "./builders.js";

const daysOf = (person: Partial<Person> = {}, wished: Partial<Wishes> = {}) =>
  usableDays(aCalendar(), aPerson("e01", person), wishes(wished));
const iso = (date: Day | undefined): string | undefined => (date === undefined ? undefined : isoDay(date));
const pause = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe("a person's usable days", () => {
  it("are the house's sending days on which they work", () => {
    const days = daysOf({ worksOn: weekdays(1, 2) });
    expect(iso(days.next(day("2026-11-20")))).toBe("2026-11-24");
    expect(iso(days.last(day("2026-11-20")))).toBe("2026-11-18");
  });

  it("leave out their pauses, also two in a row", () => {
    const days = daysOf({}, { pauses: [pause("2026-11-16", "2026-11-20"), pause("2026-11-23", "2026-11-27")] });
    expect(iso(days.next(day("2026-11-16")))).toBe("2026-11-30");
    expect(iso(days.last(day("2026-11-27")))).toBe("2026-11-13");
  });

  it("begin on their first day in the house", () => {
    const days = daysOf({ joinsOn: day("2026-12-01") });
    expect(iso(days.next(day("2026-11-20")))).toBe("2026-12-01");
    expect(days.last(day("2026-11-30"))).toBeUndefined();
  });

  it("end on their last day in the house", () => {
    const days = daysOf({ leavesOn: day("2026-11-30") });
    expect(iso(days.last(day("2026-12-15")))).toBe("2026-11-30");
    expect(days.next(day("2026-12-01"))).toBeUndefined();
    expect(iso(days.next(day("2026-11-30")))).toBe("2026-11-30");
  });

  it("are none for somebody who never works on a sending day", () => {
    expect(daysOf({ worksOn: weekdays(6) }).next(day("2026-11-20"))).toBeUndefined();
    expect(daysOf({ worksOn: weekdays(6) }).last(day("2026-11-20"))).toBeUndefined();
  });
});

describe("somebody", () => {
  it("is away on every day of a pause and on no other", () => {
    const wished = wishes({ pauses: [pause("2026-11-16", "2026-11-20")] });
    const away = ["2026-11-15", "2026-11-16", "2026-11-20", "2026-11-21"].map((date) => isAway(aPerson("e01"), wished, day(date)));
    expect(away).toEqual([false, true, true, false]);
  });

  it("is away before their first day and after their last", () => {
    const person = aPerson("e01", { joinsOn: day("2026-11-16"), leavesOn: day("2026-11-20") });
    const away = ["2026-11-15", "2026-11-16", "2026-11-20", "2026-11-21"].map((date) => isAway(person, wishes(), day(date)));
    expect(away).toEqual([true, false, false, true]);
  });
});
