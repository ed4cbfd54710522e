import fc from "fast-check";
import { type Day, day, plusDays, type Weekday } from "../../../dialogue/calendar/day.js";
import { LANDS } from "../../../dialogue/calendar/holidays.js";
import { MONDAY_TO_FRIDAY, type Weekdays } from "../../../dialogue/calendar/weekdays.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { MAG } from "../../../dialogue/formats/mag.js";
import type { House } from "../../../dialogue/house.js";
import type { Person, PersonId, Roster, Wishes } from "../../../dialogue/person.js";
import { aHouse, aPerson, aRoster, wishes } from "../builders.js";

/** A house with its people, what they wish, when they meet and when the machine stood still. */
export interface World {
  readonly house: House;
  readonly roster: Roster;
  readonly wishesOf: ReadonlyMap<PersonId, Wishes>;
  /** Days between the due date and the agreed date, for those who agreed on one. */
  readonly agreedAfter: readonly (number | undefined)[];
  /** Up spans in minutes since goLive; between them the machine stood still. */
  readonly up: readonly { readonly from: number; readonly to: number }[];
}

export const DAYS = 150;
export const MINUTES = DAYS * 24 * 60;

const dates = (least: number, most: number, base: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: least, max: most }).map((step) => plusDays(base, step));

const anyHouse: fc.Arbitrary<House> = fc
  .record({
    state: fc.constantFrom(...LANDS),
    goLive: dates(0, 364, day("2026-07-01")),
    closed: fc.array(fc.integer({ min: 0, max: DAYS }), { maxLength: 6 }),
    from: fc.integer({ min: 6 * 60, max: 17 * 60 }),
    length: fc.integer({ min: 1, max: 60 }),
    days: fc.oneof(
      { weight: 3, arbitrary: fc.constant(MONDAY_TO_FRIDAY) },
      fc.integer({ min: 1, max: 63 }).map((mask) => mask as Weekdays),
    ),
    due: fc.constantFrom("end" as const, "spread" as const),
    both: fc.boolean(),
  })
  .map(({ state, goLive, closed, from, length, days, due, both }) =>
    aHouse({
      state,
      goLive,
      closed: closed.map((step) => plusDays(goLive, step)),
      sending: { from, to: from + length, days },
      formats: both ? [{ ...IFD, due }, MAG] : [{ ...IFD, due }],
    }),
  );

/** One time in four. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), arbitrary).map(([dice, value]) => (dice === 1 ? value : undefined));

interface Somebody {
  readonly works: Weekdays | undefined;
  readonly joins: number | undefined;
  readonly leaves: number | undefined;
  readonly pauses: readonly { readonly from: number; readonly length: number }[];
  readonly muted: boolean;
  readonly bundleOn: number | undefined;
  readonly leadIndex: number;
}

const anybody: fc.Arbitrary<Somebody> = fc.record({
  works: sometimes(fc.integer({ min: 1, max: 31 }).map((mask) => mask as Weekdays)),
  joins: sometimes(fc.integer({ min: -30, max: DAYS })),
  leaves: sometimes(fc.integer({ min: 0, max: DAYS + 60 })),
  pauses: fc.array(fc.record({ from: fc.integer({ min: -10, max: DAYS }), length: fc.integer({ min: 0, max: 60 }) }), { maxLength: 2 }),
  muted: fc.integer({ min: 1, max: 5 }).map((dice) => dice === 1),
  bundleOn: sometimes(fc.integer({ min: 0, max: 6 })),
  leadIndex: fc.integer({ min: 0, max: 1 }),
});

const personOf = (one: Somebody, index: number, goLive: Day): Person =>
  aPerson(index === 0 ? "lead" : `e${index}`, {
    ...(one.works !== undefined && { worksOn: one.works }),
    ...(one.joins !== undefined && { joinsOn: plusDays(goLive, one.joins) }),
    ...(one.leaves !== undefined && { leavesOn: plusDays(goLive, Math.max(one.leaves, one.joins ?? 0)) }),
    ...(index > 1 && one.leadIndex === 1 && { lead: "e1" as PersonId }),
  });

const wishesFrom = (one: Somebody, goLive: Day): Wishes =>
  wishes({
    muted: one.muted,
    pauses: one.pauses.map(({ from, length }) => ({ from: plusDays(goLive, from), to: plusDays(goLive, from + length) })),
    ...(one.bundleOn !== undefined && { bundleOn: one.bundleOn as Weekday }),
  });

/** From one minute to six weeks. */
const standstill = fc.record({
  after: fc.integer({ min: 0, max: MINUTES }),
  length: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 6 * 7 * 24 * 60 })),
});

const upSpans = (standstills: readonly { readonly after: number; readonly length: number }[]): World["up"] => {
  const up: { from: number; to: number }[] = [];
  let from = 0;
  for (const { after, length } of [...standstills].sort((one, other) => one.after - other.after)) {
    if (after > from) up.push({ from, to: after });
    from = Math.max(from, after + length);
  }
  return from < MINUTES ? [...up, { from, to: MINUTES }] : up;
};

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    house: anyHouse,
    people: fc.array(anybody, { minLength: 2, maxLength: 7 }),
    agreedAfter: fc.array(sometimes(fc.integer({ min: -60, max: 30 })), { minLength: 12, maxLength: 12 }),
    standstills: fc.oneof(fc.constant([]), fc.array(standstill, { minLength: 1, maxLength: 3 })),
  })
  .map(({ house, people, agreedAfter, standstills }) => {
    const persons = people.map((one, index) => personOf(one, index, house.goLive));
    return {
      house,
      roster: aRoster(...persons),
      wishesOf: new Map(people.map((one, index) => [persons[index]?.id ?? ("" as PersonId), wishesFrom(one, house.goLive)])),
      agreedAfter,
      up: upSpans(standstills),
    };
  });
