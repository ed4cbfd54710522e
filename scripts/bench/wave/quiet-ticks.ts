import { performance } from "node:perf_hooks";
import { type Bot, movableClock } from "../../../bot/index.js";
import { type Day, day, type Instant, instantOf } from "../../../dialogue/index.js";
import { HOUSE } from "../../invented/house.js";
import { openProcess } from "../../invented/process.js";
import { recorderOf } from "../../invented/recorder.js";
import { eachInFolder } from "../../temporary-folder.js";
import type { Step } from "../measure.js";
import { firstLookName, quietTickName } from "../names.js";
import { percentile, type Row, rowOf } from "../row.js";
import { filledStore, reopened } from "../store/sample.js";

const GOAL_MS = 1;
/** Everybody is looked at once and filed again; a wave of messages does not wait for it. */
const GOAL_MS_A_PERSON = 5;
const QUARTER_MS = 15_000;

export interface TicksOrder {
  readonly sizes: readonly number[];
  readonly ticks: number;
  readonly ticksToWarm: number;
  /** One look of the bot; its own where nothing else is said. */
  readonly tick?: (bot: Bot) => Promise<void>;
}

/** A Wednesday on which something is sent, so that what follows is a day like any other. */
const ON: Day = day("2027-01-20");
const NIGHT = 60;
const MORNING = 9 * 60;

interface Ticking {
  readonly bot: Bot;
  readonly clock: ReturnType<typeof movableClock>;
  /** How often the bot has had something to say, as of each message. */
  readonly said: () => number;
  readonly tick: (bot: Bot) => Promise<void>;
}

interface Ticked {
  /** Of the first after the clock was moved: it may have everybody to look at. */
  readonly firstMs: number;
  /** Of those with nothing to do. */
  readonly times: readonly number[];
}

const ticks = async (count: number, { bot, clock, tick }: Ticking): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let number = 0; number < count; number++) {
    clock.moveBy(QUARTER_MS);
    const begun = performance.now();
    await tick(bot);
    times.push(performance.now() - begun);
  }
  return times;
};

/** In milliseconds, each a quarter of a minute after the one before. What comes before them does not count: there is something to send,
 *  then to look at what was changed by that, and the engine finds out what is done often. */
const ticksFrom = async (minute: number, order: TicksOrder, ticking: Ticking): Promise<Ticked> => {
  const { clock, said } = ticking;
  clock.moveTo(instantOf(HOUSE.timeZone, ON, minute));
  const [firstMs = Number.NaN] = await ticks(1, ticking);
  for (let before = -1; before !== said(); ) {
    before = said();
    await ticks(1, ticking);
  }
  await ticks(order.ticksToWarm, ticking);
  const before = said();
  const times = await ticks(order.ticks, ticking);
  if (said() !== before) throw new Error("something was due");
  return { firstMs, times };
};

const rowsOf = (when: string, people: number, times: readonly number[]): readonly Row[] =>
  [["median", 0.5] as const, ["p99", 0.99] as const].map(([name, share]) =>
    rowOf({
      name: `${quietTickName(people, when)}: ${name}`,
      ...{ ours: percentile(times, share), unit: "ms", better: "lower", goal: GOAL_MS },
    }),
  );

const firstRow = (people: number, { firstMs }: Ticked): Row =>
  rowOf({
    name: firstLookName(people),
    ...{ ours: firstMs / 1000, unit: "s", better: "lower", goal: (people * GOAL_MS_A_PERSON) / 1000 },
  });

async function* rowsIn(folder: string, people: number, order: TicksOrder): AsyncIterable<Row> {
  const { place } = await filledStore(folder, people);
  const store = await reopened(place);
  await store.changeHouse((house) => ({ file: { ...house, settings: HOUSE }, value: undefined }));
  const clock = movableClock(() => 0, instantOf(HOUSE.timeZone, ON, 0) as Instant);
  const { messenger } = recorderOf(clock.now, ({ kind }) => kind);
  let said = 0;
  const log = (): void => {
    said += 1;
  };
  const bot = openProcess({ store, now: clock.now, messenger, log, delivery: { catchUpAMinute: people } });
  const ticking: Ticking = { bot, clock, said: () => said, tick: order.tick ?? ((one) => one.tick()) };
  const [night, morning] = [await ticksFrom(NIGHT, order, ticking), await ticksFrom(MORNING, order, ticking)];
  yield firstRow(people, night);
  yield* rowsOf("outside sending hours", people, night.times);
  yield* rowsOf("within sending hours", people, morning.times);
  await bot.stop();
  await store.close();
}

/** What it costs to look, four times a minute, when nobody is to be written to. */
export const quietTickRows = (order: TicksOrder, step: Step): AsyncIterable<Row> =>
  eachInFolder(async function* (folder) {
    for (const [place, people] of order.sizes.entries()) {
      step(place, order.sizes.length);
      yield* rowsIn(folder, people, order);
    }
  });
