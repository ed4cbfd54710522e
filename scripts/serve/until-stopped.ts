import { within } from "../../bot/within.js";

/** A system kills after ten seconds. */
const LONGEST_MS = 9_500;

/** The last one comes when the terminal is closed in which the bot was started. */
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** Resolves at the first of them. Later ones change nothing: what is under way is ended once. */
export const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });

/** What is not done by then is as after a crash: nothing confirmed is lost, and what was on its way counts as unclear. */
export const stoppedInTime = async (stop: () => Promise<void>): Promise<void> => {
  await within(LONGEST_MS, stop());
};

/** Node opens a debugger at this signal, for every user of the machine, unless somebody else listens to it. */
export const keepDebuggersOut = (): void => {
  process.on("SIGUSR1", () => undefined);
};
