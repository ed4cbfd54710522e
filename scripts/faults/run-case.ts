import { performance } from "node:perf_hooks";
import { type FaultCase, passes, type Result } from "./case.js";

export interface Asked {
  readonly runs: number;
  readonly seed: number;
  readonly broken: boolean;
  readonly done?: (runs: number) => void;
}

export interface Ran {
  readonly result: Result;
  readonly wrong: readonly string[];
}

const MILLISECONDS = 1000;

export const runCase = async (faultCase: FaultCase, { runs, seed, broken, done = () => undefined }: Asked): Promise<Ran> => {
  const start = performance.now();
  const counts = await faultCase.run({ runs, seed, broken, done });
  const { lost, duplicates, unclear, checked, wrong } = counts;
  const seconds = Math.round((performance.now() - start) / (MILLISECONDS / 10)) / 10;
  return { result: { case: faultCase.id, runs, lost, duplicates, unclear, checked, pass: passes(counts), seconds }, wrong };
};
