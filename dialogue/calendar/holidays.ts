import { type Day, dayOf, plusDays, weekdayOf } from "./day.js";

export type LandId = "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
/** Legal only in some municipalities of a Land; a house names those that hold at its place. */
export type RegionalHoliday = "fronleichnam" | "mariae-himmelfahrt" | "friedensfest";

export type HolidayId =
  | RegionalHoliday
  | "neujahr"
  | "heilige-drei-koenige"
  | "frauentag"
  | "karfreitag"
  | "ostersonntag"
  | "ostermontag"
  | "tag-der-arbeit"
  | "tag-der-befreiung"
  | "christi-himmelfahrt"
  | "pfingstsonntag"
  | "pfingstmontag"
  | "jahrestag-des-volksaufstands"
  | "weltkindertag"
  | "tag-der-deutschen-einheit"
  | "reformationstag"
  | "allerheiligen"
  | "buss-und-bettag"
  | "erster-weihnachtstag"
  | "zweiter-weihnachtstag";

interface Rule {
  readonly holiday: HolidayId;
  readonly date: (year: number) => Day;
  readonly lands: readonly LandId[];
  readonly inPartsOf?: readonly LandId[];
  readonly since?: number;
  readonly only?: readonly number[];
}

export const LANDS: readonly LandId[] = ["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"];

export const REGIONAL_HOLIDAYS: readonly RegionalHoliday[] = ["fronleichnam", "mariae-himmelfahrt", "friedensfest"];

/** Gregorian, after Knuth (The Art of Computer Programming, 1.3.2, exercise 14): the Sunday after the first full moon, as the
 *  church reckons it, on or after 21 March. */
export const easterSunday = (year: number): Day => {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const epact = (11 * golden + 20 + moonCorrection - droppedLeapYears) % 30;
  const adjusted = (epact === 25 && golden > 11) || epact === 24 ? epact + 1 : epact;
  const fullMoon = dayOf(year, 3, adjusted > 23 ? 74 - adjusted : 44 - adjusted);
  return plusDays(fullMoon, 7 - ((weekdayOf(fullMoon) + 1) % 7));
};

const on = (month: number, dayOfMonth: number) => (year: number) => dayOf(year, month, dayOfMonth);

const fromEaster = (days: number) => (year: number) => plusDays(easterSunday(year), days);

/** The Wednesday before 23 November: eleven days before the first Sunday in Advent. */
const repentanceDay = (year: number): Day => {
  const latest = dayOf(year, 11, 22);
  return plusDays(latest, -((weekdayOf(latest) + 5) % 7));
};

/** The legal holidays of the sixteen Länder for every year from 2017, as the Länder had decided them by the end of 2025.
 *  Not covered, so that a house names them under `closed` where it is shut: 24 and 31 December (working days by law), customs such
 *  as Rosenmontag, bridge days, and whatever a Land decides later. Not covered at all: school holidays, and church feasts on which
 *  only the members of that church may stay away. A Sunday is a weekday here like any other unless a holiday falls on it. */
const RULES: readonly Rule[] = [
  { holiday: "neujahr", date: on(1, 1), lands: LANDS },
  { holiday: "heilige-drei-koenige", date: on(1, 6), lands: ["BW", "BY", "ST"] },
  { holiday: "frauentag", date: on(3, 8), lands: ["BE"], since: 2019 },
  { holiday: "frauentag", date: on(3, 8), lands: ["MV"], since: 2023 },
  { holiday: "karfreitag", date: fromEaster(-2), lands: LANDS },
  { holiday: "ostersonntag", date: fromEaster(0), lands: ["BB"] },
  { holiday: "ostermontag", date: fromEaster(1), lands: LANDS },
  { holiday: "tag-der-arbeit", date: on(5, 1), lands: LANDS },
  { holiday: "tag-der-befreiung", date: on(5, 8), lands: ["BE"], only: [2020, 2025] },
  { holiday: "christi-himmelfahrt", date: fromEaster(39), lands: LANDS },
  { holiday: "pfingstsonntag", date: fromEaster(49), lands: ["BB"] },
  { holiday: "pfingstmontag", date: fromEaster(50), lands: LANDS },
  { holiday: "fronleichnam", date: fromEaster(60), lands: ["BW", "BY", "HE", "NW", "RP", "SL"], inPartsOf: ["SN", "TH"] },
  { holiday: "jahrestag-des-volksaufstands", date: on(6, 17), lands: ["BE"], only: [2028] },
  { holiday: "friedensfest", date: on(8, 8), lands: [], inPartsOf: ["BY"] },
  { holiday: "mariae-himmelfahrt", date: on(8, 15), lands: ["SL"], inPartsOf: ["BY"] },
  { holiday: "weltkindertag", date: on(9, 20), lands: ["TH"], since: 2019 },
  { holiday: "tag-der-deutschen-einheit", date: on(10, 3), lands: LANDS },
  { holiday: "reformationstag", date: on(10, 31), lands: ["BB", "MV", "SN", "ST", "TH"] },
  { holiday: "reformationstag", date: on(10, 31), lands: ["HB", "HH", "NI", "SH"], since: 2018 },
  { holiday: "reformationstag", date: on(10, 31), lands: LANDS, only: [2017] },
  { holiday: "allerheiligen", date: on(11, 1), lands: ["BW", "BY", "NW", "RP", "SL"] },
  { holiday: "buss-und-bettag", date: repentanceDay, lands: ["SN"] },
  { holiday: "erster-weihnachtstag", date: on(12, 25), lands: LANDS },
  { holiday: "zweiter-weihnachtstag", date: on(12, 26), lands: LANDS },
];

const holdsInParts = (rule: Rule, land: LandId, regional: readonly RegionalHoliday[]): boolean =>
  rule.inPartsOf?.includes(land) === true && regional.some((named) => named === rule.holiday);

const holdsIn = ({ since, only }: Rule, year: number): boolean =>
  (since === undefined || year >= since) && (only === undefined || only.includes(year));

export type Reach = "whole-land" | "parts" | "nowhere";

/** Where in a Land a holiday holds. Only one that holds in parts of it is for a house to name. */
export const reachOf = (land: LandId, regional: RegionalHoliday): Reach => {
  if (RULES.some(({ holiday, lands }) => holiday === regional && lands.includes(land))) return "whole-land";
  return RULES.some((rule) => holdsInParts(rule, land, [regional])) ? "parts" : "nowhere";
};

/** Regional holidays that the Land does not know have no effect. Where two fall on one day (1 May 2160) the map names one. */
export const holidaysOf = (land: LandId, regional: readonly RegionalHoliday[], year: number): ReadonlyMap<Day, HolidayId> =>
  new Map(
    RULES.filter((rule) => holdsIn(rule, year) && (rule.lands.includes(land) || holdsInParts(rule, land, regional))).map(
      ({ date, holiday }) => [date(year), holiday] as const,
    ),
  );
