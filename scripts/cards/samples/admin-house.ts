import type { DayCount } from "../../../cards/index.js";
import {
  type Day,
  day,
  type Format,
  type House,
  IFD,
  MAG,
  MONDAY_TO_FRIDAY,
  type Person,
  type PersonId,
  plusDays,
  type Roster,
  type Span,
  weekdayOf,
  weekdays,
} from "../../../dialogue/index.js";
import { LONGEST_NAME } from "./worst.js";

export const HOUSE: House = {
  tenant: "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3",
  name: "Jobcenter Ostseewinkel",
  timeZone: "Europe/Berlin",
  state: "MV",
  regionalHolidays: [],
  closed: ["2026-12-24", "2026-12-31", "2027-05-07"].map(day),
  sending: { from: 8 * 60, to: 16 * 60, days: MONDAY_TO_FRIDAY },
  goLive: day("2026-11-20"),
  formats: [IFD],
};

export const TWO_FORMATS: House = { ...HOUSE, formats: [IFD, MAG] };

const numbered = <T>(count: number, make: (number: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));

const LONGEST_TEXT = { de: LONGEST_NAME, en: LONGEST_NAME };

/** As many reminders as a format may have, each as wordy as possible. */
const worstFormat = (number: number): Format => ({
  ...MAG,
  id: `gespraech-${number}` as Format["id"],
  name: LONGEST_TEXT,
  cadence: {
    kind: "windows",
    windows: numbered(12, (month) => ({
      id: `Zeitraum-${month + 1}`,
      from: { month: month + 1, dayOfMonth: 1 },
      to: { month: month + 1, dayOfMonth: 28 },
    })),
  },
  stages: numbered(20, (stage) => ({
    id: `erinnerung-mit-langem-namen-${stage + 10}` as Format["stages"][number]["id"],
    to: ["employee", "lead"],
    at: [
      { of: "agreed", days: -11, count: "working" },
      { of: "due", days: 366, count: "calendar" },
    ],
    repeat: { everyDays: 365, times: 52 },
    bundled: true,
  })),
});

/** As much as a house's settings may hold. */
export const WORST_HOUSE: House = {
  ...HOUSE,
  name: LONGEST_NAME,
  state: "BY",
  regionalHolidays: ["mariae-himmelfahrt", "friedensfest"],
  closed: numbered(400, (step) => plusDays(day("2026-12-01"), step)),
  sending: { from: 6 * 60, to: 18 * 60, days: weekdays(0, 1, 3, 4, 6) },
  formats: numbered(20, worstFormat),
};

const NAMES = ["Silke Ahrenz", "Mateusz Krüger", "Fatma Özkaya", "Annika Lorenzen", "Dennis Pagel", "Karsten Vogt", "Leyla Aydın"];

export const person = (id: string, name: string, given: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name,
  team: "Team U25",
  worksOn: MONDAY_TO_FRIDAY,
  group: "employed",
  language: "de",
  roles: [],
  ...given,
});

export const rosterOf = (people: readonly Person[]): Roster => new Map(people.map((one) => [one.id, one]));

const [LEAD, OTHER_LEAD] = [person("lead-1", "Silke Ahrenz"), person("lead-2", "Fatma Özkaya")];

export const TEAM: readonly Person[] = [
  LEAD,
  OTHER_LEAD,
  person("admin", "Tobias Wendler", { roles: ["admin"] }),
  person("review", "Carmen Siewert", { roles: ["review"] }),
  ...NAMES.slice(3).map((name, index) => person(`e${index}`, name, { lead: LEAD.id })),
];

/** One joined, one left, one has another lead, one another id, one another name. */
export const CHANGED_TEAM: readonly Person[] = [
  ...TEAM.slice(0, 4),
  person("e0", "Annika Lorenzen", { lead: OTHER_LEAD.id }),
  person("e1", "Dennis Pagel-Krüger", { lead: LEAD.id }),
  person("e2", "Karsten Vogt", { lead: LEAD.id }),
  person("new", "Merle Hansen", { lead: LEAD.id }),
];

/** A house in which everything is different, with the longest names. */
const crowd = (from: number, to: number, lead: string, team: string): readonly Person[] =>
  numbered(to - from, (step) => person(`p${from + step}`, LONGEST_NAME, { lead: lead as PersonId, team, upn: `p${from + step}` }));

const [WORST_LEAD, WORST_OTHER] = [person("a", LONGEST_NAME), person("b", LONGEST_NAME)];

export const WORST_BEFORE = rosterOf([WORST_LEAD, WORST_OTHER, ...crowd(0, 1100, "a", "Team"), ...crowd(2000, 2100, "a", "Team")]);

export const WORST_AFTER = rosterOf([
  WORST_LEAD,
  WORST_OTHER,
  ...crowd(100, 1200, "b", "Anderes Team"),
  ...crowd(2000, 2100, "a", "Team").map((one): Person => ({ ...one, id: `neu-${one.id}` as PersonId })),
]);

export const WORST_ROLES = rosterOf(
  numbered(60, (step) => person(`r${step}`, LONGEST_NAME, { roles: step % 2 === 0 ? ["admin"] : ["review"] })),
);

const WAVES = [3, 18, 0, 7, 24, 11];

/** Working days with some messages, each week other ones. */
export const messagesIn = ({ from, to }: Span, times = 1): readonly DayCount[] =>
  numbered(to - from + 1, (step): Day => plusDays(from, step))
    .filter((on) => weekdayOf(on) < 5 && (on - from) % 35 > 6)
    .map((on) => ({ on, count: (WAVES[(on - from) % WAVES.length] ?? 0) * times }))
    .filter(({ count }) => count > 0);
