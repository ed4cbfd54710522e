import type { Seen } from "../../dialogue/index.js";
import type { Lane } from "../messenger.js";
import type { Limits } from "./limits.js";

/** Time that only ever goes on, whatever is done to the clock on the wall. */
export interface Ticking {
  /** In milliseconds since whenever. */
  readonly elapsed: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Between nought and one. */
  readonly chance: () => number;
}

/** Who waits for a call: `somebody` who has just said something, or nobody. */
export type For = "somebody" | "nobody";

/** Keeps all calls to one tenant within the limits of Teams, and leaves it alone when it asks to be. */
export interface Pace {
  /** See `Messenger.ready`. */
  readonly ready: (lane: Lane, isStopping: () => boolean) => Promise<boolean>;
  /** Makes the call when its turn has come, one at a time in each chat. Undefined where it was not made: Teams wants nothing for longer than
   *  whoever waits for it would wait. */
  readonly inTurn: <T extends { readonly seen: Seen }>(chat: string | undefined, who: For, call: () => Promise<T>) => Promise<T | undefined>;
}

export declare const openPace: (limits: Limits, time: Ticking) => Pace;
