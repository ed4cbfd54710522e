import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKS } from "../../scripts/self-check/checks.js";
import { sentencesOf, wordsIn } from "../cards/readability.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/pruefen.md"), "utf8");

const ours = page.slice(page.indexOf("## Selbstprüfung"));

const rows = [...ours.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, title = "", says = ""]) => ({ title, says }));

describe("the page about the self-check", () => {
  it("explains every line that the self-check says, in its order", () => {
    const titles = CHECKS.map(({ title }) => title);
    expect(rows.map(({ title }) => title).filter((title) => titles.includes(title))).toEqual(titles);
  });

  it("explains it in short sentences", () => {
    const sentences = rows.flatMap(({ says }) => sentencesOf(says));
    expect(sentences.filter((sentence) => wordsIn(sentence) > 20)).toEqual([]);
    const words = sentences.map(wordsIn);
    expect(words.reduce((sum, one) => sum + one, 0) / words.length).toBeLessThanOrEqual(12);
  });

  it("names each check once", () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });
});
