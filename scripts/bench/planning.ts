import { performance } from "node:perf_hooks";
import type { House, Roster } from "../../dialogue/index.js";
import { HOUSE, SPAN } from "../invented/house.js";
import { inventedRoster } from "../invented/people.js";
import { answerOf } from "./answer-of.js";
import { planAll } from "./half-year.js";
import type { Group, Step } from "./measure.js";
import { naivePlan } from "./naive-planning.js";
import { median, type Row, rowOf, sized, spreadOf } from "./row.js";

const GOAL_PER_SECOND = 300_000;
/** Holidays, working days and the like, once for however many people. */
const GOAL_BASE_MS = 10;
const GOAL_MEGABYTES = 300;

export interface PlanningOrder {
  readonly rounds: number;
  /** From the smallest house to the largest. */
  readonly sizes: readonly number[];
  /** The peer is slow; fewer people are enough to know its speed. */
  readonly peerPeople: number;
  /** How a half-year is planned; ours where nothing else is said. */
  readonly plan?: (house: House, roster: Roster) => number;
}

const FULL: PlanningOrder = { rounds: 9, sizes: [1_000, 10_000, 100_000], peerPeople: 2_000 };
const QUICK: PlanningOrder = { ...FULL, rounds: 3, peerPeople: 500 };

const timesOf = (rounds: number, work: () => number): readonly number[] =>
  Array.from({ length: rounds }, () => {
    const start = performance.now();
    if (work() === 0) throw new Error("the benchmark planned nothing");
    return performance.now() - start;
  });

const perSecond = (people: number, ms: number): number => (people / ms) * 1000;

/** Planning a half-year: ours against a date library called per person, in the same run. */
export async function* planningRows({ rounds, sizes, peerPeople, plan = planAll }: PlanningOrder, step: Step): AsyncIterable<Row> {
  const largest = Math.max(...sizes);
  plan(HOUSE, inventedRoster(largest));
  let speeds: readonly number[] = [];
  for (const [place, people] of sizes.entries()) {
    step(place, sizes.length + 2);
    const roster = inventedRoster(people);
    const times = timesOf(rounds, () => plan(HOUSE, roster));
    if (people === largest) speeds = times.map((ms) => perSecond(people, ms));
    const goal = GOAL_BASE_MS + (people / GOAL_PER_SECOND) * 1000;
    const name = `planning: a half-year, ${sized(people, "people")}`;
    yield rowOf({ name, ours: median(times), unit: "ms", better: "lower", goal, ...spreadOf(times) });
  }
  step(sizes.length, sizes.length + 2);
  const few = inventedRoster(peerPeople);
  const peer = perSecond(peerPeople, median(timesOf(rounds, () => naivePlan(few, HOUSE, SPAN))));
  yield rowOf({
    ...{ name: "planning: people a second", unit: "people/s", better: "higher" },
    ...{ ours: median(speeds), peer, goal: GOAL_PER_SECOND, ...spreadOf(speeds) },
  });
  step(sizes.length + 1, sizes.length + 2);
  const megabytes = Number(await answerOf("bench/planning-once", String(largest)));
  const name = `planning: peak memory, ${sized(largest, "people")}`;
  yield rowOf({ name, ours: megabytes, unit: "MB", better: "lower", goal: GOAL_MEGABYTES });
}

export const planningGroups = (quick: boolean): readonly Group[] => [
  { title: "Planen", rows: (step) => planningRows(quick ? QUICK : FULL, step) },
];
