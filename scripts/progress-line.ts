import { performance } from "node:perf_hooks";

export interface ProgressLine {
  show(done: number, total: number): void;
  end(): void;
}

/** Nobody needs to be told to wait for something that is there already. */
const PATIENCE_MS = 2_000;
/** On a terminal often enough to be seen moving; in a log once in a while. */
const TERMINAL_MS = 200;
const LOG_MS = 10_000;

/** Says on stderr how far long work has come; stdout stays for its result. */
export const progressLine = (title: string): ProgressLine => {
  const isTerminal = process.stderr.isTTY === true;
  const begun = performance.now();
  let last = begun + PATIENCE_MS - (isTerminal ? TERMINAL_MS : LOG_MS);
  let isShown = false;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (now - begun < PATIENCE_MS || now - last < (isTerminal ? TERMINAL_MS : LOG_MS)) return;
      last = now;
      isShown = true;
      process.stderr.write(isTerminal ? `\r${title}: ${done} von ${total} ` : `${title}: ${done} von ${total}\n`);
    },
    end: () => {
      if (isShown && isTerminal) process.stderr.write("\r\u001b[K");
    },
  };
};
