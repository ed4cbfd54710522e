import { eachInFolder } from "../../temporary-folder.js";
import { answerOf } from "../answer-of.js";
import type { Group, Step } from "../measure.js";
import { changeName, restName, startUpName } from "../names.js";
import { median, type Row, rowOf, sized, spreadOf } from "../row.js";
import { type Change, type Costs, changeCosts, type Measured } from "./changes.js";
import { lowdbChangeMs } from "./lowdb-peer.js";
import { type Filled, filledStore, peopleFolderIn, reopened, TENANT } from "./sample.js";

const MOST_OF_FLOOR = 1.5;
const MOST_APART = 1.2;
const MOST_BYTES = 2048;
/** A start may take a little, and then as long as it takes to read so many files. */
const LEAST_START_SECONDS = 2;
const STARTED_A_SECOND = 5_000;

export interface StoreOrder {
  readonly rounds: number;
  readonly starts: number;
  /** From the smallest house to the largest. */
  readonly sizes: readonly number[];
  /** Of which size lowdb is measured as well: one of them. */
  readonly peerPeople: number;
  /** How somebody's file is changed; as the store does where nothing else is said. */
  readonly change?: Change;
}

const FULL: StoreOrder = { rounds: 9, starts: 3, sizes: [30, 1_000, 5_000, 100_000], peerPeople: 1_000 };
const QUICK: StoreOrder = { ...FULL, rounds: 3, sizes: [30, 1_000, 5_000] };

interface Started {
  readonly seconds: number;
  readonly floor: number;
  readonly bytes: number;
}

/** Of several starts, in turn with the reading of the bare files. */
interface Starts extends Started {
  readonly rounds: readonly Started[];
}

const startedOf = async (filled: Filled, times: number): Promise<Starts> => {
  const starts: Started[] = [];
  const { data, keys } = filled.place;
  for (let time = 0; time < times; time++) {
    starts.push((await answerOf("bench/store/start-once", data, keys, peopleFolderIn(filled))) as Started);
  }
  const of = (what: keyof Started): number => median(starts.map((started) => started[what]));
  return { seconds: of("seconds"), floor: of("floor"), bytes: of("bytes"), rounds: starts };
};

const startRow = ({ people }: Filled, { seconds, floor, rounds }: Starts): Row =>
  rowOf({
    name: startUpName(people.length),
    ...{ ours: seconds, peer: floor, unit: "s", better: "lower" },
    goal: Math.max(LEAST_START_SECONDS, people.length / STARTED_A_SECOND),
    ...spreadOf(rounds.map((round) => round.seconds)),
  });

const changeRow = ({ people }: Filled, { ours, floor, rounds }: Costs): Row =>
  rowOf({
    name: changeName(people.length),
    ...{ ours, peer: floor, unit: "ms", better: "lower", goal: floor * MOST_OF_FLOOR },
    ...spreadOf(rounds.ours, rounds.floor),
  });

const flatRow = (costs: readonly Costs[]): Row => {
  const [least, most] = [costs[0], costs.at(-1)];
  const [peer = Number.NaN, ours = Number.NaN] = [least?.ours, most?.ours];
  const name = "store: a durable change, the largest house against the smallest";
  return rowOf({
    name,
    ours,
    peer,
    unit: "ms",
    better: "lower",
    goal: peer * MOST_APART,
    ...spreadOf(most?.rounds.ours ?? [], least?.rounds.ours),
  });
};

const peerRow = async (folder: string, { store, people }: Measured, cost: Costs, rounds: number): Promise<Row> => {
  const files = await Promise.all(people.map((person) => store.read(person)));
  const peer = await lowdbChangeMs(folder, files, rounds);
  const name = `store: a durable change, ${sized(people.length, "people")}, against lowdb's one file (not durable)`;
  return rowOf({ name, ours: cost.ours, peer, unit: "ms", better: "lower", goal: peer, ...spreadOf(cost.rounds.ours) });
};

const measured = async (filled: Filled): Promise<Measured> => ({
  store: await reopened(filled.place),
  people: filled.people,
  folder: peopleFolderIn(filled),
  tenant: TENANT,
});

const changeRows = async (
  folder: string,
  houses: readonly Filled[],
  { rounds, peerPeople, change }: StoreOrder,
): Promise<readonly Row[]> => {
  const stores: Measured[] = [];
  for (const filled of houses) stores.push(await measured(filled));
  const costs = await changeCosts(stores, rounds, change);
  const rows = houses.flatMap((filled, place) => (costs[place] === undefined ? [] : [changeRow(filled, costs[place])]));
  const at = houses.findIndex(({ people }) => people.length === peerPeople);
  const [asked, cost] = [stores[at], costs[at]];
  if (asked === undefined || cost === undefined) throw new Error("the peer is measured in a house of another size");
  const peer = await peerRow(folder, asked, cost, rounds);
  for (const { store } of stores) await store.close();
  return [...rows, flatRow(costs), peer];
};

/** What keeping costs, against the least that any durable store can cost and against the library as it comes, in one run. */
async function* storeRowsIn(folder: string, order: StoreOrder, step: Step): AsyncIterable<Row> {
  const { sizes, starts } = order;
  const steps = sizes.length * 2 + 1;
  const houses: Filled[] = [];
  for (const size of sizes) {
    step(houses.length, steps);
    houses.push(await filledStore(folder, size));
  }
  yield* await changeRows(folder, houses, order);
  const bytes: number[] = [];
  for (const filled of houses) {
    step(sizes.length + 1 + bytes.length, steps);
    const started = await startedOf(filled, starts);
    bytes.push(started.bytes);
    yield startRow(filled, started);
  }
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
  const ours = ((bytes.at(-1) ?? Number.NaN) - (bytes[0] ?? Number.NaN)) / (most - least);
  yield rowOf({ name: restName(most), ours, unit: "bytes", better: "lower", goal: MOST_BYTES });
}

export const storeRows = (order: StoreOrder, step: Step): AsyncIterable<Row> => eachInFolder((folder) => storeRowsIn(folder, order, step));

export const storeGroups = (quick: boolean): readonly Group[] => [
  { title: "Speichern", rows: (step) => storeRows(quick ? QUICK : FULL, step) },
];
