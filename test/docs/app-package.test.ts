import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PUBLIC_PATHS } from "../../cards/index.js";
import { translatable } from "../../scripts/package/rules.js";
import { figuresOf, LIMITS, RULE_NAMES, RULES } from "../cards/readability.js";
import { runScript } from "../scripts/command.js";
import { DOCS, readIn, targetsIn } from "./guide-pages.js";

const PAGE = readFileSync(join(DOCS, "app-paket.md"), "utf8");
/** A sentence goes on in the next line. */
const unwrapped = (page: string): string => page.replace(/(?<=[^\n|])\n(?=[^\n|#`<\d-])/g, " ");

const READ = readIn(unwrapped(PAGE));

const source = (name: string): unknown => JSON.parse(readFileSync(join(DOCS, "../manifest", name), "utf8"));

/** The rows of the table under the German and the English head. */
const wordsIn = (page: string): readonly (readonly string[])[] => {
  const [, table = ""] = /\| Deutsch \| Englisch \|\n\|---\|---\|\n((?:\|.*\|\n)+)/.exec(page) ?? [];
  return table
    .trim()
    .split("\n")
    .map((row) => row.slice(2, -2).split(" | "));
};

const offered = (): readonly (readonly string[])[] => {
  const english = source("en.json") as Readonly<Record<string, string>>;
  return [...translatable(source("manifest.json"))].flatMap(([key, german]) =>
    key.endsWith(".title") ? [[german, english[key] ?? ""]] : [],
  );
};

const optionsIn = (page: string): readonly string[] => [...new Set(page.match(/(?<![\w-])--[a-z-]{3,}/g))];

describe("the page about the app package", () => {
  it.each(RULE_NAMES)("has %s", (rule) => {
    expect(READ.flatMap((part) => RULES[rule](part, PAGE, "de"))).toEqual([]);
  });

  it("has few words in a sentence", () => {
    const { sentences, mean } = figuresOf(READ);
    expect(sentences).toBeGreaterThan(40);
    expect(mean).toBeLessThanOrEqual(LIMITS.de.mostWordsOnAverage);
  });

  it("is read across the ends of its lines", () => {
    const long = readIn(unwrapped(`${"Wort ".repeat(12)}\n${"wort ".repeat(12)}.\n`));
    expect(long.flatMap((part) => RULES["no sentence that is too long"](part, "", "de"))).toHaveLength(1);
  });

  it("leads only to what there is", () => {
    expect(targetsIn(PAGE).filter((target) => !existsSync(join(DOCS, target)))).toEqual([]);
  });

  it("names the words that Teams offers, and no others", () => {
    expect(wordsIn(PAGE)).toEqual(offered());
    expect(wordsIn(PAGE.replace("| hilfe |", "| beistand |"))).not.toEqual(offered());
  });

  it("names only options that the command has, and all that a package needs", () => {
    const usage = runScript("package", ["--help"]).out;
    expect(optionsIn(PAGE).filter((option) => !usage.includes(option))).toEqual([]);
    expect(optionsIn(PAGE)).toEqual(expect.arrayContaining(["--out", "--app-id", "--host", "--house", "--version", "--check"]));
  });

  it("names the two pages that people can read before", () => {
    for (const path of Object.values(PUBLIC_PATHS)) expect(PAGE).toContain(`https://bot.example.de${path}`);
  });
});
