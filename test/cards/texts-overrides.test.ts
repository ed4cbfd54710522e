import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { checkOverrides, overrideFindingLines, overrideFindingText, TEXTS, type TextKey, voiceOf } from "../../cards/index.js";
import { dateOf, messageOf } from "../../cards/kit/voice.js";
import { lockedBecause } from "../../cards/texts/locked.js";
import type { OverrideFinding } from "../../cards/texts/overrides.js";
import { placeholdersOf } from "../../cards/texts/placeholders.js";
import { day } from "../../dialogue/calendar/day.js";
import { readHouse } from "../../store/index.js";
import { closest } from "../../store/intake/closest.js";

const check = (texts: Parameters<typeof checkOverrides>[0]) => checkOverrides(texts, closest);

/** One placeholder that is a text, and one that is a date. */
const KEPT = "checklist.topic";
const SAVED = "checklist.begun-on";

/** Two that are texts. */
const PERSON = "release-people.person";

const KEYS = Object.keys(TEXTS) as readonly TextKey[];
const CHANGEABLE = KEYS.filter((key) => lockedBecause(key) === undefined);

const NONE = { missing: [], unknown: [], misused: [] };

describe("a house's own words", () => {
  it("may say anything that keeps the placeholders", () => {
    expect(
      check({
        [KEPT]: { de: "Nach {number} Monaten ist alles weg.", en: "Gone after {number} number: it’s a promise." },
        [SAVED]: { de: "Gespeichert: {on, date, short}" },
        "checklist.hint": { de: "Ein Wort genügt" },
      }),
    ).toEqual([]);
  });

  it("may be our own, all that a house may change", () => {
    expect(check(Object.fromEntries(CHANGEABLE.map((key) => [key, TEXTS[key]])))).toEqual([]);
    expect(CHANGEABLE.length).toBeGreaterThan(500);
  });

  it("can stand in a house's file under the name of every text", () => {
    const entries = Object.entries(TEXTS);
    const parts = [entries.slice(0, 400), entries.slice(400, 800), entries.slice(800, 1200), entries.slice(1200)];
    const given = { tenant: "a", name: "b", state: "MV" };
    const files = parts.map((part) => new TextEncoder().encode(JSON.stringify({ ...given, texts: Object.fromEntries(part) })));
    expect(files.map((file) => readHouse(file, { goLive: day("2026-11-20") }).allowed)).toEqual([true, true, true, true]);
  });

  it("of the example can be said", () => {
    const bytes = readFileSync(new URL("../../docs/example/house.json", import.meta.url));
    const house = readHouse(bytes, { goLive: day("2026-11-20") });
    expect(house.allowed && Object.keys(house.value.texts ?? {})).toHaveLength(1);
    expect(house.allowed && check(house.value.texts ?? {})).toEqual([]);
  });

  it("are said in place of ours, in the language they are in", () => {
    const texts = { [SAVED]: { de: "Gespeichert: {on, date, short}" } };
    const values = { on: dateOf(day("2026-12-04")) };
    expect(voiceOf("de", texts).say(SAVED, values)).toBe("Gespeichert: 04.12.2026");
    expect(voiceOf("en", texts).say(SAVED, values)).toBe(voiceOf("en").say(SAVED, values));
  });
});

describe("a house's own words are refused", () => {
  it("under a name that no text has, with the one that may have been meant", () => {
    expect(check({ "checklist.titel": { de: "a" }, "my.text": {}, constructor: { de: "a" } })).toEqual([
      { kind: "unknown-key", key: "checklist.titel", meant: "checklist.title" },
      { kind: "unknown-key", key: "my.text" },
      { kind: "unknown-key", key: "constructor" },
    ]);
  });

  it.each(["Nach {number", "Nach {number, foo} Monaten", "Nach {} Monaten", "{number, plural}", "{number, number, ::currency/}"])(
    "when nobody can read them: %s",
    (de) => {
      expect(check({ [KEPT]: { de } })).toEqual([{ kind: "broken-message", key: KEPT, language: "de" }]);
    },
  );

  it("when a choice leaves out the other cases", () => {
    expect(check({ [KEPT]: { en: "{number, plural, one {# month}}" } })).toEqual([{ kind: "missing-option", key: KEPT, language: "en" }]);
    expect(check({ [KEPT]: { en: "{number, select, a {x}}" } })).toEqual([{ kind: "missing-option", key: KEPT, language: "en" }]);
  });

  it("when a placeholder is missing or unknown, in any branch", () => {
    expect(check({ [KEPT]: { de: "Bald ist alles weg." } })).toEqual([
      { kind: "other-placeholders", key: KEPT, language: "de", ...NONE, missing: ["number"] },
    ]);
    expect(check({ [PERSON]: { de: "{name, select, a {{leute}} other {}} {role}" } })).toEqual([
      { kind: "other-placeholders", key: PERSON, language: "de", ...NONE, unknown: ["leute"], misused: ["name"] },
    ]);
  });

  it("when a placeholder is taken for something that it is not", () => {
    for (const de of ["Am {on}.", "Am {on, number}.", "Um {on, time}."]) {
      expect(check({ [SAVED]: { de } })).toEqual([{ kind: "other-placeholders", key: SAVED, language: "de", ...NONE, misused: ["on"] }]);
    }
  });

  it("in both languages at once", () => {
    expect(check({ [KEPT]: { de: "{", en: "}" } }).map((finding) => "language" in finding && finding.language)).toEqual(["de", "en"]);
  });
});

const PIECES = [
  "{",
  "}",
  "{number}",
  "{number, number",
  ", ::percent",
  "{number, plural,",
  " one {",
  " other {",
  "#",
  "'",
  "<b>",
  "{on, date, day}",
  "Monate ",
  "}}",
];

describe("a house's own words, whatever they are,", () => {
  const anyWords = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme" })), { maxLength: 8 })
    .map((all) => all.join(""));

  test.prop([anyWords], { numRuns: 1000 })("are refused, or can be said", (de) => {
    const texts = { [KEPT]: { de } };
    if (check(texts).length === 0) expect(voiceOf("de", texts).say(KEPT, { number: 13 })).toContain("13");
  });
});

describe("what is wrong with a house's own words", () => {
  const about = { key: KEPT, language: "de" } as const;
  const ONE_OF_EACH: { readonly [K in OverrideFinding["kind"]]: OverrideFinding & { readonly kind: K } } = {
    "unknown-key": { kind: "unknown-key", key: "checklist.topi", meant: KEPT },
    locked: { kind: "locked", key: KEPT, because: "voluntary" },
    "too-long": { kind: "too-long", ...about, most: 52 },
    "broken-message": { kind: "broken-message", ...about },
    "missing-option": { kind: "missing-option", ...about },
    "other-placeholders": { kind: "other-placeholders", ...about, missing: ["number"], unknown: ["a", "b"], misused: ["c"] },
  };

  it.each(Object.values(ONE_OF_EACH))("is said with its place, in whole sentences and in two languages ($kind)", (finding) => {
    const texts = [overrideFindingText(finding, "de"), overrideFindingText(finding, "en")];
    for (const text of texts) expect(text).toMatch(/^texts(\["checklist\.topic"\](\.de)?)?: .*[.?]$/);
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts[0]).toMatch(/Bitte|Meinten Sie/);
  });

  it("reads well", () => {
    expect(overrideFindingText({ kind: "unknown-key", key: "my.text" }, "de")).toBe(
      "texts: Einen Text „my.text“ gibt es nicht. Bitte löschen Sie ihn.",
    );
    expect(overrideFindingText({ kind: "unknown-key", key: "my.text" }, "en")).toBe("texts: There is no text “my.text”. Please delete it.");
    expect(overrideFindingText(ONE_OF_EACH["other-placeholders"], "de")).toBe(
      'texts["checklist.topic"].de: Hier fehlt: {number}. Bitte ergänzen Sie das. Hier unbekannt: {a}, {b}. Bitte löschen Sie das. In anderer Form als vorgesehen: {c}. Bitte übernehmen Sie die Klammern aus unserem Text.',
    );
    expect(overrideFindingText({ kind: "missing-option", ...about }, "en")).toBe(
      'texts["checklist.topic"].de: A choice in this text has no “other”. Please add it.',
    );
  });

  it("is cut after twenty lines and counted", () => {
    const findings = Array.from({ length: 23 }, () => ONE_OF_EACH["broken-message"]);
    expect(overrideFindingLines(findings, "de")).toHaveLength(21);
    expect([overrideFindingLines(findings, "de")[20], overrideFindingLines(findings, "en")[20]]).toEqual([
      "… und 3 weitere",
      "… and 3 more",
    ]);
    expect(overrideFindingLines(findings.slice(3), "de")).toHaveLength(20);
  });
});

describe("the placeholders of a message", () => {
  it("are found in every branch, each with its kind", () => {
    const message = messageOf(
      "{a} {b, number} {c, date, day} {d, time} {e, select, x {{f}} other {}} {g, plural, one {#} other {{a}}}",
      "de",
    );
    expect(placeholdersOf(message).map(({ name, kind, options }) => [name, kind, ...options])).toEqual([
      ["a", "text"],
      ["b", "number"],
      ["c", "date"],
      ["d", "time"],
      ["e", "choice", "x", "other"],
      ["f", "text"],
      ["g", "plural", "one", "other"],
      ["a", "text"],
    ]);
  });
});
