import type { Log } from "../log.js";
import type { Watch } from "../operations/watching.js";

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** From there on a day is another one, and with it what is due and what is over. */
export const FAR_OFF_MS = 12 * 60 * MINUTE_MS;

type Judged = "right" | "differs" | "far-off";

const judged = (aheadMs: number): Judged => {
  const offMs = Math.abs(aheadMs);
  if (offMs >= FAR_OFF_MS) return "far-off";
  return offMs > MINUTE_MS ? "differs" : "right";
};

export const isFarOff = (aheadMs: number | undefined): boolean => aheadMs !== undefined && judged(aheadMs) === "far-off";

export interface WallClock {
  /** How far the clock of this machine is ahead of Teams'. */
  learn(aheadMs: number): void;
  /** Undefined as long as Teams has not said what time it is; 0 where the difference says nothing. */
  aheadMs(): number | undefined;
}

/** Whether the clock on the wall can be believed. With a wrong one people are written to on wrong days, and what they wrote is destroyed
 *  too early, which cannot be undone. Teams says what time it is with every answer. */
export const openWallClock = (log: Log, watch?: Pick<Watch, "clockCompared">): WallClock => {
  let known: Judged = "right";
  let ahead: number | undefined;
  return {
    aheadMs: () => ahead,
    learn: (aheadMs) => {
      const [before, seconds] = [known, Math.trunc(aheadMs / SECOND_MS)];
      known = judged(aheadMs);
      ahead = known === "right" ? 0 : aheadMs;
      watch?.clockCompared(ahead);
      if (known === before) return;
      if (known === "far-off") log("clock-far-off", { seconds });
      else if (known === "differs") log("clock-differs", { seconds });
      else log("clock-right");
    },
  };
};
