import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clue, type Range, solverFor } from "./attack/solver.js";

const PEOPLE = [0, 1, 2, 3, 4, 5, 6, 7];
const everyHouse = Array.from({ length: 2 ** PEOPLE.length }, (_, bits) => PEOPLE.map((person) => (bits >> person) & 1));

const heldIn = (house: readonly number[], group: readonly number[]): number => group.reduce((sum, person) => sum + (house[person] ?? 0), 0);

/** By trying out every house that fits the clues. */
const tryingAll = (group: readonly number[], clues: readonly Clue<number>[]): Range => {
  const fitting = everyHouse.filter((house) =>
    clues.every(({ members, held }) => heldIn(house, [...members]) >= held.lowest && heldIn(house, [...members]) <= held.highest),
  );
  const counts = fitting.map((house) => heldIn(house, group));
  return { lowest: Math.min(...counts), highest: Math.max(...counts) };
};

/** True of the house, and up to so much wider on either side. */
const aClue = (house: readonly number[], members: readonly number[], wider: number): Clue<number> => {
  const held = heldIn(house, members);
  return { members: new Set(members), held: { lowest: held - wider, highest: held + wider } };
};

const aHouse = fc.constantFrom(...everyHouse);
const aGroup = fc.subarray(PEOPLE, { minLength: 1 });
const aWidth = fc.nat(2);

describe("the solver", () => {
  it("subtracts: two of three and at most one of the first two leave the third", () => {
    const clues = [
      { members: new Set([0, 1, 2]), held: { lowest: 2, highest: 3 } },
      { members: new Set([0, 1]), held: { lowest: 0, highest: 1 } },
    ];
    expect(solverFor(PEOPLE, clues).rangeOf([2])).toEqual({ lowest: 1, highest: 1 });
  });

  it("finds all that can be found from cells without common members", () => {
    fc.assert(
      fc.property(aHouse, aGroup, aGroup, aWidth, aWidth, (house, group, cell, one, other) => {
        const rest = PEOPLE.filter((person) => !cell.includes(person));
        const clues = [aClue(house, cell, one), aClue(house, rest, other)];
        expect(solverFor(PEOPLE, clues).rangeOf(group)).toEqual(tryingAll(group, clues));
      }),
    );
  });

  it("claims nothing that is not so from cells with common members", () => {
    fc.assert(
      fc.property(aHouse, aGroup, aGroup, aGroup, aWidth, (house, group, one, other, wider) => {
        const clues = [aClue(house, one, wider), aClue(house, other, 0), aClue(house, PEOPLE, wider)];
        const claimed = solverFor(PEOPLE, clues).rangeOf(group);
        const possible = tryingAll(group, clues);
        expect(claimed.lowest).toBeLessThanOrEqual(possible.lowest);
        expect(claimed.highest).toBeGreaterThanOrEqual(possible.highest);
      }),
    );
  });
});
