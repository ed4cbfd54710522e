import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { HOUSE, SPAN } from "../invented/house.js";
import { inventedRoster } from "../invented/people.js";
import { PEOPLE, planAll } from "./half-year.js";
import type { Step } from "./measure.js";
import { naivePlan } from "./naive-planning.js";
import { median, type Row } from "./row.js";

/** The peer is slow; fewer people are enough to know its speed. */
const PEER_PEOPLE = 2_000;
const GOAL_PER_SECOND = 300_000;
const GOAL_MEGABYTES = 300;

const perSecond = (people: number, rounds: number, work: () => number, step: Step): number =>
  median(
    Array.from({ length: rounds }, (_, round) => {
      step(round, rounds);
      const start = performance.now();
      if (work() === 0) throw new Error("the benchmark planned nothing");
      return people / ((performance.now() - start) / 1000);
    }),
  );

const megabytesOfOnePlan = (): number => {
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, "planning-once.js")], { encoding: "utf8" });
  if (status !== 0) throw new Error("the plan of its own process failed");
  return Number(stdout);
};

/** Planning a half-year for 100,000 people: ours against a date library called per person, in the same run. */
export function* planningRows(rounds: number, step: Step): Iterable<Row> {
  const roster = inventedRoster(PEOPLE);
  planAll(HOUSE, roster);
  const ours = perSecond(PEOPLE, rounds, () => planAll(HOUSE, roster), step);
  const few = inventedRoster(PEER_PEOPLE);
  const peer = perSecond(PEER_PEOPLE, rounds, () => naivePlan(few, HOUSE, SPAN), step);
  yield {
    name: "planning: people a second",
    ours,
    peer,
    ratio: ours / peer,
    unit: "people/s",
    goal: GOAL_PER_SECOND,
    pass: ours >= GOAL_PER_SECOND,
  };
  const megabytes = megabytesOfOnePlan();
  yield { name: "planning: peak memory", ours: megabytes, unit: "MB", goal: GOAL_MEGABYTES, pass: megabytes < GOAL_MEGABYTES };
}
