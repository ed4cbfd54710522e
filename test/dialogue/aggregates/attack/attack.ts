/** Somebody who knows every team of every half-year and the rules, reads all publications and subtracts whatever can be
 *  subtracted. What may not be found out is stricter than "no exact number":
 *  - of fewer than five people nothing at all, not even that it was not all of them;
 *  - of a lead's team, with or without the lead, no more than that it lies among six numbers;
 *  - of any group never an exact number. */
import { type Rules, shownHeld } from "../../../../dialogue/aggregates/cells.js";
import { type Count, type Publication, publicationOf, publish } from "../../../../dialogue/aggregates/publication.js";
import { day } from "../../../../dialogue/calendar/day.js";
import type { FormatId } from "../../../../dialogue/formats/format.js";
import type { PersonId } from "../../../../dialogue/person.js";
import { FORMATS, type FormatName, meantFor, type Season, type Staff } from "./houses.js";
import { type Clue, type Range, type Solver, solverFor } from "./solver.js";

export interface Found {
  /** Groups of fewer than five people, among them small teams. */
  readonly small: number;
  /** Teams of five and more. */
  readonly teams: number;
  /** Published cells. */
  readonly exact: number;
}

export interface Attack {
  readonly tried: Found;
  readonly recovered: Found;
}

/** How the house under attack publishes: by which rules, whether it keeps a publication, and whether its total is the sum of the
 *  cells or a number measured and rounded by itself. */
export interface Practice {
  readonly rules: Rules;
  readonly keeps: boolean;
  readonly sums: boolean;
}

/** The dialogues of one format in one half-year, with the neighbouring half-years for comparison. */
interface Target {
  readonly format: FormatName;
  readonly people: readonly Staff[];
  readonly before: readonly Staff[];
  readonly after: readonly Staff[];
  readonly held: ReadonlySet<PersonId>;
}

interface Group {
  readonly kind: keyof Found;
  readonly people: readonly PersonId[];
}

const SMALL = 5;
const AUTUMN = day("2026-10-01");

const idsOf = (people: readonly Staff[]): readonly PersonId[] => people.map(({ id }) => id);

const groupsBy = (people: readonly Staff[], key: "lead" | "area"): ReadonlyMap<PersonId, readonly Staff[]> => {
  const groups = new Map<PersonId, Staff[]>();
  for (const person of people) groups.set(person[key], [...(groups.get(person[key]) ?? []), person]);
  return groups;
};

const without = (people: readonly Staff[], others: readonly Staff[]): readonly Staff[] => {
  const ids = new Set(idsOf(others));
  return people.filter(({ id }) => !ids.has(id));
};

const countOf = ({ format, held }: Target, people: readonly Staff[]): Count => ({
  format: format as string as FormatId,
  halfYear: { year: 2026, half: 1 },
  people: people.map(({ id, lead, area }) => ({ lead, area, held: held.has(id) })),
});

/** The counts that are shown as this number. */
const behind = (shown: number, people: number, rules: Rules): Range => {
  const counts = Array.from({ length: people + 1 }, (_, held) => held).filter((held) => shownHeld(people, held, rules) === shown);
  return { lowest: Math.min(...counts), highest: Math.max(...counts) };
};

const clue = (people: readonly Staff[], shown: number, rules: Rules): Clue<PersonId> => ({
  members: new Set(idsOf(people)),
  held: behind(shown, people.length, rules),
});

/** One for every shown area, and one for everybody else: the total minus the areas. */
const cluesIn = ({ total, areas }: Publication, people: readonly Staff[], rules: Rules): readonly Clue<PersonId>[] => {
  if (total.state === "suppressed") return [];
  const members = groupsBy(people, "area");
  const shown = areas.flatMap(({ head, cell }) => (cell.state === "shown" ? [{ staff: members.get(head) ?? [], held: cell.held }] : []));
  const rest = without(
    people,
    shown.flatMap(({ staff }) => staff),
  );
  const left = shown.reduce((sum, { held }) => sum - held, total.held);
  const clues = shown.map(({ staff, held }) => clue(staff, held, rules));
  return rest.length === 0 ? clues : [...clues, clue(rest, left, rules)];
};

const measuredTotal = ({ people, held }: Target, rules: Rules): Clue<PersonId> =>
  clue(people, shownHeld(people.length, people.filter(({ id }) => held.has(id)).length, rules), rules);

/** All that is ever published of the target: at the end of the half-year, and again when people have come and gone. */
const cluesOf = (target: Target, { rules, keeps, sums }: Practice): readonly Clue<PersonId>[] => {
  const first = publicationOf(countOf(target, target.people), rules);
  const clues = cluesIn(first, target.people, rules);
  if (!sums) return [...clues, measuredTotal(target, rules)];
  if (!keeps) return [...clues, ...cluesIn(publicationOf(countOf(target, target.after), rules), target.after, rules)];
  const again = publish([first], countOf(target, target.after), AUTUMN);
  if (!again.allowed || again.value !== first) throw new Error("a kept half-year was published anew");
  return clues;
};

const teamsIn = (people: readonly Staff[]): readonly Group[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  return [...groupsBy(people, "lead")].flatMap(([lead, team]) => {
    const self = byId.get(lead);
    return [team, ...(self === undefined ? [] : [[...team, self]])].map((group) => ({ kind: "teams", people: idsOf(group) }) as const);
  });
};

/** Areas, and by area those who make the difference to another half-year or to the other format. */
const smallGroupsIn = ({ people, before, after }: Target): readonly Group[] =>
  [people, without(people, before), without(people, after), without(people, meantFor("mag", people))]
    .flatMap((difference) => [...groupsBy(difference, "area").values()])
    .filter((group) => group.length < SMALL)
    .map((group) => ({ kind: "small", people: idsOf(group) }));

/** Members of one cell look alike to an attacker, so the first four stand for any four. */
const groupsInside = ({ members }: Clue<PersonId>): readonly Group[] => [
  ...[1, 2, 3, 4].map((size) => ({ kind: "small", people: [...members].slice(0, size) }) as const),
  { kind: "exact", people: [...members] },
];

const isRecovered = ({ kind, people }: Group, solver: Solver<PersonId>): boolean => {
  const { lowest, highest } = solver.rangeOf(people);
  if (kind === "exact") return lowest === highest;
  const isNarrowed = lowest > 0 || highest < people.length;
  return isNarrowed && (people.length < SMALL || highest - lowest < SMALL);
};

const tallied = (groups: readonly Group[]): Found => {
  const sizeOf = (kind: keyof Found) => groups.filter((group) => group.kind === kind).length;
  return { small: sizeOf("small"), teams: sizeOf("teams"), exact: sizeOf("exact") };
};

const sum = (one: Found, other: Found): Found => ({
  small: one.small + other.small,
  teams: one.teams + other.teams,
  exact: one.exact + other.exact,
});

const attackOn = (target: Target, practice: Practice): Attack => {
  const clues = cluesOf(target, practice);
  const solver = solverFor(new Set([...idsOf(target.people), ...idsOf(target.after)]), clues);
  const groups = [...teamsIn(target.people), ...smallGroupsIn(target), ...clues.flatMap(groupsInside)].map((group) =>
    group.people.length < SMALL ? { ...group, kind: "small" as const } : group,
  );
  return { tried: tallied(groups), recovered: tallied(groups.filter((group) => isRecovered(group, solver))) };
};

const targetsIn = (seasons: readonly Season[]): readonly Target[] =>
  seasons.flatMap(({ staff, held }, index) =>
    FORMATS.map((format) => ({
      format,
      people: meantFor(format, staff),
      before: meantFor(format, seasons[index - 1]?.staff ?? []),
      after: meantFor(format, seasons[index + 1]?.staff ?? staff),
      held: held.get(format) ?? new Set(),
    })),
  );

export const attack = (houses: readonly (readonly Season[])[], practice: Practice): Attack =>
  houses
    .flatMap(targetsIn)
    .map((target) => attackOn(target, practice))
    .reduce((one, other) => ({ tried: sum(one.tried, other.tried), recovered: sum(one.recovered, other.recovered) }));
