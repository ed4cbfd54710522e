import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Step } from "../measure.js";
import { median, type Row } from "../row.js";
import { type Costs, changeCosts, type Measured } from "./changes.js";
import { lowdbChangeMs } from "./lowdb-peer.js";
import { type Filled, filledStore, reopened, TENANT } from "./sample.js";

const MOST_OF_FLOOR = 1.5;
const MOST_APART = 1.2;
const PEER_PEOPLE = 1_000;
const MOST_BYTES = 2048;
/** Three houses are filled, then changed, started and weighed. */
const STEPS = 6;
const START_GOALS: Readonly<Record<number, number>> = { 5000: 2, 100000: 20 };

interface Started {
  readonly seconds: number;
  readonly bytes: number;
}

const startOnce = ({ place }: Filled): Started => {
  const script = join(import.meta.dirname, "start-once.js");
  const { stdout, status } = spawnSync(process.execPath, ["--expose-gc", script, place.data, place.keys], { encoding: "utf8" });
  if (status !== 0) throw new Error("the store of its own process did not start");
  return JSON.parse(stdout) as Started;
};

const started = (filled: Filled, rounds: number): Started => {
  const starts = Array.from({ length: rounds }, () => startOnce(filled));
  return { seconds: median(starts.map(({ seconds }) => seconds)), bytes: median(starts.map(({ bytes }) => bytes)) };
};

const startRow = ({ people }: Filled, { seconds }: Started): Row => {
  const goal = START_GOALS[people.length] ?? Number.POSITIVE_INFINITY;
  return { name: `store: start-up, ${people.length.toLocaleString("en")} people`, ours: seconds, unit: "s", goal, pass: seconds <= goal };
};

const changeRow = (people: number, { ours, floor }: Costs): Row => ({
  name: `store: a durable change, ${people.toLocaleString("en")} people, against a bare durable write`,
  ours,
  peer: floor,
  ratio: ours / floor,
  unit: "ms",
  goal: floor * MOST_OF_FLOOR,
  pass: ours <= floor * MOST_OF_FLOOR,
});

const flatRow = (costs: readonly Costs[]): Row => {
  const ours = costs.map((cost) => cost.ours);
  const apart = Math.max(...ours) / Math.min(...ours);
  return {
    name: "store: a durable change, the largest house against the smallest",
    ours: apart,
    unit: "×",
    goal: MOST_APART,
    pass: apart <= MOST_APART,
  };
};

const memoryRow = (small: Filled, large: Filled, rounds: number): Row => {
  const [base, full] = [started(small, rounds), started(large, rounds)];
  const ours = (full.bytes - base.bytes) / (large.people.length - small.people.length);
  return {
    name: `store: memory at rest a person, ${large.people.length.toLocaleString("en")} people`,
    ours,
    unit: "bytes",
    goal: MOST_BYTES,
    pass: ours <= MOST_BYTES,
  };
};

const measured = async ({ place, people }: Filled): Promise<Measured> => {
  const folder = join(place.data, "schema-1", "people");
  return { store: await reopened(place), people, folder, tenant: TENANT };
};

const peerRow = async (folder: string, measuredHouse: Measured, ours: number, rounds: number): Promise<Row> => {
  const files = await Promise.all(measuredHouse.people.map((person) => measuredHouse.store.read(person)));
  const peer = await lowdbChangeMs(folder, files, rounds);
  return {
    name: `store: a durable change, ${PEER_PEOPLE.toLocaleString("en")} people, against lowdb's one file (not durable)`,
    ours,
    peer,
    ratio: peer / ours,
    unit: "ms",
    goal: peer,
    pass: ours <= peer,
  };
};

async function* allRows(folder: string, rounds: number, quick: boolean, step: Step): AsyncIterable<Row> {
  const changed = await Promise.all([30, PEER_PEOPLE].map((size) => filledStore(folder, size)));
  const [small] = changed;
  if (small === undefined) throw new Error("nothing was filled");
  step(1, STEPS);
  const medium = await filledStore(folder, 5_000);
  step(2, STEPS);
  const large = quick ? medium : await filledStore(folder, 100_000);
  step(3, STEPS);
  const stores: Measured[] = [];
  for (const filled of [...changed, large]) stores.push(await measured(filled));
  const costs = await changeCosts(stores, rounds);
  yield* stores.flatMap(({ people }, place) => (costs[place] === undefined ? [] : [changeRow(people.length, costs[place])]));
  yield flatRow(costs);
  step(4, STEPS);
  if (stores[1] !== undefined) yield await peerRow(folder, stores[1], costs[1]?.ours ?? Number.NaN, rounds);
  for (const { store } of stores) await store.close();
  for (const filled of quick ? [medium] : [medium, large]) {
    step(5, STEPS);
    yield startRow(filled, started(filled, 3));
  }
  yield memoryRow(small, large, 3);
}

/** What keeping costs, against the least that any durable store can cost and against the library as it comes, in one run. */
export async function* storeRows(rounds: number, quick: boolean, step: Step): AsyncIterable<Row> {
  const folder = await mkdtemp(join(tmpdir(), "ifd-bench-"));
  try {
    yield* allRows(folder, rounds, quick, step);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
