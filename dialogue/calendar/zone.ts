import { nth } from "../nth.js";
import { type Day, dayOf, isoDay } from "./day.js";

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly brand: "Instant" };

/** Minutes since local midnight. */
export type MinuteOfDay = number;

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
type OffsetAt = (at: number) => number;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const formatIn = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });

const numberOf = (parts: readonly Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): number => {
  const found = parts.filter((part) => part.type === type);
  return Number(nth(found, 0).value);
};

const asked = (format: Intl.DateTimeFormat, at: number): number => {
  const parts = format.formatToParts(at);
  const date = dayOf(numberOf(parts, "year"), numberOf(parts, "month"), numberOf(parts, "day"));
  const time = numberOf(parts, "hour") * HOUR_MS + numberOf(parts, "minute") * MINUTE_MS + numberOf(parts, "second") * SECOND_MS;
  return date * DAY_MS + time - Math.floor(at / SECOND_MS) * SECOND_MS;
};

/** The first instant after `from` and up to `to` with another offset than at `from`, where there is one change between them. */
const changeBetween = (offsetAt: OffsetAt, from: number, to: number): number => {
  const offset = offsetAt(from);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
};

const remembered = (answer: (question: number) => number): ((question: number) => number) => {
  const known = new Map<number, number>();
  return (question) => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
};

/** Asking Intl costs 4 µs, a remembered answer a fiftieth of it. So it is asked once per day of UTC, and on the days on which the
 *  clock changes for the moment: in the IANA data (2026) no zone changes twice within two days. */
const offsetsOf = (zone: string): OffsetAt => {
  const format = formatIn(zone);
  const ask: OffsetAt = (at) => asked(format, at);
  const atStart = remembered((date) => ask(date * DAY_MS));
  const changeOn = remembered((date) => changeBetween(ask, date * DAY_MS, (date + 1) * DAY_MS));
  return (at) => {
    const date = Math.floor(at / DAY_MS);
    const [first, last] = [atStart(date), atStart(date + 1)];
    return first === last || at < changeOn(date) ? first : last;
  };
};

const zones = new Map<string, OffsetAt>();

/** A pure cache: it holds nothing that Intl would not answer again. */
const offsetsIn = (zone: string): OffsetAt => {
  const offsetAt = zones.get(zone) ?? offsetsOf(zone);
  zones.set(zone, offsetAt);
  return offsetAt;
};

/** The first instant at which the wall shows this time or more: the first of two where an hour is repeated, the end of the gap
 *  where an hour is left out. */
export const instantOf = (zone: string, date: Day, minute: MinuteOfDay): Instant => {
  const offsetAt = offsetsIn(zone);
  const wall = date * DAY_MS + minute * MINUTE_MS;
  const [before, after] = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
  const [unchanged, changed] = [wall - before, wall - after];
  if (offsetAt(unchanged) === before) return unchanged as Instant;
  if (offsetAt(changed) === after) return changed as Instant;
  return changeBetween(offsetAt, changed, unchanged) as Instant;
};

export const localOf = (zone: string, at: Instant): { readonly day: Day; readonly minute: MinuteOfDay } => {
  const wall = at + offsetsIn(zone)(at);
  const day = Math.floor(wall / DAY_MS) as Day;
  return { day, minute: Math.floor((wall - day * DAY_MS) / MINUTE_MS) };
};

const padded = (value: number): string => String(value).padStart(2, "0");

/** "2026-12-01T08:00:00+01:00", to the second. The offset is a whole number of minutes, as ISO 8601 has no finer one. */
export const isoInstant = (zone: string, at: Instant): string => {
  const offset = Math.round(offsetsIn(zone)(at) / MINUTE_MS);
  const wall = at + offset * MINUTE_MS;
  const day = Math.floor(wall / DAY_MS) as Day;
  const seconds = Math.floor((wall - day * DAY_MS) / SECOND_MS);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(padded).join(":");
  const ahead = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map(padded).join(":");
  return `${isoDay(day)}T${time}${offset < 0 ? "-" : "+"}${ahead}`;
};

/** A name out of the IANA data. Newer engines also take "+01:00", which would leave a house without summer time. */
export const isTimeZone = (text: string): boolean => {
  if (!/^[a-z]/i.test(text)) return false;
  try {
    formatIn(text);
    return true;
  } catch {
    return false;
  }
};
