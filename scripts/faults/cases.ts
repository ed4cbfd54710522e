import type { FaultCase } from "./case.js";

/** In the order in which they are listed and run. */
export const CASES: readonly FaultCase[] = [];
