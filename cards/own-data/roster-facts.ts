import type { Day } from "../../dialogue/calendar/day.js";
import type { Person } from "../../dialogue/person.js";
import type { Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import type { TextKey } from "../texts/texts.js";

/** Somebody's entry in the roster, as they are shown it. */
export interface RosterEntryView {
  readonly person: Person;
  /** The lead's name, as the roster has it. */
  readonly lead?: string;
}

interface RosterFact<Written extends string> {
  readonly title: Plain;
  readonly value: Written | Plain;
}

/** In the order in which people look for them; a record, so that a fact without a title does not compile. */
const ROSTER: Readonly<Record<keyof Person, TextKey>> = {
  name: "own-page.roster.name",
  team: "own-page.roster.team",
  lead: "own-page.roster.lead",
  upn: "own-page.roster.upn",
  id: "own-page.roster.id",
  worksOn: "own-page.roster.works-on",
  joinsOn: "own-page.roster.joins-on",
  leavesOn: "own-page.roster.leaves-on",
  group: "own-page.roster.group",
  language: "own-page.roster.language",
  roles: "own-page.roster.roles",
};

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Every fact there is. `written`: what the house wrote itself, as the place takes it where it is shown. */
export const rosterFacts = <Written extends string>(
  { person, lead }: RosterEntryView,
  { say, list }: Voice,
  written: (text: string) => Written,
): readonly RosterFact<Written>[] => {
  const dayOf = (date: Day | undefined): Plain | undefined => (date === undefined ? undefined : say("erased.day", { on: dateOf(date) }));
  const asWritten = (text: string | undefined): Written | undefined => (text === undefined || text === "" ? undefined : written(text));
  const worksOn = WEEKDAYS.filter((_, index) => (person.worksOn & (1 << index)) !== 0);
  const facts: Readonly<Record<keyof Person, Written | Plain | undefined>> = {
    name: asWritten(person.name),
    team: asWritten(person.team),
    lead: asWritten(lead),
    upn: asWritten(person.upn),
    id: asWritten(person.id),
    worksOn: list(worksOn.map((one) => say(`own-page.weekday.${one}`))),
    joinsOn: dayOf(person.joinsOn),
    leavesOn: dayOf(person.leavesOn),
    group: say(`own-page.group.${person.group}`),
    language: say(`language.${person.language}`),
    roles: person.roles.length === 0 ? undefined : list(person.roles.map((role) => say(`own-page.role.${role}`))),
  };
  return (Object.keys(ROSTER) as readonly (keyof Person)[]).flatMap((fact) => {
    const value = facts[fact];
    return value === undefined || value === "" ? [] : [{ title: say(ROSTER[fact]), value }];
  });
};
