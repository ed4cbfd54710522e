import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKS, SUBJECTS } from "../../../scripts/doctor/checks.js";
import { telling, type Word } from "../../../scripts/doctor/told.js";
import { lineOf, verdictOf } from "../../../scripts/self-check/said.js";
import { figuresOf, LIMITS, RULES } from "../../cards/readability.js";
import { readIn } from "../../docs/guide-pages.js";

const PAGE = join(import.meta.dirname, "../../../docs/doctor.md");

const STATES: Readonly<Record<Word["state"], string>> = {
  sound: "in Ordnung",
  finding: "Befund",
  hint: "Hinweis",
  unknown: "nicht prüfbar",
};

const WORDS = SUBJECTS.flatMap(({ words }) => Object.values(words) as readonly Word[]);
/** A path is no word. */
const TEXTS = WORDS.flatMap(({ says, helps = "" }) => [says, helps])
  .filter((text) => text !== "")
  .map((text) => text.replaceAll("/etc/ifd-bot", "/ifd-bot"));

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const checksTable = (): string =>
  [row("`--only`", "Prüfung"), "|---|---|", ...CHECKS.map(({ id, title }) => row(`\`${id}\``, title))].join("\n");

const rowsOf = (words: Readonly<Record<string, Word>>): readonly string[] =>
  Object.entries(words).map(([code, { state, says, helps = "" }]) => row(`\`${code}\``, STATES[state], says, helps));

const wordsTables = (): string =>
  SUBJECTS.map(({ title, words }) =>
    [`### ${title}`, "", row("Kürzel", "Ergebnis", "Es steht da", "Das hilft"), "|---|---|---|---|", ...rowsOf(words)].join("\n"),
  ).join("\n\n");

const withPart = (page: string, name: string, part: string): string =>
  page.replace(new RegExp(`(<!-- ${name}: aus dem Programm -->)[\\s\\S]*?(<!-- Ende -->)`), (_, from, to) => `${from}\n${part}\n${to}`);

describe("the words of the doctor", () => {
  it("are plain", () => {
    const figures = figuresOf(TEXTS);
    expect(figures.sentences).toBeGreaterThan(100);
    expect(figures.mean).toBeLessThanOrEqual(LIMITS.de.mostWordsOnAverage);
    expect(TEXTS.flatMap((text) => RULES["no sentence that is too long"](text, "", "de"))).toEqual([]);
    for (const rule of ["no exclamation mark", "no officialese", "Sie and nothing else"] as const)
      expect(TEXTS.flatMap((text) => RULES[rule](text, "", "de"))).toEqual([]);
  });

  it("say of every finding and hint what helps, and of nothing else", () => {
    for (const { state, says, helps } of WORDS) expect(helps !== undefined, says).toBe(state === "finding" || state === "hint");
  });

  it("stand in docs/doctor.md, each in a row (-u writes them there)", async () => {
    const page = readFileSync(PAGE, "utf8");
    const anew = withPart(withPart(page, "Prüfungen", checksTable()), "Zeilen", wordsTables());
    expect(anew).toContain("`identity-wrong-secret`");
    await expect(anew).toMatchFileSnapshot(PAGE);
  });

  it("are missed in the page where one is new", () => {
    const page = "<!-- Zeilen: aus dem Programm -->\nalt\n<!-- Ende -->";
    expect(withPart(page, "Zeilen", "neu")).toBe("<!-- Zeilen: aus dem Programm -->\nneu\n<!-- Ende -->");
  });

  it("are explained in a page that is plain itself", () => {
    const own = readFileSync(PAGE, "utf8").replace(/<!-- (Prüfungen|Zeilen):[\s\S]*?<!-- Ende -->/g, "");
    const figures = figuresOf(readIn(own));
    expect(figures.sentences).toBeGreaterThan(20);
    expect(figures.mean).toBeLessThanOrEqual(LIMITS.de.mostWordsOnAverage);
    expect(figures.longest).toBeLessThanOrEqual(LIMITS.de.mostWords);
  });
});

describe("a word", () => {
  const tell = telling({
    wrong: { state: "finding", says: "Von {host}.", helps: "Fragen Sie {host}." },
    late: { state: "hint", says: "Bald.", helps: "Erneuern." },
  });

  it("is filled with what is known", () => {
    expect(tell("wrong", { host: "a.example" })).toEqual({
      code: "wrong",
      said: { state: "finding", says: "Von a.example.", helps: "Fragen Sie a.example." },
    });
  });

  it("is not said while something in it is not known", () => {
    expect(() => tell("wrong")).toThrow("{host}");
  });

  it("that is a hint is no finding, and is named at the end all the same", () => {
    const { said } = tell("late");
    expect(lineOf("Zertifikat", said)).toBe("Zertifikat: Hinweis: Bald. Das hilft: Erneuern.");
    expect(verdictOf([{ title: "Zertifikat", said }])).toBe("Alles in Ordnung. Hinweise: Zertifikat.");
  });
});
