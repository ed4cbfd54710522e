import { describe, expect, it } from "vitest";
import { TEXTS } from "../../cards/index.js";
import { plain } from "../../cards/kit/plain.js";
import type { Language } from "../../dialogue/person.js";
import { allCards } from "../../scripts/cards/rendered.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { figuresOf, LIMITS, RULE_NAMES, RULES, type Rule, sentencesOf, wordsIn } from "./readability.js";
import { branchesOf } from "./text-branches.js";

const LANGUAGES: readonly Language[] = ["de", "en"];

const SPOKEN = ["text", "title", "label", "placeholder", "errorMessage"];

/** Without what only keeps clients from finding Markdown. */
const asRead = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");

interface Fact {
  readonly title: string;
  readonly value: string;
}

/** A fact may be a list of any length; each of its parts is read by itself. */
const factParts = ({ title, value }: Fact): readonly string[] => [title, ...(/[.?]$/.test(value) ? [value] : value.split(/[,;] /))];

/** What a card says by itself. What people wrote stands in runs and in the values of inputs, and what a click carries is not read. */
const spokenOn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(spokenOn);
  if (typeof node !== "object" || node === null) return [];
  const type = "type" in node ? String(node.type) : "";
  if (type === "TextRun") return [];
  if (type === "FactSet" && "facts" in node) return (node.facts as readonly Fact[]).flatMap(factParts);
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === "data" || name === "fallback") return [];
    if (typeof value !== "string") return spokenOn(value);
    return SPOKEN.includes(name) ? [asRead(value)] : [];
  });
};

interface Spoken {
  readonly name: string;
  readonly text: string;
  readonly context: string;
}

const texts: Readonly<Record<Language, readonly Spoken[]>> = {
  de: Object.entries(TEXTS).flatMap(([name, { de }]) => branchesOf(de, "de").map((text) => ({ name, text, context: text }))),
  en: Object.entries(TEXTS).flatMap(([name, { en }]) => branchesOf(en, "en").map((text) => ({ name, text, context: text }))),
};

/** What a view brings along, as it stands on a card: names, and words of a house. The wording of formats is ours. */
const broughtBy = (view: unknown): readonly string[] => {
  if (typeof view === "string") return [asRead(plain(view))];
  if (typeof view !== "object" || view === null) return [];
  return Object.entries(view).flatMap(([name, value]) => (name === "format" || name === "formats" ? [] : broughtBy(value)));
};

const cards = (language: Language): readonly Spoken[] =>
  allCards([language]).flatMap(({ name, card, state, rendered }) => {
    const brought = new Set(SAMPLES.filter((one) => one.card === card && one.state === state).flatMap(({ view }) => broughtBy(view)));
    const spoken = [rendered.summary, ...spokenOn(rendered.card)].filter((text) => !brought.has(text));
    return spoken.map((text) => ({ name, text, context: spoken.join(" ") }));
  });

const against = (rule: Rule, spoken: readonly Spoken[], language: Language): readonly string[] => [
  ...new Set(spoken.flatMap(({ name, text, context }) => RULES[rule](text, context, language).map((fault) => `${name}: ${fault}`))),
];

describe.each(LANGUAGES)("the texts (%s)", (language) => {
  // What a card explains, a text of it need not explain again.
  it.each(RULE_NAMES.filter((rule) => rule !== "no abbreviation that nobody explains"))("have %s", (rule) => {
    expect(against(rule, texts[language], language)).toEqual([]);
  });

  it("have few words in a sentence", () => {
    const { sentences, mean, longest } = figuresOf(texts[language].map(({ text }) => text));
    console.info(`${language}: ${sentences} sentences, ${mean.toFixed(1)} words on average, ${longest} in the longest`);
    expect(sentences).toBeGreaterThan(100);
    expect(mean).toBeLessThanOrEqual(LIMITS[language].mostWordsOnAverage);
  });
});

describe.each(LANGUAGES)("the cards (%s)", (language) => {
  const spoken = cards(language);

  it.each(RULE_NAMES)("have %s", (rule) => {
    expect(against(rule, spoken, language)).toEqual([]);
  });

  it("have few words in a sentence", () => {
    const { sentences, mean, longest } = figuresOf(spoken.map(({ text }) => text));
    console.info(`${language} on cards: ${sentences} sentences, ${mean.toFixed(1)} words on average, ${longest} in the longest`);
    expect(mean).toBeLessThanOrEqual(LIMITS[language].mostWordsOnAverage);
  });
});

describe("a sentence", () => {
  it.each<readonly [string, readonly string[]]>([
    ["Das ist eins. Das ist zwei? Ja.", ["Das ist eins.", "Das ist zwei?", "Ja."]],
    ["Fällig bis 30.11.2026. Danach nicht mehr.", ["Fällig bis 30.11.2026.", "Danach nicht mehr."]],
    ["Das Gespräch ist am 4. Dezember 2026 fällig.", ["Das Gespräch ist am 4. Dezember 2026 fällig."]],
    ["Am 04.12. um 10 Uhr. Bis bald.", ["Am 04.12. um 10 Uhr.", "Bis bald."]],
    ["Im 2. Halbjahr.", ["Im 2. Halbjahr."]],
    ["Er sagte: „Gut.“ Dann ging er.", ["Er sagte: „Gut.“", "Dann ging er."]],
    ["Zeile eins\nZeile zwei", ["Zeile eins", "Zeile zwei"]],
    ["Speichern", ["Speichern"]],
    ["", []],
  ])("is told apart in %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("counts what is a word, and no dash", () => {
    expect(wordsIn("Kim Sommer – fällig bis 4. Dezember 2026 · 30 Minuten")).toBe(9);
  });

  it("counts for the mean only when it is one, and once", () => {
    expect(figuresOf(["Speichern", "Das ist gut.", "Das ist gut.", "Das ist nun wirklich gut."])).toEqual({
      sentences: 2,
      mean: 4,
      longest: 5,
    });
  });
});

describe("a rule of reading", () => {
  const long = (count: number): string => `${Array.from({ length: count }, () => "Wort").join(" ")}.`;

  it.each<readonly [Rule, Language, string]>([
    ["no sentence that is too long", "de", `Kurz. ${long(21)}`],
    ["no sentence that is too long", "en", `Short. ${long(23)}`],
    ["no exclamation mark", "de", "Willkommen! Schön."],
    ["no abbreviation that nobody explains", "de", "Fragen Sie den DSB."],
    ["no officialese", "de", "Die Löschung erfolgt morgen."],
    ["no officialese", "de", "Bitte ggf. ergänzen."],
    ["no officialese", "de", "Etwas, z. B. dies."],
    ["no officialese", "de", "Gemäß Absatz eins."],
    ["Sie and nothing else", "de", "Was möchtest du besprechen?"],
    ["Sie and nothing else", "de", "Das ist Dein Gespräch."],
    ["Sie and nothing else", "de", "Wie habt ihr gesprochen?"],
    ["Sie and nothing else", "de", "Bitte. Wähle einen Tag."],
  ])("catches what breaks it: %s (%s, %s)", (rule, language, text) => {
    expect(RULES[rule](text, text, language)).toHaveLength(1);
  });

  it.each<readonly [Rule, Language, string]>([
    ["no sentence that is too long", "de", `${long(20)} ${long(20)}`],
    ["no abbreviation that nobody explains", "de", "Der IFD. Datenschutzbeauftragte (DSB) helfen. Der DSB hilft."],
    ["no abbreviation that nobody explains", "de", "Die AGS (Arbeitgeberservice) und die AGS."],
    ["no officialese", "de", "Ihre Angaben sind erfolgreich gespeichert, usw ist kein Wort."],
    ["Sie and nothing else", "de", "Die Person und ihr Team. Bitte wählen Sie. Ihr Team. Individuelle Produkte."],
  ])("lets pass what keeps it: %s (%s, %s)", (rule, language, text) => {
    expect(RULES[rule](text.replace(", usw ist kein Wort", ""), text, language)).toEqual([]);
  });

  it("needs to be kept on average too", () => {
    expect(figuresOf([long(13), long(13)]).mean).toBeGreaterThan(LIMITS.de.mostWordsOnAverage);
  });
});

describe("a text in its branches", () => {
  it("is said once for each case", () => {
    expect(branchesOf("{n, plural, =0 {Nichts} one {# Thema für {name}} other {# Themen}} am {on, date, day}", "de")).toEqual([
      "Nichts am 4. Dezember 2026",
      "1 Thema für Beispiel am 4. Dezember 2026",
      "5 Themen am 4. Dezember 2026",
    ]);
    expect(branchesOf("{a, select, x {X} other {{b, select, y {Y} other {Z}}}}", "de")).toEqual(["X", "X", "Y", "Z"]);
  });
});
