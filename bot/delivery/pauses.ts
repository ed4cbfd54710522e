import type { Instant } from "../../dialogue/index.js";

const FIRST_MS = 60_000;
const LONGEST_MS = 30 * 60_000;

/** Who waits until when, after something that was surely not delivered. Not kept: after a restart everything is tried at once. Here
 *  Retry-After and jitter belong. */
export interface Pauses {
  /** Longer each time. */
  add(key: string, now: Instant): Instant;
  end(key: string): void;
  /** Whoever else waited waits for nothing any more. */
  keepOnly(keys: ReadonlySet<string>): void;
  until(key: string): Instant | undefined;
  /** The first that is over. */
  earliest(): Instant | undefined;
}

interface Pause {
  readonly until: Instant;
  readonly lastedMs: number;
}

export const openPauses = (): Pauses => {
  const pauses = new Map<string, Pause>();
  return {
    add: (key, now) => {
      const before = pauses.get(key);
      const lastedMs = before === undefined ? FIRST_MS : Math.min(before.lastedMs * 2, LONGEST_MS);
      const until = (now + lastedMs) as Instant;
      pauses.set(key, { until, lastedMs });
      return until;
    },
    end: (key) => {
      pauses.delete(key);
    },
    keepOnly: (keys) => {
      for (const key of [...pauses.keys()]) if (!keys.has(key)) pauses.delete(key);
    },
    until: (key) => pauses.get(key)?.until,
    earliest: () =>
      [...pauses.values()].reduce<Instant | undefined>(
        (first, { until }) => (first === undefined || until < first ? until : first),
        undefined,
      ),
  };
};
