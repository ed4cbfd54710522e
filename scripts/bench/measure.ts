import { Unusable } from "../command-line.js";
import { progressLine } from "../progress-line.js";
import type { Row } from "./row.js";

/** Called between what is measured, and never within. */
export type Step = (done: number, total: number) => void;

/** Rows that are measured together. */
export interface Group {
  readonly title: string;
  /** Each as soon as it is known. */
  readonly rows: (step: Step) => AsyncIterable<Row> | Iterable<Row>;
}

/** What could not be measured to its end, and why. */
export type Broke = (title: string, reason: string) => void;

/** With what lies behind it: "fetch failed" alone helps nobody. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Unusable) return error.lines.join(" ");
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${reasonOf(error.cause)})`;
};

/** Tells each row when it is measured, and on stderr how far the others are. What breaks takes nothing else with it. */
export const measureAll = async (groups: readonly Group[], tell: (row: Row) => void, broke: Broke): Promise<void> => {
  for (const { title, rows } of groups) {
    const progress = progressLine(title);
    try {
      for await (const row of rows(progress.show)) {
        progress.end();
        tell(row);
      }
    } catch (error) {
      progress.end();
      broke(title, reasonOf(error));
    }
    progress.end();
  }
};
