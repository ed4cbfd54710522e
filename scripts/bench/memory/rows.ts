import { instantOf, type PersonId } from "../../../dialogue/index.js";
import { type Start, withChildren } from "../../children/child.js";
import { type Connector, startConnector } from "../../connector/connector.js";
import { tokenOf } from "../../connector/identity.js";
import { HOUSE, SPAN } from "../../invented/house.js";
import { eachInFolder } from "../../temporary-folder.js";
import { type BotAtWork, startEcho, startOurs } from "../inbound/bots.js";
import { speedOf } from "../inbound/round.js";
import { typesHelp } from "../inbound/turns.js";
import type { Group, Step } from "../measure.js";
import { residentName, WORDS_BEFORE_MEMORY } from "../names.js";
import { median, type Row, rowOf, spreadOf } from "../row.js";
import { type Filled, filledStore } from "../store/sample.js";
import { AS_SERVED } from "./as-served.js";

export interface MemoryOrder {
  readonly rounds: number;
  /** From the smallest house to the largest. */
  readonly sizes: readonly number[];
}

const FULL: MemoryOrder = { rounds: 5, sizes: [30, 1_000, 10_000, 100_000] };
/** A hundred thousand files take more than a minute to be written, and as long again to be opened and looked through. */
const QUICK: MemoryOrder = { rounds: 2, sizes: [30, 1_000, 10_000] };

/** In the small hours: every round of the clock looks through the whole house, and nothing is due to be sent. */
const AT = instantOf(HOUSE.timeZone, SPAN.from, 5 * 60);
const ROUNDS_OF_THE_CLOCK = 3;
const MEGABYTE = 1024 * 1024;

/** As many times the memory of the echo a house of up to ten thousand people may take. */
const TIMES_THE_PEER = 1.3;
const UP_TO = 10_000;
/** For everybody beyond it. */
const MOST_A_PERSON = 2048;

const goalOf = (size: number, peer: number): number => TIMES_THE_PEER * peer + (Math.max(0, size - UP_TO) * MOST_A_PERSON) / MEGABYTE;

/** What is resident once people have written and been answered, and what nobody needs any more is thrown away. */
const heldBy = async (bot: BotAtWork, connector: Connector, people: readonly PersonId[]): Promise<number> => {
  const scene = { connector, people, authorization: await tokenOf(connector.origin) };
  await speedOf({ bot, doing: typesHelp, posts: 1, isRight: (body) => body === "" }, scene, WORDS_BEFORE_MEMORY);
  for (let round = 0; round < ROUNDS_OF_THE_CLOCK; round++) await bot.tick();
  const { bytes } = await bot.tidy();
  await bot.stop();
  return bytes / MEGABYTE;
};

const heldOnce = (
  connector: Connector,
  people: readonly PersonId[],
  open: (start: Start) => Promise<BotAtWork>,
  environment?: typeof AS_SERVED,
): Promise<number> => withChildren(async (start) => heldBy(await open(start), connector, people), environment);

const rowFor = (size: number, mine: readonly number[], theirs: readonly number[]): Row => {
  const peer = median(theirs);
  const claim = { ours: median(mine), peer, goal: goalOf(size, peer), ...spreadOf(mine, theirs) };
  return rowOf({ name: residentName(size), unit: "MB", better: "lower", ...claim });
};

/** In each round the echo, which knows of no house, then ours in every house. */
export async function* allRows(folder: string, { rounds, sizes }: MemoryOrder, step: Step): AsyncIterable<Row> {
  const connector = await startConnector();
  try {
    const steps = sizes.length * (rounds + 1);
    const houses: Filled[] = [];
    for (const size of sizes) {
      step(houses.length, steps);
      houses.push(await filledStore(folder, size, HOUSE));
    }
    const [ours, peer]: [number[][], number[]] = [sizes.map(() => []), []];
    for (let round = 0; round < rounds; round++) {
      peer.push(await heldOnce(connector, houses[0]?.people ?? [], (start) => startEcho(start, connector)));
      for (const [at, { place, people }] of houses.entries()) {
        step(sizes.length * (round + 1) + at, steps);
        const open = (start: Start) => startOurs(start, connector, place, AT);
        ours[at]?.push(await heldOnce(connector, people, open, AS_SERVED));
      }
    }
    yield* sizes.map((size, at) => rowFor(size, ours[at] ?? [], peer));
  } finally {
    await connector.close();
  }
}

/** What the whole program holds on to, by the size of the house. */
export const memoryGroups = (quick: boolean): readonly Group[] => [
  { title: "Arbeitsspeicher (Häuser)", rows: (step) => eachInFolder((folder) => allRows(folder, quick ? QUICK : FULL, step)) },
];
