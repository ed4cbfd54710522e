import { contains, type Day, isoDay, later, plusDays, plusMonths, type Span } from "./calendar/day.js";
import type { WorkCalendar } from "./calendar/work-calendar.js";
import { type Dialogue, type DialogueId, dialogueId, dialogueIds, isOver } from "./dialogue.js";
import { type DueRule, dueDates, dueRule, type Member } from "./due/due-dates.js";
import { lastWorkingDay } from "./due/due-weeks.js";
import { hashOf } from "./due/spread.js";
import type { Format } from "./formats/format.js";
import type { House } from "./house.js";
import type { SlotKey } from "./ledger.js";
import { nth } from "./nth.js";
import { NO_WISHES, type Person, type PersonId, type Wishes } from "./person.js";
import { isAway } from "./usable-days.js";
import { windowsIn } from "./windows.js";

/** What is kept of one person and matters for planning. */
export interface Known {
  readonly wishes: Wishes;
  readonly dialogues: readonly Dialogue[];
  /** Slots with this person as recipient that were sent, or whose fate is unclear: none of them is sent again. */
  readonly handled: ReadonlySet<SlotKey>;
  /** The last day on which a nudge went out to this person. */
  readonly nudgedOn?: Day;
}

export type KnownOf = (person: PersonId) => Known | undefined;

export const NOTHING_KNOWN: Known = { wishes: NO_WISHES, dialogues: [], handled: new Set() };

/** A dialogue that is still to take place. */
export interface Expected {
  readonly id: DialogueId;
  readonly person: Person;
  readonly format: Format;
  /** Nothing is sent about it before this day. */
  readonly since: Day;
  readonly dueOn: Day;
  readonly agreedOn: Day | undefined;
}

/** One format in one of its windows; a house has a handful of them at a time. */
export interface Cycle {
  readonly format: Format;
  readonly rule: DueRule;
  /** Dialogues of a window that fall due outside it are out of sight, unless a date was agreed. */
  readonly span: Span;
}

/** Whoever is away for longer than this after a due date has left the rhythm; the next dialogue begins a new one. */
const LONGEST_ABSENCE_DAYS = 730;

/** Every dialogue's id ends in this where a format counts from the last dialogue and there was none yet. */
const FIRST = "first";

const firstSpan = (goLive: Day, months: number) => ({ id: FIRST, from: goLive, to: plusDays(plusMonths(goLive, months), -1) });

/** The cycles with a day in the span; those over before the house went live never were. */
export const cyclesIn = (house: House, calendar: WorkCalendar, span: Span): readonly Cycle[] =>
  house.formats.flatMap((format) => {
    const { cadence } = format;
    const windows =
      cadence.kind === "interval"
        ? [firstSpan(house.goLive, cadence.months)]
        : windowsIn(cadence.windows, span).filter((window) => window.to >= house.goLive);
    return windows.map((window) => ({ format, rule: dueRule(calendar, window, house.goLive, format.due), span }));
  });

const isEligible = (person: Person, format: Format): boolean => format.eligible === "everybody" || format.eligible.includes(person.group);

const takesPart = (person: Person, { format, rule }: Cycle): boolean =>
  isEligible(person, format) &&
  (person.joinsOn === undefined || person.joinsOn <= rule.window.to) &&
  (person.leavesOn === undefined || person.leavesOn >= rule.from);

const sinceOf = (person: Person, goLive: Day): Day => (person.joinsOn === undefined ? goLive : later(goLive, person.joinsOn));

const recordOf = (known: Known, id: DialogueId): Dialogue | undefined => known.dialogues.find((dialogue) => dialogue.id === id);

const expected = (id: DialogueId, person: Person, format: Format, goLive: Day, dueOn: Day, record: Dialogue | undefined): Expected => ({
  id,
  person,
  format,
  since: sinceOf(person, goLive),
  dueOn,
  agreedOn: record?.state === "dated" ? record.on : undefined,
});

/** The people of one lead. A hash is asked for in every cycle and costs a walk through the id, so it comes along. */
type Team = readonly Pick<Member, "person" | "hash">[];

/** The dialogues of one cycle for one lead's team, each put to the others of its person. */
const expectIn = (cycle: Cycle, team: Team, goLive: Day, knownOf: KnownOf, found: readonly Expected[][]): void => {
  const { format, rule, span } = cycle;
  const idFor = dialogueIds(format.id, rule.window.id);
  const places: number[] = [];
  const records: (Dialogue | undefined)[] = [];
  const members: Member[] = [];
  for (const [place, { person, hash }] of team.entries()) {
    if (!takesPart(person, cycle)) continue;
    const known = knownOf(person.id);
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
    nth(found, nth(places, index)).push(expected(idFor(person.id), person, format, goLive, dueOn, record));
  }
};

const lastHeld = (known: Known, format: Format): Day | undefined =>
  known.dialogues.reduce<Day | undefined>(
    (last, dialogue) =>
      dialogue.state !== "held" || dialogue.format !== format.id || (last !== undefined && last >= dialogue.heldOn)
        ? last
        : dialogue.heldOn,
    undefined,
  );

const firstDayThere = (calendar: WorkCalendar, person: Person, wishes: Wishes, date: Day): Day | undefined => {
  for (let candidate = date; candidate <= plusDays(date, LONGEST_ABSENCE_DAYS); candidate = plusDays(candidate, 1)) {
    if (calendar.isWorkingDay(candidate) && !isAway(person, wishes, candidate)) return candidate;
  }
  return undefined;
};

/** With an interval the next dialogue falls due so many months after the last one held, or after somebody new began. */
const followUps = (
  { format, rule }: Cycle,
  months: number,
  person: Person,
  goLive: Day,
  calendar: WorkCalendar,
  known: Known = NOTHING_KNOWN,
): readonly Expected[] => {
  const held = lastHeld(known, format);
  const base = held ?? (person.joinsOn !== undefined && person.joinsOn > rule.window.to ? person.joinsOn : undefined);
  if (base === undefined || !isEligible(person, format)) return [];
  const id = dialogueId(person.id, format.id, held === undefined ? FIRST : `after-${isoDay(held)}`);
  const record = recordOf(known, id);
  const planned = record?.dueOn ?? lastWorkingDay(calendar, { from: base, to: plusMonths(base, months) });
  const dueOn = planned === undefined ? undefined : firstDayThere(calendar, person, known.wishes, planned);
  return dueOn === undefined || (record !== undefined && isOver(record)) ? [] : [expected(id, person, format, goLive, dueOn, record)];
};

/** Dialogues of windows out of sight whose agreed date may still lie ahead. */
const stragglers = (house: House, person: Person, known: Known, found: readonly Expected[]): readonly Expected[] =>
  known.dialogues.flatMap((record) => {
    const format = house.formats.find(({ id }) => id === record.format);
    if (record.state !== "dated" || format === undefined || found.some(({ id }) => id === record.id)) return [];
    return [expected(record.id, person, format, house.goLive, record.dueOn, record)];
  });

/** Everything still to take place between one lead and their team: a list for each of the team. */
export const expectedOf = (
  cycles: readonly Cycle[],
  team: readonly Person[],
  house: House,
  calendar: WorkCalendar,
  knownOf: KnownOf,
): readonly (readonly Expected[])[] => {
  const found = team.map((): Expected[] => []);
  const hashed: Team = team.map((person) => ({ person, hash: hashOf(person.id) }));
  for (const cycle of cycles) {
    const { cadence } = cycle.format;
    expectIn(cycle, hashed, house.goLive, knownOf, found);
    if (cadence.kind === "windows") continue;
    for (const [place, person] of team.entries()) {
      nth(found, place).push(...followUps(cycle, cadence.months, person, house.goLive, calendar, knownOf(person.id)));
    }
  }
  for (const [place, person] of team.entries()) {
    const known = knownOf(person.id);
    if (known !== undefined) nth(found, place).push(...stragglers(house, person, known, nth(found, place)));
  }
  return found;
};
