import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../store/intake/json-text.js";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

const brokenAt = (line: number, column: number, found: string) => ({
  value: undefined,
  findings: [{ kind: "broken-json", line, column, found }],
});

/** Pieces that meet in every wrong order. */
const pieces = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  '"a"',
  '"b"',
  '"\\u00e4"',
  '"\\x"',
  '"',
  "1",
  "-0.5e+3",
  "01",
  "-",
  "true",
  "nul",
  " ",
  "\n",
  "\t",
  "\\",
  "/",
);

describe("the reading of JSON", () => {
  test.prop([fc.array(pieces, { maxLength: 12 })])("refuses exactly what JSON.parse refuses", (parts) => {
    const text = parts.join("");
    const isBroken = readJson(text).findings.some(({ kind }) => kind === "broken-json");
    expect(isBroken).toBe(!isJson(text));
  });

  test.prop([fc.json(), fc.nat(), fc.string({ maxLength: 2, unit: "binary" })])(
    "refuses what JSON.parse refuses, in the midst of JSON",
    (json, at, slip) => {
      const cut = at % (json.length + 1);
      const text = json.slice(0, cut) + slip + json.slice(cut);
      const isBroken = readJson(text).findings.some(({ kind }) => kind === "broken-json");
      expect(isBroken).toBe(!isJson(text));
    },
  );

  test.prop([fc.jsonValue()])("keeps what the text says", (value) => {
    const text = JSON.stringify(value);
    expect(readJson(text)).toEqual({ value: JSON.parse(text), findings: [] });
  });

  it("names where a text ends too early", () => {
    expect(readJson("")).toEqual(brokenAt(1, 1, ""));
    expect(readJson('{\n  "a": [1')).toEqual(brokenAt(2, 10, ""));
  });

  it.each([
    ["{\n\n  'a': 1}", 3, 3, "'"],
    ['{\r\n  "a": 1\r\n  "b": 2 }', 3, 3, '"b"'],
    ['{\r  "a" 1}', 2, 7, "1"],
    ["[1,\n 2,\n]", 3, 1, "]"],
    ['{"a": 1,}', 1, 9, "}"],
    ['{"a": "b\n"}', 1, 7, '"'],
    ['// note\n{"a": 1}', 1, 1, "/"],
    ["[1]]", 1, 4, "]"],
    ["[}", 1, 2, "}"],
    ['{"a": 1]', 1, 8, "]"],
    ["[1 2]", 1, 4, "2"],
    ["{1: 2}", 1, 2, "1"],
    ["[,1]", 1, 2, ","],
    ["{] ", 1, 2, "]"],
    ['{"a":}', 1, 6, "}"],
    ["nothing", 1, 1, "n"],
  ])("names where %j goes wrong", (text, line, column, found) => {
    expect(readJson(text)).toEqual(brokenAt(line, column, found));
  });

  it("names every key that comes again in the same object", () => {
    const text = '{"a": 1,\n "b": {"a": 1, "c": [{"a": 1}, {"a": 2}]},\n "a": 2, "\\u0062": 3, "a": 4}';
    expect(readJson(text).findings).toEqual([
      { kind: "duplicate-key", line: 3, column: 2, key: "a" },
      { kind: "duplicate-key", line: 3, column: 10, key: "b" },
      { kind: "duplicate-key", line: 3, column: 23, key: "a" },
    ]);
  });

  // A reader that goes over a text again for each fault would need minutes for one of these, which is more than a test gets.
  it.each([
    ["brackets that are never closed", "[".repeat(500_000), 1],
    ["a text that is never closed", `"${"a".repeat(1_000_000)}`, 1],
    ["a text full of escapes that is never closed", `"${"\\n".repeat(500_000)}`, 1],
    ["a key that comes again and again", `{${'"a":1,'.repeat(150_000)}"a":1}`, 150_000],
  ])("comes to an end with %s", (_, text, faults) => {
    expect(readJson(text).findings).toHaveLength(faults);
  });
});
