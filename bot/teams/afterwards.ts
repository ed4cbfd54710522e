import { kindOf, type Log } from "../log.js";
import { placeOf } from "./broken.js";

interface Afterwards {
  /** Begun when the answer is on its way. What goes wrong is logged, for there is nobody left to tell. */
  readonly begin: (work: () => Promise<void>) => void;
  readonly settled: () => Promise<void>;
}

export const openAfterwards = (log: Log): Afterwards => {
  const open = new Set<Promise<void>>();
  const begun = (work: () => Promise<void>): Promise<void> =>
    new Promise<void>((resolve) => setImmediate(resolve)).then(work).catch((error: unknown) => {
      log("unexpected", { kind: kindOf(error), place: placeOf(error) });
    });
  return {
    begin: (work) => {
      const one = begun(work).finally(() => open.delete(one));
      open.add(one);
    },
    settled: async () => {
      while (open.size > 0) await Promise.all(open);
    },
  };
};
