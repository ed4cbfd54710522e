import { contains, type Day, later, type Span } from "../calendar/day.js";
import { workCalendar } from "../calendar/work-calendar.js";
import { cyclesIn, expectedOf } from "../cycle.js";
import { type Expected, type Known, type KnownOf, NOTHING_KNOWN } from "../expected.js";
import type { Recipient } from "../formats/format.js";
import type { House } from "../house.js";
import { nth } from "../nth.js";
import type { Person, PersonId, Roster } from "../person.js";
import { atOnce, type Steps } from "../steps.js";
import { type Bundle, oneADay, type Placed } from "./one-a-day.js";
import { aroundWindows, inSight, widened } from "./sight.js";
import type { Slot, Timing } from "./slots.js";
import { type Timetable, timetable } from "./timetable.js";
import { type Traveller, travellers } from "./traveller.js";

/** One message, as it is going to be sent if nobody does anything before. */
export interface Nudge extends Bundle {
  readonly to: PersonId;
}

/** What a message says of one stage, to one side of its recipient. */
export interface Part extends Pick<Timing, "as" | "stage"> {
  readonly slots: readonly Slot[];
}

/** The part a message speaks for, then whatever had to come along. Nearly every message has one part. */
export const partsOfNudge = ({ slots }: Nudge): readonly Part[] => {
  const parts: { as: Part["as"]; stage: Part["stage"]; slots: Slot[] }[] = [];
  for (const slot of slots) {
    const { as, stage } = slot.timing;
    const part = parts.find((one) => one.as === as && one.stage.id === stage.id);
    if (part === undefined) parts.push({ as, stage, slots: [slot] });
    else part.slots.push(slot);
  }
  return parts;
};

export interface NudgePlan {
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

/** Messages get in each other's way over a few days, or weeks for whoever works one day a week. */
const NEAR_DAYS = 14;

/** One lead's people, and what the lead is told of: their own dialogues and the team's. */
interface Team {
  readonly people: Person[];
  own: readonly Expected[];
  readonly dialogues: Expected[];
}

export const teamsOf = (roster: Roster): ReadonlyMap<PersonId, Team> => {
  const teams = new Map<PersonId, Team>();
  for (const person of roster.values()) {
    if (person.lead === undefined) continue;
    const team = teams.get(person.lead);
    if (team === undefined) teams.set(person.lead, { people: [person], own: [], dialogues: [] });
    else team.people.push(person);
  }
  return teams;
};

/** One person's messages, from what is still to take place with their lead and with their own team. */
type Post = (person: Person, own: readonly Expected[], team: readonly Expected[]) => void;

interface Desk {
  readonly table: Timetable;
  readonly travellerOf: (person: Person, known: Known) => Traveller;
}

const poster = (
  { table, travellerOf }: Desk,
  { span, known }: PlanRequest,
  visit: (nudge: Nudge) => void,
  lost: (slot: Slot) => void,
): Post => {
  const put = (placed: Placed[], dialogue: Expected, as: Recipient, traveller: Traveller): void => {
    const stops = table.stops(dialogue, as, traveller);
    for (const { timing, on } of stops.placings) placed.push({ dialogue, timing, on });
    for (const timing of stops.lost) lost({ dialogue, timing });
  };
  return (person, own, team) => {
    const traveller = travellerOf(person, known?.(person.id) ?? NOTHING_KNOWN);
    const placed: Placed[] = [];
    if (!traveller.muted) for (const dialogue of own) put(placed, dialogue, "employee", traveller);
    for (const dialogue of team) put(placed, dialogue, "lead", traveller);
    for (const { on, slots } of oneADay(placed, traveller.receiver)) if (contains(span, on)) visit({ to: person.id, on, slots });
  };
};

/** Who is nudged when, about what, one recipient after the other: a house of any size needs no more room than its agenda.
 *  The same function shows an admin the coming half-year and tells the clock what to send today: it knows no other present
 *  than `from`. Slots whose recipient has no usable day left for them go to `lost`. */
export const eachNudge = (request: PlanRequest, visit: (nudge: Nudge) => void, lost: (slot: Slot) => void): void =>
  atOnce(nudgeSteps(request, visit, lost));

/** The same team by team, for whoever has something else to do meanwhile. */
export function* nudgeSteps(request: PlanRequest, visit: (nudge: Nudge) => void, lost: (slot: Slot) => void): Steps<void> {
  const { house, roster, span, known = () => undefined } = request;
  const seen = inSight(house, span);
  const around = aroundWindows(house, seen);
  const calendar = workCalendar(house, around.from, around.to);
  const cycles = cyclesIn(house, calendar, seen);
  const first = later(request.from, house.goLive);
  const table = timetable(calendar, widened(span, NEAR_DAYS, NEAR_DAYS), first);
  const post = poster({ table, travellerOf: travellers(calendar, first) }, request, visit, lost);
  const outlook = { house, calendar, span: seen, knownOf: known };
  const teams = teamsOf(roster);
  for (const [lead, { people, dialogues }] of teams) {
    if (!roster.has(lead)) continue;
    const expected = expectedOf(cycles, people, outlook);
    for (const [place, person] of people.entries()) {
      const own = nth(expected, place);
      for (const dialogue of own) dialogues.push(dialogue);
      const led = teams.get(person.id);
      if (led === undefined) post(person, own, []);
      else led.own = own;
    }
    yield;
  }
  // A lead hears of their own dialogue and of their team's in one go, so leads wait until all teams are known.
  for (const [id, { own, dialogues }] of teams) {
    const lead = roster.get(id);
    if (lead !== undefined) post(lead, own, dialogues);
    yield;
  }
}

/** The whole plan at once, in order of day; people of one day team by team, leads last. */
export const planNudges = (request: PlanRequest): NudgePlan => {
  const nudges: Nudge[] = [];
  const unplaced: Slot[] = [];
  eachNudge(
    request,
    (nudge) => nudges.push(nudge),
    (slot) => unplaced.push(slot),
  );
  return { nudges: nudges.sort((one, other) => one.on - other.on), unplaced };
};
