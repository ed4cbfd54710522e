import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TEXTS, type TextKey, type Voice, voiceOf } from "../../cards/index.js";
import { messageOf } from "../../cards/kit/voice.js";
import { type Placeholder, placeholdersOf } from "../../cards/texts/placeholders.js";
import type { Language } from "../../dialogue/person.js";

const LANGUAGES: readonly Language[] = ["de", "en"];
const KEYS = Object.keys(TEXTS) as readonly TextKey[];

const CARDS = join(import.meta.dirname, "../../cards");

const sources = readdirSync(CARDS, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(CARDS, path), "utf8"));

const all = sources.join("\n");

const placeholders = (key: TextKey, language: Language): readonly Placeholder[] =>
  placeholdersOf(messageOf(TEXTS[key][language], language));

/** Each name with what it is used as. */
const signature = (key: TextKey, language: Language): readonly string[] =>
  [...new Set(placeholders(key, language).map(({ name, kind }) => `${name}: ${kind}`))].sort();

const keysWhere = (isFaulty: (key: TextKey) => boolean): readonly string[] => KEYS.filter(isFaulty);

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
  it("can be read as a message in both languages", () => {
    for (const key of KEYS) for (const language of LANGUAGES) expect(() => messageOf(TEXTS[key][language], language), key).not.toThrow();
  });

  it("has the same placeholders, used for the same, in both languages", () => {
    expect(KEYS.map((key) => [key, signature(key, "de")])).toEqual(KEYS.map((key) => [key, signature(key, "en")]));
  });

  it("tells the same choices apart in both languages", () => {
    const choices = (key: TextKey, language: Language) =>
      placeholders(key, language).flatMap(({ name, kind, options }) => (kind === "choice" ? [`${name}: ${[...options].sort()}`] : []));
    expect(KEYS.map((key) => [key, choices(key, "de")])).toEqual(KEYS.map((key) => [key, choices(key, "en")]));
  });

  it("counts in the same cases in both languages", () => {
    const cases = (key: TextKey, language: Language) =>
      placeholders(key, language).flatMap(({ name, kind, options }) => (kind === "plural" ? [`${name}: ${[...options].sort()}`] : []));
    expect(KEYS.map((key) => [key, cases(key, "de")])).toEqual(KEYS.map((key) => [key, cases(key, "en")]));
  });

  it("has a name of words in small letters, with dots", () => {
    expect(keysWhere((key) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(key))).toEqual([]);
  });

  it("is not empty, and begins and ends with no space", () => {
    expect(keysWhere((key) => LANGUAGES.some((language) => TEXTS[key][language].trim() !== TEXTS[key][language]))).toEqual([]);
    expect(keysWhere((key) => LANGUAGES.some((language) => TEXTS[key][language] === ""))).toEqual([]);
  });

  it("is defined once", () => {
    expect(definedTwice(all)).toEqual([]);
    expect(mentionsIn(all).filter(({ key, isDefinition }) => isDefinition && !Object.hasOwn(TEXTS, key))).toEqual([]);
  });

  it("is said by some card", () => {
    const isUsed = isSaid(all);
    expect(keysWhere((key) => !isUsed(key))).toEqual([]);
  });

  it("throws where a value is missing instead of showing the placeholder", () => {
    const sayAll = (voice: Voice) =>
      KEYS.filter((key) => placeholders(key, voice.language).length > 0).map((key) => expect(() => voice.say(key), key).toThrow());
    expect(LANGUAGES.flatMap((language) => sayAll(voiceOf(language))).length).toBeGreaterThan(10);
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
