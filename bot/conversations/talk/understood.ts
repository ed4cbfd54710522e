import { distance } from "../../../store/index.js";
import { folded, type Meaning, VOCABULARY, type Vocabulary } from "./vocabulary.js";

export interface Understood {
  readonly meaning: Meaning;
  /** What was written behind it. */
  readonly rest: string;
}

/** Whether somebody can do this here: a word may mean one thing to an admin and another to everybody else. */
export type IsFor = (meaning: Meaning) => boolean;

/** What politeness puts around a word. */
const GERMAN =
  "bitte mal doch jetzt einmal ich wir mich mir möchte will würde gern gerne kannst können du sie mein meine meinen der die das den ein eine einen zeig zeige zeigen öffne öffnen ansehen sehen";
const ENGLISH = "please i want would like can could you to me my the a show open see now";

const AROUND = new Set(folded(`${GERMAN} ${ENGLISH}`).split(" "));

export const withoutPoliteness = (words: string): string =>
  words
    .split(" ")
    .filter((word) => !AROUND.has(word))
    .join(" ");

/** These do something at once; the others only show something. */
const AT_ONCE: readonly Meaning[] = ["command.mute", "unmute", "german", "english"];

const lettersOf = (word: string): string => [...word].sort().join("");

/** Another letter in place of one, and not two swapped or one too many: in a short word that makes another word. */
const hasOtherLetter = (written: string, word: string): boolean => written.length === word.length && lettersOf(written) !== lettersOf(word);

/** Slips of the hand that leave no doubt. "late" is no "date" and "tage" no "lage". */
const slipsIn = (written: string, word: string): number => {
  if (word.length < 4 || (word.length === 4 && hasOtherLetter(written, word))) return 0;
  if (word.length < 6 && written[0] !== word[0]) return 0;
  return word.length < 9 ? 1 : 2;
};

const slipsAtOnce = (written: string, word: string): number => {
  if (word.length < 5 || (word.length === 5 && hasOtherLetter(written, word))) return 0;
  return Math.min(slipsIn(written, word), 1);
};

const mostSlips = (written: string, word: string, meanings: readonly Meaning[]): number =>
  meanings.some((meaning) => AT_ONCE.includes(meaning)) ? slipsAtOnce(written, word) : slipsIn(written, word);

const meantBy = (meanings: readonly Meaning[] | undefined, isFor: IsFor): Meaning | undefined => meanings?.find(isFor);

/** What is as near to two things is neither. */
const nearest = (written: string, isFor: IsFor, vocabulary: Vocabulary): Meaning | undefined => {
  const near = [...vocabulary]
    .filter(([word]) => Math.abs(word.length - written.length) <= 2)
    .map(([word, meanings]) => ({ meanings, slips: distance(written, word), most: mostSlips(written, word, meanings) }))
    .filter(({ slips, most }) => slips <= most);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const meant = new Set(near.filter(({ slips }) => slips === fewest).map(({ meanings }) => meantBy(meanings, isFor)));
  const [only] = meant;
  return meant.size === 1 ? only : undefined;
};

const MOST_WORDS = 3;
const MOST_BEHIND = 2;

/** A word with something behind it: spelled right, or a sentence about anything would mean something. */
const withRest = (text: string, isFor: IsFor, vocabulary: Vocabulary): Understood | undefined => {
  const parts = text.trim().split(/\s+/);
  for (let count = Math.min(MOST_WORDS, parts.length - 1); count >= Math.max(1, parts.length - MOST_BEHIND); count--) {
    const meaning = meantBy(vocabulary.get(folded(parts.slice(0, count).join(" "))), isFor);
    if (meaning !== undefined && !AT_ONCE.includes(meaning)) return { meaning, rest: parts.slice(count).join(" ") };
  }
  return undefined;
};

/** What somebody means by what they wrote. Undefined: no doubt has to be small, for nobody is to be surprised. */
export const understood = (text: string, isFor: IsFor, vocabulary: Vocabulary = VOCABULARY): Understood | undefined => {
  const words = folded(text);
  const bare = withoutPoliteness(words);
  const exact = meantBy(vocabulary.get(words) ?? vocabulary.get(bare), isFor);
  if (exact !== undefined) return { meaning: exact, rest: "" };
  if (bare === "" || vocabulary.has(words) || vocabulary.has(bare)) return undefined;
  const near = nearest(bare, isFor, vocabulary) ?? nearest(words, isFor, vocabulary);
  return near === undefined ? withRest(text, isFor, vocabulary) : { meaning: near, rest: "" };
};
