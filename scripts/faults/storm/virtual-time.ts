import { setImmediate as turn } from "node:timers/promises";
import type { Ticking } from "../../../bot/teams/pace.js";
import type { Chance } from "../chance.js";

/** Hours that pass in seconds: time stands still until nothing else can happen, and then goes on to whoever sleeps for the shortest. */
export interface VirtualTime extends Ticking {
  /** Undefined where nobody sleeps. */
  readonly next: () => number | undefined;
  /** Goes on to the next and wakes all who slept until then. False where nobody sleeps. */
  readonly goOn: () => boolean;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** `late`: so much later than asked each comes back, as timers do. */
export const virtualTime = (chance: Chance, late: () => number = () => 0): VirtualTime => {
  let now = 0;
  let sleepers: readonly Sleeper[] = [];
  const next = (): number | undefined =>
    sleepers.length === 0 ? undefined : sleepers.reduce((first, { until }) => Math.min(first, until), Number.POSITIVE_INFINITY);
  return {
    next,
    chance: chance.next,
    elapsed: () => now,
    wait: (ms) =>
      new Promise((wake) => {
        sleepers = [...sleepers, { until: now + Math.max(0, ms) + late(), wake }];
      }),
    goOn: () => {
      const until = next();
      if (until === undefined) return false;
      now = until;
      const awake = sleepers.filter((sleeper) => sleeper.until <= now);
      sleepers = sleepers.filter((sleeper) => sleeper.until > now);
      for (const { wake } of awake) wake();
      return true;
    },
  };
};

/** Until that work is done, where nothing but this time is waited for: then one turn of the loop is enough for all else. */
export const passing = async <T>(time: VirtualTime, work: Promise<T>): Promise<T> => {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  for (;;) {
    await turn();
    if (isDone) return done;
    if (!time.goOn()) throw new Error("everybody waits for somebody else");
  }
};
