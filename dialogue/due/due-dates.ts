import { type Day, later, plusDays } from "../calendar/day.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import { nth, numberAt } from "../nth.js";
import type { Person, Wishes } from "../person.js";
import { isAway } from "../usable-days.js";
import type { Window } from "../windows.js";
import { dueWeeks, lastWorkingDay } from "./due-weeks.js";
import { emptiestWeek, spreadEvenly } from "./spread.js";

/** Whoever comes late (a new colleague, a house that just went live) gets this many days before a dialogue falls due,
 *  where the window still has them: the time in which the nudge to prepare is sent. */
const NOTICE_DAYS = 14;

/** One member of a team, with what is known of them. */
export interface Member {
  readonly person: Person;
  /** What the person's place in the spread comes from, see hashOf. */
  readonly hash: number;
  readonly wishes: Wishes;
  /** The due date given earlier. It stays, whoever joins or leaves, while its owner is there on that day. */
  readonly kept: Day | undefined;
}

export interface DueRule {
  readonly due: "end" | "spread";
  readonly window: Window;
  /** First day in the window that counts: its own first, or the day the house went live. */
  readonly from: Day;
  /** The days on which a dialogue of this window may fall due, in order of time. */
  readonly days: readonly Day[];
  readonly calendar: WorkCalendar;
}

const afterNotice = (days: readonly Day[], start: Day): readonly Day[] => {
  const enough = days.filter((date) => date >= plusDays(start, NOTICE_DAYS));
  return enough.length > 0 ? enough : days;
};

/** What a window offers as due dates, worked out once for everybody in the house. */
export const dueRule = (calendar: WorkCalendar, window: Window, goLive: Day, due: "end" | "spread"): DueRule => {
  const from = later(window.from, goLive);
  const weeks = dueWeeks(calendar, { from, to: window.to });
  const end = lastWorkingDay(calendar, { from, to: window.to });
  const withEnd = due === "end" && end !== undefined ? [...weeks.filter((date) => date < end), end] : weeks;
  return { due, window, from, days: from > window.from ? afterNotice(withEnd, from) : withEnd, calendar };
};

/** As far as the roster knows. A pause is its owner's own affair and must not move the dates of others. */
const isThereThroughout = ({ person }: Member, rule: DueRule): boolean =>
  (person.joinsOn === undefined || person.joinsOn <= rule.from) && (person.leavesOn === undefined || person.leavesOn >= rule.window.to);

const keeps = (member: Member): member is Member & { readonly kept: Day } =>
  member.kept !== undefined && !isAway(member.person, member.wishes, member.kept);

const isAwayOn = ({ person, wishes }: Member, date: Day | undefined): boolean => date !== undefined && isAway(person, wishes, date);

/** The positions of the due days on which the person is there: with notice for somebody new, if there are such days. */
const daysThere = ({ person, wishes }: Member, rule: DueRule): readonly number[] => {
  const { joinsOn } = person;
  const there = rule.days.filter((date) => !isAway(person, wishes, date));
  const fair = joinsOn !== undefined && joinsOn > rule.from ? afterNotice(there, joinsOn) : there;
  return fair.map((date) => rule.days.indexOf(date));
};

const lastDayThere = ({ person, wishes }: Member, rule: DueRule): Day | undefined => {
  for (let date = lastWorkingDay(rule.calendar, { from: rule.from, to: rule.window.to }); date !== undefined; ) {
    if (!isAway(person, wishes, date)) return date;
    date = lastWorkingDay(rule.calendar, { from: rule.from, to: plusDays(date, -1) });
  }
  return undefined;
};

/** The week a date belongs to: the first due day that does not lie before it. */
const weekAt = (rule: DueRule, date: Day): number => {
  const week = rule.days.findIndex((due) => due >= date);
  return week === -1 ? rule.days.length - 1 : week;
};

/** The due dates given so far and how many dialogues each due day holds. */
interface Board {
  readonly rule: DueRule;
  readonly dates: (Day | undefined)[];
  readonly load: number[];
}

const give = ({ rule, dates, load }: Board, index: number, week: number, date: Day = nth(rule.days, week)): void => {
  dates[index] = date;
  load[week] = numberAt(load, week) + 1;
};

const spread = (board: Board, team: readonly Member[], indices: readonly number[]): void => {
  const hashes = indices.map((index) => nth(team, index).hash);
  const end = board.rule.days.length - 1;
  const weeks = board.rule.due === "end" ? indices.map(() => end) : spreadEvenly(hashes, board.load);
  for (const [order, index] of indices.entries()) give(board, index, numberAt(weeks, order));
};

const fitIn = (board: Board, member: Member, index: number): void => {
  const there = daysThere(member, board.rule);
  const last = there.at(-1);
  if (last === undefined) board.dates[index] = lastDayThere(member, board.rule);
  else give(board, index, board.rule.due === "end" ? last : emptiestWeek(member.hash, there, board.load));
};

/** When the dialogue of each member of one lead's team falls due; undefined for somebody who is away for the whole window.
 *  First come the dates given earlier, then those who are there throughout, then those who fit only some weeks, and last
 *  whoever is away on the day they were given. */
export const dueDates = (team: readonly Member[], rule: DueRule): readonly (Day | undefined)[] => {
  const board: Board = { rule, dates: team.map(() => undefined), load: rule.days.map(() => 0) };
  if (rule.days.length === 0) return board.dates;
  const throughout: number[] = [];
  const partly: number[] = [];
  for (const [index, member] of team.entries()) {
    if (keeps(member)) give(board, index, weekAt(rule, member.kept), member.kept);
    else (isThereThroughout(member, rule) ? throughout : partly).push(index);
  }
  spread(board, team, throughout);
  for (const index of partly) fitIn(board, nth(team, index), index);
  for (const index of throughout) if (isAwayOn(nth(team, index), board.dates[index])) fitIn(board, nth(team, index), index);
  return board.dates;
};
