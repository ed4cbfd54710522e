import { request as requestPlain } from "node:http";
import { type RequestOptions, request as requestSecure } from "node:https";
import { isIP } from "node:net";
import type { Fetched } from "../conversations/talk.js";
import { isOfThisMachine, isPublicAddress, lookupOnly } from "./public-address.js";

const MEGABYTES = 5;
const MOST_BYTES = MEGABYTES * 1024 * 1024;
const WITHIN_MS = 10_000;

interface FileSource {
  /** Exactly these and no others, without a slash at the end. */
  readonly origins: readonly string[];
  readonly withinMs?: number;
}

/** Where Teams keeps what people of one tenant send: its SharePoint and its OneDrive. `name`: what stands before ".sharepoint.com". */
export const sharePointOrigins = (name: string): readonly string[] => {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) throw new Error("not the name of a SharePoint");
  return [`https://${name}.sharepoint.com`, `https://${name}-my.sharepoint.com`];
};

/** Written characters only: what one reader of addresses drops or turns round, another one keeps. */
const REST = /^\/[!-[\]-~]*$/;

/** Compared as text and then once more as what Node makes of it. */
const addressIn = (text: string, origins: readonly string[]): URL | undefined => {
  const origin = origins.find((one) => text.startsWith(`${one}/`));
  if (origin === undefined || !REST.test(text.slice(origin.length)) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.origin === origin && url.username === "" ? url : undefined;
};

/** Over the internet encrypted and to nobody inside the house; in plain text to a client on this machine and to nobody else. */
const isReachable = ({ protocol, hostname }: URL): boolean => {
  // A number is never looked up, so it is looked at here.
  const number = hostname.replace(/^\[(.*)\]$/, "$1");
  if (protocol === "https:") return isIP(number) === 0;
  return protocol === "http:" && (isIP(number) === 0 || isOfThisMachine(number));
};

const UNREACHABLE: Fetched = { state: "unreachable" };
const TOO_LARGE: Fetched = { state: "too-large", megabytes: MEGABYTES };

const optionsFor = (url: URL, signal: AbortSignal): RequestOptions => ({
  agent: false,
  headers: { accept: "text/csv, */*", "accept-encoding": "identity" },
  lookup: lookupOnly(url.protocol === "https:" ? isPublicAddress : isOfThisMachine),
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
