import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOf, isoDay, plusDays } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf, isoInstant, isTimeZone, localOf, type MinuteOfDay } from "../../../dialogue/calendar/zone.js";

const BERLIN = "Europe/Berlin";
const ZONES = [
  ...[BERLIN, "UTC", "America/New_York", "America/St_Johns", "Asia/Kolkata", "Asia/Kathmandu"],
  ...["Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Africa/Casablanca"],
];

const at = (iso: string): Instant => Date.parse(iso) as Instant;
const minuteOf = (time: string): MinuteOfDay => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clockOf = (minute: MinuteOfDay): string =>
  `${Math.floor(minute / 60)}`.padStart(2, "0").concat(":", `${minute % 60}`.padStart(2, "0"));

/** "2026-03-29 02:30" in the zone, as an instant written with its offset. */
const reached = (zone: string, wall: string): string => {
  const [date = "", time = ""] = wall.split(" ");
  return isoInstant(zone, instantOf(zone, day(date), minuteOf(time)));
};

const shown = (zone: string, now: Instant): string => {
  const local = localOf(zone, now);
  return `${isoDay(local.day)} ${clockOf(local.minute)}`;
};

/** What a Swede would read off the wall there: the engine's own answer, without any arithmetic of ours. */
const wallOf = (zone: string, now: number): string =>
  new Date(now).toLocaleString("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });

const aZone = fc.constantFrom(...ZONES);
const anyDay = fc.integer({ min: dayOf(1975, 1, 1), max: dayOf(2060, 12, 31) });
/** Summer time begins and ends near these dates in one of the zones; in Apia a whole day was left out. */
const aChange = fc.constantFrom(
  ...["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-10-04", "2026-09-27", "2010-11-07", "2011-12-30"],
);
const nearChange = fc.tuple(aChange, fc.integer({ min: -2, max: 2 })).map(([date, days]) => plusDays(day(date), days));
const aDay = fc.oneof(anyDay, nearChange).map((number) => number as Day);
const aMinute = fc.integer({ min: 0, max: 1439 });

describe("a local time", () => {
  test.prop([aZone, aDay, aMinute], { numRuns: 2000 })("comes with the first instant that shows it or more", (zone, date, minute) => {
    const instant = instantOf(zone, date, minute);
    const wall = `${isoDay(date)} ${clockOf(minute)}`;
    expect(wallOf(zone, instant) >= wall).toBe(true);
    expect(wallOf(zone, instant - 1) < wall).toBe(true);
  });

  test.prop([aZone, aDay, aMinute], { numRuns: 2000 })("is shown by its instant, unless the clock leaves it out", (zone, date, minute) => {
    const local = localOf(zone, instantOf(zone, date, minute));
    const leftOut = wallOf(zone, instantOf(zone, date, minute)) !== `${isoDay(date)} ${clockOf(minute)}`;
    const later = local.day > date || (local.day === date && local.minute > minute);
    expect(leftOut ? later : local.day === date && local.minute === minute).toBe(true);
  });

  it.each([
    [BERLIN, "2026-12-01 08:00", "2026-12-01T08:00:00+01:00"],
    [BERLIN, "2026-07-01 08:00", "2026-07-01T08:00:00+02:00"],
    [BERLIN, "2026-12-31 00:00", "2026-12-31T00:00:00+01:00"],
    ["America/New_York", "2026-12-01 23:59", "2026-12-01T23:59:00-05:00"],
    ["Asia/Kolkata", "2026-12-01 08:00", "2026-12-01T08:00:00+05:30"],
    ["Asia/Kathmandu", "2026-12-01 00:10", "2026-12-01T00:10:00+05:45"],
    ["America/St_Johns", "2026-12-01 08:00", "2026-12-01T08:00:00-03:30"],
    ["Pacific/Kiritimati", "2026-12-01 00:00", "2026-12-01T00:00:00+14:00"],
    ["UTC", "2026-12-01 08:00", "2026-12-01T08:00:00+00:00"],
  ])("has the offset of its season in %s: %s", (zone, wall, instant) => {
    expect(reached(zone, wall)).toBe(instant);
  });

  it.each([
    [BERLIN, "2026-03-29 01:59", "2026-03-29T01:59:00+01:00"],
    [BERLIN, "2026-03-29 02:00", "2026-03-29T03:00:00+02:00"],
    [BERLIN, "2026-03-29 02:30", "2026-03-29T03:00:00+02:00"],
    [BERLIN, "2026-03-29 02:59", "2026-03-29T03:00:00+02:00"],
    [BERLIN, "2026-03-29 03:00", "2026-03-29T03:00:00+02:00"],
    [BERLIN, "2026-03-29 03:01", "2026-03-29T03:01:00+02:00"],
    ["America/New_York", "2026-03-08 02:30", "2026-03-08T03:00:00-04:00"],
    ["Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-04T02:30:00+11:00"],
    ["Pacific/Apia", "2011-12-30 00:00", "2011-12-31T00:00:00+14:00"],
    ["Pacific/Apia", "2011-12-30 12:00", "2011-12-31T00:00:00+14:00"],
    ["America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04T01:00:00-02:00"],
  ])("waits for the end of the gap in spring, in %s: %s", (zone, wall, instant) => {
    expect(reached(zone, wall)).toBe(instant);
  });

  it.each([
    [BERLIN, "2026-10-25 01:59", "2026-10-25T01:59:00+02:00"],
    [BERLIN, "2026-10-25 02:00", "2026-10-25T02:00:00+02:00"],
    [BERLIN, "2026-10-25 02:59", "2026-10-25T02:59:00+02:00"],
    [BERLIN, "2026-10-25 03:00", "2026-10-25T03:00:00+01:00"],
    ["America/New_York", "2026-11-01 01:30", "2026-11-01T01:30:00-04:00"],
    ["Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-05T01:45:00+11:00"],
    ["America/St_Johns", "2010-11-06 23:30", "2010-11-06T23:30:00-02:30"],
  ])("is the first of two in autumn, in %s: %s", (zone, wall, instant) => {
    expect(reached(zone, wall)).toBe(instant);
  });
});

describe("an instant", () => {
  test.prop([aZone, aDay, fc.integer({ min: 0, max: 86_399_999 })], { numRuns: 2000 })(
    "is shown as the engine shows it",
    (zone, date, milliseconds) => {
      const now = (date * 86_400_000 + milliseconds) as Instant;
      expect(shown(zone, now)).toBe(wallOf(zone, now));
      expect(isoInstant(zone, now).slice(0, 16).replace("T", " ")).toBe(wallOf(zone, now));
    },
  );

  test.prop([aZone, aDay, fc.integer({ min: 0, max: 86_399_999 })], { numRuns: 2000 })(
    "is written so that it can be read again, to the second",
    (zone, date, milliseconds) => {
      const now = (date * 86_400_000 + milliseconds) as Instant;
      expect(at(isoInstant(zone, now))).toBe(Math.floor(now / 1000) * 1000);
    },
  );

  it("shows both passes of the repeated hour alike", () => {
    expect(shown(BERLIN, at("2026-10-25T00:30:00Z"))).toBe("2026-10-25 02:30");
    expect(shown(BERLIN, at("2026-10-25T01:30:00Z"))).toBe("2026-10-25 02:30");
  });

  it("jumps over the hour that is left out", () => {
    expect(shown(BERLIN, (at("2026-03-29T01:00:00Z") - 1) as Instant)).toBe("2026-03-29 01:59");
    expect(shown(BERLIN, at("2026-03-29T01:00:00Z"))).toBe("2026-03-29 03:00");
  });

  it("belongs to the minute that has begun", () => {
    expect(shown(BERLIN, at("2026-12-01T07:00:59.999Z"))).toBe("2026-12-01 08:00");
    expect(shown("UTC", at("1969-12-31T23:59:59.999Z"))).toBe("1969-12-31 23:59");
  });

  it("is written with its seconds", () => {
    expect(isoInstant(BERLIN, at("2026-12-01T07:04:05.999Z"))).toBe("2026-12-01T08:04:05+01:00");
    expect(isoInstant("America/St_Johns", at("2026-12-01T00:00:59Z"))).toBe("2026-11-30T20:30:59-03:30");
  });

  it("is written with whole minutes of offset where the clocks went by the sun", () => {
    const written = isoInstant(BERLIN, at("1880-01-01T00:00:00Z"));
    expect(written).toBe("1880-01-01T00:53:00+00:53");
    expect(at(written)).toBe(at("1880-01-01T00:00:00Z"));
  });
});

describe("a time zone", () => {
  it("is known by its name in the IANA data", () => {
    expect(["Europe/Berlin", "UTC", "Etc/GMT-1", "Asia/Calcutta", "Asia/Kolkata", "europe/berlin"].every(isTimeZone)).toBe(true);
  });

  it("is nothing else", () => {
    const texts = ["", "MEZ", "Europe/Bonn", "Europe/Berlin ", " Europe/Berlin", "+01:00", "-05", "Europe", "Berlin"];
    expect(texts.map(isTimeZone)).toEqual(texts.map(() => false));
  });
});
