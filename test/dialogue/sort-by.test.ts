import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortByKeys } from "../../dialogue/sort-by.js";

describe("a sorted list", () => {
  it("is in order of its keys, equals in the order they came, however long it is", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat()), { maxLength: 60 }), (pairs) => {
        const list = [...pairs];
        sortByKeys(
          list,
          pairs.map(([key]) => key),
          0,
          pairs.length,
        );
        expect(list).toEqual([...pairs].sort(([one], [other]) => one - other));
      }),
    );
  });

  it("takes its keys along and leaves the rest alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 60 }), (numbers) => {
        const [list, keys] = [numbers.map(String), [...numbers]];
        sortByKeys(list, keys, 1, numbers.length - 1);
        const expected = [numbers[0], ...numbers.slice(1, -1).sort((one, other) => one - other), numbers.at(-1)];
        expect(keys).toEqual(expected);
        expect(list).toEqual(expected.map(String));
      }),
    );
  });
});
