import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import type { Step } from "../measure.js";
import { waveName } from "../names.js";
import { percentile, type Row, rowOf, sized } from "../row.js";
import { withProgram } from "./program.js";
import { waitsIn } from "./waits.js";
import { type Watched, type WaveOrder, watchedIn, waveTimes } from "./watched.js";

const GOAL_SHARE = 0.97;
const GOAL_CLICK_MS = 300;
const GOAL_NOTICE_MS = 2_000;
/** So that a machine with one gigabyte carries it, and whatever else runs there. */
const GOAL_MEGABYTES = 400;

const shareRows = ({ report }: Watched, messages: number): readonly Row[] => {
  const [times, { throttledByLimits }] = [waveTimes(report), report];
  if (times.length !== messages) throw new Error(`${times.length} messages arrived instead of ${messages}`);
  const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
  const wave = waveName(messages);
  const { most } = TEAMS_LIMITS.waves;
  return [
    rowOf({
      name: `${wave}, against the rate that Teams allows`,
      ...{ ours: (messages - 1) / seconds, peer: most, unit: "messages/s", better: "higher", goal: most * GOAL_SHARE },
    }),
    rowOf({ name: `${wave}, refused by Teams as too many`, ours: throttledByLimits, unit: "messages", better: "lower", goal: 0 }),
  ];
};

const waitRow = (what: string, goal: number, [busy, calm]: readonly [readonly number[], readonly number[]], messages: number): Row =>
  rowOf({
    name: `delivery: ${what} during a wave of ${sized(messages, "messages")}, against none: p99`,
    ...{ ours: percentile(busy, 0.99), peer: percentile(calm, 0.99), unit: "ms", better: "lower", goal },
  });

const waitRows = ({ fresh, calm, busy, report }: Watched, messages: number): readonly Row[] => {
  const all = (which: "words" | "notices") => {
    const before = [...fresh[which], ...calm[which]];
    const waits = waitsIn(report, [...before, ...busy[which]]) ?? [];
    return [waits.slice(before.length), waits.slice(fresh[which].length, before.length)] as const;
  };
  return [
    waitRow("the answer to a click", GOAL_CLICK_MS, [busy.clicks, calm.clicks], messages),
    waitRow("the answer to a typed word", GOAL_CLICK_MS, all("words"), messages),
    waitRow("the notice of a release", GOAL_NOTICE_MS, all("notices"), messages),
  ];
};

const memoryRow = ({ usage: { megabytes } }: Watched, messages: number): Row =>
  rowOf({
    name: `delivery: peak memory of the bot, a wave of ${sized(messages, "messages")}`,
    ...{ ours: megabytes, unit: "MB", better: "lower", goal: GOAL_MEGABYTES },
  });

/** A wave through the whole bot as Teams has it, and what people notice of it who click meanwhile. */
export async function* houseWaveRows(order: WaveOrder, step: Step): AsyncIterable<Row> {
  const { messages, latencyMs } = order;
  yield* await withProgram({ messages, pace: "within-limits", plan: { latencyMs, limits: true } }, async (program) => {
    const watched = await watchedIn(program, order, step);
    return [...shareRows(watched, messages), ...waitRows(watched, messages), memoryRow(watched, messages)];
  });
}
