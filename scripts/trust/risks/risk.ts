import type { CaseId } from "../cases/case.js";

interface Weight {
  readonly likelihood: "unwahrscheinlich" | "möglich" | "wahrscheinlich";
  readonly severity: "gering" | "mittel" | "hoch";
}

/** What may happen to somebody, what is done about it, and what remains all the same. */
export interface Risk {
  readonly title: string;
  readonly what: string;
  readonly before: Weight;
  readonly after: Weight;
  readonly measures: string;
  /** None where only the house can do something. */
  readonly cases: readonly CaseId[];
  readonly remains: string;
}
