import { expect } from "vitest";
import { recordFrom, textOfRecord } from "../../../scripts/bench/record.js";
import { type Row, rowOf } from "../../../scripts/bench/row.js";
import { whereToLook } from "../../../scripts/bench/where-to-look.js";

export const allOf = async (rows: AsyncIterable<Row> | Iterable<Row>): Promise<readonly Row[]> => {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

const MACHINE = { node: "v20.20.2", system: "linux", processor: "x", processors: 2, memoryGigabytes: 4 };

/** As the file of data takes them, each judged as its own figures say, and with a word about where to look. */
export const expectSound = (rows: readonly Row[], part: string): void => {
  const run = { part, mode: "quick", at: "2027-01-01T00:00:00.000Z", seconds: 1, loadBefore: 0, machine: MACHINE, rows } as const;
  expect(recordFrom(textOfRecord({ runs: [run as never] }))?.runs[0]?.rows).toEqual(rows);
  for (const { pass, ratio, ...claim } of rows) {
    expect({ ...claim, pass, ...(ratio === undefined ? {} : { ratio }) }).toEqual(rowOf(claim));
    expect(claim.name.startsWith(`${part}: `)).toBe(true);
    expect(whereToLook(claim.name)).toBeDefined();
  }
};
