import { createHash } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import type { Instant, PersonId } from "../../../dialogue/index.js";
import type { EmbeddedStore } from "../../../store/index.js";
import { median } from "../row.js";

const CHANGES = 60;
const MARKED = 1_800_000_000_000;

/** The same bytes, durable, and nothing else: what no store can do without. */
const bareReplace = async (folder: string, name: string, bytes: Buffer): Promise<void> => {
  const temporary = `${folder}/${name}.tmp`;
  const file = await open(temporary, "wx", 0o600);
  await file.write(bytes);
  await file.sync();
  await file.close();
  await rename(temporary, `${folder}/${name}`);
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
};

const meanMs = async (times: number, work: (index: number) => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  for (let index = 0; index < times; index++) await work(index);
  return (performance.now() - begun) / times;
};

const personAt = (people: readonly PersonId[], index: number): PersonId => {
  const found = people[(index * 7919) % people.length];
  if (found === undefined) throw new Error("nobody there");
  return found;
};

export interface Measured {
  readonly store: EmbeddedStore;
  readonly people: readonly PersonId[];
  /** The path of somebody's file, for its size and its folder. */
  readonly sample: string;
}

export interface Costs {
  readonly ours: number;
  readonly floor: number;
}

const change = ({ store, people }: Measured, index: number): Promise<void> =>
  store.change(personAt(people, index), (file) => ({
    file: { ...file, plan: { ...file.plan, wakeAt: (MARKED + index) as Instant } },
    value: undefined,
  }));

/** In turns, so that both meet the same disk. Each round begins elsewhere among the people. */
export const changeCosts = async (stores: readonly Measured[], rounds: number): Promise<readonly Costs[]> => {
  const times = stores.map(() => ({ ours: [] as number[], floor: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [place, one] of stores.entries()) {
      const bytes = await readFile(one.sample);
      const name = createHash("sha256").update(`${place}`).digest("hex");
      const floor = await meanMs(CHANGES, (index) => bareReplace(dirname(one.sample), `floor-${name}-${index % 10}`, bytes));
      const ours = await meanMs(CHANGES, (index) => change(one, round * CHANGES + index));
      // The first round warms up.
      if (round > 0) {
        times[place]?.ours.push(ours);
        times[place]?.floor.push(floor);
      }
    }
  }
  return times.map(({ ours, floor }) => ({ ours: median(ours), floor: median(floor) }));
};
