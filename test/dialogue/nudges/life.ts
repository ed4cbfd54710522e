import { type Day, day, isoDay, later, plusDays } from "../../../dialogue/calendar/day.js";
import { type WorkCalendar, workCalendar } from "../../../dialogue/calendar/work-calendar.js";
import { type Instant, instantOf, localOf } from "../../../dialogue/calendar/zone.js";
import { cyclesIn, expectedOf } from "../../../dialogue/cycle.js";
import type { Dialogue } from "../../../dialogue/dialogue.js";
import type { Expected, Known } from "../../../dialogue/expected.js";
import type { Recipient } from "../../../dialogue/formats/format.js";
import type { SlotKey } from "../../../dialogue/ledger.js";
import { type Nudge, partsOfNudge, type planNudges } from "../../../dialogue/nudges/plan.js";
import { datesOf, keyOf, type Slot, timingsOf } from "../../../dialogue/nudges/slots.js";
import { NO_WISHES, type Person, type PersonId } from "../../../dialogue/person.js";
import { type UsableDays, usableDays } from "../../../dialogue/usable-days.js";
import { DAYS, MINUTES, type World } from "./world.js";

export type Planner = typeof planNudges;

export interface Sent {
  readonly nudge: Nudge;
  readonly at: Instant;
}

const MINUTE_MS = 60_000;
/** The whole last stretch in which a message may go out must be free of standstills before the test insists on it. */
const STRETCH = 8;
/** A standstill longer than this lets old nudges go. */
const OLDEST_DAYS = 90;
/** What is due this shortly before the end of the simulated time may still be waiting. */
const TAIL_DAYS = 60;

const wishesIn = (world: World, id: PersonId) => world.wishesOf.get(id) ?? NO_WISHES;

export const calendarOf = ({ house }: World): WorkCalendar =>
  workCalendar(house, plusDays(house.goLive, -400), plusDays(house.goLive, 800));

const startOf = ({ house }: World): Instant => instantOf(house.timeZone, house.goLive, 0);

const teams = ({ roster }: World): readonly (readonly [Person, readonly Person[]])[] =>
  [...roster.values()]
    .map((lead) => [lead, [...roster.values()].filter((person) => person.lead === lead.id)] as const)
    .filter(([, team]) => team.length > 0);

interface Side {
  readonly dialogue: Expected;
  readonly as: Recipient;
  readonly receiver: Person;
}

/** Every dialogue of the simulated time, first as due, then with the dates people agreed on. */
const dialoguesOf = (world: World, calendar: WorkCalendar, knownOf: (id: PersonId) => Known | undefined) => {
  const span = { from: world.house.goLive, to: plusDays(world.house.goLive, DAYS + 200) };
  const cycles = cyclesIn(world.house, calendar, span);
  return teams(world).flatMap(([lead, team]) =>
    expectedOf(cycles, team, { house: world.house, calendar, span, knownOf })
      .flat()
      .map((dialogue) => ({ lead, dialogue })),
  );
};

const agreements = (world: World, calendar: WorkCalendar): ReadonlyMap<PersonId, readonly Dialogue[]> => {
  const bare = (id: PersonId): Known => ({ wishes: wishesIn(world, id), dialogues: [], handled: new Set() });
  const agreed = new Map<PersonId, readonly Dialogue[]>();
  for (const [index, { dialogue }] of dialoguesOf(world, calendar, bare).entries()) {
    const after = world.agreedAfter[index % world.agreedAfter.length];
    if (after === undefined) continue;
    const { id, person, format, dueOn } = dialogue;
    const dated: Dialogue = {
      state: "dated",
      id,
      person: person.id,
      format: format.id,
      dueOn,
      on: plusDays(dueOn, after),
      from: 600,
      minutes: 30,
    };
    agreed.set(person.id, [...(agreed.get(person.id) ?? []), dated]);
  }
  return agreed;
};

/** Lives through the time with the given planner: at every start it plans anew from what was handled, and sends until the
 *  next standstill. Returns what was sent and all sides there were to tell. */
export const live = (world: World, plan: Planner): { readonly sent: readonly Sent[]; readonly sides: readonly Side[] } => {
  const { house, roster } = world;
  const calendar = calendarOf(world);
  const agreed = agreements(world, calendar);
  const handled = new Map<PersonId, Set<SlotKey>>();
  const nudgedOn = new Map<PersonId, Day>();
  const known = (id: PersonId): Known => {
    const last = nudgedOn.get(id);
    return {
      wishes: wishesIn(world, id),
      dialogues: agreed.get(id) ?? [],
      handled: handled.get(id) ?? new Set(),
      ...(last !== undefined && { nudgedOn: last }),
    };
  };
  const sent: Sent[] = [];
  for (const span of world.up) {
    const [starts, stops] = [startOf(world) + span.from * MINUTE_MS, startOf(world) + span.to * MINUTE_MS];
    const woke = localOf(house.timeZone, starts as Instant);
    const from = woke.minute < house.sending.to ? woke.day : plusDays(woke.day, 1);
    const to = later(from, localOf(house.timeZone, stops as Instant).day);
    for (const nudge of plan({ house, roster, span: { from, to }, from, known }).nudges) {
      const at = Math.max(instantOf(house.timeZone, nudge.on, house.sending.from), starts) as Instant;
      if (at >= stops) continue;
      sent.push({ nudge, at });
      handled.set(nudge.to, new Set([...(handled.get(nudge.to) ?? []), ...nudge.slots.map(keyOf)]));
      nudgedOn.set(nudge.to, nudge.on);
    }
  }
  const sides = dialoguesOf(world, calendar, known).flatMap(({ lead, dialogue }): Side[] => [
    { dialogue, as: "lead", receiver: lead },
    ...(wishesIn(world, dialogue.person.id).muted ? [] : [{ dialogue, as: "employee" as const, receiver: dialogue.person }]),
  ]);
  return { sent, sides };
};

const isUp = (world: World, date: Day): boolean => {
  const { timeZone, sending } = world.house;
  const minuteOf = (minute: number): number => (instantOf(timeZone, date, minute) - startOf(world)) / MINUTE_MS;
  return world.up.some((span) => span.from <= minuteOf(sending.from) && minuteOf(sending.to) <= span.to);
};

const lastUsable = (days: UsableDays, from: Day, to: Day, count: number): readonly Day[] => {
  const found: Day[] = [];
  for (let date = days.last(to); date !== undefined && date >= from && found.length < count; date = days.last(plusDays(date, -1)))
    found.push(date);
  return found;
};

/** Whether this slot had every chance to go out: days its recipient can use, and a machine that ran on them. */
const hadItsChance = (world: World, slot: Slot, days: UsableDays): boolean => {
  const end = plusDays(world.house.goLive, DAYS - TAIL_DAYS);
  const from = later(slot.timing.wanted, later(slot.dialogue.since, world.house.goLive));
  const to = Math.min(slot.timing.latest, end, plusDays(slot.timing.wanted, OLDEST_DAYS)) as Day;
  const [span] = world.up;
  const wholeTime = span?.from === 0 && span.to === MINUTES;
  const stretch = lastUsable(days, from, to, STRETCH);
  return wholeTime ? stretch.length > 0 : stretch.length === STRETCH && stretch.every((date) => isUp(world, date));
};

const shown = ({ nudge, at }: Sent): string =>
  `${nudge.to} ${partsOfNudge(nudge).map(({ as, stage }) => `${as}/${stage.id}`)} on ${isoDay(nudge.on)} (${at})`;

const leftOut = (world: World, sides: readonly Side[], sent: readonly Sent[]): readonly string[] => {
  const calendar = calendarOf(world);
  const keys = new Set(sent.flatMap(({ nudge }) => nudge.slots.map(keyOf)));
  return sides.flatMap(({ dialogue, as, receiver }) => {
    const days = usableDays(calendar, receiver, wishesIn(world, receiver.id));
    const slots = timingsOf(datesOf(dialogue), as, calendar).map((timing): Slot => ({ dialogue, timing }));
    return slots
      .filter((slot, index) => hadItsChance(world, slot, days) && !slots.slice(index).some((other) => keys.has(keyOf(other))))
      .map((slot) => `left out: ${keyOf(slot)}`);
  });
};

const outsideHours = (world: World, sent: readonly Sent[]): readonly string[] => {
  const calendar = calendarOf(world);
  return sent
    .filter(({ nudge, at }) => {
      const person = world.roster.get(nudge.to);
      const local = localOf(world.house.timeZone, at);
      const { sending } = world.house;
      const inHours = local.day === nudge.on && local.minute >= sending.from && local.minute < sending.to;
      return person === undefined || !inHours || usableDays(calendar, person, wishesIn(world, person.id)).next(local.day) !== local.day;
    })
    .map((one) => `outside the hours: ${shown(one)}`);
};

const twiceADay = (sent: readonly Sent[]): readonly string[] => {
  const days = sent.map(({ nudge }) => `${nudge.to} ${nudge.on}`);
  return days.filter((one, index) => days.indexOf(one) !== index).map((one) => `two on one day: ${one}`);
};

const twiceTheSame = (sent: readonly Sent[]): readonly string[] => {
  const keys = sent.flatMap(({ nudge }) => nudge.slots.map((slot) => `${nudge.to} ${keyOf(slot)}`));
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `sent twice: ${key}`);
};

/** Past the date it comes before: computed from the stage's own words, not from what the planner says is the latest day. */
const tooLate = (sent: readonly Sent[]): readonly string[] =>
  sent
    .filter(({ nudge }) =>
      nudge.slots.some(({ dialogue, timing: { stage } }) => {
        const { agreedOn, dueOn } = dialogue;
        const offset =
          (agreedOn === undefined ? undefined : stage.at.find((one) => one.of === "agreed")) ?? stage.at.find((one) => one.of === "due");
        if (offset === undefined || offset.days > 0) return false;
        return offset.of === "due" ? nudge.on > dueOn : nudge.on >= (agreedOn ?? day("1970-01-01"));
      }),
    )
    .map((one) => `past its date: ${shown(one)}`);

/** "Did it take place?" before it took place, "overdue" before it is. */
const tooEarly = (sent: readonly Sent[]): readonly string[] =>
  sent
    .filter(({ nudge }) =>
      nudge.slots.some(({ dialogue, timing: { stage, wanted } }) => {
        const { agreedOn, dueOn } = dialogue;
        const offset =
          (agreedOn === undefined ? undefined : stage.at.find((one) => one.of === "agreed")) ?? stage.at.find((one) => one.of === "due");
        if (offset === undefined || offset.days <= 0) return false;
        return nudge.on < wanted || nudge.on <= (offset.of === "agreed" ? (agreedOn ?? dueOn) : dueOn);
      }),
    )
    .map((one) => `before its date: ${shown(one)}`);

const twiceInOne = (sent: readonly Sent[]): readonly string[] =>
  sent
    .filter(({ nudge }) => {
      const sides = nudge.slots.map(({ dialogue, timing }) => `${dialogue.id} ${timing.as}`);
      return new Set(sides).size < sides.length;
    })
    .map((one) => `a dialogue twice in one message: ${shown(one)}`);

const mutedToo = (world: World, sent: readonly Sent[]): readonly string[] =>
  sent
    .filter(({ nudge }) => nudge.slots.some(({ timing }) => timing.as === "employee") && wishesIn(world, nudge.to).muted)
    .map((one) => `muted: ${shown(one)}`);

/** Everything that went wrong in a life; empty when all promises held. */
export const violations = (world: World, plan: Planner): readonly string[] => {
  const { sent, sides } = live(world, plan);
  return [
    ...twiceADay(sent),
    ...twiceTheSame(sent),
    ...outsideHours(world, sent),
    ...tooLate(sent),
    ...tooEarly(sent),
    ...twiceInOne(sent),
    ...mutedToo(world, sent),
    ...leftOut(world, sides, sent),
  ];
};
