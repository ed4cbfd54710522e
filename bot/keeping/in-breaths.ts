import { setImmediate as breath } from "node:timers/promises";
import type { Steps } from "../../dialogue/index.js";

/** Whoever clicks waits no longer than this for work on the whole house. */
const BREATH_MS = 20;

/** Lets others in between the steps. `sinceMs` measures time and tells none. */
export const inBreaths = async <T>(steps: Steps<T>, sinceMs: () => number = () => performance.now()): Promise<T> => {
  let began = sinceMs();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (sinceMs() - began < BREATH_MS) continue;
    await breath();
    began = sinceMs();
  }
};
