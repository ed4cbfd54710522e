import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { brokenIn, type Linked, linkedTo, type WordsOf } from "../../store/chain.js";

interface Entry {
  readonly what: string;
}

const TODAY = day("2026-11-20");

const words: WordsOf<Entry> = ({ what }) => [what];

const chainOf = (...whats: readonly string[]): readonly (Entry & Linked)[] => {
  const chain: (Entry & Linked)[] = [];
  for (const what of whats) {
    const last = chain.at(-1);
    chain.push(linkedTo(last && { link: last.link, on: TODAY }, { what }, words));
  }
  return chain;
};

const FOUR = chainOf("a", "b", "c", "d");

describe("a chain", () => {
  it("is whole as it was made, however long it is", () => {
    fc.assert(fc.property(fc.array(fc.string()), (whats) => brokenIn(chainOf(...whats), words) === undefined));
  });

  it("is whole when its oldest entries have ended", () => {
    expect(brokenIn(FOUR.slice(2), words)).toBeUndefined();
  });

  it.each([0, 1, 2, 3])("is broken where entry %i says something else", (place) => {
    const altered = FOUR.map((entry, index) => (index === place ? { ...entry, what: "x" } : entry));
    expect(brokenIn(altered, words)).toBe(altered[place]);
  });

  it("is broken where an altered entry was given a link that fits it", () => {
    const [made] = chainOf("x");
    const altered = FOUR.map((entry, index) => (index === 1 && made !== undefined ? made : entry));
    expect(brokenIn(altered, words)).toBe(made);
  });

  it("is broken behind an entry that is missing", () => {
    const missing = FOUR.filter((_, index) => index !== 1);
    expect(brokenIn(missing, words)).toBe(FOUR[2]);
  });

  it("is broken where two have changed places", () => {
    const [a, b, c, d] = FOUR;
    const moved = [a, c, b, d].flatMap((entry) => entry ?? []);
    expect(brokenIn(moved, words)).toBe(c);
  });
});
