import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../../bot/setting-names.js";
import { figuresOf, LIMITS, RULE_NAMES, RULES } from "../cards/readability.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/einstellungen.md"), "utf8");

interface Row {
  readonly variable: string;
  readonly is: string;
  readonly otherwise: string;
  readonly example: string;
  readonly wrong: string;
}

const rowsIn = (page: string): readonly Row[] =>
  page.split("\n").flatMap((line) => {
    const [, variable = "", is = "", otherwise = "", example = "", wrong = ""] = line.split("|").map((cell) => cell.trim());
    return /^`IFD_/.test(variable) ? [{ variable: variable.replaceAll("`", ""), is, otherwise, example, wrong }] : [];
  });

const WORDS = { needed: "ja", proof: "einer der vier", free: "nein" } as const;

/** A row for each name that the program reads, in its order, with what it needs and what holds otherwise. */
const isAsTheCode = (page: string): boolean => {
  const rows = rowsIn(page);
  return (
    rows.length === SETTINGS.length &&
    SETTINGS.every(({ variable, is, otherwise }, at) => {
      const row = rows[at];
      return row?.variable === variable && row.is === WORDS[is] && (otherwise === undefined || row.otherwise === `\`${otherwise}\``);
    })
  );
};

const text = PAGE.replaceAll(/```[\s\S]*?```/g, "");
const read = text
  .split(/\n\n|\n(?=[-|#])/)
  .map((part) =>
    part
      .replaceAll("\n", " ")
      .replaceAll(/`[^`]*`/g, "dies")
      .replaceAll(/\*|\]\([^)]*\)/g, ""),
  )
  .flatMap((part) => (part.startsWith("|") ? part.split("|") : [part]))
  .map((part) => part.trim());

/** Whoever sets up a server knows what TLS is. */
const FOR_OPERATORS = RULE_NAMES.filter((rule) => !rule.includes("abbreviation"));

describe("the page about the settings", () => {
  it("has what the program reads, and nothing else", () => {
    expect(isAsTheCode(PAGE)).toBe(true);
  });

  it.each([
    ["a name is missing", (page: string) => page.replace(/^\| `IFD_SHAREPOINT`.*\n/m, "")],
    ["a name is another", (page: string) => page.replace("| `IFD_LISTEN`", "| `IFD_HOST`")],
    ["a default is another", (page: string) => page.replace("| `127.0.0.1:3979` |", "| `127.0.0.1:3980` |")],
    ["what is needed counts as free", (page: string) => page.replace("| `IFD_TENANT` | ja", "| `IFD_TENANT` | nein")],
  ])("is found out when %s", (_, spoil) => {
    expect(spoil(PAGE)).not.toBe(PAGE);
    expect(isAsTheCode(spoil(PAGE))).toBe(false);
  });

  it("has an example and says what happens, for each", () => {
    expect(rowsIn(PAGE).filter(({ example, wrong }) => example === "" || wrong === "")).toEqual([]);
  });

  it("has few words in a sentence", () => {
    const { mean, longest } = figuresOf(read);
    expect(mean).toBeLessThanOrEqual(LIMITS.de.mostWordsOnAverage);
    expect(longest).toBeLessThanOrEqual(LIMITS.de.mostWords);
  });

  it.each(FOR_OPERATORS)("has %s", (rule) => {
    expect(read.flatMap((part) => RULES[rule](part, PAGE, "de"))).toEqual([]);
  });
});
