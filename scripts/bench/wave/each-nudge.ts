import type { Step } from "../measure.js";
import { type Row, rowOf, sized } from "../row.js";
import { withProgram } from "./program.js";

/** What Teams takes of one app in a tenant: the bot is never what holds a message up. */
const GOAL_A_SECOND = 50;
/** At that rate half of a processor is left for whoever clicks. */
const GOAL_CPU_MS = 10;

const rowsFor = (messages: number): Promise<readonly Row[]> =>
  withProgram({ messages, pace: "free", plan: {} }, async ({ wave }) => {
    const { seconds, cpuMs } = await wave();
    const wavesOf = `a wave of ${sized(messages, "messages")}`;
    return [
      rowOf({
        name: `delivery: messages a second, all limits lifted, ${wavesOf}`,
        ...{ ours: messages / seconds, unit: "messages/s", better: "higher", goal: GOAL_A_SECOND },
      }),
      rowOf({
        name: `delivery: processor time a message, all of its way, ${wavesOf}`,
        ...{ ours: cpuMs / messages, unit: "ms", better: "lower", goal: GOAL_CPU_MS },
      }),
    ];
  });

/** A message the whole way, planned, read, worded, kept before and after, sent, where nobody holds it up. */
export async function* eachNudgeRows(waves: readonly number[], step: Step): AsyncIterable<Row> {
  for (const [place, messages] of waves.entries()) {
    step(place, waves.length);
    yield* await rowsFor(messages);
  }
}
