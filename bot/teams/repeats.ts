import { lately } from "../lately.js";

export interface Repeats<T> {
  /** Done once for each key: whoever asks again, meanwhile or later, gets what came of it. What broke is done anew. */
  share(key: string, work: () => Promise<T>): Promise<T>;
  /** Whoever asks after this gets it done anew; whoever waits already gets what comes of it. */
  forget(key: string): void;
}

/** Teams sends the same activity again when it heard no answer in time, also while the first is still being worked at. */
const KEPT_MS = 600_000;
const MOST = 1_000;

interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

export const openRepeats = <T>(now: () => number): Repeats<T> => {
  const kept = new Map<string, Kept<T>>();

  const forgetOld = (): void => {
    for (const [key, { at }] of kept) {
      if (kept.size < MOST && lately(KEPT_MS, at, now())) return;
      kept.delete(key);
    }
  };

  const forget = (key: string, one: Kept<T>): void => {
    if (kept.get(key) === one) kept.delete(key);
  };

  return {
    share: (key, work) => {
      const there = kept.get(key);
      if (there !== undefined && lately(KEPT_MS, there.at, now())) return there.value;
      forgetOld();
      const value = work().catch((error: unknown) => {
        forget(key, one);
        throw error;
      });
      const one: Kept<T> = { at: now(), value };
      kept.set(key, one);
      return value;
    },
    forget: (key) => {
      kept.delete(key);
    },
  };
};
