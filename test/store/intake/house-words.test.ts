import { describe, expect, it } from "vitest";
import { findingsIn, findingsOf, houseOf } from "./house-text.js";

const TITLE = "checklist.title";
const AT = `texts["${TITLE}"]`;

const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`card.text-${index}`, { de: "Text" }]));

describe("a house's own words", () => {
  it("are absent where the file gives none", () => {
    expect(houseOf()).not.toHaveProperty("texts");
  });

  it("stand in one language or in both, composed and trimmed", () => {
    const texts = { [TITLE]: { de: " Gespra\u0308ch " }, "audience.owner.own-lead": { de: "a", en: "b" } };
    expect(houseOf({ texts }).texts).toEqual({ ...texts, [TITLE]: { de: "Gespräch" } });
  });

  it.each([
    ["Themen", { kind: "wrong-kind", path: AT, expected: ["object"] }],
    [{ de: 1 }, { kind: "wrong-kind", path: `${AT}.de`, expected: ["text"] }],
    [{ de: "" }, { kind: "empty", path: `${AT}.de` }],
    [{ en: "  " }, { kind: "empty", path: `${AT}.en` }],
    [{ DE: "Themen" }, { kind: "unknown-key", path: AT, key: "DE", meant: "de" }],
    [{ de: "Eins\nzwei" }, { kind: "forbidden-character", path: `${AT}.de`, codePoint: 10 }],
    [{ de: "Eins\u202ezwei" }, { kind: "forbidden-character", path: `${AT}.de`, codePoint: 0x202e }],
  ])("are not %j", (words, finding) => {
    expect(findingsOf({ texts: { [TITLE]: words } })).toEqual([finding]);
  });

  it("come under names and not in a list", () => {
    expect(findingsOf({ texts: [] })).toEqual([{ kind: "wrong-kind", path: "texts", expected: ["object"] }]);
  });

  it.each(["", "title", "Checklist.title", "checklist.", "checklist title.a", "checklist.\u001b[31m", "constructor"])(
    "never come under the name %j",
    (key) => {
      expect(findingsOf({ texts: { [key]: { de: 1 } } })).toEqual([{ kind: "unknown-key", path: "texts", key }]);
    },
  );

  it("never reach what every object has", () => {
    expect(findingsIn('{"tenant":"a","name":"b","state":"MV","texts":{"__proto__":{"de":"x"}}}')).toEqual([]);
    expect(houseOf({ texts: JSON.parse('{"__proto__":{"de":"x"}}') }).texts).toEqual({});
  });

  it("are at most 1,000 characters long, 500 in all", () => {
    expect(findingsOf({ texts: { [TITLE]: { de: "a".repeat(1000) } } })).toEqual([]);
    expect(findingsOf({ texts: { [TITLE]: { de: "a".repeat(1001) } } })).toEqual([{ kind: "too-long", path: `${AT}.de`, limit: 1000 }]);
    expect(findingsOf({ texts: named(500) })).toEqual([]);
    expect(findingsOf({ texts: named(501) })).toEqual([{ kind: "too-many", path: "texts", limit: 500 }]);
  });
});
