import { describe, expect, it } from "vitest";
import { CARDS, type CardName, render, type Views, voiceOf } from "../../cards/index.js";
import type { Sample } from "../../scripts/cards/sample.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { bytesOf, MOST_BYTES } from "./limits.js";
import { rewritten } from "./reworded.js";

/** What takes two characters of JSON for each one that somebody wrote. */
const ESCAPED = ['"', "\\", "a\n", "\u0000a", "\u0007", "\ud800"] as const;

const worst = SAMPLES.filter(({ state }) => state.startsWith("worst"));

const tooLarge = ({ card, state, view }: Sample, piece: string): readonly string[] => {
  const bytes = bytesOf(render(card, rewritten(view as Views[CardName], piece), voiceOf("de")).card);
  const most = MOST_BYTES[CARDS[card].shownIn];
  return bytes < most ? [] : [`${card}.${state}: ${bytes} of ${most}`];
};

describe("a card at every bound", () => {
  it.each(ESCAPED)("keeps its limit whatever was written: %j", (piece) => {
    expect(worst.flatMap((sample) => tooLarge(sample, piece))).toEqual([]);
  });
});
