import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folded, VOCABULARY } from "../../bot/conversations/talk/vocabulary.js";
import { TEXTS } from "../../cards/index.js";
import { allCards } from "../../scripts/cards/rendered.js";
import { LEAFLETS } from "../../scripts/guides/leaflets.js";
import { figuresOf, LIMITS, RULE_NAMES, RULES } from "../cards/readability.js";
import { boldIn, DOCS, FOLDERS, GUIDE_PAGES, type GuidePage, quotedIn, readIn, targetsIn } from "./guide-pages.js";

const titlesIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(titlesIn);
  if (typeof node !== "object" || node === null) return [];
  const own = "type" in node && String(node.type).startsWith("Action.") && "title" in node ? [String(node.title)] : [];
  return [...own, ...Object.values(node).flatMap(titlesIn)];
};

const BUTTONS = new Set(allCards(["de"]).flatMap(({ rendered }) => titlesIn(rendered.card)));

const SENTENCES = new Set(Object.values(TEXTS).map(({ de }) => de));

/** Words that are neither typed nor on a card: where they come from. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  rollen: "dialogue/roster/columns.ts",
  admin: "dialogue/roster/values.ts",
  pruefung: "dialogue/roster/values.ts",
  "utf-8": "cards/admin/texts/roster.ts",
  "Alles in Ordnung.": "docs/pruefen.md",
};

const unknownButtons = (text: string): readonly string[] => boldIn(text).filter((title) => !BUTTONS.has(title));

const unknownWords = (text: string): readonly string[] =>
  quotedIn(text).filter((word) => !VOCABULARY.has(folded(word)) && !SENTENCES.has(word) && !BUTTONS.has(word) && !(word in ELSEWHERE));

const goneTargets = ({ file, text }: GuidePage): readonly string[] =>
  targetsIn(text).filter((target) => !existsSync(join(DOCS, dirname(file), target)));

describe.each(GUIDE_PAGES)("the page docs/$file", (page) => {
  const { file, text } = page;
  const read = readIn(text);

  it("leads only to what there is", () => {
    expect(goneTargets(page)).toEqual([]);
  });

  it.each(RULE_NAMES)("has %s", (rule) => {
    expect(read.flatMap((part) => RULES[rule](part, text, "de"))).toEqual([]);
  });

  it("has few words in a sentence", () => {
    const { sentences, mean, longest } = figuresOf(read);
    console.info(`${file}: ${sentences} sentences, ${mean.toFixed(1)} words on average, ${longest} in the longest`);
    expect(mean).toBeLessThanOrEqual(LIMITS.de.mostWordsOnAverage);
  });

  it("quotes only words that the bot understands or says", () => {
    expect(unknownWords(text)).toEqual([]);
  });

  it("tells in words what is on each picture", () => {
    const alts = [...text.matchAll(/!\[([^\]]*)\]/g)].map(([, alt = ""]) => alt);
    expect(alts.filter((alt) => alt.length < 30)).toEqual([]);
  });
});

describe("the guides", () => {
  it.each(GUIDE_PAGES.filter(({ file }) => file.startsWith("anleitungen/")))("name only buttons that there are: $file", ({ text }) => {
    expect(unknownButtons(text)).toEqual([]);
    expect(boldIn(text).length).toBeGreaterThan(3);
  });
});

describe("the checks of the guides", () => {
  it("find a button, a word, a link and a sentence that are wrong", () => {
    expect(unknownButtons("Drücken Sie **Absenden**, dann **Speichern**.")).toEqual(["Absenden"]);
    expect(unknownWords("Schreiben Sie „stumm“ oder „bitte schweigen“.")).toEqual(["bitte schweigen"]);
    expect(goneTargets({ file: "anleitungen/x.md", text: "[Hier](../nirgends.md) und [da](../pruefen.md)" })).toEqual(["../nirgends.md"]);
    const long = readIn(`- [ ] ${"Wort ".repeat(21).trim()}. Und **kurz**.`);
    expect(long.flatMap((part) => RULES["no sentence that is too long"](part, "", "de"))).toHaveLength(1);
  });

  it("know where each other quoted word comes from", () => {
    for (const [word, source] of Object.entries(ELSEWHERE)) {
      expect(readFileSync(join(DOCS, "..", source), "utf8"), `${word} in ${source}`).toContain(word);
    }
  });
});

const PICTURES = join(DOCS, "anleitungen/bilder");
const MOST_BYTES = 120 * 1024;

const shown = new Set(
  GUIDE_PAGES.flatMap(({ file, text }) => targetsIn(text).map((target) => join(DOCS, dirname(file), target))).filter((path) =>
    path.endsWith(".png"),
  ),
);

interface Pictured {
  readonly name: string;
  readonly lines: readonly string[];
}

const pictured = JSON.parse(readFileSync(join(PICTURES, "bilder.json"), "utf8")) as readonly Pictured[];

/** Every button on a picture stands at the end of its lines, and the title near their beginning: both are in our texts as they stand. */
const knownLines = ({ lines }: Pictured): readonly string[] => lines.filter((line) => BUTTONS.has(line) || SENTENCES.has(line));

describe("the pictures of the guides", () => {
  const files = readdirSync(PICTURES).filter((name) => name.endsWith(".png"));

  it("are all shown somewhere, and small", () => {
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((name) => !shown.has(join(PICTURES, name)))).toEqual([]);
    expect(files.filter((name) => statSync(join(PICTURES, name)).size > MOST_BYTES)).toEqual([]);
  });

  it("are each written down with what stands on them", () => {
    expect(pictured.map(({ name }) => `${name}.png`).sort()).toEqual([...files].sort());
  });

  it.each(pictured)("still show what the program says: $name", (picture) => {
    expect(picture.lines.filter((line) => BUTTONS.has(line)).length, "buttons on it").toBeGreaterThan(1);
    expect(BUTTONS.has(picture.lines.at(-1) ?? ""), "its last button").toBe(true);
    expect(knownLines(picture).length, "sentences as they are today").toBeGreaterThan(picture.lines.length / 4);
  });
});

describe("the page about dependencies", () => {
  const text = readFileSync(join(DOCS, "abhaengigkeiten.md"), "utf8")
    .replace(/<!--.*-->/, "")
    .replace(/([^|\n])\n(?=[A-Za-z`])/g, "$1 ");

  it.each(["no sentence that is too long", "no exclamation mark", "no officialese", "Sie and nothing else"] as const)("has %s", (rule) => {
    expect(readIn(text).flatMap((part) => RULES[rule](part, text, "de"))).toEqual([]);
  });
});

describe("what is handed out", () => {
  it("is every guide and every page of the package but its list of contents", () => {
    const pages = GUIDE_PAGES.map(({ file }) => file).filter((file) => FOLDERS.some((folder) => file.startsWith(folder)));
    expect(LEAFLETS.map(({ file }) => file).sort()).toEqual(pages.filter((file) => !file.endsWith("README.md")).sort());
  });
});
