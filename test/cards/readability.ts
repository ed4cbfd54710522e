import type { Language } from "../../dialogue/person.js";

/** How plainly a text speaks: what can be counted of DIN 8581-1, and what this house never says. */
export interface Limits {
  readonly mostWordsOnAverage: number;
  readonly mostWords: number;
}

export const LIMITS: Readonly<Record<Language, Limits>> = {
  de: { mostWordsOnAverage: 12, mostWords: 20 },
  en: { mostWordsOnAverage: 14, mostWords: 22 },
};

const ENDS = /[.?!…][“”"’)]*$/;
/** "4." of "4. Dezember" and "2." of "2. Halbjahr"; a whole date may end a sentence. */
const ORDINAL = /^\(?\d{1,3}\.$/;
const BEGINS = /^[„“"(]?[\p{Lu}\d]/u;

/** Split where a sentence ends. Whatever is in doubt stays together, so that no sentence seems shorter than it is. What stands between
 *  arrows is a list and no sentence. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/\n| → /).flatMap((line) => {
    const sentences: string[][] = [[]];
    const words = line.split(/\s+/u).filter((word) => word !== "");
    for (const [index, word] of words.entries()) {
      sentences.at(-1)?.push(word);
      const next = words[index + 1];
      if (next !== undefined && ENDS.test(word) && !ORDINAL.test(word) && BEGINS.test(next)) sentences.push([]);
    }
    return sentences.map((sentence) => sentence.join(" ")).filter((sentence) => sentence !== "");
  });

export const wordsIn = (sentence: string): number => sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export interface Figures {
  readonly sentences: number;
  readonly mean: number;
  readonly longest: number;
}

/** Titles and labels are no sentences and would make the mean look better than it is. */
export const figuresOf = (texts: readonly string[]): Figures => {
  const sentences = new Set(texts.flatMap(sentencesOf).filter((sentence) => ENDS.test(sentence)));
  const lengths = [...sentences].map(wordsIn);
  return {
    sentences: lengths.length,
    mean: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    longest: Math.max(0, ...lengths),
  };
};

const word = (...words: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "u");

const OFFICIALESE = word(
  ...[
    "[Gg]emäß",
    "[Hh]insichtlich",
    "[Bb]ezüglich",
    "[Ee]rfolgt(?:e|en)?",
    "[Dd]urchführung(?:en)?",
    "[Ss]eitens",
    "[Mm]ittels",
    "[Zz]wecks",
  ],
  ...[
    "[Ii]m Rahmen",
    "[Ii]n Bezug auf",
    "[Ii]m Hinblick auf",
    "[Ii]nanspruchnahme",
    "[Vv]orgenannt\\p{Ll}*",
    "[Oo]big\\p{Ll}*",
    "[Nn]achfolgend\\p{Ll}*",
  ],
  ...[
    "ggf\\.?",
    "bzw\\.?",
    "[Zz]\\. ?B\\.?",
    "[Uu]\\. ?[aä]\\.?",
    "[Dd]\\. ?h\\.?",
    "[Oo]\\. ?[äÄ]\\.?",
    "usw\\.?",
    "etc\\.?",
    "inkl\\.?",
    "evtl\\.?",
    "[Nn]r\\.",
    "[Ss]og\\.",
  ],
);

const FAMILIAR = word("[Dd]u", "[Dd]ich", "[Dd]ir", "[Dd]ein\\p{Ll}*", "[Ee]uch", "[Ee]uer", "[Ee]ure\\p{Ll}*");
const YOU_MANY = "(?:habt|seid|könnt|müsst|dürft|sollt|wollt|möchtet|werdet|findet|seht|wisst|macht|gebt)";
const FAMILIAR_MANY = word(`ihr ${YOU_MANY}`, `\\p{Lu}?${YOU_MANY} ihr`);
const ORDER = /(?:^|[.?!…:] )(?:Klicke?|Wähle|Gib|Schreibe?|Öffne|Tippe|Prüfe|Speichere|Lösche|Bestätige|Melde)(?= )/u;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

const unexplained = (text: string, context: string): readonly string[] =>
  (text.match(CAPITALS) ?? []).filter(
    (short) => short !== "IFD" && !new RegExp(`\\p{L}+ \\(${short}\\)|(?<!\\p{L})${short} \\(\\p{L}`, "u").test(context),
  );

const found = (pattern: RegExp, text: string): readonly string[] => pattern.exec(text)?.slice(0, 1) ?? [];

/** What is checked of one text in its context, which may explain what it shortens; each answers what it has against it. */
export const RULES = {
  "no sentence that is too long": (text: string, _: string, language: Language) =>
    sentencesOf(text).filter((sentence) => wordsIn(sentence) > LIMITS[language].mostWords),
  "no exclamation mark": (text: string) => found(/!/, text),
  "no abbreviation that nobody explains": (text: string, context: string) => unexplained(text, context),
  "no officialese": (text: string, _: string, language: Language) => (language === "de" ? found(OFFICIALESE, text) : []),
  "Sie and nothing else": (text: string, _: string, language: Language) =>
    language === "de" ? [FAMILIAR, FAMILIAR_MANY, ORDER].flatMap((pattern) => found(pattern, text)) : [],
} satisfies Readonly<Record<string, (text: string, context: string, language: Language) => readonly string[]>>;

export type Rule = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as readonly Rule[];
