import { contains, type Day, isoDay, plusDays, plusMonths, type Span } from "./calendar/day.js";
import type { WorkCalendar } from "./calendar/work-calendar.js";
import { dialogueId, isOver } from "./dialogue.js";
import { lastWorkingDay } from "./due/due-weeks.js";
import { type Expected, expected, isEligible, type Known, recordOf } from "./expected.js";
import type { Format } from "./formats/format.js";
import type { Person, Wishes } from "./person.js";
import { isAway } from "./usable-days.js";
import type { Window } from "./windows.js";

/** A format that counts from the last dialogue held has nothing to count from at first. Until somebody has held one, the
 *  interval is a window like any other, one after the other from the day the house went live. */
export const intervalWindows = (goLive: Day, months: number, span: Span): readonly Window[] => {
  const windows: Window[] = [];
  for (let count = 0, from = goLive; from <= span.to; count++) {
    const next = plusMonths(goLive, (count + 1) * months);
    if (next > span.from) windows.push({ id: `from-${isoDay(from)}`, from, to: plusDays(next, -1) });
    from = next;
  }
  return windows;
};

export const lastHeld = (known: Known, format: Format): Day | undefined =>
  known.dialogues.reduce<Day | undefined>(
    (last, dialogue) =>
      dialogue.state !== "held" || dialogue.format !== format.id || (last !== undefined && last >= dialogue.heldOn)
        ? last
        : dialogue.heldOn,
    undefined,
  );

const firstDayThere = (calendar: WorkCalendar, person: Person, wishes: Wishes, { from, to }: Span): Day | undefined => {
  for (let date = from; date <= to; date = plusDays(date, 1)) {
    if (calendar.isWorkingDay(date) && !isAway(person, wishes, date)) return date;
  }
  return undefined;
};

/** Somebody and what counts for them: the format, its interval, what is known, the day they last held a dialogue. */
export interface Rhythm {
  readonly person: Person;
  readonly known: Known;
  readonly format: Format;
  readonly months: number;
  readonly held: Day;
}

const followUp = (
  { person, known, format, months, held }: Rhythm,
  count: number,
  goLive: Day,
  calendar: WorkCalendar,
): readonly Expected[] => {
  const id = dialogueId(person.id, format.id, `after-${isoDay(held)}${count === 1 ? "" : `-${count}`}`);
  const record = recordOf(known, id);
  if (record !== undefined && isOver(record)) return [];
  const [begins, ends, next] = [count - 1, count, count + 1].map((times) => plusMonths(held, times * months)) as [Day, Day, Day];
  const planned = record?.dueOn ?? lastWorkingDay(calendar, { from: plusDays(begins, 1), to: ends });
  // Whoever is away then has time until the next one is due; whoever is away for longer is asked again with that one.
  const dueOn = planned === undefined ? undefined : firstDayThere(calendar, person, known.wishes, { from: planned, to: next });
  return dueOn === undefined ? [] : [expected(id, person, format, goLive, dueOn, record)];
};

/** Due one interval after the last dialogue held, and again one interval later when that one did not take place. */
export const followUps = (rhythm: Rhythm, goLive: Day, calendar: WorkCalendar, span: Span): readonly Expected[] => {
  const found: Expected[] = [];
  if (!isEligible(rhythm.person, rhythm.format)) return found;
  for (let count = 1; plusMonths(rhythm.held, count * rhythm.months) <= span.to; count++) {
    if (contains(span, plusMonths(rhythm.held, count * rhythm.months))) found.push(...followUp(rhythm, count, goLive, calendar));
  }
  return found;
};
