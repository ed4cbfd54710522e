import type { Format } from "../../dialogue/index.js";
import { distance } from "../../store/index.js";
import { type OwnSeat, ownSeats } from "./dialogues.js";
import { folded } from "./talk/vocabulary.js";
import type { Talk } from "./talk.js";

/** A name's short words ("and", "talk") name nothing by themselves. */
const TELLING_LETTERS = 9;
const MOST_SLIPS = 2;

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(" ")
    .filter((word) => word !== "");

const isTelling = (word: string): boolean => word.length >= TELLING_LETTERS;

const isMeant = (typed: string, word: string): boolean =>
  typed === word || (isTelling(typed) && isTelling(word) && distance(typed, word) <= MOST_SLIPS);

export interface Named {
  readonly format: Format;
  /** What was written besides. */
  readonly others: string;
}

const namedAs = (format: Format, typed: readonly string[]): Named | undefined => {
  const names = [format.id, format.name.de, format.name.en].map(wordsOf);
  const isOfName = (word: string): boolean => names.flat().some((name) => isMeant(word, name));
  const isWhole = names.some((name) => name.every((word) => typed.includes(word)));
  if (!isWhole && !typed.some((word) => isTelling(word) && isOfName(word))) return undefined;
  return { format, others: typed.filter((word) => !isOfName(word)).join(" ") };
};

/** The format that somebody names by its id or its name, whole or in part, among other words. Of two that could be meant the one that
 *  leaves fewer words over. */
export const formatNamed = (formats: readonly Format[], text: string): Named | undefined => {
  const typed = wordsOf(text);
  const [first] = formats.flatMap((format) => namedAs(format, typed) ?? []).sort((one, other) => one.others.length - other.others.length);
  return first;
};

/** Behind a word for one's dialogue its format may stand; else the likeliest is meant. */
export const ownSeatNamed = (talk: Talk, rest: string): OwnSeat | undefined => {
  const named = formatNamed(talk.house.formats, rest);
  return ownSeats(talk).find(({ format }) => named === undefined || format.id === named.format.id);
};
