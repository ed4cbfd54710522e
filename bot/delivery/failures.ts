import type { Log } from "../log.js";

/** What went wrong with messages, by kind, told once of them all. The log has the time of each line: one for each message would tell whose
 *  was missing, and that somebody released something. */
export interface Failures {
  add(kind: string): void;
  /** All since the last time, if any. */
  tell(): void;
}

/** What comes about by an act of one person alone, who writes, releases, mutes, or takes the bot away. `later`: told of the chat. */
const UNTOLD: readonly string[] = ["sent", "changed", "no-way", "unreachable", "later"];

const TEN = 10;

/** An exact number beside the preview would tell how many want no reminders. */
const rounded = (count: number): string => (count < TEN ? `under-${TEN}` : `at-least-${count - (count % TEN)}`);

export const openFailures = (log: Log, event: "nudges-not-sent" | "notices-not-sent" | "outcome-not-kept"): Failures => {
  let counts = new Map<string, number>();
  return {
    add: (kind) => {
      if (!UNTOLD.includes(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    tell: () => {
      if (counts.size > 0) log(event, Object.fromEntries([...counts].map(([kind, count]) => [kind, rounded(count)])));
      counts = new Map();
    },
  };
};
