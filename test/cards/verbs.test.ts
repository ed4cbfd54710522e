import { describe, expect, it } from "vitest";
import { type CardVerb, render, VERBS, voiceOf } from "../../cards/index.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { buttonsOf, verbsOf } from "./words-of.js";

describe("a verb", () => {
  it("is on some card: a click that nobody can make needs no handler", () => {
    const voice = voiceOf("de");
    const offered = new Set(SAMPLES.flatMap(({ card, view }) => verbsOf(render(card, view, voice).card)));
    expect(Object.keys(VERBS).filter((verb) => !offered.has(verb))).toEqual([]);
  });

  it("only opens something, where the button promises to leave all as it is", () => {
    const voice = voiceOf("de");
    const leaving = (["button.cancel", "button.close", "button.back"] as const).map((key) => voice.say(key) as string);
    const buttons = SAMPLES.flatMap(({ card, view }) => buttonsOf(render(card, view, voice).card).map((button) => ({ card, ...button })));
    const left = buttons.filter(({ title }) => leaving.includes(title));
    expect(left.length).toBeGreaterThan(50);
    expect([
      ...new Set(left.filter(({ verb }) => VERBS[verb as CardVerb] !== "opens").map(({ card, verb }) => `${card}: ${verb}`)),
    ]).toEqual([]);
  });
});
