import { createHash } from "node:crypto";

/** Each entry carries what it follows, so that what was altered, moved or taken out of the middle no longer fits. The first ones may
 *  end by their period: the oldest that is left still says what it followed. Taking away the newest leaves no trace in it. */
export interface Linked {
  readonly follows: string;
  readonly link: string;
}

/** What an entry says, in one order; two entries that say different things must not give the same words. */
export type WordsOf<T> = (entry: T) => readonly string[];

const linkOf = (follows: string, words: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify([follows, ...words]))
    .digest("base64url");

export const linkedTo = <T extends object>(chain: readonly Linked[], entry: T, wordsOf: WordsOf<T>): T & Linked => {
  const follows = chain.at(-1)?.link ?? "";
  return { ...entry, follows, link: linkOf(follows, wordsOf(entry)) };
};

/** The first that does not fit: it, or what stood before it, is not what it was. */
export const brokenIn = <T extends Linked>(chain: readonly T[], wordsOf: WordsOf<T>): T | undefined =>
  chain.find((entry, index) => {
    const before = chain[index - 1];
    const follows = before === undefined ? entry.follows : before.link;
    return entry.follows !== follows || entry.link !== linkOf(entry.follows, wordsOf(entry));
  });
