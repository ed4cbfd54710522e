import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Bot, movableClock } from "../../../bot/index.js";
import { type Day, day, type Instant, instantOf } from "../../../dialogue/index.js";
import { HOUSE } from "../../invented/house.js";
import { openProcess } from "../../invented/process.js";
import { recorderOf } from "../../invented/recorder.js";
import type { Step } from "../measure.js";
import { percentile, type Row } from "../row.js";
import { filledStore, reopened } from "../store/sample.js";

const PEOPLE = 100_000;
const QUICK_PEOPLE = 5_000;
const GOAL_MS = 1;
const TICKS_TO_WARM = 20;
const TICKS = 400;
const QUARTER_MS = 15_000;
/** People are filed, then looked at by night and by day. */
const STEPS = 3;

/** A Wednesday on which something is sent, so that what follows is a day like any other. */
const ON: Day = day("2027-01-20");
const NIGHT = 60;
const MORNING = 9 * 60;

interface Ticking {
  readonly bot: Bot;
  readonly clock: ReturnType<typeof movableClock>;
  /** How often the bot has had something to say, as of each message. */
  readonly said: () => number;
}

const ticks = async (count: number, { bot, clock }: Ticking): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let tick = 0; tick < count; tick++) {
    clock.moveBy(QUARTER_MS);
    const begun = performance.now();
    await bot.tick();
    times.push(performance.now() - begun);
  }
  return times;
};

/** In milliseconds, each a quarter of a minute after the one before. What comes before them does not count: there is something to send,
 *  then to look at what was changed by that, and the engine finds out what is done often. */
const ticksFrom = async (minute: number, ticking: Ticking): Promise<readonly number[]> => {
  const { clock, said } = ticking;
  clock.moveTo(instantOf(HOUSE.timeZone, ON, minute));
  for (let before = -1; before !== said(); ) {
    before = said();
    await ticks(1, ticking);
  }
  await ticks(TICKS_TO_WARM, ticking);
  const before = said();
  const times = await ticks(TICKS, ticking);
  if (said() !== before) throw new Error("something was due");
  return times;
};

const rowsOf = (when: string, people: number, times: readonly number[]): readonly Row[] =>
  [["median", 0.5] as const, ["p99", 0.99] as const].map(([name, share]) => {
    const ours = percentile(times, share);
    const title = `delivery: a tick with nothing due, ${people.toLocaleString("en")} people on disk, ${when}: ${name}`;
    return { name: title, ours, unit: "ms", goal: GOAL_MS, pass: ours < GOAL_MS };
  });

async function* measuredIn(folder: string, people: number, step: Step): AsyncIterable<Row> {
  const { place } = await filledStore(folder, people);
  step(1, STEPS);
  const store = await reopened(place);
  await store.changeHouse((house) => ({ file: { ...house, settings: HOUSE }, value: undefined }));
  const clock = movableClock(() => 0, instantOf(HOUSE.timeZone, ON, 0) as Instant);
  const { messenger } = recorderOf(clock.now, ({ kind }) => kind);
  let said = 0;
  const log = (): void => {
    said += 1;
  };
  const bot = openProcess({ store, now: clock.now, messenger, log, delivery: { catchUpAMinute: people } });
  const ticking = { bot, clock, said: () => said };
  yield* rowsOf("outside sending hours", people, await ticksFrom(NIGHT, ticking));
  step(2, STEPS);
  yield* rowsOf("within sending hours", people, await ticksFrom(MORNING, ticking));
  await bot.stop();
  await store.close();
}

/** What it costs to look, four times a minute, when nobody is to be written to. */
export async function* quietTickRows(quick: boolean, step: Step): AsyncIterable<Row> {
  const folder = await mkdtemp(join(tmpdir(), "ifd-bench-"));
  try {
    yield* measuredIn(folder, quick ? QUICK_PEOPLE : PEOPLE, step);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
