import { setImmediate as turn } from "node:timers/promises";
import type { Ticking } from "../../../bot/teams/pace.js";
import type { Chance } from "../../chance.js";

/** Hours that pass in seconds: time stands still until nothing else can happen, and then goes on to whoever sleeps for the shortest. */
export interface VirtualTime extends Ticking {
  /** Goes on to the next and wakes all who slept until then. False where nobody sleeps. */
  readonly goOn: () => boolean;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

const earliest = (sleepers: readonly Sleeper[]): number => sleepers.reduce((first, { until }) => Math.min(first, until), Number.MAX_VALUE);

/** In whole milliseconds, as timers count. `late`: so much later than asked each comes back, as timers do. */
export const virtualTime = (chance: Chance, late: () => number = () => 0): VirtualTime => {
  let now = 0;
  let sleepers: Sleeper[] = [];
  return {
    chance: chance.next,
    elapsed: () => now,
    wait: (ms) =>
      new Promise((wake) => {
        sleepers.push({ until: now + Math.ceil(Math.max(0, ms)) + late(), wake });
      }),
    goOn: () => {
      if (sleepers.length === 0) return false;
      now = earliest(sleepers);
      const awake = sleepers.filter(({ until }) => until <= now);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { wake } of awake) wake();
      return true;
    },
  };
};

const aTurn = async (): Promise<void> => {
  await turn();
};

/** Until that work is done. `settled`: when nothing can happen any more before time goes on; where nothing but time is waited for, after
 *  one turn of the loop. */
export const passing = async <T>(time: VirtualTime, work: Promise<T>, settled: () => Promise<void> = aTurn): Promise<T> => {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  for (;;) {
    await settled();
    if (isDone) return done;
    if (!time.goOn()) throw new Error("everybody waits for somebody else");
  }
};
