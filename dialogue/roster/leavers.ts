import type { Day } from "../calendar/day.js";
import { chainOf, type Person, type Roster } from "../person.js";
import { isDestroyedOn } from "../retention.js";

const isOver = ({ leavesOn }: Person, today: Day): boolean => leavesOn !== undefined && isDestroyedOn("roster-entry", { leavesOn }, today);

/** Without whoever left so long ago that everything about them ends; the same roster where nobody did. Whoever they led is led by the next
 *  above who is still there: a chain that ended with somebody who is gone would leave a team without anybody to turn to. */
export const withoutLeavers = (roster: Roster, today: Day): Roster => {
  const people = [...roster.values()];
  const left = people.filter((person) => !isOver(person, today));
  if (left.length === people.length) return roster;
  const there = new Set(left.map(({ id }) => id));
  const ledFromNowOn = (person: Person): Person => {
    if (person.lead === undefined || there.has(person.lead)) return person;
    const { lead: _, ...rest } = person;
    const next = chainOf(roster, person.id).find((id) => there.has(id));
    return next === undefined ? rest : { ...rest, lead: next };
  };
  return new Map(left.map((person) => [person.id, ledFromNowOn(person)]));
};
