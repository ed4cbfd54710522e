import { schedule } from "node-cron";
import { kindOf, type Log } from "./log.js";

const EVERY_MINUTE = "* * * * *";
const LONGEST_STOP_MS = 9_000;

/** Wakes the bot. It knows no time of its own: what is due is asked of the clock that the bot was given. */
interface Clock {
  start(): void;
  /** Runs once more where something is under way: what was just committed may have come too late for it. */
  wake(): Promise<void>;
  /** Does nothing where something is under way. */
  tick(): Promise<void>;
  /** Begins nothing new and waits for what is under way, as long as an operating system waits before it kills. */
  stop(): Promise<"idle" | "in-flight">;
}

interface ClockParts {
  readonly tick: () => Promise<void>;
  readonly log: Log;
}

const after = (ms: number): { readonly passed: Promise<"in-flight">; readonly cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<"in-flight">((resolve) => {
    timer = setTimeout(() => resolve("in-flight"), ms);
  });
  return { passed, cancel: () => clearTimeout(timer) };
};

export const openClock = ({ tick, log }: ClockParts): Clock => {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isStopped = false;

  const runOnce = async (): Promise<void> => {
    try {
      await tick();
    } catch (error) {
      log("tick-failed", { kind: kindOf(error) });
    }
  };

  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await runOnce();
    } while (isAskedAgain && !isStopped);
    running = undefined;
  };

  const begin = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    running ??= run();
    return running;
  };

  const wake = (): Promise<void> => {
    isAskedAgain = running !== undefined;
    return begin();
  };

  let everyMinute: ReturnType<typeof schedule> | undefined;
  return {
    start: () => {
      everyMinute ??= schedule(EVERY_MINUTE, begin, { noOverlap: true, suppressMissedWarning: true });
    },
    wake,
    tick: begin,
    stop: async () => {
      isStopped = true;
      await everyMinute?.destroy();
      const { passed, cancel } = after(LONGEST_STOP_MS);
      const ended = await Promise.race([(running ?? Promise.resolve()).then(() => "idle" as const), passed]);
      cancel();
      return ended;
    },
  };
};
