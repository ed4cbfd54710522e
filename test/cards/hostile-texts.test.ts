import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render, voiceOf } from "../../cards/index.js";
import { nameOf, plain } from "../../cards/kit/plain.js";
import type { Sample } from "../../scripts/cards/sample.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { schemaFaults } from "./adaptive-card-schema.js";
import { nodesOf } from "./parts-of.js";
import { reworded } from "./reworded.js";

/** What Markdown, mentions, templates, date functions and writing systems would like to have a say in. */
const PIECES = [
  "*",
  "**",
  "_",
  "`",
  "~~",
  "[",
  "](",
  ")",
  "![",
  "<at>",
  "</at>",
  "<b>",
  "&amp;",
  "{{DATE(2026-01-01T00:00:00Z)}}",
  `\${title}`,
  "${",
  "}",
  "\\",
  "\n",
  "\n\n",
  "\r",
  "\t",
  "# ",
  "1. ",
  "- ",
  "> ",
  "---",
  "|",
  '"',
  "'",
  "\u0000",
  "\u202e",
  "\u2066",
  "\u2028",
  "\ud800",
  "\u200b",
  "👩‍💻",
  "ä",
  "Müller",
  "https://amt.example/",
  "@",
  ":",
  " ",
];

/** More than nothing: a name or a note of nothing is no name and no note. */
const hostile = fc
  .oneof(fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 12 }), fc.string({ unit: "binary", maxLength: 20 }))
  .filter((text) => plain(text) !== "");

const HOSTILE_TEXTS = 250_000;

/** So that landing does not depend on chance; try others now and then. */
const SEED = 20261121;

const typesOf = (card: unknown): string =>
  nodesOf(card)
    .map(({ type }) => type ?? "")
    .join(" ");

/** Those that show what people write, with the number of places where they do. */
const written = SAMPLES.map((sample) => {
  let places = 0;
  reworded(sample.view, () => `${++places}`);
  return { ...sample, places };
}).filter(({ places }) => places > 0);

const german = voiceOf("de");

const cardWith = (sample: Sample, words: readonly string[]): unknown => {
  let next = 0;
  return render(
    sample.card,
    reworded(sample.view, () => words[next++] ?? "Wort"),
    german,
  ).card;
};

/** As long, and harmless: how many people a nudge names depends on how long their names are. */
const harmless = (words: readonly string[]): readonly string[] =>
  words.map((word) => [...nameOf(word)].map((character) => (character.length > 1 ? "𝒏" : "n")).join(""));

/** Every card often, and as many texts in all. */
const TIMES_EACH = 50;

const filledIn = fc
  .constantFrom(...written)
  .chain((sample) => fc.array(hostile, { minLength: sample.places, maxLength: sample.places }).map((words) => ({ sample, words })));

const textsOnACard = written.reduce((sum, { places }) => sum + places, 0) / written.length;

const TIMES = Math.max(TIMES_EACH * written.length, Math.ceil(HOSTILE_TEXTS / textsOnACard));

describe("what people write", () => {
  it("never breaks a card, and never adds anything to it", { timeout: 120_000 }, () => {
    const usual = new Map(
      written.map(({ card, state, ...sample }) => [`${card}.${state}`, typesOf(cardWith({ card, state, ...sample }, []))]),
    );
    fc.assert(
      fc.property(filledIn, ({ sample, words }) => {
        const card = cardWith(sample, words);
        expect(schemaFaults(card)).toEqual([]);
        const expected = sample.card === "nudge" ? typesOf(cardWith(sample, harmless(words))) : usual.get(`${sample.card}.${sample.state}`);
        expect(typesOf(card)).toBe(expected);
      }),
      { numRuns: TIMES, seed: SEED },
    );
  });
});
