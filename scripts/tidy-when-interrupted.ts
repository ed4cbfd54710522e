import { killChildren } from "./children/child.js";
import { removeFolders } from "./temporary-folder.js";

/** Whoever interrupts a long command is to find nothing left behind, neither programs nor folders. */
export const tidyWhenInterrupted = (killMore: () => void = () => undefined): void => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      killChildren();
      killMore();
      removeFolders();
      process.kill(process.pid, signal);
    });
  }
};
