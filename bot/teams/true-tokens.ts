import { createHash } from "node:crypto";
import { lately } from "../lately.js";
import { lifeOf } from "./token-claims.js";

/** Tokens that were found true just now, each with the address it was found true for. */
export interface TrueTokens<T> {
  /** What came of finding it true; undefined where that has to be looked at anew. */
  found(authorization: string, serviceUrl: string): T | undefined;
  keep(authorization: string, serviceUrl: string, found: T): void;
}

/** Much shorter than a token lives, and than the SDK trusts a key once fetched (a day). A key that Microsoft takes back is noticed up to
 *  these ten minutes later than by looking every time. */
const KEPT_MS = 600_000;
const MOST = 200;

interface Kept<T> {
  readonly found: T;
  readonly at: number;
  readonly from: number;
  readonly until: number;
}

/** Not the token itself: nobody who looks into the memory is to find one. */
const nameOf = (authorization: string, serviceUrl: string): string =>
  createHash("sha256")
    .update(JSON.stringify([authorization, serviceUrl]))
    .digest("base64");

/** Teams comes with the same token again and again, and looking whether it is true costs a tenth of a turn. The same to the last letter,
 *  for the same address, within its own time: every other one is looked at. */
export const openTrueTokens = <T>(now: () => number): TrueTokens<T> => {
  const kept = new Map<string, Kept<T>>();
  return {
    found: (authorization, serviceUrl) => {
      const one = kept.get(nameOf(authorization, serviceUrl));
      if (one === undefined) return undefined;
      const time = now();
      return lately(KEPT_MS, one.at, time) && one.from <= time && time < one.until ? one.found : undefined;
    },
    keep: (authorization, serviceUrl, found) => {
      const life = lifeOf(authorization);
      if (life === undefined) return;
      if (kept.size >= MOST) kept.clear();
      kept.set(nameOf(authorization, serviceUrl), { found, at: now(), ...life });
    },
  };
};
