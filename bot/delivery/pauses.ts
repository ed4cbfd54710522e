import type { Instant } from "../../dialogue/index.js";

/** Long enough for others to have their turn first. How long Teams as a whole is left alone is the messenger's to know. */
const PAUSE_MS = 10_000;

/** Who waits a little, after something that was surely not delivered. Not kept: after a restart everything is tried at once. */
export interface Pauses {
  add(key: string, now: Instant): void;
  end(key: string): void;
  /** Whoever else waited waits for nothing any more. */
  keepOnly(keys: ReadonlySet<string>): void;
  /** Undefined where it is over. */
  until(key: string, now: Instant): Instant | undefined;
  /** Whether anybody's is over who has not been looked after since. */
  isAnyOver(now: Instant): boolean;
}

export const openPauses = (): Pauses => {
  const pauses = new Map<string, Instant>();
  /** One that lasts longer than any was made before the clock was set back. */
  const lasts = (until: Instant, now: Instant): boolean => until > now && until <= now + PAUSE_MS;
  return {
    add: (key, now) => {
      pauses.set(key, (now + PAUSE_MS) as Instant);
    },
    end: (key) => {
      pauses.delete(key);
    },
    keepOnly: (keys) => {
      for (const key of [...pauses.keys()]) if (!keys.has(key)) pauses.delete(key);
    },
    until: (key, now) => {
      const until = pauses.get(key);
      return until !== undefined && lasts(until, now) ? until : undefined;
    },
    isAnyOver: (now) => [...pauses.values()].some((until) => !lasts(until, now)),
  };
};
