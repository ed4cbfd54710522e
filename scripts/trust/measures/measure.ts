import type { CaseId } from "../cases/case.js";

/** A measure, where in the program it stands, and what shows that it works. */
export interface Measure {
  readonly what: string;
  readonly where: string;
  readonly cases: readonly CaseId[];
}

/** Under the title that they stand below. */
export type MeasureGroup = readonly [string, readonly Measure[]];
