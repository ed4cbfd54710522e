import type { Counted } from "./counted.js";

/** The rules behind every number. A house cannot change them: they are arguments so that the tests can take one away and watch
 *  numbers leak. */
export interface Rules {
  /** No number stands for fewer people: not a team that makes a cell safe, not those with a dialogue, not those without. */
  readonly minPeople: number;
  /** A cell holds the teams of at least so many leads. */
  readonly minTeams: number;
  readonly roundTo: number;
  /** What the total gives away about those in no shown area obeys the rules too; if need be one more area is suppressed. */
  readonly complementary: boolean;
}

export const RULES: Rules = { minPeople: 5, minTeams: 3, roundTo: 5, complementary: true };

const rounded = (count: number, { roundTo }: Rules): number => Math.round(count / roundTo) * roundTo;

/** Asks for head counts alone, which everybody knows, so that a suppressed cell says nothing about what was held in it. */
export const isSafe = (people: readonly Counted[], { minPeople, minTeams }: Rules): boolean => {
  const teams = new Map<string, number>();
  for (const { lead } of people) teams.set(lead, (teams.get(lead) ?? 0) + 1);
  return [...teams.values()].filter((size) => size >= minPeople).length >= minTeams;
};

export const shownPeople = (people: number, rules: Rules): number => rounded(people, rules);

/** Never nearer to none or to all than the smallest number that may be shown: "none" and "all" would tell of everybody. */
export const shownHeld = (people: number, held: number, rules: Rules): number =>
  rounded(Math.max(rules.minPeople, Math.min(held, people - rules.minPeople)), rules);
