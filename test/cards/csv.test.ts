import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf, logCsv, receiptsCsv, unescapedCell, voiceOf } from "../../cards/index.js";
import { day, type Instant } from "../../dialogue/index.js";

/** A07: whatever stands in an export, no program for tables takes it for a formula, and it can be read back as it was. */
const TEXTS = 5_000;
const SEED = 20_261_107;

const STARTS = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "\0",
  "＝",
  "＋",
  "－",
  "＠",
  "'",
  " =",
  "\uFEFF=",
  "\u200b+",
  "'=",
  '"',
  ";",
  ",",
  "",
];
const BODIES = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://evil.example";"x")',
  "SUM(A1:A9)\r\n=2",
  '"";""',
  "\0",
  "Jürgen „Groß“; Müller",
  "",
];

const dangerous = fc.oneof(
  fc.tuple(fc.constantFrom(...STARTS), fc.constantFrom(...BODIES), fc.string({ unit: "grapheme" })).map((pieces) => pieces.join("")),
  fc.tuple(fc.constantFrom(...STARTS), fc.string({ unit: "binary" })).map((pieces) => pieces.join("")),
);

/** By its own rule and not by ours: what a program for tables may take for a formula. */
const LIKE_A_FORMULA = /^(?:[\s\0\u200b\u2060\uFEFF]|\u200c|\u200d)*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

const read = (text: string): readonly (readonly string[])[] => parse(text, { bom: true, delimiter: ";" });

const german = voiceOf("de");
const NOBODY = { follows: "", link: "abc", checkNumber: "1-A" };

/** Every text in every cell that can hold one, in every export there is. */
const EXPORTS: Readonly<Record<string, (text: string) => readonly [string, readonly number[]]>> = {
  "a table": (text) => [csvOf([["head"], [text]]), [0]],
  "the log": (text) => {
    const row = {
      ...NOBODY,
      number: 1,
      at: 0 as Instant,
      by: text,
      name: text,
      what: "restored",
      lost: text,
      follows: text,
      link: text,
      checkNumber: text,
    } as const;
    return [logCsv([row], german), [2, 3, 6, 8, 10, 11]];
  },
  "the receipts": (text) => {
    const row = { ...NOBODY, number: text, on: day("2026-11-22"), why: text, follows: text, link: text, checkNumber: text };
    return [receiptsCsv([row]), [0, 2, 3, 5, 6]];
  },
};

describe.each(Object.entries(EXPORTS))("%s as a file (A07)", (_, exported) => {
  it("has no cell that begins like a formula, and every cell reads back as it was", () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const [csv, places] = exported(text);
        const rows = read(csv);
        for (const cell of rows.flat()) expect(cell).not.toMatch(LIKE_A_FORMULA);
        for (const place of places) expect(unescapedCell(rows[1]?.[place] ?? "")).toBe(text);
      }),
      { numRuns: TEXTS, seed: SEED },
    );
  });
});

describe("a table as a file", () => {
  it("would be found out without its apostrophes", () => {
    const careless = csvOf([["=1+1"]]).replace("'", "");
    expect(read(careless)[0]?.[0]).toMatch(LIKE_A_FORMULA);
  });

  it("leaves alone what is no formula, and is what Excel opens in German", () => {
    expect(
      csvOf([
        ["Nummer", "a"],
        ["1", 'Zoë "Z"; x'],
      ]),
    ).toBe('\uFEFF"Nummer";"a"\r\n"1";"Zoë ""Z""; x"\r\n');
  });
});
