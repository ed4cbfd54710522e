import { type Day, dayOf, isoDay } from "../../dialogue/calendar/day.js";
import { type Dialogue, type Instant, localOf, plusDays } from "../../dialogue/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { at, dialogueDue, houseFrom, rosterOf, ZONE } from "./delivery/sample.js";
import { doneTwice, isHouseDay, isInHours, isInTime, nudgesIn, type SideOfDialogue, sidesIn, toldOn } from "./delivery/sides.js";
import { openVirtualHouse, type Post, type VirtualHouse } from "./delivery/virtual-house.js";
import { expectKept, expectThat } from "./expectations.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DOWNTIMES_MS = [42 * DAY_MS, 3 * DAY_MS, HOUR_MS, MINUTE_MS] as const;
const [TEAMS, TEAM] = [36, 14];
const MOST_A_MINUTE = 60;
const PREPARE_DAYS_BEFORE = 14;
/** What was due during a standstill has its turn in that time. */
const AFTERWARDS_DAYS = 10;
const BUSY_DAYS = 4;
const CATCHING_UP_MINUTES = 15;
/** Begins and ends inside one half-year, so that everybody has one dialogue. Easter, 1 May, 3 and 31 October lie in them. */
const STARTS = [
  { month: 2, day: 1, days: 80 },
  { month: 8, day: 1, days: 80 },
] as const;
const SHARE_AGREED = 0.4;

interface Standstill {
  readonly from: Instant;
  readonly to: Instant;
}

const isBetween = (on: Day, { from, to }: Standstill): boolean => localOf(ZONE, from).day <= on && on <= localOf(ZONE, to).day;

/** A day on which the house writes, in the middle of its hours or just before they begin. */
const standstillOf = (chance: Chance, lastsMs: number): Standstill => {
  const { month, day, days } = chance.pick(STARTS);
  let first = plusDays(dayOf(2026 + chance.below(6), month, day), chance.below(days));
  while (!isHouseDay(houseFrom(first), first)) first = plusDays(first, 1);
  const from = (at(first, 8) - (chance.below(3) - 1) * 40 * MINUTE_MS) as Instant;
  return { from, to: (from + lastsMs) as Instant };
};

/** Everybody's dialogue is to be prepared in the days of the standstill; some have agreed on a date in it. */
const dialoguesFor = (people: Iterable<Dialogue["person"]>, { from, to }: Standstill, chance: Chance): readonly Dialogue[] => {
  const [first, last] = [localOf(ZONE, from).day, localOf(ZONE, to).day];
  return [...people].map((person) => {
    const wanted = plusDays(first, chance.below(last - first + 1));
    const isAgreed = chance.next() < SHARE_AGREED;
    return dialogueDue(person, plusDays(wanted, PREPARE_DAYS_BEFORE), isAgreed ? plusDays(wanted, 1 + chance.below(10)) : undefined);
  });
};

/** On the days on which there may be much to catch up with, every minute for a while; by night, too, and after hours. */
const momentsAfter = (first: Day): readonly Instant[] =>
  Array.from({ length: AFTERWARDS_DAYS }, (_, days) => plusDays(first, days)).flatMap((on, days) => {
    const minutes = days < BUSY_DAYS ? CATCHING_UP_MINUTES : 1;
    const morning = Array.from({ length: minutes }, (__, minute) => (at(on, 8) + minute * MINUTE_MS) as Instant);
    return [at(on, 3), ...morning, at(on, 12), at(on, 17), at(on, 20)];
  });

/** First at once, whenever that is. */
const comeBack = async (life: VirtualHouse, { to }: Standstill): Promise<void> => {
  life.restart();
  for (let minute = 0; minute < CATCHING_UP_MINUTES; minute += 1) await life.tickAt((to + minute * MINUTE_MS) as Instant);
  for (const now of momentsAfter(localOf(ZONE, to).day)) if (now > life.clock.now) await life.tickAt(now);
};

const lived = async (standstill: Standstill, chance: Chance, broken: boolean): Promise<VirtualHouse> => {
  const first = localOf(ZONE, standstill.from).day;
  const roster = rosterOf(TEAMS, TEAM);
  const employees = [...roster.keys()].filter((person) => person.startsWith("e"));
  const life = await openVirtualHouse({
    house: houseFrom(plusDays(first, -5)),
    roster,
    start: at(plusDays(first, -3), 7),
    dialogues: dialoguesFor(employees, standstill, chance),
    ...(broken ? { delivery: { catchUpAMinute: Number.POSITIVE_INFINITY } } : {}),
  });
  for (const days of [-3, -2, -1]) for (const hour of [8, 9, 12]) await life.tickAt(at(plusDays(first, days), hour));
  for (let minute = -60; minute <= 0; minute += 10) await life.tickAt((standstill.from + minute * MINUTE_MS) as Instant);
  await comeBack(life, standstill);
  return life;
};

interface Seen {
  readonly life: VirtualHouse;
  readonly standstill: Standstill;
  readonly sides: readonly SideOfDialogue[];
  readonly posts: readonly Post[];
}

const timingsIn = ({ sides }: Seen) =>
  new Map(sides.flatMap((side) => side.slots.map(({ key, timing }) => [`${side.to} ${key}`, { side, timing }])));

/** Of what the same side was to be told of the same dialogue by then, it is the last. */
const checkNewest = (seen: Seen, found: Findings): void => {
  const known = timingsIn(seen);
  const { house, clock } = seen.life;
  const [wasTold, last] = [toldOn(seen.posts), localOf(ZONE, clock.now).day];
  for (const { to, on, keys } of seen.posts) {
    const isTaken = (day: Day): boolean => day > last || !isHouseDay(house, day) || wasTold(to, day);
    for (const key of keys) {
      const one = known.get(`${to} ${key}`);
      const newest = one?.side.slots.findLast(({ timing }) => timing.wanted <= on && on <= timing.latest);
      const isEarly = one !== undefined && one.timing.wanted > on && isInTime(one.timing, on, isTaken);
      expectThat(found, isEarly || newest?.key === key, "somebody was told of a stage that is over, or is not due yet");
    }
  }
};

/** Whoever had something due is told of it, or of a later stage, on the first day on which they are told of nothing else. */
const checkNobodyLost = ({ life: { house }, standstill, sides, posts }: Seen, found: Findings): void => {
  const toldOn = new Map(posts.flatMap(({ to, keys, on }) => keys.map((key) => [`${to} ${key}`, on] as const)));
  const busy = new Set(posts.map(({ to, on }) => `${to} ${on}`));
  const back = localOf(ZONE, standstill.to).day;
  for (const { to, slots } of sides) {
    for (const [place, { timing }] of slots.entries()) {
      if (!isBetween(timing.wanted, standstill) || timing.wanted < house.goLive) continue;
      const days = Array.from({ length: AFTERWARDS_DAYS - 1 }, (_, day) => plusDays(back, day + 1));
      const free = days.find((on) => timing.wanted <= on && on <= timing.latest && isHouseDay(house, on) && !busy.has(`${to} ${on}`));
      if (free === undefined) continue;
      const isTold = slots.slice(place).some(({ key }) => (toldOn.get(`${to} ${key}`) ?? free) < free);
      expectKept(found, isTold, "somebody had something due and never heard of it");
    }
  }
};

/** Wanted on an earlier day on which the house could have written. */
const isLate = ({ life: { house } }: Seen, { on, keys, to }: Post, known: ReturnType<typeof timingsIn>): boolean =>
  keys.every((key) => {
    const wanted = known.get(`${to} ${key}`)?.timing.wanted ?? on;
    for (let day = wanted; day < on; day = plusDays(day, 1)) if (isHouseDay(house, day)) return true;
    return false;
  });

const checkBurst = (seen: Seen, found: Findings): void => {
  const known = timingsIn(seen);
  const late = new Map<number, number>();
  for (const post of seen.posts.filter((one) => isLate(seen, one, known))) {
    const minute = Math.floor(post.at / MINUTE_MS);
    late.set(minute, (late.get(minute) ?? 0) + 1);
  }
  for (const count of late.values()) expectThat(found, count <= MOST_A_MINUTE, `${count} late messages in one minute`);
};

const checkPlace = ({ life: { house }, posts }: Seen, found: Findings): void => {
  for (const post of posts) expectThat(found, isInHours(house, post), `a message outside the hours: ${isoDay(post.on)}`);
};

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  let duplicates = 0;
  for (let number = 0; number < runs; number += 1) {
    const chance = chanceFrom(seed * 100_003 + number);
    const standstill = standstillOf(chance, DOWNTIMES_MS[number % DOWNTIMES_MS.length] ?? HOUR_MS);
    const life = await lived(standstill, chance, broken);
    const seen: Seen = { life, standstill, sides: await sidesIn(life), posts: nudgesIn(life) };
    checkNewest(seen, found);
    checkNobodyLost(seen, found);
    checkBurst(seen, found);
    checkPlace(seen, found);
    duplicates += doneTwice(seen.posts);
    if (duplicates > 0) say(found, "somebody was told twice, or twice on one day");
    done(number + 1);
  }
  return { ...countsOf(found), duplicates };
};

export const F15: FaultCase = {
  id: "F15",
  title: "Stillstand von 1 Minute, 1 Stunde, 3 Tagen und 6 Wochen über 500 fällige Erinnerungen",
  runs: 40,
  shortRuns: 2,
  run,
};
