import type { Day, Span } from "./calendar/day.js";
import type { WorkCalendar } from "./calendar/work-calendar.js";
import { isThere, type Person, type Wishes } from "./person.js";

/** A person's own view of the house's calendar: part-time days, pauses, first and last day are masks on it. */
export interface UsableDays {
  next(date: Day): Day | undefined;
  last(date: Day): Day | undefined;
}

const pauseAround = ({ pauses }: Wishes, date: Day): Span | undefined =>
  pauses.length === 0 ? undefined : pauses.find((pause) => pause.from <= date && date <= pause.to);

export const isAway = (person: Person, wishes: Wishes, date: Day): boolean =>
  !isThere(person, date) || pauseAround(wishes, date) !== undefined;

/** Leaps over a pause as a whole, so that a pause of a year costs one step. */
const nextOutsidePauses = (calendar: WorkCalendar, person: Person, wishes: Wishes, date: Day): Day | undefined => {
  let candidate = calendar.nextUsable(person.worksOn, date);
  while (candidate !== undefined) {
    const pause = pauseAround(wishes, candidate);
    if (pause === undefined) return candidate;
    candidate = calendar.nextUsable(person.worksOn, (pause.to + 1) as Day);
  }
  return undefined;
};

const lastOutsidePauses = (calendar: WorkCalendar, person: Person, wishes: Wishes, date: Day): Day | undefined => {
  let candidate = calendar.lastUsable(person.worksOn, date);
  while (candidate !== undefined) {
    const pause = pauseAround(wishes, candidate);
    if (pause === undefined) return candidate;
    candidate = calendar.lastUsable(person.worksOn, (pause.from - 1) as Day);
  }
  return undefined;
};

export const usableDays = (calendar: WorkCalendar, person: Person, wishes: Wishes): UsableDays => {
  const { joinsOn, leavesOn } = person;
  const within = (date: Day | undefined): Day | undefined => (date !== undefined && isThere(person, date) ? date : undefined);
  return {
    next: (date) => within(nextOutsidePauses(calendar, person, wishes, joinsOn !== undefined && date < joinsOn ? joinsOn : date)),
    last: (date) => within(lastOutsidePauses(calendar, person, wishes, leavesOn !== undefined && date > leavesOn ? leavesOn : date)),
  };
};
