import type { CallKind } from "./route.js";

interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

const SECOND = 1000;

/** As documented, and written down here once more: whoever checks the sender must not read its numbers.
 *  https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const TENANT: readonly Limit[] = [{ most: 50, withinMs: SECOND }];
const SENDING: readonly Limit[] = [
  { most: 7, withinMs: SECOND },
  { most: 8, withinMs: 2 * SECOND },
  { most: 60, withinMs: 30 * SECOND },
  { most: 1800, withinMs: 3600 * SECOND },
];
const READING: readonly Limit[] = SENDING.map(({ most, withinMs }) => ({ most: 2 * most, withinMs }));

const OPERATIONS: Readonly<Record<CallKind, { readonly name: string; readonly limits: readonly Limit[] }>> = {
  post: { name: "send", limits: SENDING },
  replace: { name: "send", limits: SENDING },
  delete: { name: "send", limits: SENDING },
  open: { name: "open", limits: SENDING },
  member: { name: "read", limits: READING },
};

const MOST_KEPT = 3600;

/** How long until one more fits: the call that is `most` back must have left the window. */
const waitMs = (times: readonly number[], limits: readonly Limit[], now: number): number => {
  let wait = 0;
  for (const { most, withinMs } of limits) {
    const back = times[times.length - most];
    if (back !== undefined) wait = Math.max(wait, back + withinMs - now);
  }
  return wait;
};

const keep = (times: number[], now: number): void => {
  times.push(now);
  if (times.length > 2 * MOST_KEPT) times.splice(0, times.length - MOST_KEPT);
};

export interface Windows {
  /** How long this call comes too early; a call that comes in time counts from now on. */
  tooEarlyMs(kind: CallKind, chat: string, now: number): number;
}

export const openWindows = (): Windows => {
  const tenant: number[] = [];
  const chats = new Map<string, number[]>();
  const timesOf = (key: string): number[] => {
    const there = chats.get(key);
    if (there !== undefined) return there;
    const fresh: number[] = [];
    chats.set(key, fresh);
    return fresh;
  };
  return {
    tooEarlyMs: (kind, chat, now) => {
      const { name, limits } = OPERATIONS[kind];
      const times = timesOf(`${name} ${chat}`);
      const wait = Math.max(waitMs(tenant, TENANT, now), waitMs(times, limits, now));
      if (wait > 0) return wait;
      keep(tenant, now);
      keep(times, now);
      return 0;
    },
  };
};

export interface Busiest {
  add(now: number): void;
  readonly most: number;
}

/** The most in any one second. Each time is put in once and taken out once. */
export const openBusiest = (): Busiest => {
  const times: number[] = [];
  let first = 0;
  let most = 0;
  return {
    add: (now) => {
      times.push(now);
      while ((times[first] ?? now) <= now - SECOND) first += 1;
      most = Math.max(most, times.length - first);
      if (first > times.length - first + MOST_KEPT) {
        times.splice(0, first);
        first = 0;
      }
    },
    get most() {
      return most;
    },
  };
};
