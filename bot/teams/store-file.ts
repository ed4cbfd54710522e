import { request as requestPlain } from "node:http";
import { type RequestOptions, request as requestSecure } from "node:https";
import type { MadeFile, Stored, Upload } from "../conversations/files/made.js";
import { addressIn, isReachable, lookupFor } from "./file-address.js";

/** Far more than anybody writes in a year, and what OneDrive takes in one piece.
 *  https://learn.microsoft.com/graph/api/driveitem-createuploadsession */
const MOST_BYTES = 32 * 1024 * 1024;
/** Less than the bot waits for when it stops. */
const WITHIN_MS = 8_000;

interface FilePlace {
  /** Exactly these and no others, without a slash at the end. */
  readonly origins: readonly string[];
  readonly withinMs?: number;
}

const NOT_STORED: Stored = { state: "not-stored" };
const TOO_LARGE: Stored = { state: "too-large" };

/** 202 means that OneDrive waits for more of it. */
const IS_STORED: readonly number[] = [200, 201];

const optionsFor = (url: URL, { type, bytes: { length } }: MadeFile, signal: AbortSignal): RequestOptions => ({
  method: "PUT",
  agent: false,
  headers: {
    "content-type": type,
    "content-length": String(length),
    "content-range": `bytes 0-${length - 1}/${length}`,
  },
  lookup: lookupFor(url),
  signal,
});

/** A redirect is an answer like any other that is not a yes. What the answer says is not read: it is nobody's here. */
const put = (url: URL, file: MadeFile, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const call = (url.protocol === "https:" ? requestSecure : requestPlain)(url, optionsFor(url, file, signal));
    const end = (isStored: boolean): void => {
      resolve(isStored);
      call.destroy();
    };
    call.on("error", () => end(false));
    call.on("response", ({ statusCode = 0 }) => end(IS_STORED.includes(statusCode)));
    call.end(file.bytes);
  });

const linkIn = ({ contentUrl }: Upload, origins: readonly string[]): { readonly link?: string } => {
  const url = addressIn(contentUrl, origins);
  return url === undefined ? {} : { link: url.href };
};

/** Puts a file into the OneDrive of whoever wanted it. Carries no token: the address itself opens the place, and it is asked only where
 *  files of this tenant may lie at all, whatever a client hands in. Tried once: nobody knows whether a second try makes a second file. */
export const fileStorer =
  ({ origins, withinMs = WITHIN_MS }: FilePlace): ((to: Upload, file: MadeFile) => Promise<Stored>) =>
  async (to, file) => {
    if (file.bytes.length > MOST_BYTES) return TOO_LARGE;
    const url = addressIn(to.uploadUrl, origins);
    if (url === undefined || !isReachable(url) || file.bytes.length === 0) return NOT_STORED;
    const isStored = await put(url, file, AbortSignal.timeout(withinMs));
    return isStored ? { state: "stored", ...linkIn(to, origins) } : NOT_STORED;
  };
