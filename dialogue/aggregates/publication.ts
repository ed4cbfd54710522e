/** How many dialogues took place: the only numbers about people that are ever shown, once per format and finished half-year.
 *
 *  Why they are safe, even against somebody who knows every head count, every team and these rules by heart:
 *  - All that is said is one rounded number for each of a few cells that share no member. The total is the sum of those numbers
 *    and no measurement of its own, so subtracting gives back the numbers and nothing finer.
 *  - A cell holds three teams of five or more, whether it is a shown area or the rest that the total minus the areas gives away.
 *    So each team has at least ten others around it, and no cell stands for the people of one lead.
 *  - What is shown covers at least five possible counts, and at either end at least the five nearest to none or to all. So of
 *    any four people every combination stays possible, also for a fifth who knows about themselves.
 *  - Which cells are suppressed follows from head counts alone and tells nothing new.
 *  - A half-year is published once and kept. A second one after somebody joined, left or was entered late would give that person
 *    away by the difference. Different half-years and formats count different dialogues: there is nothing to subtract.
 *  What rounding cannot do: a lead knows about their own team. Where that team alone explains how low or how high the number of
 *  its area is, the rest of the area, two teams at least, is known to be complete or empty. Nor can rounding guard against an
 *  admin who makes up people.
 *
 *  Areas come in the order of their ids. Nothing may ever order them by a number. */
import type { Day } from "../calendar/day.js";
import { allowed, type Decision, refused } from "../decision.js";
import type { FormatId } from "../formats/format.js";
import type { PersonId } from "../person.js";
import { isSafe, RULES, type Rules, shownHeld, shownPeople } from "./cells.js";
import type { Counted } from "./counted.js";
import { type HalfYear, isFinished } from "./half-year.js";

/** Both rounded: held is "about so many", and towards the ends "so many or fewer" and "so many or more". */
export interface ShownCell {
  readonly state: "shown";
  readonly people: number;
  readonly held: number;
}

export type Cell = ShownCell | { readonly state: "suppressed" };

export interface AreaCell {
  /** Whose subtree it is: a direct report of the top person. */
  readonly head: PersonId;
  readonly cell: Cell;
}

export interface Publication {
  readonly format: FormatId;
  readonly halfYear: HalfYear;
  readonly total: Cell;
  readonly areas: readonly AreaCell[];
}

/** As it lies in the house: of a head who is gone only the area is left. */
export interface KeptPublication extends Omit<Publication, "areas"> {
  readonly areas: readonly (Pick<AreaCell, "cell"> & Partial<AreaCell>)[];
}

export interface Count {
  readonly format: FormatId;
  readonly halfYear: HalfYear;
  readonly people: readonly Counted[];
}

interface Area {
  readonly head: PersonId;
  readonly people: readonly Counted[];
}

const SUPPRESSED: Cell = { state: "suppressed" };

const areasOf = (people: readonly Counted[]): readonly Area[] => {
  const members = new Map<PersonId, Counted[]>();
  for (const person of people) {
    const area = members.get(person.area);
    if (area === undefined) members.set(person.area, [person]);
    else area.push(person);
  }
  return [...members].map(([head, people]) => ({ head, people })).sort((one, other) => (one.head < other.head ? -1 : 1));
};

const outside = (shown: readonly Area[], areas: readonly Area[]): readonly Counted[] =>
  areas.filter((area) => !shown.includes(area)).flatMap(({ people }) => people);

const smallestOf = (areas: readonly Area[]): Area | undefined =>
  areas.reduce<Area | undefined>(
    (smallest, area) => (smallest === undefined || area.people.length < smallest.people.length ? area : smallest),
    undefined,
  );

/** One safe area makes any rest safe that it joins, so that suppressing one more is always enough. */
const shownOf = (areas: readonly Area[], rules: Rules): readonly Area[] => {
  const safe = areas.filter(({ people }) => isSafe(people, rules));
  const rest = outside(safe, areas);
  if (!rules.complementary || rest.length === 0 || isSafe(rest, rules)) return safe;
  const joinsTheRest = smallestOf(safe);
  return safe.filter((area) => area !== joinsTheRest);
};

const heldIn = (people: readonly Counted[], rules: Rules): number =>
  shownHeld(people.length, people.filter(({ held }) => held).length, rules);

const cellOf = (people: readonly Counted[], rules: Rules): ShownCell => ({
  state: "shown",
  people: shownPeople(people.length, rules),
  held: heldIn(people, rules),
});

const totalOf = (people: readonly Counted[], cells: readonly (readonly Counted[])[], rules: Rules): Cell => {
  if (!isSafe(people, rules)) return SUPPRESSED;
  const held = cells.filter((cell) => cell.length > 0).reduce((sum, cell) => sum + heldIn(cell, rules), 0);
  return { state: "shown", people: shownPeople(people.length, rules), held };
};

export const publicationOf = ({ format, halfYear, people }: Count, rules: Rules = RULES): Publication => {
  const areas = areasOf(people);
  const shown = shownOf(areas, rules);
  const total = totalOf(people, [...shown.map((area) => area.people), outside(shown, areas)], rules);
  // Somebody at the top's side who leads nobody is no area of their own; the total counts them.
  const listed = areas.filter((area) => area.people.length > 1);
  const cells = listed.map((area) => ({ head: area.head, cell: shown.includes(area) ? cellOf(area.people, rules) : SUPPRESSED }));
  return { format, halfYear, total, areas: cells };
};

const isSame = (one: HalfYear, other: HalfYear): boolean => one.year === other.year && one.half === other.half;

/** What was published stays as it is, whatever has changed since. Whoever calls keeps what comes back before showing it. */
export const publish = (kept: readonly KeptPublication[], count: Count, today: Day): Decision<KeptPublication, "not-finished"> => {
  if (!isFinished(count.halfYear, today)) return refused("not-finished");
  const published = kept.find(({ format, halfYear }) => format === count.format && isSame(halfYear, count.halfYear));
  return allowed<KeptPublication>(published ?? publicationOf(count));
};
