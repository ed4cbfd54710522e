import type { Asked } from "../messenger.js";
import { aheadOf } from "./calls.js";
import type { Identity } from "./connection.js";
import { type Attempt, openAttempts } from "./one-attempt.js";

/** Where the SDK begins to look for the keys that Teams signs with (botframework-connector 4.23.3, authenticationConstants.js). */
export const KEYS_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration";

const LONGEST_MS = 8_000;

/** Whether the keys by which people are let in could be had just now. Asked at fixed times and never because somebody knocked, and on the
 *  way that the SDK goes, which knows no proxy. */
export const openKeysQuestion = ({ options }: Identity, now: () => number, attempt: Attempt = openAttempts({})): (() => Promise<Asked>) => {
  const url = options.ToBotFromChannelOpenIdMetadataUrl ?? KEYS_URL;
  const headers = { accept: "application/json", "accept-encoding": "identity", "user-agent": "IFD-Bot" };
  return async () => {
    const begunAt = now();
    const attempted = await attempt({ method: "GET", url, headers }, LONGEST_MS);
    const seen = attempted.kind === "answered" ? ({ kind: "answered", status: attempted.status } as const) : attempted;
    return { ...seen, ...aheadOf(attempted, begunAt, now()) };
  };
};
