import { contains, type Day, later, plusDays, type Span } from "../calendar/day.js";
import { type WorkCalendar, workCalendar } from "../calendar/work-calendar.js";
import { cyclesIn, type Expected, expectedOf, type KnownOf, NOTHING_KNOWN } from "../cycle.js";
import type { Recipient } from "../formats/format.js";
import type { House } from "../house.js";
import { nth } from "../nth.js";
import type { Person, PersonId, Roster } from "../person.js";
import { type Bundle, oneADay, type Placed } from "./one-a-day.js";
import type { Slot, Timing } from "./slots.js";
import { timetable } from "./timetable.js";

/** One message, as it is going to be sent if nobody does anything before. */
export interface Nudge extends Bundle {
  readonly to: PersonId;
}

/** The side and the stage a message speaks for. */
export const topicOf = (nudge: Nudge): Pick<Timing, "as" | "stage"> => nth(nudge.slots, 0).timing;

export interface NudgePlan {
  /** In order of day; people of one day in the order of the roster. */
  readonly nudges: readonly Nudge[];
  /** Slots whose recipient has no usable day left for them. */
  readonly unplaced: readonly Slot[];
}

export interface PlanRequest {
  readonly house: House;
  readonly roster: Roster;
  /** The days to be shown. */
  readonly span: Span;
  /** The first day on which anything may still be sent. What should have come earlier and still makes sense comes now. */
  readonly from: Day;
  readonly known?: KnownOf;
}

/** A message may land this much off the day it was wanted on: holidays, part-time weeks, a day it had to wait. Only
 *  slots this close to the days to be shown are looked at. */
const SLACK_DAYS = 45;

/** After a standstill of months a nudge about something this long ago would only puzzle; the next window has begun. */
const OLDEST_DAYS = 100;

/** How far the stages of all formats reach out before and after a due date. */
const reachOf = (house: House): { readonly before: number; readonly after: number } => {
  const reach = { before: 0, after: 0 };
  for (const { stages } of house.formats) {
    for (const { at, repeat } of stages) {
      const rounds = repeat === undefined ? 0 : repeat.everyDays * (repeat.times - 1);
      for (const { days, count } of at) {
        const calendarDays = count === "working" ? days * 2 : days;
        reach.before = Math.max(reach.before, -calendarDays);
        reach.after = Math.max(reach.after, calendarDays + rounds);
      }
    }
  }
  return reach;
};

const widened = ({ from, to }: Span, before: number, after: number): Span => ({ from: plusDays(from, -before), to: plusDays(to, after) });

const teamsOf = (roster: Roster): ReadonlyMap<PersonId, readonly Person[]> => {
  const teams = new Map<PersonId, Person[]>();
  for (const person of roster.values()) {
    if (person.lead === undefined) continue;
    const team = teams.get(person.lead);
    if (team === undefined) teams.set(person.lead, [person]);
    else team.push(person);
  }
  return teams;
};

/** What is still to take place, from both sides. */
interface Agenda {
  readonly own: ReadonlyMap<PersonId, readonly Expected[]>;
  readonly team: ReadonlyMap<PersonId, readonly Expected[]>;
}

const agendaOf = ({ house, roster, known = () => undefined }: PlanRequest, calendar: WorkCalendar, seen: Span): Agenda => {
  const cycles = cyclesIn(house, calendar, seen);
  const own = new Map<PersonId, Expected[]>();
  const team = new Map<PersonId, readonly Expected[]>();
  for (const [lead, people] of teamsOf(roster)) {
    if (!roster.has(lead)) continue;
    const expected = expectedOf(cycles, people, house, calendar, known).filter(
      ({ dueOn, agreedOn }) => agreedOn !== undefined || contains(seen, dueOn),
    );
    team.set(lead, expected);
    for (const dialogue of expected) {
      const there = own.get(dialogue.person.id);
      if (there === undefined) own.set(dialogue.person.id, [dialogue]);
      else there.push(dialogue);
    }
  }
  return { own, team };
};

/** A counting sort: a house has few days and many messages, and those of one day stay in the order of the roster. */
const inOrderOfDay = (nudges: readonly Nudge[], span: Span): readonly Nudge[] => {
  const places = new Array<number>(span.to - span.from + 2).fill(0);
  for (const { on } of nudges) places[on - span.from + 1] = nth(places, on - span.from + 1) + 1;
  for (let index = 1; index < places.length; index++) places[index] = nth(places, index) + nth(places, index - 1);
  const ordered = new Array<Nudge>(nudges.length);
  for (const nudge of nudges) {
    const place = nth(places, nudge.on - span.from);
    ordered[place] = nudge;
    places[nudge.on - span.from] = place + 1;
  }
  return ordered;
};

/** Who is nudged when, about what. The same function shows an admin the coming half-year and tells the clock what to send
 *  today: it knows no other present than `from`. */
export const planNudges = (request: PlanRequest): NudgePlan => {
  const { house, roster, span } = request;
  const reach = reachOf(house);
  const seen = widened(span, reach.after + OLDEST_DAYS, reach.before + SLACK_DAYS);
  const calendar = workCalendar(house, plusDays(seen.from, -SLACK_DAYS), plusDays(seen.to, SLACK_DAYS));
  const agenda = agendaOf(request, calendar, seen);
  const first = later(request.from, house.goLive);
  const table = timetable(calendar, widened(span, SLACK_DAYS, SLACK_DAYS), first);
  const nudges: Nudge[] = [];
  const unplaced: Slot[] = [];
  for (const person of roster.values()) {
    const [own, team] = [agenda.own.get(person.id), agenda.team.get(person.id)];
    if (own === undefined && team === undefined) continue;
    const traveller = table.traveller(person, request.known?.(person.id) ?? NOTHING_KNOWN);
    const placed: Placed[] = [];
    const post = (dialogue: Expected, as: Recipient): void => {
      const { placings, lost } = table.stops(dialogue, as, traveller);
      for (const { timing, on } of placings) placed.push({ dialogue, timing, on });
      for (const timing of lost) unplaced.push({ dialogue, timing });
    };
    if (!traveller.muted) for (const dialogue of own ?? []) post(dialogue, "employee");
    for (const dialogue of team ?? []) post(dialogue, "lead");
    for (const { on, slots } of oneADay(placed, traveller.receiver)) if (contains(span, on)) nudges.push({ to: person.id, on, slots });
  }
  return { nudges: inOrderOfDay(nudges, span), unplaced };
};
