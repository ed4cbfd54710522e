import { type Day, day } from "../../dialogue/calendar/day.js";
import { MONDAY_TO_FRIDAY } from "../../dialogue/calendar/weekdays.js";
import { type WorkCalendar, workCalendar } from "../../dialogue/calendar/work-calendar.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import type { Expected } from "../../dialogue/expected.js";
import type { Format, Offset, Stage, StageId } from "../../dialogue/formats/format.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import type { House } from "../../dialogue/house.js";
import { NO_WISHES, type Person, type PersonId, type Roster, type Wishes } from "../../dialogue/person.js";

export const personId = (id: string): PersonId => id as PersonId;

/** An employee led by "lead", Monday to Friday, unless the test says otherwise. */
export const aPerson = (id: string, given: Partial<Omit<Person, "id">> & { readonly top?: true } = {}): Person => {
  const { top, ...rest } = given;
  return {
    id: personId(id),
    name: `Name of ${id}`,
    team: "Team",
    worksOn: MONDAY_TO_FRIDAY,
    group: "employed",
    language: "de",
    roles: [],
    ...(top === true || id === "lead" ? {} : { lead: personId("lead") }),
    ...rest,
  };
};

export const aRoster = (...people: readonly Person[]): Roster => new Map(people.map((person) => [person.id, person]));

/** One lead and so many employees: e01, e02, … */
export const aTeam = (size: number): readonly Person[] =>
  Array.from({ length: size }, (_, index) => aPerson(`e${String(index + 1).padStart(2, "0")}`));

export const wishes = (given: Partial<Wishes> = {}): Wishes => ({ ...NO_WISHES, ...given });

export const aHouse = (given: Partial<House> = {}): House => ({
  tenant: "tenant",
  name: "Jobcenter Musterstadt",
  timeZone: "Europe/Berlin",
  state: "MV",
  regionalHolidays: [],
  closed: [],
  sending: { from: 8 * 60, to: 16 * 60, days: MONDAY_TO_FRIDAY },
  goLive: day("2026-01-01"),
  formats: [IFD],
  ...given,
});

export const aCalendar = (given: Partial<House> = {}): WorkCalendar => workCalendar(aHouse(given), day("2025-01-01"), day("2029-12-31"));

export const daysBefore = (of: Offset["of"], days: number, count: Offset["count"] = "calendar"): Offset => ({ of, days: -days, count });
export const daysAfter = (of: Offset["of"], days: number, count: Offset["count"] = "calendar"): Offset => ({ of, days, count });

/** A stage to the employee, one day before the due date, unless the test says otherwise. */
export const stage = (id: string, given: Partial<Omit<Stage, "id">> = {}): Stage => ({
  ...IFD.stages[0],
  id: id as StageId,
  to: ["employee"],
  at: [daysBefore("due", 1)],
  bundled: false,
  ...given,
});

export const aFormat = (given: Partial<Format> = {}): Format => ({ ...IFD, ...given });

export interface ExpectedParts {
  readonly person?: Person;
  readonly format?: Format;
  readonly since?: Day;
  readonly dueOn?: string;
  readonly agreedOn?: string;
}

/** A dialogue of e01 due on Friday 11 December 2026 unless the test says otherwise. */
export const aDialogue = (given: ExpectedParts = {}): Expected => {
  const person = given.person ?? aPerson("e01");
  const format = given.format ?? IFD;
  return {
    id: dialogueId(person.id, format.id, "2026-H2"),
    person,
    format,
    since: given.since ?? day("2026-01-01"),
    dueOn: day(given.dueOn ?? "2026-12-11"),
    agreedOn: given.agreedOn === undefined ? undefined : day(given.agreedOn),
  };
};
