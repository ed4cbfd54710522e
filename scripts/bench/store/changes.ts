import { open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Instant, PersonId } from "../../../dialogue/index.js";
import { nameOf } from "../../../store/embedded/layout.js";
import type { EmbeddedStore } from "../../../store/index.js";
import { median } from "../row.js";

const CHANGES = 60;
const MARKED = 1_800_000_000_000;

/** The same bytes to the same place, durable, and nothing else: what no store of files can do without. */
const bareReplace = async (path: string, bytes: Buffer): Promise<void> => {
  const temporary = `${path}.tmp`;
  const file = await open(temporary, "wx", 0o600);
  await file.write(bytes);
  await file.sync();
  await file.close();
  await rename(temporary, path);
  const folder = await open(dirname(path), "r");
  await folder.sync();
  await folder.close();
};

const msOf = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

export interface Measured {
  readonly store: EmbeddedStore;
  readonly people: readonly PersonId[];
  /** The folder of people's files. */
  readonly folder: string;
  readonly tenant: string;
}

/** The median of each round, and over all of them. */
export interface Costs {
  readonly ours: number;
  readonly floor: number;
  readonly rounds: { readonly ours: readonly number[]; readonly floor: readonly number[] };
}

export type Change = (one: Measured, person: PersonId, index: number) => Promise<void>;

interface Times {
  readonly ours: number[];
  readonly floor: number[];
}

const durably: Change = ({ store }, person, index) =>
  store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, wakeAt: (MARKED + index) as Instant } }, value: undefined }));

/** One of each for the same person, each first as often as the other: disks have moods. */
const measureOne = async (one: Measured, index: number, change: Change, times: Times): Promise<void> => {
  const person = one.people[(index * 7919) % one.people.length];
  if (person === undefined) throw new Error("nobody there");
  const path = join(one.folder, `${nameOf(one.tenant, person)}.json`);
  const floor = async (): Promise<void> => {
    const bytes = await readFile(path);
    times.floor.push(await msOf(() => bareReplace(path, bytes)));
  };
  const ours = async (): Promise<void> => {
    times.ours.push(await msOf(() => change(one, person, index)));
  };
  for (const turn of index % 2 === 0 ? [floor, ours] : [ours, floor]) await turn();
};

const costsOf = (times: readonly Times[]): Costs => ({
  ours: median(times.flatMap(({ ours }) => ours)),
  floor: median(times.flatMap(({ floor }) => floor)),
  rounds: { ours: times.map(({ ours }) => median(ours)), floor: times.map(({ floor }) => median(floor)) },
});

/** Medians over all changes; the first round of each house only warms up. */
export const changeCosts = async (stores: readonly Measured[], rounds: number, change = durably): Promise<readonly Costs[]> => {
  const times = stores.map((): Times[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [place, one] of stores.entries()) {
      const into: Times = { ours: [], floor: [] };
      if (round > 0) times[place]?.push(into);
      for (let number = 0; number < CHANGES; number++) await measureOne(one, round * CHANGES + number, change, into);
    }
  }
  return times.map(costsOf);
};
