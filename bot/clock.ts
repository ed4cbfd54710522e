import { createTask } from "node-cron";
import { kindOf, type Log } from "./log.js";

const EVERY_MINUTE = "* * * * *";
const MINUTE_MS = 60_000;
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

/** Calls at the beginning of every minute, and at least once a minute. node-cron says when that is, and nothing else: its own timer waits
 *  for a time on the wall. Set back by a day it would sleep for a day; set forward it would first go through every minute left out,
 *  0.04 ms each, which is a quarter of an hour from 1970 to today. So the wait is ours, on a timer that cannot be set. */
const everyMinute = (call: () => void): (() => Promise<void>) => {
  const minutes = createTask(EVERY_MINUTE, call);
  let timer: NodeJS.Timeout | undefined;
  const msToNext = (): number => {
    const [next] = minutes.getNextRuns(1);
    return next === undefined ? MINUTE_MS : Math.min(Math.max(next.getTime() - Date.now(), 1), MINUTE_MS);
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      wait();
      call();
    }, msToNext());
  };
  wait();
  return async () => {
    clearTimeout(timer);
    await minutes.destroy();
  };
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

  let endMinutes: (() => Promise<void>) | undefined;
  return {
    start: () => {
      endMinutes ??= everyMinute(() => void begin());
    },
    wake,
    tick: begin,
    stop: async () => {
      isStopped = true;
      await endMinutes?.();
      const { passed, cancel } = after(LONGEST_STOP_MS);
      const ended = await Promise.race([(running ?? Promise.resolve()).then(() => "idle" as const), passed]);
      cancel();
      return ended;
    },
  };
};
