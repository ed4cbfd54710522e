import { nth } from "../../dialogue/nth.js";

/** How many letters have to be put in, left out, exchanged or swapped with their neighbour. */
export const distance = (one: string, other: string): number => {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const last = nth(rows, row - 1);
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const exchanged = nth(last, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwapped ? nth(nth(rows, row - 2), column - 2) + 1 : exchanged;
      current.push(Math.min(nth(last, column) + 1, nth(current, column - 1) + 1, exchanged, swapped));
    }
    rows.push(current);
  }
  return nth(nth(rows, one.length), other.length);
};

/** Two slips of the hand in a long word, one in a short one, none where one more makes another word: MV, HV, MH. */
const allowedSteps = (word: string): number => {
  if (word.length > 5) return 2;
  return word.length > 2 ? 1 : 0;
};

/** The known word that somebody may have meant. */
export const closest = (text: string, known: readonly string[]): string | undefined =>
  known
    .filter((word) => Math.abs(word.length - text.length) <= allowedSteps(word))
    .map((word) => ({ word, steps: distance(text.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, steps }) => steps <= allowedSteps(word))
    .sort((one, other) => one.steps - other.steps)[0]?.word;
