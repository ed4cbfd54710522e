import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, isoDay, plusDays } from "../../../dialogue/calendar/day.js";
import { type DueRule, dueDates, dueRule, type Member } from "../../../dialogue/due/due-dates.js";
import { hashOf } from "../../../dialogue/due/spread.js";
import type { Person, Wishes } from "../../../dialogue/person.js";
import { isAway } from "../../../dialogue/usable-days.js";
import { aCalendar, aPerson, aTeam, wishes } from "../builders.js";

const H2 = { id: "2026-H2", from: day("2026-07-01"), to: day("2026-12-31") };
const LONG_AGO = day("2025-01-01");

const rule = (given: { due?: "end" | "spread"; goLive?: string } = {}): DueRule =>
  dueRule(aCalendar(), H2, given.goLive === undefined ? LONG_AGO : day(given.goLive), given.due ?? "spread");

const member = (person: Person, wished: Partial<Wishes> = {}, kept?: string): Member => ({
  person,
  hash: hashOf(person.id),
  wishes: wishes(wished),
  kept: kept === undefined ? undefined : day(kept),
});

const iso = (dates: readonly (Day | undefined)[]): readonly (string | undefined)[] =>
  dates.map((date) => (date === undefined ? undefined : isoDay(date)));

const dueOf = (one: Member, given: Parameters<typeof rule>[0] = {}): string | undefined => iso(dueDates([one], rule(given)))[0];

const paused = (from: string, to: string): Partial<Wishes> => ({ pauses: [{ from: day(from), to: day(to) }] });

describe("dialogues due at the end", () => {
  it("are due on the window's last working day", () => {
    expect(
      iso(
        dueDates(
          aTeam(2).map((person) => member(person)),
          rule({ due: "end" }),
        ),
      ),
    ).toEqual(["2026-12-31", "2026-12-31"]);
  });

  it("are due on the last working day also when its week is a short one", () => {
    const window = { id: "2027-X", from: day("2027-05-10"), to: day("2027-06-01") };
    const dates = dueDates([member(aPerson("e01"))], dueRule(aCalendar(), window, LONG_AGO, "end"));
    expect(iso(dates)).toEqual(["2027-06-01"]);
  });

  it("come a week earlier for somebody who leaves before", () => {
    expect(dueOf(member(aPerson("e01", { leavesOn: day("2026-12-30") })), { due: "end" })).toBe("2026-12-24");
  });

  it("come before a pause that lasts to the end", () => {
    expect(dueOf(member(aPerson("e01"), paused("2026-10-19", "2027-03-01")), { due: "end" })).toBe("2026-10-16");
  });
});

describe("dialogues spread over the window", () => {
  it("are due on the last working day of different weeks", () => {
    const dates = dueDates(
      aTeam(12).map((person) => member(person)),
      rule(),
    );
    expect(new Set(dates).size).toBe(12);
    expect(dates.every((date) => date !== undefined && rule().days.includes(date))).toBe(true);
  });

  it("give each half of the window to one of two, whenever they began before it or leave after it", () => {
    const fourWeeks = dueRule(aCalendar(), { id: "2026-N", from: day("2026-11-02"), to: day("2026-11-29") }, LONG_AGO, "spread");
    for (let team = 0; team < 20; team++) {
      const long = member(aPerson(`a${team}`, { joinsOn: day("2020-01-01"), leavesOn: day("2027-01-31") }));
      const exact = member(aPerson(`b${team}`, { joinsOn: day("2026-11-02"), leavesOn: day("2026-11-29") }));
      const inFirstHalf = dueDates([long, exact], fourWeeks).filter((date) => date !== undefined && date < day("2026-11-15"));
      expect(inFirstHalf).toHaveLength(1);
    }
  });

  it("do not move because a colleague pauses, nor because somebody paused long ago", () => {
    const team = aTeam(12).map((person) => member(person));
    const before = dueDates(team, rule());
    const onTheDay = before[3] ?? day("2026-07-03");
    const long = { from: day("2021-05-03"), to: day("2021-05-03") };
    const pausing = team.map((one, index) =>
      index === 3 ? { ...one, wishes: wishes({ pauses: [long, { from: onTheDay, to: onTheDay }] }) } : one,
    );
    const after = dueDates(pausing, rule());
    expect(after.filter((_, index) => index !== 3)).toEqual(before.filter((_, index) => index !== 3));
    expect(after[3]).not.toBe(onTheDay);
    expect(dueDates([member(aPerson("e01"), { pauses: [long] })], rule())).toEqual(dueDates([member(aPerson("e01"))], rule()));
  });

  it("stay where they were, whoever joins or leaves", () => {
    const before = dueDates(
      aTeam(12).map((person) => member(person)),
      rule(),
    );
    const kept = aTeam(12).map((person, index) => ({ ...member(person), kept: before[index] }));
    const after = dueDates([...kept.slice(3), member(aPerson("new"))], rule());
    expect(after.slice(0, 9)).toEqual(before.slice(3));
    expect(before.slice(3)).not.toContain(after[9]);
  });

  it("are given anew to somebody who is away on the day they kept", () => {
    const due = dueOf(member(aPerson("e01"), paused("2026-09-14", "2026-09-20"), "2026-09-18"));
    expect(due).not.toBe("2026-09-18");
    expect(due).toBeDefined();
  });

  it("keep a date that fits no week of the window any more", () => {
    expect(dueOf(member(aPerson("e01"), {}, "2026-12-31"), { goLive: "2026-07-01" })).toBe("2026-12-31");
    expect(dueOf(member(aPerson("e01"), {}, "2027-02-01"))).toBe("2027-02-01");
  });

  it("count the kept dates when a newcomer looks for an empty week", () => {
    const window = { id: "2026-N", from: day("2026-11-02"), to: day("2026-11-15") };
    const two = dueRule(aCalendar(), window, LONG_AGO, "spread");
    const dates = dueDates([member(aPerson("e01"), {}, "2026-11-04"), member(aPerson("e02"))], two);
    expect(iso(dates)).toEqual(["2026-11-04", "2026-11-13"]);
  });

  it("fall into the pause of nobody who has a day outside it", () => {
    expect(dueOf(member(aPerson("e01"), paused("2026-07-01", "2026-12-20")))).toBe("2026-12-24");
    expect(dueOf(member(aPerson("e01"), paused("2026-07-13", "2026-12-31")))).toMatch(/^2026-07-(03|10)$/);
  });

  it("take a day between two due days for somebody who is there only then", () => {
    const away = {
      pauses: [
        { from: day("2026-07-01"), to: day("2026-09-14") },
        { from: day("2026-09-17"), to: day("2026-12-31") },
      ],
    };
    expect(dueOf(member(aPerson("e01"), away))).toBe("2026-09-16");
  });

  it("do not exist for somebody who is away throughout", () => {
    expect(dueOf(member(aPerson("e01"), paused("2026-01-01", "2027-12-31")))).toBeUndefined();
  });

  it("do not exist in a window without a working day", () => {
    const window = { id: "2026-W", from: day("2026-11-21"), to: day("2026-11-22") };
    expect(dueDates([member(aPerson("e01"))], dueRule(aCalendar(), window, LONG_AGO, "spread"))).toEqual([undefined]);
    expect(dueDates([member(aPerson("e01"))], dueRule(aCalendar(), window, LONG_AGO, "end"))).toEqual([undefined]);
  });
});

describe("a house that goes live within a window", () => {
  it("spreads what is left of it, with two weeks' notice", () => {
    expect(iso(rule({ goLive: "2026-11-20" }).days)).toEqual(["2026-12-04", "2026-12-11", "2026-12-18", "2026-12-24", "2026-12-31"]);
  });

  it("gives no notice where the window has no room for it", () => {
    expect(iso(rule({ goLive: "2026-12-21" }).days)).toEqual(["2026-12-24", "2026-12-31"]);
  });

  it("uses the whole window when it goes live on its first day", () => {
    expect(rule({ goLive: "2026-07-01" }).days).toEqual(rule().days);
  });
});

describe("somebody who joins within a window", () => {
  it("gets two weeks' notice", () => {
    for (const joins of ["2026-10-01", "2026-11-30"]) {
      const due = dueOf(member(aPerson("e01", { joinsOn: day(joins) }))) ?? "";
      expect(day(due)).toBeGreaterThanOrEqual(plusDays(day(joins), 14));
    }
  });

  it("gets the last due day there is when the window ends too soon for that", () => {
    expect(dueOf(member(aPerson("e01", { joinsOn: day("2026-12-28") })))).toBe("2026-12-31");
  });

  it("is there throughout when they join on the first day", () => {
    const onFirst = dueOf(member(aPerson("e01", { joinsOn: day("2026-07-01") })));
    expect(onFirst).toBe(dueOf(member(aPerson("e01"))));
  });
});

describe("every due date", () => {
  it("lies in the window on a working day on which its owner is there", () => {
    const dates = fc.integer({ min: -60, max: 250 }).map((offset) => plusDays(H2.from, offset));
    const span = fc.tuple(dates, fc.integer({ min: 0, max: 200 })).map(([from, length]) => ({ from, to: plusDays(from, length) }));
    const anyMember = fc.record({
      joinsOn: fc.option(dates, { nil: undefined }),
      leavesOn: fc.option(dates, { nil: undefined }),
      pauses: fc.array(span, { maxLength: 2 }),
    });
    const calendar = aCalendar();
    fc.assert(
      fc.property(fc.array(anyMember, { minLength: 1, maxLength: 15 }), fc.constantFrom("end", "spread"), (people, due) => {
        const team = people.map(({ joinsOn, leavesOn, pauses }, index) =>
          member(aPerson(`e${index}`, { ...(joinsOn && { joinsOn }), ...(leavesOn && { leavesOn }) }), { pauses }),
        );
        for (const [index, date] of dueDates(team, rule({ due: due === "end" ? "end" : "spread" })).entries()) {
          const { person, wishes: wished } = team[index] ?? member(aPerson("nobody"));
          const free = Array.from({ length: H2.to - H2.from + 1 }, (_, step) => plusDays(H2.from, step)).filter(
            (candidate) => calendar.isWorkingDay(candidate) && !isAway(person, wished, candidate),
          );
          expect(date === undefined).toBe(free.length === 0);
          if (date !== undefined) expect(free).toContain(date);
        }
      }),
    );
  });
});
