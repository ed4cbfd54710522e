import { weekdayOf } from "../../../dialogue/calendar/day.js";
import { holidaysOf } from "../../../dialogue/calendar/holidays.js";
import { workCalendar } from "../../../dialogue/calendar/work-calendar.js";
import { expected } from "../../../dialogue/expected.js";
import {
  type Day,
  type Dialogue,
  type House,
  localOf,
  type PersonId,
  parseSlotKey,
  plusDays,
  type Recipient,
  type Roster,
  type SlotKey,
} from "../../../dialogue/index.js";
import { datesOf, keyOf, type Timing, timingsOf } from "../../../dialogue/nudges/slots.js";
import type { Post, VirtualHouse } from "./virtual-house.js";

const AROUND_DAYS = 400;
const SATURDAY = 5;

/** One dialogue as one of its two sides is told of it, from what the format says of its stages. */
export interface SideOfDialogue {
  readonly to: PersonId;
  readonly as: Recipient;
  readonly slots: readonly { readonly key: SlotKey; readonly timing: Timing }[];
}

/** Of every dialogue that is kept now. */
export const sidesIn = async ({ store, roster, house }: VirtualHouse): Promise<readonly SideOfDialogue[]> => {
  const dialogues: Dialogue[] = [];
  for (const person of roster.keys()) dialogues.push(...((await store.read(person))?.plan.dialogues ?? []));
  return dialogues.flatMap((dialogue) => sidesOf(dialogue, roster, house));
};

const sidesOf = (dialogue: Dialogue, roster: Roster, house: House): readonly SideOfDialogue[] => {
  const person = roster.get(dialogue.person);
  const format = house.formats.find(({ id }) => id === dialogue.format);
  if (person?.lead === undefined || format === undefined) return [];
  const one = expected(dialogue.id, person, format, house.goLive, dialogue.dueOn, dialogue);
  const calendar = workCalendar(house, plusDays(dialogue.dueOn, -AROUND_DAYS), plusDays(dialogue.dueOn, AROUND_DAYS));
  const slotsAs = (as: Recipient) =>
    timingsOf(datesOf(one), as, calendar).map((timing) => ({ key: keyOf({ dialogue: one, timing }), timing }));
  return [
    { to: person.id, as: "employee", slots: slotsAs("employee") },
    { to: person.lead, as: "lead", slots: slotsAs("lead") },
  ];
};

/** Whether the house may write on this day: found anew, without the table that the bot plans with. */
export const isHouseDay = (house: House, on: Day): boolean => {
  const year = new Date(on * 24 * 3_600_000).getUTCFullYear();
  return weekdayOf(on) < SATURDAY && !holidaysOf(house.state, house.regionalHolidays, year).has(on) && !house.closed.includes(on);
};

export const isInHours = (house: House, post: Post): boolean => {
  const { minute } = localOf(house.timeZone, post.at);
  return isHouseDay(house, post.on) && minute >= house.sending.from && minute < house.sending.to;
};

export const hasArrived = ({ seen }: Post): boolean => seen.kind === "answered" && seen.status < 300;

export const twice = <T>(all: readonly T[]): number => all.length - new Set(all).size;

/** Messages about nothing in the ledger are no nudges. */
export const nudgesIn = ({ posts }: VirtualHouse): readonly Post[] => posts.filter(({ keys }) => keys.length > 0);

/** Nobody hears of the same thing twice, nor twice on one day of the bot's clock. */
export const doneTwice = (posts: readonly Post[]): number =>
  twice(posts.flatMap(({ to, keys }) => keys.map((key) => `${to} ${key}`))) + twice(posts.map(({ to, on }) => `${to} ${on}`));

export const stageOf = (key: SlotKey): string => parseSlotKey(key)?.stage ?? "";

/** What leads up to a date rather comes early than not at all, where all days from then on are taken by other messages. */
export const isInTime = ({ wanted, latest, leadsUp }: Timing, on: Day, isTaken: (day: Day) => boolean): boolean => {
  if (on > latest) return false;
  if (wanted <= on) return true;
  if (!leadsUp) return false;
  for (let day = plusDays(on, 1); day <= wanted; day = plusDays(day, 1)) if (!isTaken(day)) return false;
  return true;
};

/** Days on which somebody was told of something. */
export const toldOn = (posts: readonly Post[]): ((to: string, on: Day) => boolean) => {
  const days = new Set(posts.map(({ to, on }) => `${to} ${on}`));
  return (to, on) => days.has(`${to} ${on}`);
};
