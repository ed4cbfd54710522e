import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TEXTS, type TextKey, type Voice, voiceOf } from "../../cards/index.js";
import { messageOf } from "../../cards/kit/voice.js";
import { type Placeholder, placeholdersOf } from "../../cards/texts/placeholders.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Language } from "../../dialogue/person.js";

const LANGUAGES: readonly Language[] = ["de", "en"];
const KEYS = Object.keys(TEXTS) as readonly TextKey[];

const CARDS = join(import.meta.dirname, "../../cards");

const sources = readdirSync(CARDS, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(CARDS, path), "utf8"));

const all = sources.join("\n");

const placeholders = (text: Text, language: Language): readonly Placeholder[] => placeholdersOf(messageOf(text[language], language));

/** Each name with what it is used as. */
const names = (text: Text, language: Language): readonly string[] =>
  [...new Set(placeholders(text, language).map(({ name, kind }) => `${name}: ${kind}`))].sort();

/** What a choice or a plural tells apart. */
const cases = (text: Text, language: Language): readonly string[] =>
  placeholders(text, language).flatMap(({ name, options }) => (options.length === 0 ? [] : [`${name}: ${[...options].sort()}`]));

const isReadable = (text: Text): boolean =>
  LANGUAGES.every((language) => {
    try {
      return messageOf(text[language], language) !== undefined;
    } catch {
      return false;
    }
  });

const alike = (lists: readonly (readonly string[])[]): boolean => new Set(lists.map((list) => list.join("; "))).size === 1;

/** What every text keeps. */
const RULES = {
  "can be read as a message in both languages": isReadable,
  "has the same placeholders, used for the same, in both languages": (text) => alike(LANGUAGES.map((language) => names(text, language))),
  "tells the same cases apart in both languages": (text) => alike(LANGUAGES.map((language) => cases(text, language))),
  "begins and ends with no space, and is not empty": (text) => LANGUAGES.every((language) => /^\S(?:.*\S)?$/su.test(text[language])),
} satisfies Readonly<Record<string, (text: Text) => boolean>>;

type Rule = keyof typeof RULES;

interface Mention {
  readonly key: string;
  /** Where it is given its words, and not where it is said. */
  readonly isDefinition: boolean;
}

const mentionsIn = (source: string): readonly Mention[] =>
  [...source.matchAll(/"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)"(:\s*\{\s*de:)?/g)].map(([, key = "", words]) => ({
    key,
    isDefinition: words !== undefined,
  }));

/** Keys put together of parts, such as `audience.${seat}.${relation}`. What stands for a part never crosses a dot. */
const patternsIn = (source: string): readonly RegExp[] =>
  [...source.matchAll(/`([a-z][a-z0-9-]*[.-][^`\s]*)`/g)]
    .map(([, text = ""]) => text)
    .filter((text) => text.includes("${"))
    .map((text) => new RegExp(`^${text.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[a-z0-9-]+")}$`));

const isSaid = (source: string) => {
  const said = new Set(mentionsIn(source).flatMap(({ key, isDefinition }) => (isDefinition ? [] : [key])));
  const patterns = patternsIn(source);
  return (key: string): boolean => said.has(key) || patterns.some((pattern) => pattern.test(key));
};

const definedTwice = (source: string): readonly string[] => {
  const defined = mentionsIn(source).flatMap(({ key, isDefinition }) => (isDefinition ? [key] : []));
  return defined.filter((key, index) => defined.indexOf(key) !== index);
};

describe("every text", () => {
  it.each(Object.keys(RULES) as readonly Rule[])("%s", (rule) => {
    expect(KEYS.filter((key) => !RULES[rule](TEXTS[key]))).toEqual([]);
  });

  it("has a name of words in small letters, with dots", () => {
    expect(KEYS.filter((key) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(key))).toEqual([]);
  });

  it("is defined once", () => {
    expect(definedTwice(all)).toEqual([]);
    expect(mentionsIn(all).filter(({ key, isDefinition }) => isDefinition && !Object.hasOwn(TEXTS, key))).toEqual([]);
  });

  it("is said by some card", () => {
    const isUsed = isSaid(all);
    expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
  });

  it("throws where a value is missing instead of showing the placeholder", () => {
    const sayAll = (voice: Voice) =>
      KEYS.filter((key) => placeholders(TEXTS[key], voice.language).length > 0).map((key) => expect(() => voice.say(key), key).toThrow());
    expect(LANGUAGES.flatMap((language) => sayAll(voiceOf(language))).length).toBeGreaterThan(10);
  });
});

describe("a rule of texts", () => {
  it.each<readonly [Rule, Text]>([
    ["can be read as a message in both languages", { de: "{a", en: "{a}" }],
    ["can be read as a message in both languages", { de: "{a, plural, one {x}}", en: "{a, plural, one {x} other {y}}" }],
    ["can be read as a message in both languages", { de: "a", en: "{a, select, b {x}}" }],
    ["has the same placeholders, used for the same, in both languages", { de: "{a}", en: "a" }],
    ["has the same placeholders, used for the same, in both languages", { de: "{a}", en: "{a, date, day}" }],
    ["has the same placeholders, used for the same, in both languages", { de: "{a, plural, other {{b}}}", en: "{a, plural, other {}}" }],
    ["tells the same cases apart in both languages", { de: "{a, plural, other {x}}", en: "{a, plural, one {y} other {x}}" }],
    ["begins and ends with no space, and is not empty", { de: "a ", en: "a" }],
    ["begins and ends with no space, and is not empty", { de: "a", en: "" }],
  ])("catches what breaks it: %s", (rule, text) => {
    expect(RULES[rule](text)).toBe(false);
  });
});

describe("the search for texts", () => {
  const SOURCE = `
    "card.title": { de: "a", en: "b" },
    "card.long": {
      de: "a", en: "b" },
    "card.title": { de: "c", en: "d" },
    "card.unused": { de: "a", en: "b" },
    say("card.title"); say(\`card.\u0024{what}\`)`;

  it("finds what is defined twice", () => {
    expect(definedTwice(SOURCE)).toEqual(["card.title"]);
  });

  it("finds what is said as a whole or of parts, and what is not", () => {
    expect(["card.title", "card.long", "card.long.more", "other.title"].map(isSaid(SOURCE))).toEqual([true, true, false, false]);
    expect(isSaid('"card.unused": { de: "a" }')("card.unused")).toBe(false);
  });
});
