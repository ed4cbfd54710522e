import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOf, isoDay, plusDays, weekdayOf } from "../../../dialogue/calendar/day.js";
import { isDue, lastDue } from "../../../dialogue/calendar/firing.js";
import { type Instant, instantOf, localOf, type MinuteOfDay } from "../../../dialogue/calendar/zone.js";

const BERLIN = "Europe/Berlin";
const MINUTE_MS = 60_000;
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];

const at = (iso: string): Instant => Date.parse(iso) as Instant;

const lastSunday = (year: number, month: 3 | 10): Day => {
  const last = dayOf(year, month, 31);
  return plusDays(last, -((weekdayOf(last) + 1) % 7));
};

/** From Friday to Monday around the night in which the clock changes. */
const weekendOf = (year: number, month: 3 | 10): readonly Day[] => [-2, -1, 0, 1].map((days) => plusDays(lastSunday(year, month), days));

/** A tick in every minute of these dates, each some seconds late. */
const everyMinute = (dates: readonly Day[], lateMs = 7000): readonly Instant[] => {
  const [first, end] = [instantOf(BERLIN, Math.min(...dates) as Day, 0), instantOf(BERLIN, (Math.max(...dates) + 1) as Day, 0)];
  return Array.from({ length: (end - first) / MINUTE_MS }, (_, tick) => (first + tick * MINUTE_MS + lateMs) as Instant);
};

/** The date for which the slot at this minute fires in a tick, if it does. */
type Rule = (minute: MinuteOfDay, now: Instant, fired: ReadonlySet<Day>, lastTick: Instant) => Day | undefined;

const byLedger: Rule = (minute, now, fired) => {
  const date = lastDue(BERLIN, minute, now);
  return fired.has(date) ? undefined : date;
};

/** What many schedulers do. */
const byTheWall: Rule = (minute, now, _fired, lastTick) => {
  const local = localOf(BERLIN, now);
  return local.minute === minute && now - lastTick <= MINUTE_MS ? local.day : undefined;
};

interface Firing {
  readonly on: Day;
  readonly now: Instant;
}

const firingsOf = (rule: Rule, minute: MinuteOfDay, ticks: readonly Instant[]): readonly Firing[] => {
  const fired = new Set<Day>();
  const firings: Firing[] = [];
  ticks.forEach((now, index) => {
    const on = rule(minute, now, fired, ticks[index - 1] ?? now);
    if (on === undefined) return;
    fired.add(on);
    firings.push({ on, now });
  });
  return firings;
};

const timesOn = (date: Day, firings: readonly Firing[]): number => firings.filter(({ on }) => on === date).length;

/** Every hour of the day, at a minute that differs from weekend to weekend, and the minutes around which things go wrong. */
const sampled = (weekend: number): readonly MinuteOfDay[] => [
  ...Array.from({ length: 24 }, (_, hour) => hour * 60 + ((weekend * 7 + hour) % 60)),
  ...[0, 1, 119, 120, 150, 179, 180, 181, 1439],
];

describe("a daily slot", () => {
  it.each(YEARS)("fires exactly once on every date of the weekends when the clock changes: %i", (year) => {
    const wrong = ([3, 10] as const).flatMap((month) => {
      const dates = weekendOf(year, month);
      const ticks = everyMinute(dates);
      return sampled(year * 2 + month).flatMap((minute) => {
        const firings = firingsOf(byLedger, minute, ticks);
        return dates.filter((date) => timesOn(date, firings) !== 1).map((date) => `${isoDay(date)}, minute ${minute}`);
      });
    });
    expect(wrong).toEqual([]);
  });

  it("fires in the tick in which its time has come, or the gap is over", () => {
    const dates = weekendOf(2026, 3);
    const firings = firingsOf(byLedger, 150, everyMinute(dates)).filter(({ on }) => dates.includes(on));
    expect(firings.map(({ now }) => localOf(BERLIN, now).minute)).toEqual([150, 150, 180, 150]);
  });

  it("would be lost in spring and fire twice in autumn if it went by the wall and the last minute", () => {
    const [spring, autumn] = [lastSunday(2026, 3), lastSunday(2026, 10)];
    expect(timesOn(spring, firingsOf(byTheWall, 150, everyMinute(weekendOf(2026, 3))))).toBe(0);
    expect(timesOn(autumn, firingsOf(byTheWall, 150, everyMinute(weekendOf(2026, 10))))).toBe(2);
    expect(timesOn(plusDays(autumn, 1), firingsOf(byTheWall, 150, everyMinute(weekendOf(2026, 10))))).toBe(1);
  });

  test.prop([
    fc.constantFrom(...YEARS),
    fc.constantFrom(3 as const, 10 as const),
    fc.integer({ min: 0, max: 1439 }),
    fc.array(fc.integer({ min: 1, max: 20 * 60 * MINUTE_MS }), { minLength: 1, maxLength: 40 }),
  ])("fires exactly once a date, however irregular the ticks", (year, month, minute, pauses) => {
    const dates = weekendOf(year, month);
    const [first, end] = [
      instantOf(BERLIN, plusDays(lastSunday(year, month), -2), 0),
      instantOf(BERLIN, plusDays(lastSunday(year, month), 3), 0),
    ];
    const ticks = [first];
    for (let step = 0, now: number = first; now < end; step++) {
      now += pauses[step % pauses.length] ?? 0;
      now = Math.max(now, (ticks.at(-1) ?? 0) + MINUTE_MS);
      ticks.push(now as Instant);
    }
    const firings = firingsOf(byLedger, minute, ticks);
    expect(dates.map((date) => timesOn(date, firings))).toEqual([1, 1, 1, 1]);
  });
});

describe("a slot on a date", () => {
  it("is due from its minute on", () => {
    const morning = at("2026-12-01T08:00:00+01:00");
    expect(isDue(BERLIN, day("2026-12-01"), 480, (morning - 1) as Instant)).toBe(false);
    expect(isDue(BERLIN, day("2026-12-01"), 480, morning)).toBe(true);
    expect(isDue(BERLIN, day("2026-12-01"), 480, at("2027-12-01T08:00:00+01:00"))).toBe(true);
  });

  it("stays due while the clock is set back", () => {
    const night = lastSunday(2026, 10);
    expect(isDue(BERLIN, night, 150, at("2026-10-25T02:29:59+02:00"))).toBe(false);
    expect(isDue(BERLIN, night, 150, at("2026-10-25T02:30:00+02:00"))).toBe(true);
    expect(isDue(BERLIN, night, 150, at("2026-10-25T02:10:00+01:00"))).toBe(true);
  });

  it("is due when the gap is over that its minute fell into", () => {
    expect(isDue(BERLIN, lastSunday(2026, 3), 150, at("2026-03-29T01:59:59+01:00"))).toBe(false);
    expect(isDue(BERLIN, lastSunday(2026, 3), 150, at("2026-03-29T03:00:00+02:00"))).toBe(true);
  });
});

describe("the latest date due", () => {
  it("is yesterday until the minute has come", () => {
    expect(isoDay(lastDue(BERLIN, 480, at("2026-12-01T07:59:59+01:00")))).toBe("2026-11-30");
    expect(isoDay(lastDue(BERLIN, 480, at("2026-12-01T08:00:00+01:00")))).toBe("2026-12-01");
  });

  it("stays where it is when the clock is set back over midnight", () => {
    const newfoundland = "America/St_Johns";
    expect(isoDay(lastDue(newfoundland, 0, at("2010-11-07T00:00:30-02:30")))).toBe("2010-11-07");
    expect(isoDay(lastDue(newfoundland, 0, at("2010-11-06T23:30:00-03:30")))).toBe("2010-11-07");
  });

  it("is reached at once for a date that a zone leaves out", () => {
    expect(isoDay(lastDue("Pacific/Apia", 720, at("2011-12-31T00:00:00+14:00")))).toBe("2011-12-30");
  });

  test.prop([
    fc.integer({ min: 0, max: 1439 }),
    fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
  ])("is due, and the next one is not", (minute, date) => {
    const now = date.getTime() as Instant;
    const last = lastDue(BERLIN, minute, now);
    expect(isDue(BERLIN, last, minute, now)).toBe(true);
    expect(isDue(BERLIN, plusDays(last, 1), minute, now)).toBe(false);
  });
});
