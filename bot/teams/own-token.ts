import { lately } from "../lately.js";
import { within } from "../within.js";

/** What a request shows to be the bot's: nothing for a bot without an id. */
export type Proof = Readonly<Record<string, string>>;

/** Undefined for a bot without an id, which has none. `isForced`: not the one that was fetched before. */
export type FetchToken = (isForced: boolean) => Promise<string | undefined>;

export interface OwnToken {
  /** Undefined where none can be had: where there was none a moment ago there is none now. */
  proof(): Promise<Proof | undefined>;
  wasRefused(): void;
}

/** Between two requests for a new token. */
const PAUSE_MS = 30_000;

const PRINTABLE = /^[!-~]+$/;

const proofWith = (token: string | undefined): Proof | undefined => {
  if (token === undefined) return {};
  return PRINTABLE.test(token) ? { authorization: `Bearer ${token}` } : undefined;
};

/** However many calls wait for a token, it is fetched once. */
export const openOwnToken = (fetchToken: FetchToken, now: () => number, withinMs: number): OwnToken => {
  let isOld = false;
  let last: string | undefined;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let troubleAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<Proof | undefined> | undefined;

  const fetched = async (): Promise<Proof | undefined> => {
    const isForced = isOld && !lately(PAUSE_MS, renewedAt, now());
    if (isForced) renewedAt = now();
    const token = await within(withinMs, fetchToken(isForced));
    if (isForced) isOld = false;
    if (token === "takes-longer") return undefined;
    // One that has just been given is no better for being asked for again.
    if (token !== last) renewedAt = now();
    last = token;
    return proofWith(token);
  };

  const asked = async (): Promise<Proof | undefined> => {
    const proof = await fetched().catch(() => undefined);
    if (proof === undefined) troubleAt = now();
    asking = undefined;
    return proof;
  };

  return {
    proof: async () => {
      if (lately(PAUSE_MS, troubleAt, now())) return undefined;
      asking ??= asked();
      return asking;
    },
    wasRefused: () => {
      isOld = true;
    },
  };
};
