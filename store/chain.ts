import { createHash } from "node:crypto";
import type { Day } from "../dialogue/index.js";

/** Each entry carries what it follows, so that what was altered, moved or taken out of the middle no longer fits. The first ones may
 *  end by their period: the oldest that is left still says what it followed, and from which day that was. Taking away the newest leaves
 *  no trace in it: for that its head is kept apart, see heads.ts. */
export interface Linked {
  readonly follows: string;
  /** Whoever takes away the oldest before their time has this day against them. Absent: follows nothing. */
  readonly followedOn?: Day;
  readonly link: string;
}

/** The newest of a chain, as it is kept apart from it. */
export interface Head {
  readonly link: string;
  readonly on: Day;
  /** Of the log alone: receipts have numbers made by chance. */
  readonly number?: number;
}

/** What an entry says, in one order; two entries that say different things must not give the same words. */
export type WordsOf<T> = (entry: T) => readonly string[];

const linkOf = ({ follows, followedOn }: Pick<Linked, "follows" | "followedOn">, words: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify([follows, ...(followedOn === undefined ? [] : [followedOn]), ...words]))
    .digest("base64url");

export const linkedTo = <T extends object>(before: Head | undefined, entry: T, wordsOf: WordsOf<T>): T & Linked => {
  const place = before === undefined ? { follows: "" } : { follows: before.link, followedOn: before.on };
  return { ...entry, ...place, link: linkOf(place, wordsOf(entry)) };
};

/** The first that does not fit: it, or what stood before it, is not what it was. */
export const brokenIn = <T extends Linked>(chain: readonly T[], wordsOf: WordsOf<T>): T | undefined =>
  chain.find((entry, index) => {
    const before = chain[index - 1];
    const follows = before === undefined ? entry.follows : before.link;
    return entry.follows !== follows || entry.link !== linkOf(entry, wordsOf(entry));
  });

/** The oldest go one after the other and never out of the middle, also where a clock went back between two of them. */
export const withoutEnded = <T>(chain: readonly T[], isOver: (entry: T) => boolean): readonly T[] => {
  const first = chain.findIndex((entry) => !isOver(entry));
  if (first === 0) return chain;
  return first < 0 ? [] : chain.slice(first);
};
