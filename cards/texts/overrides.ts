import type { IntlMessageFormat } from "intl-messageformat";
import type { Text } from "../../dialogue/formats/format.js";
import type { Language } from "../../dialogue/person.js";
import { messageOf, type Overrides } from "../kit/voice.js";
import { type LockReason, lockedBecause } from "./locked.js";
import { type Placeholder, type PlaceholderKind, placeholdersOf } from "./placeholders.js";
import { longestSaid, mostFor } from "./room.js";
import { TEXTS, type TextKey } from "./texts.js";

/** What is wrong with a house's own words. `key` is the name they stand under. */
export type OverrideFinding =
  | { readonly kind: "unknown-key"; readonly key: string; readonly meant?: string }
  /** People rely on our words, see locked.ts. */
  | { readonly kind: "locked"; readonly key: string; readonly because: LockReason }
  /** Longer than the cards have room for, with all that is put in. */
  | { readonly kind: "too-long"; readonly key: string; readonly language: Language; readonly most: number }
  | { readonly kind: "broken-message"; readonly key: string; readonly language: Language }
  /** A choice or a plural without what it says in all other cases. */
  | { readonly kind: "missing-option"; readonly key: string; readonly language: Language }
  | {
      readonly kind: "other-placeholders";
      readonly key: string;
      readonly language: Language;
      readonly missing: readonly string[];
      readonly unknown: readonly string[];
      /** Known, but used as something that they are not: a date as a number. */
      readonly misused: readonly string[];
    };

/** The known word that somebody may have meant. Reading files knows how to find it, and the caller hands it in. */
export type Closest = (text: string, known: readonly string[]) => string | undefined;

type Read = { readonly message: IntlMessageFormat } | { readonly fault: "broken-message" | "missing-option" };

const LANGUAGES: readonly Language[] = ["de", "en"];
const CHANGEABLE = (Object.keys(TEXTS) as readonly TextKey[]).filter((key) => lockedBecause(key) === undefined);

/** In what other way a house may use a placeholder: how many there are can be said with a plural or without. */
const ALSO: Readonly<Record<PlaceholderKind, readonly PlaceholderKind[]>> = {
  text: [],
  number: ["text", "plural"],
  plural: ["text", "number"],
  date: [],
  time: [],
  choice: [],
};

const SAMPLES: Readonly<Record<PlaceholderKind, string | number | Date>> = {
  text: "text",
  choice: "text",
  number: 2,
  plural: 2,
  date: new Date(0),
  time: new Date(0),
};

const isKey = (key: string): key is TextKey => Object.hasOwn(TEXTS, key);

/** Said once as well: a number's format may be well written and yet be none. */
const readWords = (words: string, language: Language): Read => {
  try {
    const message = messageOf(words, language);
    message.format(Object.fromEntries(placeholdersOf(message).map(({ name, kind }) => [name, SAMPLES[kind]])));
    return { message };
  } catch (error) {
    return { fault: error instanceof SyntaxError && error.message === "MISSING_OTHER_CLAUSE" ? "missing-option" : "broken-message" };
  }
};

const namesOf = (placeholders: readonly Placeholder[]): readonly string[] => [...new Set(placeholders.map(({ name }) => name))];

const isFitting = ({ name, kind }: Placeholder, ours: readonly Placeholder[]): boolean =>
  ours.some((own) => own.name === name && (own.kind === kind || ALSO[own.kind].includes(kind)));

const placeholderFindings = (key: TextKey, language: Language, theirs: readonly Placeholder[]): readonly OverrideFinding[] => {
  const ours = placeholdersOf(messageOf(TEXTS[key][language], language));
  const [known, used] = [namesOf(ours), namesOf(theirs)];
  const missing = known.filter((name) => !used.includes(name));
  const unknown = used.filter((name) => !known.includes(name));
  const misused = namesOf(theirs.filter((use) => known.includes(use.name) && !isFitting(use, ours)));
  const all = [...missing, ...unknown, ...misused];
  return all.length === 0 ? [] : [{ kind: "other-placeholders", key, language, missing, unknown, misused }];
};

const lengthFindings = (key: TextKey, language: Language, theirs: IntlMessageFormat): readonly OverrideFinding[] => {
  const most = mostFor(key, language);
  return longestSaid(theirs) > most ? [{ kind: "too-long", key, language, most }] : [];
};

const wordFindings = (key: TextKey, language: Language, words: string): readonly OverrideFinding[] => {
  const read = readWords(words, language);
  if ("fault" in read) return [{ kind: read.fault, key, language }];
  const { message } = read;
  return [...placeholderFindings(key, language, placeholdersOf(message)), ...lengthFindings(key, language, message)];
};

const unknownKey = (key: string, closest: Closest): OverrideFinding => {
  const meant = closest(key, CHANGEABLE);
  return { kind: "unknown-key", key, ...(meant === undefined ? {} : { meant }) };
};

/** Whether a house's own words can be said in place of ours. Asked before they are: words that cannot be said would fail a click. */
export const checkOverrides = (texts: Overrides, closest: Closest): readonly OverrideFinding[] =>
  Object.entries(texts).flatMap(([key, words]) => {
    if (!isKey(key)) return [unknownKey(key, closest)];
    const because = lockedBecause(key);
    if (because !== undefined) return [{ kind: "locked", key, because }];
    return LANGUAGES.flatMap((language) => (words[language] === undefined ? [] : wordFindings(key, language, words[language])));
  });

export interface ChangedWords {
  readonly key: TextKey;
  readonly ours: Text;
  /** Where a language is missing, ours are said. */
  readonly theirs: Partial<Text>;
}

/** What a house says differently, for those who check what people are told. */
export const changedWords = (texts: Overrides): readonly ChangedWords[] =>
  Object.entries(texts).flatMap(([key, theirs]) => (isKey(key) ? [{ key, ours: TEXTS[key], theirs }] : []));
