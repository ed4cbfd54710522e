import { killChildren } from "./children/child.js";
import { removeFolders } from "./temporary-folder.js";

const tidy = (killMore: () => void): void => {
  killChildren();
  killMore();
  removeFolders();
};

/** Whoever interrupts a long command is to find nothing left behind, neither programs nor folders. */
export const tidyWhenInterrupted = (killMore: () => void = () => undefined): void => {
  // Nobody reads any more, or something is wrong in the command itself.
  process.once("exit", () => tidy(killMore));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      tidy(killMore);
      process.kill(process.pid, signal);
    });
  }
};
