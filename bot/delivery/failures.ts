import type { Log } from "../log.js";

/** What went wrong with notices, by kind. That one was sent is not said: the log has the time of it, and would tell that somebody
 *  released something, or took it back. */
export interface Failures {
  add(kind: string): void;
  /** All since the last time, if any. */
  tell(): void;
}

export const openFailures = (log: Log): Failures => {
  let counts = new Map<string, number>();
  return {
    add: (kind) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    tell: () => {
      if (counts.size > 0) log("notices-not-sent", Object.fromEntries(counts));
      counts = new Map();
    },
  };
};
