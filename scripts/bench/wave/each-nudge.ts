import type { Step } from "../measure.js";
import type { Row } from "../row.js";
import { withProgram } from "./program.js";

const MESSAGES = 3_000;
const QUICK_MESSAGES = 900;
/** A house is filled, then its messages are sent. */
const STEPS = 2;

/** What Teams takes of one app in a tenant: the bot is never what holds a message up. */
const GOAL_A_SECOND = 50;
/** At that rate half of a processor is left for whoever clicks. */
const GOAL_CPU_MS = 10;

/** A message the whole way, planned, read, worded, kept before and after, sent, where nobody holds it up. */
export async function* eachNudgeRows(quick: boolean, step: Step): AsyncIterable<Row> {
  const messages = quick ? QUICK_MESSAGES : MESSAGES;
  yield* await withProgram({ messages, pace: "free", plan: {} }, async ({ wave }): Promise<readonly Row[]> => {
    step(1, STEPS);
    const { seconds, cpuMs } = await wave();
    const [rate, each] = [messages / seconds, cpuMs / messages];
    return [
      {
        name: "delivery: messages a second, all limits lifted",
        ours: rate,
        unit: "messages/s",
        goal: GOAL_A_SECOND,
        pass: rate >= GOAL_A_SECOND,
      },
      { name: "delivery: processor time a message, all of its way", ours: each, unit: "ms", goal: GOAL_CPU_MS, pass: each <= GOAL_CPU_MS },
    ];
  });
}
