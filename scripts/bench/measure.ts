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

/** Tells each row when it is measured, and on stderr how far the others are. */
export const measureAll = async (groups: readonly Group[], tell: (row: Row) => void): Promise<void> => {
  for (const { title, rows } of groups) {
    const progress = progressLine(title);
    for await (const row of rows(progress.show)) {
      progress.end();
      tell(row);
    }
    progress.end();
  }
};
