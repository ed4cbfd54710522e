import { dayOf } from "../../dialogue/calendar/day.js";
import {
  type Day,
  type Dialogue,
  type Format,
  type FormatId,
  IFD,
  type Instant,
  localOf,
  plusDays,
  type Roster,
  type Stage,
  type StageId,
} from "../../dialogue/index.js";
import type { PersonFile, Store } from "../../store/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { at, dialogueDue, houseFrom, rosterOf, ZONE } from "./delivery/sample.js";
import { doneTwice, isHouseDay, isInTime, nudgesIn, sidesIn, toldOn } from "./delivery/sides.js";
import { openVirtualHouse, type Post, type SetClock, type VirtualHouse } from "./delivery/virtual-house.js";
import { expectKept, expectThat } from "./expectations.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const JUMPS_MS = [DAY_MS, -DAY_MS, HOUR_MS, -HOUR_MS, SECOND_MS, -SECOND_MS] as const;
/** As much as the time of a machine may be slewed. */
const SLEWS = [0, 0.0005, -0.0005] as const;
const [TEAMS, TEAM] = [2, 6];
const LIFE_DAYS = 28;
const JUMPS = 10;
const RESTARTS = 3;
const STEP_MS = HOUR_MS;
/** From the first morning on. */
const WAKING_MS = 12 * HOUR_MS;
const NIGHT_STEP_MS = 6 * HOUR_MS;
const FIRST = { year: 2026, month: 9, day: 14 } as const;
/** A slot had its chance where the clock showed so many days on which it could have gone out. */
const CHANCES = 8;

const between = (chance: Chance, from: number, to: number): number => from + chance.below(to - from + 1);

const everyDay = (id: string): Stage => ({
  id: id as StageId,
  to: ["employee", "lead"],
  at: [{ of: "due", days: 1, count: "calendar" }],
  repeat: { everyDays: 1, times: LIFE_DAYS },
  bundled: false,
});

/** Two things to tell on every day, to those for whom it is: whoever was written to has always more to hear tomorrow. */
const INSISTENT: Format = { ...IFD, id: "insistent" as FormatId, eligible: ["official"], stages: [everyDay("one"), everyDay("other")] };

const ROSTER: Roster = new Map(
  [...rosterOf(TEAMS, TEAM)].map(([id, person]) => [id, id.startsWith("e1") ? { ...person, group: "official" as const } : person]),
);

/** So near to each other that there is something to tell somebody nearly every day. */
const dialoguesOf = (first: Day, chance: Chance): readonly Dialogue[] =>
  [...ROSTER.values()].flatMap(({ id, lead, group }) => {
    if (lead === undefined) return [];
    const dueOn = plusDays(first, between(chance, 0, 60));
    const isAgreed = chance.next() < 0.4;
    const own = dialogueDue(id, dueOn, isAgreed ? plusDays(first, between(chance, 2, LIFE_DAYS)) : undefined);
    return group === "official" ? [own, dialogueDue(id, first, undefined, INSISTENT)] : [own];
  });

interface Step {
  readonly trueMs: number;
  readonly jumpMs: number;
  readonly restarts: boolean;
}

/** True time goes on in steps, and in minutes around every jump. */
const stepsOf = (chance: Chance): readonly Step[] => {
  const end = LIFE_DAYS * DAY_MS;
  const jumpsAt = Array.from({ length: JUMPS }, () => chance.below(LIFE_DAYS) * DAY_MS + chance.below(12 * HOUR_MS));
  const restartsAt = Array.from({ length: RESTARTS }, () => chance.below(end));
  const around = jumpsAt.flatMap((moment) => [-2, -1, 1, 2, 3].map((minutes) => moment + minutes * MINUTE_MS));
  const regular = Array.from({ length: end / STEP_MS }, (_, step) => step * STEP_MS).filter(
    (moment) => moment % DAY_MS < WAKING_MS || moment % NIGHT_STEP_MS === 0,
  );
  return [
    ...[...regular, ...around].map((trueMs) => ({ trueMs, jumpMs: 0, restarts: false })),
    ...jumpsAt.map((trueMs) => ({ trueMs, jumpMs: chance.pick(JUMPS_MS), restarts: false })),
    ...restartsAt.map((trueMs) => ({ trueMs, jumpMs: 0, restarts: true })),
  ].sort((one, other) => one.trueMs - other.trueMs);
};

/** A bot that asks whether somebody was written to today, and not whether they were today or later. */
const byEquality = (store: Store, clock: SetClock): Store => {
  const seen = (file: PersonFile): PersonFile => {
    const { nudgedOn, ...plan } = file.plan;
    return nudgedOn === localOf(ZONE, clock.now).day ? file : { ...file, plan };
  };
  return {
    ...store,
    read: async (person) => {
      const file = await store.read(person);
      return file && seen(file);
    },
    change: (person, fn) => store.change(person, (file) => fn(seen(file))),
  };
};

/** On which days of its clock the bot was awake within its hours. */
type Awake = ReadonlySet<Day>;

const lived = async (chance: Chance, broken: boolean): Promise<{ readonly life: VirtualHouse; readonly awake: Awake }> => {
  const first = dayOf(FIRST.year, FIRST.month, FIRST.day);
  const house = houseFrom(plusDays(first, -1), { formats: [IFD, INSISTENT] });
  const dialogues = dialoguesOf(first, chance);
  const start = at(first, 7);
  const life = await openVirtualHouse({ house, roster: ROSTER, start, dialogues, ...(broken ? { around: byEquality } : {}) });
  const awake = new Set<Day>();
  const slew = chance.pick(SLEWS);
  let jumped = 0;
  for (const { trueMs, jumpMs, restarts } of stepsOf(chance)) {
    jumped += jumpMs;
    if (restarts) life.restart();
    await life.tickAt(Math.round(start + trueMs * (1 + slew) + jumped) as Instant);
    const { day, minute } = localOf(ZONE, life.clock.now);
    if (minute >= house.sending.from && minute < house.sending.to) awake.add(day);
  }
  return { life, awake };
};

const checkLedger = async ({ store, roster }: VirtualHouse, posts: readonly Post[], found: Findings): Promise<void> => {
  const told = new Set(posts.flatMap(({ to, keys }) => keys.map((key) => `${to} ${key}`)));
  for (const person of roster.keys()) {
    for (const { key, state } of (await store.read(person))?.plan.slots ?? []) {
      expectThat(found, state === "sent" && told.has(`${person} ${key}`), `kept as ${state}, and not as it was`);
    }
  }
};

const check = async ({ life, awake }: Awaited<ReturnType<typeof lived>>, found: Findings): Promise<void> => {
  const posts = nudgesIn(life);
  const sides = await sidesIn(life);
  const timings = new Map(sides.flatMap(({ to, slots }) => slots.map(({ key, timing }) => [`${to} ${key}`, timing])));
  const wasTold = toldOn(posts);
  for (const { to, on, keys } of posts) {
    const isTaken = (day: Day): boolean => !isHouseDay(life.house, day) || !awake.has(day) || wasTold(to, day);
    for (const key of keys) {
      const timing = timings.get(`${to} ${key}`);
      expectThat(found, timing !== undefined && isInTime(timing, on, isTaken), "before its day, or after its last one");
    }
  }
  const told = new Set(posts.flatMap(({ to, keys }) => keys.map((key) => `${to} ${key}`)));
  for (const { to, slots } of sides) {
    for (const [place, { timing }] of slots.entries()) {
      const busy = new Set(posts.filter((post) => post.to === to).map(({ on }) => on));
      const days = [...awake].filter((on) => timing.wanted <= on && on <= timing.latest && isHouseDay(life.house, on));
      const isDue = timing.wanted >= life.house.goLive && days.filter((on) => !busy.has(on)).length >= CHANCES;
      if (isDue)
        expectKept(
          found,
          slots.slice(place).some(({ key }) => told.has(`${to} ${key}`)),
          "due for days, and never sent",
        );
    }
  }
  await checkLedger(life, posts, found);
};

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  let duplicates = 0;
  for (let number = 0; number < runs; number += 1) {
    const one = await lived(chanceFrom(seed * 100_003 + number), broken);
    await check(one, found);
    const posts = nudgesIn(one.life);
    duplicates += doneTwice(posts);
    if (duplicates > 0) say(found, "somebody was told twice, or twice on one day of the clock");
    done(number + 1);
  }
  return { ...countsOf(found), duplicates };
};

export const F13: FaultCase = {
  id: "F13",
  title: "Uhr springt um einen Tag, eine Stunde, eine Sekunde vor und zurück oder wird langsam nachgestellt",
  runs: 500,
  shortRuns: 6,
  run,
};
