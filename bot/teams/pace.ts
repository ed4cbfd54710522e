import type { Seen } from "../../dialogue/index.js";
import type { Lane } from "../messenger.js";
import { openChats } from "./chats.js";
import type { Limits } from "./limits.js";
import { isWell, openTrouble, type Trouble, type What } from "./trouble.js";
import { openWindow } from "./window.js";

/** Time that only ever goes on, whatever is done to the clock on the wall. */
export interface Ticking {
  /** In milliseconds since whenever. */
  readonly elapsed: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Between nought and one. */
  readonly chance: () => number;
}

/** Who waits for a call: somebody who has just said something, or nobody. */
export type For = "somebody" | "nobody";

type Ask = () => Promise<Seen | undefined>;

/** Keeps all calls to one tenant within the limits of Teams, and leaves it alone when it asks to be. */
export interface Pace {
  /** See `Messenger.ready`. `ask`: with nothing that is shown to anybody, how Teams is doing; undefined where nobody can be asked. */
  readonly ready: (lane: Lane, isStopping: () => boolean, ask?: Ask) => Promise<boolean>;
  /** Makes the call when its turn has come, one at a time in each chat. Undefined where it was not made: Teams wants nothing for longer
   *  than whoever waits for it would wait. */
  readonly inTurn: <T extends { readonly seen: Seen }>(
    chat: string | undefined,
    who: For,
    call: () => Promise<T>,
    what?: What,
  ) => Promise<T | undefined>;
}

const PATIENCE_MS: Readonly<Record<For, number>> = { somebody: 30_000, nobody: 5_000 };
/** A wave that would have to wait for longer ends, and goes on when the clock ticks next. */
const SHORT_PAUSE_MS = 5_000;
/** While messages may be lost: long enough for most to be answered before the next one is risked. */
const BETWEEN_RISKS_MS = 5_000;
/** How soon a wait finds out that it is over, or that the bot stops. */
const LOOK_MS = 200;
/** Of all calls in any second, for people who wait: where chats are opened first a message takes two. */
const KEPT_FOR_SOMEBODY = 8;
/** Timers come late; so much of it is made up for. */
const MADE_UP_FOR_MS = 50;

const NEVER = Number.NEGATIVE_INFINITY;

type Waves = ReturnType<typeof openWaves>;

/** Waves go out evenly, so that an answer finds room at any moment, and never more than their share in any second. */
const openWaves = ({ waves }: Limits) => {
  const window = openWindow(waves);
  const gap = waves.withinMs / waves.most;
  let nextAt = NEVER;
  return {
    freeAt: (): number => Math.max(nextAt, window.freeAt()),
    note: (now: number): void => {
      nextAt = Math.max(nextAt, now - MADE_UP_FOR_MS) + gap;
      window.note(now);
    },
  };
};

/** One after the other, in the order in which they came. */
const openLine = () => {
  let line: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work);
    line = done.catch(() => undefined);
    return done;
  };
};

const NOBODY_TO_ASK: Ask = async () => undefined;

const openReady = ({ elapsed, wait }: Ticking, trouble: Trouble, waves: Waves): Pace["ready"] => {
  const lines = { wave: openLine(), notice: openLine() };
  let last = NEVER;
  const freeAt = (lane: Lane): number =>
    Math.max(trouble.freeAfter(last), trouble.isUnclear() ? last + BETWEEN_RISKS_MS : NEVER, lane === "wave" ? waves.freeAt() : NEVER);

  const readyIn = async (lane: Lane, isStopping: () => boolean, ask: Ask): Promise<boolean> => {
    let isRiskTaken = false;
    while (!isStopping()) {
      const now = elapsed();
      const left = freeAt(lane) - now;
      if (left > SHORT_PAUSE_MS) return false;
      if (left > 0) {
        isRiskTaken = false;
        await wait(Math.min(left, LOOK_MS));
        continue;
      }
      if (trouble.isUnclear() && !isRiskTaken) {
        const seen = await ask();
        if (seen?.kind === "held-back") return false;
        isRiskTaken = seen === undefined || isWell(seen);
        if (!isRiskTaken) await wait(LOOK_MS);
        continue;
      }
      last = now;
      if (lane === "wave") waves.note(now);
      return true;
    }
    return false;
  };

  return (lane, isStopping, ask = NOBODY_TO_ASK) => lines[lane](() => readyIn(lane, isStopping, ask));
};

const openTurns = ({ tenant: limit, chat: chatLimits }: Limits, { elapsed, wait }: Ticking, trouble: Trouble, waves: Waves) => {
  const tenant = openWindow(limit);
  const unasked = openWindow({ ...limit, most: limit.most - KEPT_FOR_SOMEBODY });
  const chats = openChats(chatLimits);
  let last = NEVER;

  const freeAt = (chat: string | undefined, who: For): number =>
    Math.max(
      trouble.freeAfter(last),
      tenant.freeAt(),
      who === "nobody" ? unasked.freeAt() : NEVER,
      chat === undefined ? NEVER : chats.freeAt(chat),
    );

  const note = (chat: string | undefined, who: For, now: number): void => {
    last = now;
    tenant.note(now);
    if (who === "nobody") unasked.note(now);
    if (chat !== undefined) chats.note(chat, now);
  };

  /** Nothing is awaited between looking and taking, so that no two take the same place. */
  const take = async (chat: string | undefined, who: For): Promise<boolean> => {
    const since = elapsed();
    let hasWaited = false;
    for (;;) {
      const now = elapsed();
      const left = freeAt(chat, who) - now;
      if (left <= 0) {
        note(chat, who, now);
        // What was ready a while ago goes out now, and with what becomes ready now it would be more than a wave may take.
        if (who === "nobody" && hasWaited) waves.note(now);
        return true;
      }
      if (now + left - since > PATIENCE_MS[who]) return false;
      hasWaited = true;
      await wait(Math.min(left, LOOK_MS));
    }
  };

  return { take, inLine: chats.inLine };
};

export const openPace = (limits: Limits, time: Ticking): Pace => {
  const trouble = openTrouble(time.chance);
  const waves = openWaves(limits);
  const { take, inLine } = openTurns(limits, time, trouble, waves);

  const called = async <T extends { readonly seen: Seen }>(
    chat: string | undefined,
    who: For,
    call: () => Promise<T>,
    what: What = "message",
  ): Promise<T | undefined> => {
    if (!(await take(chat, who))) return undefined;
    const answer = await call();
    trouble.learn(answer.seen, time.elapsed(), what);
    return answer;
  };

  return {
    ready: openReady(time, trouble, waves),
    inTurn: (chat, who, call, what) =>
      chat === undefined ? called(chat, who, call, what) : inLine(chat, () => called(chat, who, call, what)),
  };
};
