import type { Day } from "./calendar/day.js";
import { workCalendar } from "./calendar/work-calendar.js";
import { cyclesIn, expectedOf } from "./cycle.js";
import type { Open } from "./dialogue.js";
import type { Expected, KnownOf } from "./expected.js";
import type { House } from "./house.js";
import { nth } from "./nth.js";
import { teamsOf } from "./nudges/plan.js";
import { aroundWindows, inSight } from "./nudges/sight.js";
import type { PersonId, Roster } from "./person.js";
import { atOnce, type Steps } from "./steps.js";

export const openFrom = ({ id, person, format, dueOn }: Expected): Open => ({
  state: "open",
  id,
  person: person.id,
  format: format.id,
  dueOn,
});

/** The dialogues whose due dates are to be kept from today on, as the plan finds them: all of a window that has begun, or begins so
 *  soon that something may be said of it. A window's dates are found together, so they are kept together: one left out would be
 *  found anew beside the kept ones, on another day. What follows the last dialogue by an interval is kept when it comes in sight,
 *  for it would be another one as soon as one is held. */
export const dialoguesToKeep = (house: House, roster: Roster, today: Day, knownOf: KnownOf): ReadonlyMap<PersonId, readonly Open[]> =>
  atOnce(keepingSteps(house, roster, today, knownOf));

/** The same team by team. */
export function* keepingSteps(house: House, roster: Roster, today: Day, knownOf: KnownOf): Steps<ReadonlyMap<PersonId, readonly Open[]>> {
  const seen = inSight(house, { from: today, to: today });
  const around = aroundWindows(house, seen);
  const calendar = workCalendar(house, around.from, around.to);
  const cycles = cyclesIn(house, calendar, seen).map((cycle) => ({ ...cycle, span: around }));
  const outlook = { house, calendar, span: seen, knownOf };
  const missing = new Map<PersonId, readonly Open[]>();
  for (const [lead, { people }] of teamsOf(roster)) {
    if (!roster.has(lead)) continue;
    for (const [place, expected] of expectedOf(cycles, people, outlook).entries()) {
      const { id } = nth(people, place);
      const kept = new Set(knownOf(id)?.dialogues.map((dialogue) => dialogue.id));
      const open = expected.filter((dialogue) => !kept.has(dialogue.id)).map(openFrom);
      if (open.length > 0) missing.set(id, open);
    }
    yield;
  }
  return missing;
}
