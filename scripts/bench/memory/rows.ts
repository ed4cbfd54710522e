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
import { median, type Row, rowOf, sized } from "../row.js";
import { filledStore } from "../store/sample.js";

export interface MemoryOrder {
  readonly rounds: number;
  /** From the smallest house to the largest. */
  readonly sizes: readonly number[];
}

const FULL: MemoryOrder = { rounds: 5, sizes: [30, 1_000, 10_000, 100_000] };
/** A hundred thousand files take more than a minute to be written. */
const QUICK: MemoryOrder = { rounds: 1, sizes: [30, 1_000, 10_000] };

/** In the small hours: every round of the clock looks through the whole house, and nothing is due to be sent. */
const AT = instantOf(HOUSE.timeZone, SPAN.from, 5 * 60);
const ROUNDS_OF_THE_CLOCK = 3;
const TURNS = 160;
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
  await speedOf({ bot, doing: typesHelp, posts: 1, isRight: (body) => body === "" }, scene, TURNS);
  for (let round = 0; round < ROUNDS_OF_THE_CLOCK; round++) await bot.tick();
  const { bytes } = await bot.tidy();
  await bot.stop();
  return bytes / MEGABYTE;
};

const medianOf = async (rounds: number, connector: Connector, people: readonly PersonId[], open: (start: Start) => Promise<BotAtWork>) => {
  const held: number[] = [];
  for (let round = 0; round < rounds; round++) held.push(await withChildren(async (start) => heldBy(await open(start), connector, people)));
  return median(held);
};

export async function* allRows(folder: string, { rounds, sizes }: MemoryOrder, step: Step): AsyncIterable<Row> {
  const connector = await startConnector();
  try {
    for (const [place, size] of sizes.entries()) {
      step(place, sizes.length);
      const filled = await filledStore(folder, size, HOUSE);
      const peer = await medianOf(rounds, connector, filled.people, (start) => startEcho(start, connector));
      const ours = await medianOf(rounds, connector, filled.people, (start) => startOurs(start, connector, filled.place, AT));
      const name = `memory: resident after ${TURNS} words and three rounds of the clock, ${sized(size, "people")}, against the bare echo`;
      yield rowOf({ name, ours, peer, unit: "MB", better: "lower", goal: goalOf(size, peer) });
    }
  } finally {
    await connector.close();
  }
}

/** What the whole program holds on to, by the size of the house. */
export const memoryGroups = (quick: boolean): readonly Group[] => [
  { title: "Arbeitsspeicher (Häuser)", rows: (step) => eachInFolder((folder) => allRows(folder, quick ? QUICK : FULL, step)) },
];
