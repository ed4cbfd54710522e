import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptiestWeek, hashOf, spreadEvenly } from "../../../dialogue/due/spread.js";

const hashes = (size: number, salt = ""): readonly number[] => Array.from({ length: size }, (_, index) => hashOf(`person-${index}${salt}`));
const empty = (weeks: number): readonly number[] => new Array<number>(weeks).fill(0);
const loadOf = (weeks: readonly number[], length: number): readonly number[] => {
  const load = new Array<number>(length).fill(0);
  for (const week of weeks) load[week] = (load[week] ?? 0) + 1;
  return load;
};

describe("spreading a team over the weeks", () => {
  it("gives no week two more than another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 53 }), fc.uniqueArray(fc.string({ minLength: 3 }), { maxLength: 120 }), (weeks, ids) => {
        const load = loadOf(spreadEvenly(ids.map(hashOf), empty(weeks)), weeks);
        expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keeps the dates of a small team apart", () => {
    for (let salt = 0; salt < 50; salt++) {
      const weeks = [...spreadEvenly(hashes(2, `#${salt}`), empty(26))].sort((one, other) => one - other);
      expect(weeks[0]).toBeLessThan(13);
      expect(weeks[1]).toBeGreaterThanOrEqual(13);
    }
  });

  it("does not depend on the order of the roster", () => {
    const team = hashes(20);
    const forwards = spreadEvenly(team, empty(26));
    const backwards = spreadEvenly([...team].reverse(), empty(26));
    expect([...backwards].reverse()).toEqual(forwards);
  });

  it("moves few of the others when one of twelve leaves, counted over two hundred teams", () => {
    let moved = 0;
    for (let team = 0; team < 200; team++) {
      const all = hashes(12, `/${team}`);
      const weeks = spreadEvenly(all, empty(26));
      const left = spreadEvenly(all.slice(1), empty(26));
      moved += left.filter((week, index) => week !== weeks[index + 1]).length;
    }
    expect(moved / 200).toBeLessThan(1.6);
  });

  it("puts the newcomers where the weeks are empty", () => {
    const load = [1, 1, 0, 1, 0, 1];
    expect([...spreadEvenly(hashes(2), load)].sort()).toEqual([2, 4]);
  });

  it("fills the emptiest weeks first, up to the same level", () => {
    const loads = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(loads, fc.integer({ min: 0, max: 80 }), (load, size) => {
        const after = [...load];
        const weeks = spreadEvenly(hashes(size), load);
        for (const week of weeks) after[week] = (after[week] ?? 0) + 1;
        const least = Math.min(...after);
        for (const week of new Set(weeks)) expect(after[week]).toBeLessThanOrEqual(least + 1);
      }),
    );
  });

  it("lets everybody's own hash choose the side where both are as good", () => {
    const firstHalf = hashes(400).filter((hash) => (spreadEvenly([hash], empty(2))[0] ?? 1) === 0).length;
    expect(firstHalf).toBeGreaterThan(150);
    expect(firstHalf).toBeLessThan(250);
  });

  it("copes with weeks that are fuller than fair", () => {
    expect([...spreadEvenly(hashes(3), [9, 0, 0, 0])].sort()).toEqual([1, 2, 3]);
  });
});

describe("somebody who fits only some weeks", () => {
  it("gets the emptiest of them", () => {
    expect(emptiestWeek(hashOf("somebody"), [1, 2, 3], [0, 2, 1, 2])).toBe(2);
  });

  it("gets any of several equally empty ones, by their own hash", () => {
    const chosen = new Set(hashes(40).map((hash) => emptiestWeek(hash, [0, 1, 2, 3], [1, 1, 1, 1])));
    expect([...chosen].sort()).toEqual([0, 1, 2, 3]);
  });
});
