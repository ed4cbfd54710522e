import { describe, expect, it } from "vitest";
import { type Day, day, dayOf, isoDay, plusDays, weekdayOf } from "../../../dialogue/calendar/day.js";
import { holidaysOf } from "../../../dialogue/calendar/holidays.js";
import { weekdays } from "../../../dialogue/calendar/weekdays.js";
import { type Instant, instantOf, localOf } from "../../../dialogue/calendar/zone.js";
import { type Known, NOTHING_KNOWN } from "../../../dialogue/expected.js";
import type { SlotKey } from "../../../dialogue/ledger.js";
import { nudgesNow } from "../../../dialogue/nudges/now.js";
import { keyOf } from "../../../dialogue/nudges/slots.js";
import type { PersonId } from "../../../dialogue/person.js";
import { aFormat, aHouse, aPerson, aRoster, daysAfter, daysBefore, personId, stage } from "../builders.js";

const BERLIN = "Europe/Berlin";
const MINUTE_MS = 60_000;
const EVERY_DAY = weekdays(0, 1, 2, 3, 4, 5, 6);
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];

const lastSunday = (year: number, month: number): Day => {
  const last = dayOf(year, month, 31);
  return plusDays(last, -((weekdayOf(last) + 1) % 7));
};

/** A house that asks its one lead every day whether the one dialogue took place, at any hour of the night. */
const nightHouse = (from: number, sunday: Day) => {
  const daily = stage("daily", { to: ["lead"], at: [daysAfter("agreed", 1)], repeat: { everyDays: 1, times: 1 } });
  const due = stage("due", { to: ["lead"], at: [daysAfter("due", 1)], repeat: { everyDays: 1, times: 50 } });
  return aHouse({
    sending: { from, to: from + 300, days: EVERY_DAY },
    goLive: plusDays(sunday, -40),
    formats: [aFormat({ stages: [daily, due], cadence: { kind: "windows", windows: [windowEnding(plusDays(sunday, -10))] } })],
  });
};

const windowEnding = (end: Day) => {
  const at = (date: Day) => ({ month: Number(isoDay(date).slice(5, 7)), dayOfMonth: Number(isoDay(date).slice(8, 10)) });
  return { id: "W", from: at(plusDays(end, -20)), to: at(end) };
};

/** How often a message went out on each local date when every minute of the four days is a tick. */
const sentPerDate = (sunday: Day, from: number): ReadonlyMap<string, number> => {
  const house = nightHouse(from, sunday);
  const roster = aRoster(aPerson("lead", { worksOn: EVERY_DAY }), aPerson("e01", { worksOn: EVERY_DAY }));
  const handled = new Set<SlotKey>();
  let nudgedOn: Day | undefined;
  const known = (id: PersonId): Known => ({ ...NOTHING_KNOWN, ...(id === personId("lead") && { handled, ...(nudgedOn && { nudgedOn }) }) });
  const counts = new Map<string, number>();
  const end = instantOf(BERLIN, plusDays(sunday, 2), 0);
  for (let now = instantOf(BERLIN, plusDays(sunday, -2), 0); now < end; now = (now + MINUTE_MS) as Instant) {
    const { day: today, minute } = localOf(BERLIN, now);
    if (minute > from + 200 && nudgedOn === today) continue;
    for (const nudge of nudgesNow(house, roster, now, { known })) {
      for (const slot of nudge.slots) handled.add(keyOf(slot));
      nudgedOn = nudge.on;
      counts.set(isoDay(today), (counts.get(isoDay(today)) ?? 0) + 1);
    }
  }
  return counts;
};

describe("a daily message", () => {
  it.each(YEARS)("goes out exactly once a date in the nights when the clock changes: %i", (year) => {
    for (const month of [3, 10]) {
      for (const from of [119, 150, 180]) {
        const sunday = lastSunday(year, month);
        const holidays = holidaysOf("MV", [], year);
        const dates = [-2, -1, 0, 1].map((days) => plusDays(sunday, days)).filter((date) => !holidays.has(date));
        expect([...sentPerDate(sunday, from)]).toEqual(dates.map((date) => [isoDay(date), 1]));
      }
    }
  });
});

describe("this moment", () => {
  it("is within the sending hours from their first minute to before their last", () => {
    const sunday = day("2026-10-25");
    const house = nightHouse(480, sunday);
    const roster = aRoster(aPerson("lead", { worksOn: EVERY_DAY }), aPerson("e01", { worksOn: EVERY_DAY }));
    const counts = [479, 480, 779, 780].map((minute) => nudgesNow(house, roster, instantOf(BERLIN, sunday, minute)).length);
    expect(counts).toEqual([0, 1, 1, 0]);
  });
});

describe("what goes out now", () => {
  it("is nothing for somebody who works on no day on which the house sends", () => {
    const onSaturdays = aPerson("e01", { worksOn: weekdays(5) });
    const stages = [stage("soon", { at: [daysBefore("due", 59)] })];
    const house = aHouse({ formats: [aFormat({ due: "end", stages })] });
    const roster = aRoster(aPerson("lead"), onSaturdays, aPerson("e02"));
    const nudges = nudgesNow(house, roster, instantOf(BERLIN, day("2026-11-02"), 600));
    expect(nudges.map(({ to }) => to)).toEqual(["e02"]);
  });
});
