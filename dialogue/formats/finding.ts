import type { Offset } from "./format.js";

/** What makes a format unfit for use, although each of its parts is well formed. */
interface OfStage<K extends string> {
  readonly kind: K;
  readonly stage: string;
}

export type Part = "format" | "window" | "topic" | "stage";

export type StageFinding =
  | OfStage<"no-recipients">
  | OfStage<"no-offsets">
  | (OfStage<"two-offsets"> & { readonly of: Offset["of"] })
  | (OfStage<"bad-distance"> & { readonly days: number })
  | OfStage<"bad-repeat">
  /** Only a distance from the due date repeats; from an agreed date a stage comes once. */
  | OfStage<"repeat-without-due">
  /** Before the due date, and some of its rounds would lie after it: they would be dropped without a word. */
  | OfStage<"repeat-past-due">
  | OfStage<"bundled-without-lead">;

export type FormatFinding =
  | { readonly kind: "bad-id"; readonly part: Part; readonly id: string }
  | { readonly kind: "duplicate-id"; readonly part: Exclude<Part, "format">; readonly id: string }
  | { readonly kind: "no-windows" }
  | { readonly kind: "windows-overlap"; readonly window: string; readonly other: string }
  | { readonly kind: "bad-interval"; readonly months: number }
  | { readonly kind: "bad-minutes"; readonly minutes: number }
  | { readonly kind: "no-groups" }
  /** What is built in counts as well. */
  | { readonly kind: "too-many-topics"; readonly count: number; readonly most: number }
  | StageFinding;
