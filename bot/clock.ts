import { createTask } from "node-cron";
import { kindOf, type Log } from "./log.js";
import type { Watch } from "./watch.js";
import { within } from "./within.js";

/** After a standstill of Teams' people are told within a minute; a tick in which nothing is due costs next to nothing. */
const OFTEN = "*/15 * * * * *";
const OFTEN_MS = 15_000;
/** As long as an operating system waits before it kills, and a second less. */
export const LONGEST_STOP_MS = 9_000;

/** Wakes the bot. It knows no time of its own: what is due is asked of the clock that the bot was given. */
interface Clock {
  start(): void;
  /** Does nothing where something is under way. */
  tick(): Promise<void>;
  /** Begins nothing new and waits for what is under way. */
  stop(): Promise<"idle" | "in-flight">;
}

interface ClockParts {
  readonly tick: () => Promise<void>;
  /** What is looked at when it is time to, however long a tick takes. */
  readonly look?: () => Promise<void>;
  readonly log: Log;
  readonly watch?: Pick<Watch, "woke" | "tickBegan" | "ticked"> | undefined;
}

/** Calls at every quarter of a minute, and at least that often. node-cron says when that is, and nothing else: its own timer waits
 *  for a time on the wall. Set back by a day it would sleep for a day; set forward it would first go through every quarter left out,
 *  0.04 ms each, which is an hour from 1970 to today. So the wait is ours, on a timer that cannot be set. */
const everyQuarter = (call: () => void): (() => Promise<void>) => {
  const quarters = createTask(OFTEN, call);
  let timer: NodeJS.Timeout | undefined;
  const msToNext = (): number => {
    const [next] = quarters.getNextRuns(1);
    return next === undefined ? OFTEN_MS : Math.min(Math.max(next.getTime() - Date.now(), 1), OFTEN_MS);
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
    await quarters.destroy();
  };
};

export const openClock = ({ tick, look, log, watch }: ClockParts): Clock => {
  let running: Promise<void> | undefined;
  let isStopped = false;

  const run = async (): Promise<void> => {
    watch?.tickBegan();
    try {
      await tick();
      watch?.ticked("well");
    } catch (error) {
      log("tick-failed", { kind: kindOf(error) });
      watch?.ticked("failed");
    } finally {
      running = undefined;
    }
  };

  const begin = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    running ??= run();
    return running;
  };

  let looking: Promise<void> | undefined;
  const lookBeside = async (): Promise<void> => {
    try {
      await look?.();
    } catch (error) {
      log("tick-failed", { kind: kindOf(error) });
    } finally {
      looking = undefined;
    }
  };

  let endQuarters: (() => Promise<void>) | undefined;
  return {
    start: () => {
      endQuarters ??= everyQuarter(() => {
        watch?.woke();
        // Every tick begins by looking.
        if (running === undefined) void begin();
        else looking ??= lookBeside();
      });
      watch?.woke();
    },
    tick: begin,
    stop: async () => {
      isStopped = true;
      await endQuarters?.();
      const ended = await within(LONGEST_STOP_MS, Promise.all([running, looking]));
      return ended === "takes-longer" ? "in-flight" : "idle";
    },
  };
};
