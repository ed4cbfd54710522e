import { randomBytes } from "node:crypto";

/** A word that only few may ever see, in one field that somebody filled in. */
export interface Canary {
  readonly owner: string;
  /** In German, for the report: the word itself is printed nowhere. */
  readonly field: string;
  readonly word: string;
  /** False for what is only ever said, and for which there is no place at all. */
  readonly isKept: boolean;
}

/** Letters that stand in every canary of a run, so that bytes without them need no closer look. */
export interface Flock {
  hatch(owner: string, field: string, isKept?: boolean): Canary;
  readonly all: readonly Canary[];
  /** Whose words these bytes hold, in whatever spelling, also by halves. */
  findIn(bytes: Buffer): readonly Canary[];
}

/** Consonants alone make no word that somebody could have meant. */
const LETTERS = "bcdfghjkmnpqrtvwxz";
const TAG_LETTERS = 3;
const OWN_LETTERS = 8;

const randomLetters = (count: number): string => [...randomBytes(count)].map((byte) => LETTERS[byte % LETTERS.length] ?? "").join("");

/** Not plain ASCII, so that every way of escaping shows. */
const UMLAUT = "ä";

const BYTES_IN_THREE = [0, 1, 2] as const;
const BITS = { byte: 8, digit: 6 } as const;

/** What of the text's base64 does not hang on what stands before and behind it, for each of the three ways it can begin. */
const base64Of = (bytes: Buffer): readonly string[] =>
  BYTES_IN_THREE.flatMap((before) => {
    const first = Math.ceil((before * BITS.byte) / BITS.digit);
    const last = Math.floor(((before + bytes.length) * BITS.byte) / BITS.digit);
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    return [padded.toString("base64").slice(first, last), padded.toString("base64url").slice(first, last)];
  });

const escapedBy = (text: string, spell: (code: number) => string): string =>
  text.replace(/[^a-z]/giu, (letter) => spell(letter.charCodeAt(0)));

const HEX = 16;
const hex4 = (code: number): string => code.toString(HEX).padStart(4, "0");

/** Every way in which a text may be spelled where it is not meant to be read. */
export const spellingsOf = (text: string): readonly Buffer[] => {
  const cases = [text, text.toUpperCase()];
  const spelled = cases.flatMap((one) => [
    one,
    one.normalize("NFD"),
    encodeURIComponent(one),
    encodeURIComponent(one).toLowerCase(),
    escapedBy(one, (code) => `\\u${hex4(code)}`),
    escapedBy(one, (code) => `\\u${hex4(code).toUpperCase()}`),
    escapedBy(one, (code) => `&#${code};`),
    Buffer.from(one).toString("hex"),
    Buffer.from(one).toString("hex").toUpperCase(),
    ...base64Of(Buffer.from(one)),
    ...base64Of(Buffer.from(one, "utf16le")),
  ]);
  const raw = cases.flatMap((one) => [Buffer.from(one, "utf16le"), Buffer.from(one, "latin1")]);
  return [...[...new Set(spelled)].map((one) => Buffer.from(one)), ...raw];
};

const HALF = 1 + TAG_LETTERS + OWN_LETTERS;

interface Needles {
  readonly canary: Canary;
  readonly spellings: readonly Buffer[];
}

const isIn = (bytes: Buffer, needles: readonly Buffer[]): boolean => needles.some((needle) => bytes.includes(needle));

/** A new flock for every run: what an earlier run left behind is not found again. */
export const newFlock = (): Flock => {
  const tag = UMLAUT + randomLetters(TAG_LETTERS);
  const tags = spellingsOf(tag);
  const all: Canary[] = [];
  const known: Needles[] = [];
  return {
    all,
    hatch: (owner, field, isKept = true) => {
      const word = `${tag}${randomLetters(OWN_LETTERS)}${tag}${randomLetters(OWN_LETTERS)}`;
      const canary = { owner, field, word, isKept };
      all.push(canary);
      known.push({ canary, spellings: [word.slice(0, HALF), word.slice(HALF)].flatMap(spellingsOf) });
      return canary;
    },
    findIn: (bytes) => (isIn(bytes, tags) ? known.filter(({ spellings }) => isIn(bytes, spellings)).map(({ canary }) => canary) : []),
  };
};
