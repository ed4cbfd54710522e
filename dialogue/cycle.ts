import { contains, type Day, type Span } from "./calendar/day.js";
import type { WorkCalendar } from "./calendar/work-calendar.js";
import { type Dialogue, dialogueIds, isOver } from "./dialogue.js";
import { type DueRule, dueDates, dueRule, type Member } from "./due/due-dates.js";
import { hashOf } from "./due/spread.js";
import { type Expected, expected, isEligible, type Known, type KnownOf, recordOf } from "./expected.js";
import type { Format } from "./formats/format.js";
import type { House } from "./house.js";
import { followUps, intervalWindows, lastHeld } from "./interval.js";
import { nth } from "./nth.js";
import { NO_WISHES, type Person } from "./person.js";
import { windowsIn } from "./windows.js";

/** One format in one of its windows; a house has a handful of them at a time. */
export interface Cycle {
  readonly format: Format;
  readonly rule: DueRule;
  /** Dialogues of a window that fall due outside it are out of sight, unless a date was agreed. */
  readonly span: Span;
}

/** The cycles with a day in the span; those over before the house went live never were. */
export const cyclesIn = (house: House, calendar: WorkCalendar, span: Span): readonly Cycle[] =>
  house.formats.flatMap((format) => {
    const { cadence } = format;
    const windows =
      cadence.kind === "interval"
        ? intervalWindows(house.goLive, cadence.months, span)
        : windowsIn(cadence.windows, span).filter((window) => window.to >= house.goLive);
    return windows.map((window) => ({ format, rule: dueRule(calendar, window, house.goLive, format.due), span }));
  });

const takesPart = (person: Person, { format, rule }: Cycle): boolean =>
  isEligible(person, format) &&
  (person.joinsOn === undefined || person.joinsOn <= rule.window.to) &&
  (person.leavesOn === undefined || person.leavesOn >= rule.from);

const NOTHING_EXPECTED: readonly Expected[] = [];

/** The people of one lead. A hash is asked for in every cycle and costs a walk through the id, so it comes along. */
type Team = readonly Pick<Member, "person" | "hash">[];

/** The dialogues of one cycle for one lead's team, each put to the others of its person. */
const expectIn = (cycle: Cycle, team: Team, goLive: Day, knownOf: KnownOf, found: (readonly Expected[])[]): void => {
  const { format, rule, span } = cycle;
  const idFor = dialogueIds(format.id, rule.window.id);
  const places: number[] = [];
  const records: (Dialogue | undefined)[] = [];
  const members: Member[] = [];
  for (const [place, { person, hash }] of team.entries()) {
    if (!takesPart(person, cycle)) continue;
    const known = knownOf(person.id);
    if (known !== undefined && format.cadence.kind === "interval" && lastHeld(known, format) !== undefined) continue;
    const record = known && recordOf(known, idFor(person.id));
    places.push(place);
    records.push(record);
    members.push({ person, hash, wishes: known?.wishes ?? NO_WISHES, kept: record?.dueOn });
  }
  for (const [index, dueOn] of dueDates(members, rule).entries()) {
    const record = records[index];
    if (dueOn === undefined || (record !== undefined && isOver(record))) continue;
    if (record?.state !== "dated" && !contains(span, dueOn)) continue;
    const { person } = nth(members, index);
    const dialogue = expected(idFor(person.id), person, format, goLive, dueOn, record);
    const place = nth(places, index);
    found[place] = [...nth(found, place), dialogue];
  }
};

/** Dialogues of windows out of sight whose agreed date may still lie ahead. */
const stragglers = (house: House, person: Person, known: Known, found: readonly Expected[]): readonly Expected[] =>
  known.dialogues.flatMap((record) => {
    const format = house.formats.find(({ id }) => id === record.format);
    if (record.state !== "dated" || format === undefined || found.some(({ id }) => id === record.id)) return [];
    return [expected(record.id, person, format, house.goLive, record.dueOn, record)];
  });

/** What the house is looked at with: its days, the span in sight, and what is known of people. */
export interface Outlook {
  readonly house: House;
  readonly calendar: WorkCalendar;
  readonly span: Span;
  readonly knownOf: KnownOf;
}

const rhythmOf = (format: Format, person: Person, known: Known, { house, calendar, span }: Outlook): readonly Expected[] => {
  const held = lastHeld(known, format);
  if (format.cadence.kind !== "interval" || held === undefined) return [];
  return followUps({ person, known, format, months: format.cadence.months, held }, house.goLive, calendar, span);
};

/** Everything still to take place between one lead and their team: a list for each of the team. */
export const expectedOf = (cycles: readonly Cycle[], team: readonly Person[], outlook: Outlook): readonly (readonly Expected[])[] => {
  const { house, knownOf } = outlook;
  const found: (readonly Expected[])[] = team.map(() => NOTHING_EXPECTED);
  const hashed: Team = team.map((person) => ({ person, hash: hashOf(person.id) }));
  for (const cycle of cycles) expectIn(cycle, hashed, house.goLive, knownOf, found);
  for (const [place, person] of team.entries()) {
    const known = knownOf(person.id);
    if (known === undefined) continue;
    const regular = [...nth(found, place), ...house.formats.flatMap((format) => rhythmOf(format, person, known, outlook))];
    found[place] = [...regular, ...stragglers(house, person, known, regular)];
  }
  return found;
};
