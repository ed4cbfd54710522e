import type { Instant } from "../../dialogue/index.js";
import type { Store } from "../../store/index.js";
import { inOneStep } from "../lately.js";
import { kindOf, type Log } from "../log.js";
import type { Watch } from "../watch.js";

interface Parts {
  readonly store: Pick<Store, "changeHouse">;
  readonly now: () => Instant;
  readonly log: Log;
  readonly watch?: Pick<Watch, "storeTried">;
}

const BETWEEN_MS = 60 * 60_000;
/** Whoever has made room sees soon that it helped. */
const BETWEEN_IN_TROUBLE_MS = 5 * 60_000;

/** Writes the house's own file as it is, at fixed times, whether or not anybody has anything to keep. A line for each file that could not be
 *  written would tell that somebody's was to be. */
export const openDiskLook = ({ store, now, log, watch }: Parts): (() => Promise<void>) => {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isInTrouble = false;
  return async () => {
    if (inOneStep(isInTrouble ? BETWEEN_IN_TROUBLE_MS : BETWEEN_MS, lookedAt, now())) return;
    lookedAt = now();
    try {
      await store.changeHouse((house) => ({ file: house, value: undefined }));
      if (isInTrouble) log("disk-well");
      isInTrouble = false;
      watch?.storeTried("well");
    } catch (error) {
      if (!isInTrouble) log("disk-in-trouble", { kind: kindOf(error) });
      isInTrouble = true;
      watch?.storeTried("trouble");
    }
  };
};
