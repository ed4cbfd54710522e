import type { Limit } from "./limits.js";
import { openWindow, type Window } from "./window.js";

/** One chat's calls, one at a time: Teams answers 412 where two come at once. */
export interface Chats {
  inLine<T>(chat: string, work: () => Promise<T>): Promise<T>;
  freeAt(chat: string): number;
  note(chat: string, at: number): void;
}

/** Teams' clock starts when a call arrives, and not when it left. */
const ON_THE_WAY_MS = 100;
const SWEEP_AT = 1_000;

interface Chat {
  readonly windows: readonly Window[];
  last: number;
  calls: number;
  line: Promise<unknown>;
}

export const openChats = (limits: readonly Limit[]): Chats => {
  const chats = new Map<string, Chat>();
  const longestMs = Math.max(...limits.map(({ withinMs }) => withinMs)) + ON_THE_WAY_MS;
  let sweepAt = SWEEP_AT;

  const opened = (): Chat => ({
    windows: limits.map(({ most, withinMs }) => openWindow({ most, withinMs: withinMs + ON_THE_WAY_MS })),
    last: Number.NEGATIVE_INFINITY,
    calls: 0,
    line: Promise.resolve(),
  });

  const chatAt = (id: string): Chat => {
    const chat = chats.get(id) ?? opened();
    chats.set(id, chat);
    return chat;
  };

  /** Of chats in which nothing was said for so long no limit knows any more. */
  const sweep = (now: number): void => {
    if (chats.size < sweepAt) return;
    for (const [id, { last, calls }] of chats) if (calls === 0 && last + longestMs < now) chats.delete(id);
    sweepAt = Math.max(SWEEP_AT, 2 * chats.size);
  };

  return {
    inLine: async (id, work) => {
      const chat = chatAt(id);
      const before = chat.line;
      chat.calls += 1;
      const done = before.then(work);
      chat.line = done.catch(() => undefined);
      try {
        return await done;
      } finally {
        chat.calls -= 1;
      }
    },
    freeAt: (id) => Math.max(...chatAt(id).windows.map((window) => window.freeAt())),
    note: (id, at) => {
      const chat = chatAt(id);
      chat.last = at;
      for (const window of chat.windows) window.note(at);
      sweep(at);
    },
  };
};
