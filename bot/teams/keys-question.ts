import type { Seen } from "../../dialogue/index.js";
import type { Identity } from "./connection.js";
import { type Attempt, openAttempts } from "./one-attempt.js";

/** Where the SDK begins to look for the keys that Teams signs with (botframework-connector 4.23.3, authenticationConstants.js). */
export const KEYS_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration";

const LONGEST_MS = 8_000;

/** Whether the keys by which people are let in could be had just now. Asked at fixed times and never because somebody knocked, and on the
 *  way that the SDK goes, which knows no proxy. What time it is there says nothing: whoever keeps copies for Microsoft may answer with one
 *  that is a day old. */
export const openKeysQuestion = ({ options }: Identity, attempt: Attempt = openAttempts({})): (() => Promise<Seen>) => {
  const url = options.ToBotFromChannelOpenIdMetadataUrl ?? KEYS_URL;
  const headers = { accept: "application/json", "accept-encoding": "identity", "user-agent": "IFD-Bot" };
  return async () => {
    const attempted = await attempt({ method: "GET", url, headers }, LONGEST_MS);
    return attempted.kind === "answered" ? { kind: "answered", status: attempted.status } : attempted;
  };
};
