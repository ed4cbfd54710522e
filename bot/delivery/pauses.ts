import type { Instant, Seen } from "../../dialogue/index.js";

/** Long enough for others to have their turn first. How long Teams as a whole is left alone is the messenger's to know. */
const SHORT_MS = 10_000;
const LONGEST_MS = 15 * 60_000;
/** Of what Teams asked for: it may have meant one chat, and then all others are to find out before that one is tried again. */
const TIMES_ASKED = 2;

/** Who waits a little, after something that was surely not delivered. Not kept: after a restart everything is tried at once. */
export interface Pauses {
  /** Longer each time where Teams answered, and was not just out of reach. Undefined: the trouble was ours. */
  add(key: string, now: Instant, seen: Seen | undefined): void;
  end(key: string): void;
  /** Whoever else waited waits for nothing any more. */
  keepOnly(keys: ReadonlySet<string>): void;
  /** Undefined where it is over. */
  until(key: string, now: Instant): Instant | undefined;
  /** Whether it went wrong the last time. Whoever has not been tried yet goes before them. */
  has(key: string): boolean;
  /** Whether anybody's is over who has not been looked after since. */
  isAnyOver(now: Instant): boolean;
}

interface Pause {
  readonly since: Instant;
  readonly lastsMs: number;
}

const NEW_TOKEN = 401;

const isAnswer = (seen: Seen | undefined): seen is Extract<Seen, { readonly kind: "answered" }> =>
  seen?.kind === "answered" && seen.status !== NEW_TOKEN;

const nextMs = (seen: Seen | undefined, before: Pause | undefined): number => {
  if (!isAnswer(seen)) return SHORT_MS;
  const longer = before === undefined ? SHORT_MS : Math.min(2 * before.lastsMs, LONGEST_MS);
  return Math.max(longer, TIMES_ASKED * (seen.waitMs ?? 0));
};

export const openPauses = (): Pauses => {
  const pauses = new Map<string, Pause>();
  /** One that began later than now was made before the clock was set back. */
  const lasts = ({ since, lastsMs }: Pause, now: Instant): boolean => since <= now && now < since + lastsMs;
  return {
    add: (key, now, seen) => {
      pauses.set(key, { since: now, lastsMs: nextMs(seen, pauses.get(key)) });
    },
    end: (key) => {
      pauses.delete(key);
    },
    keepOnly: (keys) => {
      for (const key of [...pauses.keys()]) if (!keys.has(key)) pauses.delete(key);
    },
    until: (key, now) => {
      const pause = pauses.get(key);
      return pause !== undefined && lasts(pause, now) ? ((pause.since + pause.lastsMs) as Instant) : undefined;
    },
    has: (key) => pauses.has(key),
    isAnyOver: (now) => [...pauses.values()].some((pause) => !lasts(pause, now)),
  };
};
