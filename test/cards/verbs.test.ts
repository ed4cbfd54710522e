import { describe, expect, it } from "vitest";
import { render, VERBS, voiceOf } from "../../cards/index.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { verbsOf } from "./words-of.js";

describe("a verb", () => {
  it("is on some card: a click that nobody can make needs no handler", () => {
    const voice = voiceOf("de");
    const offered = new Set(SAMPLES.flatMap(({ card, view }) => verbsOf(render(card, view, voice).card)));
    expect(Object.keys(VERBS).filter((verb) => !offered.has(verb))).toEqual([]);
  });
});
