import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Unusable } from "../command-line.js";
import type { Row } from "./row.js";

const ROW = z.strictObject({
  name: z.string(),
  ours: z.number(),
  peer: z.number().optional(),
  ratio: z.number().optional(),
  unit: z.string(),
  better: z.enum(["higher", "lower"]),
  goal: z.number(),
  pass: z.boolean(),
  low: z.number().optional(),
  high: z.number().optional(),
  ratioLow: z.number().optional(),
  ratioHigh: z.number().optional(),
});

const RUN = z.strictObject({
  part: z.string(),
  /** A quick run has fewer rounds and leaves out the largest houses. */
  mode: z.enum(["quick", "full"]),
  at: z.iso.datetime(),
  seconds: z.number(),
  /** How busy the machine was with other things before the first part began. */
  loadBefore: z.number(),
  machine: z.strictObject({
    node: z.string(),
    system: z.string(),
    processor: z.string(),
    processors: z.number(),
    memoryGigabytes: z.number(),
  }),
  rows: z.array(ROW),
});

const RECORD = z.strictObject({ runs: z.array(RUN) });

/** One part, measured once. */
export type Run = z.infer<typeof RUN>;

/** Of each part at most one quick run and one full run: a later one takes the place of the one before. */
export interface Record {
  readonly runs: readonly Run[];
}

const DIGITS = 6;

const short = (value: number): number => Number(value.toPrecision(DIGITS));

/** More digits than that are noise, and would change with every run. */
export const keptRow = ({ name, ours, peer, ratio, unit, better, goal, pass, ...spread }: Row): Run["rows"][number] => ({
  name,
  ours: short(ours),
  ...(peer === undefined ? {} : { peer: short(peer) }),
  ...(ratio === undefined ? {} : { ratio: short(ratio) }),
  ...{ unit, better, goal: short(goal), pass },
  ...Object.fromEntries(Object.entries(spread).map(([which, value]) => [which, short(value)])),
});

export const recordFrom = (text: string): Record | undefined => {
  try {
    return RECORD.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

export const recordIn = (path: string): Record => {
  if (!existsSync(path)) return { runs: [] };
  const record = recordFrom(readFileSync(path, "utf8"));
  if (record === undefined) throw new Unusable([`In „${path}“ stehen keine Messwerte dieses Programms. Die Datei bleibt, wie sie ist.`]);
  return record;
};

const isSame = (one: Run, other: Run): boolean => one.part === other.part && one.mode === other.mode;

export const withRun = ({ runs }: Record, run: Run): Record => ({
  runs: runs.some((one) => isSame(one, run)) ? runs.map((one) => (isSame(one, run) ? run : one)) : [...runs, run],
});

export const textOfRecord = (record: Record): string => `${JSON.stringify(record, null, 2)}\n`;

export const writeRecord = (path: string, record: Record): void => writeFileSync(path, textOfRecord(record));
