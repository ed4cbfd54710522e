import { type Day, dayOf, isoDay, plusDays, weekdayOf } from "../../dialogue/calendar/day.js";
import { lastDue } from "../../dialogue/calendar/firing.js";
import { MONDAY_TO_FRIDAY } from "../../dialogue/calendar/weekdays.js";
import { type House, type Instant, instantOf, isSending, localOf } from "../../dialogue/index.js";
import { chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { firesOfBot, watchedMinutes } from "./delivery/nightly-house.js";
import { houseFrom, ZONE } from "./delivery/sample.js";
import { expectThat } from "./expectations.js";
import { countsOf, type Findings, findings } from "./sim/findings.js";

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;
const FIRST_YEAR = 2026;
const YEARS = 10;
const MONTHS = [3, 10] as const;
const SUNDAY = 6;
/** A weekend is gone through in so many runs, each with every sixth minute of the day. */
const PARTS = 6;

/** The clock changes on the last Sunday. */
const lastSunday = (year: number, month: number): Day => {
  const last = dayOf(year, month, 31);
  return plusDays(last, -((weekdayOf(last) + 7 - SUNDAY) % 7));
};

const weekendAround = (sunday: Day): readonly Day[] => [-1, 0, 1].map((days) => plusDays(sunday, days));

/** Every minute from the first day's midnight to the last one's, some seconds late. */
const minutesOf = (dates: readonly Day[], lateMs: number): readonly Instant[] => {
  const [first, end] = [instantOf(ZONE, Math.min(...dates) as Day, 0), instantOf(ZONE, plusDays(Math.max(...dates) as Day, 1), 0)];
  return Array.from({ length: (end - first) / MINUTE_MS }, (_, minute) => (first + minute * MINUTE_MS + lateMs) as Instant);
};

/** Whether a daily schedule fires at a moment, and for which date. */
type Rule = (minute: number, now: Instant) => Day | undefined;

const byLastDue: Rule = (minute, now) => lastDue(ZONE, minute, now);

/** As the bot looks at its sending hours. */
const byHours = (house: House): Rule => {
  const houses = new Map<number, House>();
  return (minute, now) => {
    const known = houses.get(minute) ?? { ...house, sending: { from: minute, to: MINUTES_A_DAY, days: MONDAY_TO_FRIDAY } };
    houses.set(minute, known);
    return isSending(known, now) ? localOf(ZONE, now).day : undefined;
  };
};

/** What many schedulers do: they look at the wall, and whether the last time was another minute. */
const byTheWall: Rule = (minute, now) => {
  const local = localOf(ZONE, now);
  return local.minute === minute ? local.day : undefined;
};

type Fires = ReadonlyMap<Day, number>;

/** One schedule through one weekend. With the ledger a date that was fired is not fired again. */
const firesOf = (rule: Rule, minute: number, ticks: readonly Instant[], hasLedger: boolean): Fires => {
  const fires = new Map<Day, number>();
  for (const now of ticks) {
    const on = rule(minute, now);
    if (on !== undefined && !(hasLedger && fires.has(on))) fires.set(on, (fires.get(on) ?? 0) + 1);
  }
  return fires;
};

const check = (found: Findings, dates: readonly Day[], fires: Fires, what: string): void => {
  for (const date of dates) {
    const count = fires.get(date) ?? 0;
    expectThat(found, count === 1, `${what}: ${count} times on ${isoDay(date)}`);
    if (count === 0) found.lost += 1;
  }
};

const rulesFor = (dates: readonly Day[], broken: boolean): readonly (readonly [string, Rule])[] =>
  broken
    ? [["by the time on the wall", byTheWall]]
    : [
        ["by the date due", byLastDue],
        ["by the sending hours", byHours(houseFrom(plusDays(Math.min(...dates) as Day, -1)))],
      ];

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  for (let number = 0; number < runs; number += 1) {
    const chance = chanceFrom(seed * 100_003 + number);
    const year = FIRST_YEAR + (Math.floor(number / MONTHS.length) % YEARS);
    const sunday = lastSunday(year, MONTHS[number % MONTHS.length] ?? 3);
    const dates = weekendAround(sunday);
    const ticks = minutesOf(dates, chance.below(MINUTE_MS));
    const part = Math.floor(number / (MONTHS.length * YEARS)) % PARTS;
    for (const [what, rule] of rulesFor(dates, broken)) {
      for (let minute = part; minute < MINUTES_A_DAY; minute += PARTS) check(found, dates, firesOf(rule, minute, ticks, !broken), what);
    }
    if (!broken) {
      const from = chance.pick(watchedMinutes);
      check(found, dates, await firesOfBot(sunday, from, ticks), `the bot itself, from minute ${from} on`);
    }
    done(number + 1);
  }
  return countsOf(found);
};

export const F14: FaultCase = {
  id: "F14",
  title: "Zeitumstellung: jede Minute der Wochenenden, zehn Jahre, Zeitpläne von 00:00 bis 23:59",
  runs: MONTHS.length * YEARS * PARTS,
  shortRuns: 2,
  run,
};
