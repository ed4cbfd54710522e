import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../../../dialogue/calendar/day.js";
import {
  easterSunday,
  holidaysOf,
  LANDS,
  type LandId,
  REGIONAL_HOLIDAYS,
  type Reach,
  type RegionalHoliday,
  reachOf,
} from "../../../dialogue/calendar/holidays.js";

const years = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, step) => first + step);

const PLANNED = years(2017, 2040);

const datesOf = (land: LandId, year: number, ...regional: readonly RegionalHoliday[]): readonly string[] =>
  [...holidaysOf(land, regional, year).keys()].map(isoDay);

const nameOn = (land: LandId, date: string, ...regional: readonly RegionalHoliday[]): string | undefined => {
  const found = [...holidaysOf(land, regional, Number(date.slice(0, 4)))].find(([day]) => isoDay(day) === date);
  return found?.[1];
};

/** Days off by law in somebody else's table, kept by other people (see package.json). */
const publishedDates = (land: LandId, year: number, region = ""): readonly string[] =>
  new Holidays("DE", land, region)
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10));

/** Gauss's rule of 1816: another way to the same Sunday. */
const easterByGauss = (year: number) => {
  const [century, moon] = [Math.floor(year / 100), year % 19];
  const shift = (15 + century - Math.floor(century / 4) - Math.floor((13 + 8 * century) / 25)) % 30;
  const fullMoon = (19 * moon + shift) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + ((4 + century - Math.floor(century / 4)) % 7)) % 7;
  const days = 22 + fullMoon + weekday;
  if (fullMoon === 29 && weekday === 6) return dayOf(year, 4, 19);
  if (fullMoon === 28 && weekday === 6 && moon > 10) return dayOf(year, 4, 18);
  return dayOf(year, 3, 1) + days - 1;
};

describe("Easter Sunday", () => {
  it("is the one by Gauss's rule, in every year of the Gregorian calendar up to 4099", () => {
    expect(years(1583, 4099).filter((year) => easterSunday(year) !== easterByGauss(year))).toEqual([]);
  });

  it("falls on dates that can be looked up", () => {
    const known = ["1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"];
    expect(known.map((date) => isoDay(easterSunday(Number(date.slice(0, 4)))))).toEqual(known);
  });
});

describe("the Länder", () => {
  it("are the sixteen of the other table", () => {
    expect([...LANDS].sort()).toEqual(Object.keys(new Holidays().getStates("DE")).sort());
    expect(LANDS).toHaveLength(16);
  });

  // There is no list of known differences, because there are none.
  it.each(LANDS)("have the days off of the other table, without exception: %s", (land) => {
    expect(PLANNED.map((year) => datesOf(land, year))).toEqual(PLANNED.map((year) => publishedDates(land, year)));
  });

  it("list their holidays in the order of the year", () => {
    const lists = LANDS.flatMap((land) => years(2017, 2159).map((year) => datesOf(land, year, ...REGIONAL_HOLIDAYS)));
    expect(lists.filter((dates) => dates.join() !== [...dates].sort().join())).toEqual([]);
  });

  it("have as many holidays as their laws name", () => {
    const numbers = LANDS.map((land) => `${land} ${holidaysOf(land, [], 2026).size}`);
    expect(numbers).toEqual([
      ...["BW 12", "BY 12", "BE 10", "BB 12", "HB 10", "HH 10", "HE 10", "MV 11"],
      ...["NI 10", "NW 11", "RP 11", "SL 12", "SN 11", "ST 11", "SH 10", "TH 11"],
    ]);
  });
});

describe("a holiday", () => {
  it("has its name", () => {
    expect([...holidaysOf("BB", [], 2026)].map(([day, holiday]) => `${isoDay(day)} ${holiday}`)).toEqual([
      "2026-01-01 neujahr",
      "2026-04-03 karfreitag",
      "2026-04-05 ostersonntag",
      "2026-04-06 ostermontag",
      "2026-05-01 tag-der-arbeit",
      "2026-05-14 christi-himmelfahrt",
      "2026-05-24 pfingstsonntag",
      "2026-05-25 pfingstmontag",
      "2026-10-03 tag-der-deutschen-einheit",
      "2026-10-31 reformationstag",
      "2026-12-25 erster-weihnachtstag",
      "2026-12-26 zweiter-weihnachtstag",
    ]);
  });

  it.each([
    ["BW", "2026-01-06", "heilige-drei-koenige"],
    ["BE", "2019-03-08", "frauentag"],
    ["MV", "2023-03-08", "frauentag"],
    ["BE", "2020-05-08", "tag-der-befreiung"],
    ["NW", "2026-06-04", "fronleichnam"],
    ["BE", "2028-06-17", "jahrestag-des-volksaufstands"],
    ["SL", "2026-08-15", "mariae-himmelfahrt"],
    ["TH", "2019-09-20", "weltkindertag"],
    ["SH", "2018-10-31", "reformationstag"],
    ["HE", "2017-10-31", "reformationstag"],
    ["RP", "2026-11-01", "allerheiligen"],
    ["SN", "2026-11-18", "buss-und-bettag"],
  ] as const)("of one Land has its name too: %s %s %s", (land, date, holiday) => {
    expect(nameOn(land, date)).toBe(holiday);
  });

  it.each([
    ["BE", "2018-03-08"],
    ["MV", "2022-03-08"],
    ["TH", "2018-09-20"],
    ["BE", "2019-05-08"],
    ["BE", "2021-05-08"],
    ["BE", "2024-05-08"],
    ["BE", "2026-05-08"],
    ["BE", "2027-06-17"],
    ["BE", "2029-06-17"],
    ["BE", "2018-10-31"],
    ["HE", "2018-10-31"],
    ["NW", "2026-12-24"],
    ["NW", "2026-12-31"],
  ] as const)("is none before it was decided, after it was over, or where nobody decided it: %s %s", (land, date) => {
    expect(nameOn(land, date)).toBeUndefined();
  });

  it("gives the day one name where two meet", () => {
    expect(nameOn("NW", "2160-05-01")).toBe("christi-himmelfahrt");
    expect(datesOf("NW", 2160).filter((date) => date === "2160-05-01")).toHaveLength(1);
  });
});

describe("Buß- und Bettag", () => {
  it("is the Wednesday from 16 to 22 November", () => {
    const days = [2026, 2027, 2028, 2029, 2022, 2023].flatMap((year) => datesOf("SN", year).filter((date) => date.includes("-11-")));
    expect(days).toEqual(["2026-11-18", "2027-11-17", "2028-11-22", "2029-11-21", "2022-11-16", "2023-11-22"]);
  });
});

describe("a regional holiday", () => {
  const reaching = (reach: Reach): readonly string[] =>
    REGIONAL_HOLIDAYS.flatMap((regional) => LANDS.filter((land) => reachOf(land, regional) === reach).map((land) => `${land} ${regional}`));

  it("holds in parts of some Länder", () => {
    expect(reaching("parts")).toEqual(["SN fronleichnam", "TH fronleichnam", "BY mariae-himmelfahrt", "BY friedensfest"]);
  });

  it("holds in the whole of others", () => {
    const corpusChristi = ["BW", "BY", "HE", "NW", "RP", "SL"].map((land) => `${land} fronleichnam`);
    expect(reaching("whole-land")).toEqual([...corpusChristi, "SL mariae-himmelfahrt"]);
  });

  it("holds nowhere else", () => {
    expect(reaching("nowhere")).toHaveLength(3 * LANDS.length - 4 - 7);
  });

  it.each([
    ["BY", "A", ["friedensfest", "mariae-himmelfahrt"]],
    ["BY", "KATH", ["mariae-himmelfahrt"]],
    ["BY", "EVANG", []],
    ["SN", "BZ", ["fronleichnam"]],
    ["TH", "EIC", ["fronleichnam"]],
  ] as const)("is kept where the other table keeps it: %s, %s", (land, region, regional) => {
    expect(PLANNED.map((year) => datesOf(land, year, ...regional))).toEqual(PLANNED.map((year) => publishedDates(land, year, region)));
  });

  it("has its name", () => {
    expect(nameOn("BY", "2026-08-08", "friedensfest")).toBe("friedensfest");
    expect(nameOn("BY", "2026-08-15", "mariae-himmelfahrt")).toBe("mariae-himmelfahrt");
    expect(nameOn("SN", "2026-06-04", "fronleichnam")).toBe("fronleichnam");
  });

  it("changes nothing in a Land that does not know it", () => {
    const unknown = LANDS.flatMap((land) =>
      REGIONAL_HOLIDAYS.filter((regional) => reachOf(land, regional) === "nowhere").map((regional) => [land, regional] as const),
    );
    expect(unknown.filter(([land, regional]) => datesOf(land, 2026, regional).join() !== datesOf(land, 2026).join())).toEqual([]);
  });
});
