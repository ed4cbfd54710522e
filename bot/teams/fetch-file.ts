import { request as requestPlain } from "node:http";
import { type RequestOptions, request as requestSecure } from "node:https";
import type { Fetched } from "../conversations/talk.js";
import { addressIn, isReachable, lookupFor } from "./file-address.js";

export const MEGABYTES = 5;
const MOST_BYTES = MEGABYTES * 1024 * 1024;
export const WITHIN_MS = 10_000;

interface FileSource {
  /** Exactly these and no others, without a slash at the end. */
  readonly origins: readonly string[];
  readonly withinMs?: number;
}

const UNREACHABLE: Fetched = { state: "unreachable" };
const TOO_LARGE: Fetched = { state: "too-large", megabytes: MEGABYTES };

const optionsFor = (url: URL, signal: AbortSignal): RequestOptions => ({
  agent: false,
  headers: { accept: "text/csv, */*", "accept-encoding": "identity" },
  lookup: lookupFor(url),
  signal,
});

/** A redirect is an answer like any other that is not the file. Nothing is kept beyond the limit, whatever was announced. */
const load = (url: URL, signal: AbortSignal): Promise<Fetched> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let hasFailed = false;
    const call = (url.protocol === "https:" ? requestSecure : requestPlain)(url, optionsFor(url, signal));
    const end = (fetched: Fetched): void => {
      resolve(fetched);
      call.destroy();
    };
    call.on("error", () => {
      hasFailed = true;
      end(UNREACHABLE);
    });
    call.on("response", (answer) => {
      const announced = Number(answer.headers["content-length"] ?? 0);
      if (answer.statusCode !== 200 || answer.headers["content-encoding"] !== undefined) return end(UNREACHABLE);
      if (announced > MOST_BYTES) return end(TOO_LARGE);
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) end(TOO_LARGE);
        else chunks.push(chunk);
      });
      answer.on("error", () => end(UNREACHABLE));
      answer.on("close", () => end(answer.complete && !hasFailed ? { state: "fetched", bytes: Buffer.concat(chunks) } : UNREACHABLE));
    });
    call.end();
  });

/** Fetches what somebody sent, from where Teams keeps it. Carries no token: the address itself opens the file. */
export const fileFetcher =
  ({ origins, withinMs = WITHIN_MS }: FileSource): ((url: string) => Promise<Fetched>) =>
  async (text) => {
    const url = addressIn(text, origins);
    return url !== undefined && isReachable(url) ? load(url, AbortSignal.timeout(withinMs)) : UNREACHABLE;
  };
