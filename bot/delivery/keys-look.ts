import type { Instant, Seen } from "../../dialogue/index.js";
import { inOneStep } from "../lately.js";
import type { Log } from "../log.js";
import type { Watch } from "../watch.js";

interface Parts {
  /** Absent where nobody's token is checked. */
  readonly askForKeys?: () => Promise<Seen>;
  readonly now: () => Instant;
  readonly log: Log;
  readonly watch?: Pick<Watch, "keysAsked">;
}

const BETWEEN_MS = 5 * 60_000;

const isWell = (seen: Seen): boolean => seen.kind === "answered" && seen.status < 300;

/** Asks Microsoft at fixed times for the keys by which people are let in. A line for each who could not come in would tell that somebody
 *  wanted to. */
export const openKeysLook = ({ askForKeys, now, log, watch }: Parts): (() => Promise<void>) => {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isInTrouble = false;
  return async () => {
    if (askForKeys === undefined || inOneStep(BETWEEN_MS, lookedAt, now())) return;
    lookedAt = now();
    const wasInTrouble = isInTrouble;
    isInTrouble = !isWell(await askForKeys());
    watch?.keysAsked(isInTrouble ? "trouble" : "well");
    if (isInTrouble !== wasInTrouble) log(isInTrouble ? "keys-out-of-reach" : "keys-well");
  };
};
