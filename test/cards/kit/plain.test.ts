import { fc, test } from "@fast-check/vitest";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { inputValue, nameOf, plain, verbatim } from "../../../cards/kit/plain.js";

const JOIN = "\u2060";
const KEEP = "\u00a0";

/** What clients make of a text: every extension that the library has by itself, and HTML. */
const markdown = new MarkdownIt({ html: true });

const MEANINGFUL = [
  ..."*_`~#<>\\[](){}|!&=+-–.:;^$ ",
  ...["**", "```", "~~", "---", "- ", "+ ", "1.", "1) ", "4. Dezember", "    ", "\t", "\n", "\r\n", "&amp;", "&#35;", "&lt;"],
  ...[
    "<b>",
    "<!--",
    "<at>Alle</at>",
    "</at>",
    "](https://amt.example)",
    "![",
    "[^1]",
    "[a]: b",
    "- [ ] ",
    "{{DATE(2026-01-01T00:00:00Z)}}",
  ],
  ...["\u0024{title}", "\u2028", "\u200b", "\u00a0", "\u202e", "\ufeff", "\0", "a", "ä"],
];

const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...MEANINGFUL) }, fc.string({ unit: "binary" })), { maxLength: 10 })
  .map((parts) => parts.join(""));

interface Shown {
  readonly blocks: readonly string[];
  readonly pieces: readonly string[];
  readonly text: string;
}

const shown = (text: string): Shown => {
  const tokens = markdown.parse(text, {});
  const pieces = tokens.flatMap(({ children }) => children ?? []);
  return {
    blocks: tokens.map(({ type }) => type),
    pieces: pieces.map(({ type }) => type),
    text: pieces.map(({ content }) => content).join(""),
  };
};

describe("plain text", () => {
  it.each([
    ["Kund*innen und Kolleg*innen", "Kund∗innen und Kolleg∗innen"],
    ["_wichtig_ und __sehr__", "ˍwichtigˍ und ˍˍsehrˍˍ"],
    ["[Klick](https://amt.example)", `[Klick]${JOIN}(https://amt.example)`],
    ["[1]: https://amt.example", `[1]${JOIN}: https://amt.example`],
    ["# Wichtig", "＃ Wichtig"],
    ["> gesagt", "› gesagt"],
    ["<at>Alle</at> und <b>fett</b>", "‹at›Alle‹/at› und ‹b›fett‹/b›"],
    ["{{DATE(2026-01-01T00:00:00Z, SHORT)}}", `{${JOIN}{DATE(2026-01-01T00:00:00Z, SHORT)}}`],
    ["&lt;b&gt; &#42; R&D", `&${JOIN}lt;b&${JOIN}gt; &＃42; R&D`],
    ["C:\\Daten", "C:∖Daten"],
    ["~alt~ und `Code`", "∼alt∼ und ˋCodeˋ"],
  ])("of %j has no power", (text, result) => {
    expect(plain(text)).toBe(result);
  });

  it.each([
    ["4. Dezember 2026", `4.${KEEP}Dezember 2026`],
    ["4) Dezember", `4)${KEEP}Dezember`],
    ["- eins", `–${KEEP}eins`],
    ["+ eins", `+${KEEP}eins`],
    ["-", "–"],
    ["---", "–--"],
    ["1.", `1.${JOIN}`],
    ["\u202e1. eins", `1.${KEEP}eins`],
    ["\u200b    eingerückt", "eingerückt"],
  ])("of %j begins no list, no line and no code", (text, result) => {
    expect(plain(text)).toBe(result);
  });

  it("keeps what only resembles a list", () => {
    for (const text of ["30.11.2026", "12.04. um 10 Uhr", "-5 Grad", "Am 4. Dezember", "+49 30 1234", "R&D und mehr"]) {
      expect(plain(text)).toBe(text);
    }
  });

  it("is one line without anything that steers", () => {
    expect(plain("  eins\r\nzwei\u2028drei\tvier\u202e \u0007\ud800")).toBe("eins zwei drei vier");
  });

  test.prop([anyText], { numRuns: 3000 })("is shown as it stands by whoever reads Markdown", (text) => {
    const result = plain(text);
    if (result === "") return;
    expect(shown(result)).toEqual({ blocks: ["paragraph_open", "inline", "paragraph_close"], pieces: ["text"], text: result });
    expect(markdown.render(result).match(/<[^>]*>/g)).toEqual(["<p>", "</p>"]);
  });

  test.prop([anyText], { numRuns: 3000 })("stays the same when it is made plain again", (text) => {
    expect(plain(plain(text))).toBe(plain(text));
  });

  it("would be found powerful if it were not made plain", () => {
    expect(shown("*a*").pieces).toEqual(["em_open", "text", "em_close"]);
    expect(shown("4. Dezember").blocks[0]).toBe("ordered_list_open");
    expect(shown("&lt;").text).toBe("<");
  });
});

describe("what somebody wrote", () => {
  it("stays as it is, with its line breaks", () => {
    const text = "Kund*innen_\n# 1. [a](b) <at>C</at> \u0024{title} \\";
    expect(verbatim(text)).toBe(text);
  });

  it("loses what steers, spaces at the ends, and empty lines beyond one", () => {
    expect(verbatim(" \r\neins  \rzwei\u2028\u2029\n\n\ndrei\u202e\u0007\ud800\tvier \n")).toBe("eins\nzwei\n\ndrei vier");
  });

  it("holds no date function", () => {
    expect(verbatim("{{DATE(2026-01-01T00:00:00Z)}} {{{")).toBe(`{${JOIN}{DATE(2026-01-01T00:00:00Z)}} {${JOIN}{${JOIN}{`);
  });

  test.prop([anyText])("stays the same when it is shown again", (text) => {
    expect(verbatim(verbatim(text))).toBe(verbatim(text));
  });
});

describe("a name", () => {
  it("is plain", () => {
    expect(nameOf(" Kim *Sommer* ")).toBe("Kim ∗Sommer∗");
  });

  it("is cut where it is longer than a card can hold, between characters", () => {
    expect(nameOf("ä".repeat(60))).toBe("ä".repeat(60));
    expect(nameOf("ä".repeat(61))).toBe(`${"ä".repeat(59)}…`);
    expect(nameOf("😀".repeat(61))).toBe(`${"😀".repeat(59)}…`);
  });

  test.prop([anyText])("stays plain when it is cut", (text) => {
    const name = nameOf(text.repeat(12));
    expect(plain(name)).toBe(name);
  });
});

describe("what somebody wrote, back in its field,", () => {
  it("stays as it was typed", () => {
    const typed = "  Kund*innen_\n\n\n\n# 1.\t[a](b)\r\n\u0024{title} {{DATE(2026-01-01)}} \u202e👩‍💻 ";
    expect(inputValue(typed)).toBe(typed);
  });

  it("loses control characters and half characters, which no keyboard makes", () => {
    expect(inputValue("a\u0000b\u0007c\ud800d\udc00e\u0085f😀")).toBe("abcdef😀");
  });

  test.prop([anyText])("takes at most two characters of JSON for each of its own", (text) => {
    expect(JSON.stringify(inputValue(text)).length - 2).toBeLessThanOrEqual(text.length * 2);
  });
});
