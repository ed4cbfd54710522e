import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { understood } from "../../bot/conversations/talk/understood.js";
import { TEXTS, type TextKey } from "../../cards/index.js";
import type { Language } from "../../dialogue/person.js";
import { translatable } from "../../scripts/package/rules.js";
import { ADA, LEAD, openTalks, type Talks, wordsOf } from "../bot/conversations/house.js";
import { figuresOf, LIMITS, RULE_NAMES, RULES } from "../cards/readability.js";

const SOURCE = join(import.meta.dirname, "../../manifest");
const read = (name: string): unknown => JSON.parse(readFileSync(join(SOURCE, name), "utf8"));

const GERMAN = translatable(read("manifest.json"));
const ENGLISH = new Map(Object.entries(read("en.json") as Readonly<Record<string, string>>));

const titles = (words: ReadonlyMap<string, string>): readonly string[] =>
  [...GERMAN.keys()].filter((key) => key.endsWith(".title")).map((key) => words.get(key) ?? "");

const COMMANDS = titles(GERMAN).map((german, index) => ({ german, english: titles(ENGLISH)[index] ?? "" }));

const meaningOf = (word: string) => understood(word, () => true)?.meaning;

/** How the bot answers what it does not know. */
const NOT_KNOWN = TEXTS["trouble.unknown-command.title"];

describe("the words that Teams offers", () => {
  let talks: Talks;

  beforeEach(async () => {
    talks = await openTalks();
    // Where somebody can be reached is learned from the first thing they write.
    for (const person of [ADA, LEAD]) await talks.type(person, "hallo");
  });

  it("are ten, as many as Teams lists, and no word is there twice", () => {
    expect(COMMANDS).toHaveLength(10);
    expect(new Set(COMMANDS.map(({ german }) => german)).size).toBe(10);
    expect(new Set(COMMANDS.map(({ english }) => english)).size).toBe(10);
  });

  it.each(COMMANDS)("mean the same in both languages: $german, $english", ({ german, english }) => {
    expect(meaningOf(german)).toBeDefined();
    expect(meaningOf(english)).toBe(meaningOf(german));
  });

  it.each(COMMANDS)("are written as on the help card, where they stand there: $german, $english", ({ german, english }) => {
    const key = meaningOf(german);
    expect(key === "reminders" ? { de: german, en: english } : TEXTS[key as TextKey]).toEqual({ de: german, en: english });
  });

  it.each(COMMANDS.flatMap(({ german, english }) => [german, english]))("are answered with a card and change nothing: %s", async (word) => {
    const before = await talks.file(ADA);
    for (const person of [ADA, LEAD]) {
      const heard = await talks.type(person, word);
      expect(heard.shows?.card).toBeDefined();
      expect(wordsOf(heard)).not.toContain(NOT_KNOWN.de);
    }
    expect((await talks.file(ADA)).plan).toEqual(before.plan);
    expect(talks.reports).toEqual([]);
  });

  it("are not understood when they are made up", async () => {
    expect(meaningOf("wetterbericht")).toBeUndefined();
    expect(wordsOf(await talks.type(ADA, "wetterbericht"))).toContain(NOT_KNOWN.de);
  });
});

describe.each([
  ["de", [...GERMAN.values()]],
  ["en", [...GERMAN.keys()].map((key) => ENGLISH.get(key) ?? "")],
] as const satisfies readonly (readonly [Language, readonly string[]])[])(
  "what people read before they install (%s)",
  (language, texts) => {
    it.each(RULE_NAMES)("has %s", (rule) => {
      expect(texts.flatMap((text) => RULES[rule](text, texts.join(" "), language))).toEqual([]);
    });

    it("has short sentences", () => {
      const { sentences, mean } = figuresOf(texts);
      expect(sentences).toBeGreaterThan(8);
      expect(mean).toBeLessThanOrEqual(LIMITS[language].mostWordsOnAverage);
    });
  },
);
