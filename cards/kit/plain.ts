/** Text that is nothing but text on a card: no client finds Markdown, a mention or a date function in it. Whatever stands in a
 *  template's data is of this kind, so that no name, no topic and no sentence can be forgotten. */
export type Plain = string & { readonly brand: "Plain" };

/** Characters that look alike and mean nothing. A backslash before the real one would do in Teams on the desktop, but phones
 *  show it (microsoft/AdaptiveCards#5590, #7474). "Kund*innen und Kolleg*innen" is why the star is among them. */
const ALIKE: Readonly<Record<string, string>> = {
  "*": "∗",
  _: "ˍ",
  "`": "ˋ",
  "~": "∼",
  "<": "‹",
  ">": "›",
  "\\": "∖",
  "#": "＃",
};

const WORD_JOINER = "\u2060";
const NO_BREAK_SPACE = "\u00a0";

const STEERS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff]/gu;
const ACTIVE = /[*_`~<>\\#]/g;
/** The seam of a link, of a footnote, of `{{DATE(…)}}` and of "&amp;". */
const SEAM = /\](?=[([:])|\{(?=\{)|&(?=[a-z\d]+;)/gi;
/** "4. Dezember" at the start of a line would become a list that begins at 4. */
const LIST = /^(\d{1,9}[.)]|[-+])( +|$)/;
/** "---" would become a line across the card. */
const RULE = /^-(?=[- ]*$)/;

/** What steers goes first: what it hides from us at the start of a line a client would find. */
const plainLine = (line: string): string =>
  line
    .replace(STEERS, " ")
    .trim()
    .replace(ACTIVE, (character) => ALIKE[character] ?? character)
    .replace(SEAM, (character) => character + WORD_JOINER)
    .replace(RULE, "–")
    .replace(LIST, (_, mark: string, gap: string) => `${mark === "-" ? "–" : mark}${gap === "" ? WORD_JOINER : NO_BREAK_SPACE}`);

/** One line: a name, a sentence, a label. */
export const plain = (text: string): Plain => plainLine(text.replace(/[\r\n]+/g, " ")) as Plain;

const SOMETHING_ELSE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/gu;

/** What somebody wrote, for a TextRun, which knows no Markdown: every character stays, but for those that steer. Line breaks stay;
 *  more than one empty line in a row does not. */
export const verbatim = (text: string): Plain =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").replace(SOMETHING_ELSE, "").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\{(?=\{)/g, `{${WORD_JOINER}`)
    .trim() as Plain;

const NO_INPUT = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** What somebody wrote, back in the field where they wrote it. Only what no keyboard makes and some clients refuse goes: control
 *  characters and half characters. */
export const inputValue = (text: string): string => text.replace(NO_INPUT, "");

export const LONGEST_SHOWN_NAME = 60;

/** Somebody's or something's name. A roster takes longer ones than a card of twenty people can hold, and a straight quotation mark costs
 *  twice the room. */
export const nameOf = (name: string): Plain => {
  const characters = [...plain(name.replaceAll('"', "”"))];
  return (
    characters.length > LONGEST_SHOWN_NAME ? `${characters.slice(0, LONGEST_SHOWN_NAME - 1).join("")}…` : characters.join("")
  ) as Plain;
};
