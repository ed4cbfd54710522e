import { MONDAY_TO_FRIDAY } from "../../../dialogue/calendar/weekdays.js";
import { dialogueId } from "../../../dialogue/dialogue.js";
import {
  type Day,
  type Dialogue,
  type Format,
  type House,
  IFD,
  type Instant,
  instantOf,
  type Person,
  type PersonId,
  type Roster,
} from "../../../dialogue/index.js";

export const ZONE = "Europe/Berlin";

export const houseFrom = (goLive: Day, given: Partial<House> = {}): House => ({
  tenant: "musterstadt.example.org",
  name: "Jobcenter Musterstadt",
  timeZone: ZONE,
  state: "MV",
  regionalHolidays: [],
  closed: [],
  sending: { from: 8 * 60, to: 17 * 60, days: MONDAY_TO_FRIDAY },
  goLive,
  formats: [IFD],
  ...given,
});

const personOf = (id: string, lead?: string): Person => ({
  id: id as PersonId,
  name: `Name of ${id}`,
  team: "Team",
  worksOn: MONDAY_TO_FRIDAY,
  group: "employed",
  language: "de",
  roles: [],
  ...(lead === undefined ? {} : { lead: lead as PersonId }),
});

/** So many teams of so many, each with a lead, and one over all leads. */
export const rosterOf = (teams: number, size: number, given: Partial<Person> = {}): Roster => {
  const people = [personOf("top")];
  for (let team = 1; team <= teams; team += 1) {
    const lead = `lead${team}`;
    people.push(personOf(lead, "top"));
    for (let place = 1; place <= size; place += 1) people.push(personOf(`e${team}-${place}`, lead));
  }
  return new Map(people.map((person) => [person.id, { ...person, ...given }]));
};

export const at = (on: Day, hour: number): Instant => instantOf(ZONE, on, hour * 60);

const windowOf = (dueOn: Day): string => {
  const [year, month] = new Date(dueOn * 24 * 3_600_000).toISOString().split("-");
  return `${year}-${Number(month) < 7 ? "H1" : "H2"}`;
};

/** The one dialogue of this person in the half-year of its due date. */
export const dialogueDue = (person: PersonId, dueOn: Day, agreedOn?: Day, { id: format }: Format = IFD): Dialogue => {
  const planned = { id: dialogueId(person, format, windowOf(dueOn)), person, format, dueOn };
  return agreedOn === undefined ? { ...planned, state: "open" } : { ...planned, state: "dated", on: agreedOn, from: 600, minutes: 30 };
};
