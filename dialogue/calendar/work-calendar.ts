import { numberAt } from "../nth.js";
import { type Day, dayOf, partsOf, type Weekday, weekdayOf } from "./day.js";
import { holidaysOf, type LandId, type RegionalHoliday } from "./holidays.js";
import { hasWeekday, MONDAY_TO_FRIDAY, type Weekdays } from "./weekdays.js";

/** The house's days between 1 January and 31 December of the years it was built for, as tables: a question costs one
 *  look-up. Arithmetic per person and day would cost a hundred times as much (see docs/decisions, days as numbers). */
export interface WorkCalendar {
  /** Monday to Friday, no legal holiday, no closing day. Due dates and offsets in working days count these.
   *  Asking for a day beyond the table is a programming mistake. */
  isWorkingDay(date: Day): boolean;
  /** So many working days after the date (before it, when negative). Undefined beyond the table. */
  plusWorkingDays(date: Day, count: number): Day | undefined;
  /** The date itself, or the first later one, on which the house sends and somebody with these weekdays works. */
  nextUsable(worksOn: Weekdays, date: Day): Day | undefined;
  /** The date itself, or the last earlier one. */
  lastUsable(worksOn: Weekdays, date: Day): Day | undefined;
}

/** What of a house's settings makes its calendar. */
export interface HouseDays {
  readonly state: LandId;
  readonly regionalHolidays: readonly RegionalHoliday[];
  readonly closed: readonly Day[];
  readonly sending: { readonly days: Weekdays };
}

interface Neighbours {
  readonly next: readonly number[];
  readonly last: readonly number[];
}

const NONE = -1;

const closedDays = (house: HouseDays, firstYear: number, lastYear: number): ReadonlySet<Day> => {
  const closed = new Set<Day>(house.closed);
  for (let year = firstYear; year <= lastYear; year++) {
    for (const holiday of holidaysOf(house.state, house.regionalHolidays, year).keys()) closed.add(holiday);
  }
  return closed;
};

const neighboursOf = (usable: (index: number) => boolean, length: number): Neighbours => {
  const next = new Array<number>(length).fill(NONE);
  const last = new Array<number>(length).fill(NONE);
  for (let index = 0, found = NONE; index < length; index++) {
    if (usable(index)) found = index;
    last[index] = found;
  }
  for (let index = length - 1, found = NONE; index >= 0; index--) {
    if (usable(index)) found = index;
    next[index] = found;
  }
  return { next, last };
};

/** A calendar for whole years, from the year of the first day to the year of the last. */
export const workCalendar = (house: HouseDays, from: Day, to: Day): WorkCalendar => {
  const [firstYear, lastYear] = [partsOf(from).year, partsOf(to).year];
  const first = dayOf(firstYear, 1, 1);
  const length = dayOf(lastYear, 12, 31) - first + 1;
  const closed = closedDays(house, firstYear, lastYear);
  const dateAt = (index: number): Day => (first + index) as Day;
  const weekdayAt = (index: number): Weekday => weekdayOf(dateAt(index));
  const isOpen = (index: number, days: Weekdays): boolean => hasWeekday(days, weekdayAt(index)) && !closed.has(dateAt(index));

  const working: Day[] = [];
  const workingBefore = new Array<number>(length + 1).fill(0);
  for (let index = 0; index < length; index++) {
    if (isOpen(index, MONDAY_TO_FRIDAY)) working.push(dateAt(index));
    workingBefore[index + 1] = working.length;
  }

  const tables: (Neighbours | undefined)[] = [];
  const tableFor = (worksOn: Weekdays): Neighbours => {
    const days = (worksOn & house.sending.days) as Weekdays;
    tables[days] ??= neighboursOf((index) => isOpen(index, days), length);
    return tables[days];
  };
  const found = (index: number): Day | undefined => (index === NONE ? undefined : dateAt(index));
  const indexOf = (date: Day): number => Math.min(Math.max(date - first, 0), length - 1);
  const isWorkingDay = (date: Day): boolean => {
    // An answer for a neighbouring day would look like a right one.
    if (date < first || date >= first + length) throw new Error(`the calendar does not reach day ${date}`);
    const index = indexOf(date);
    return numberAt(workingBefore, index + 1) > numberAt(workingBefore, index);
  };

  return {
    isWorkingDay,
    plusWorkingDays: (date, count) => {
      if (date < first || date >= first + length) return undefined;
      const before = numberAt(workingBefore, indexOf(date));
      const own = isWorkingDay(date) ? 1 : 0;
      return working[count > 0 ? before + own + count - 1 : before + count];
    },
    nextUsable: (worksOn, date) => (date >= first + length ? undefined : found(numberAt(tableFor(worksOn).next, indexOf(date)))),
    lastUsable: (worksOn, date) => (date < first ? undefined : found(numberAt(tableFor(worksOn).last, indexOf(date)))),
  };
};
