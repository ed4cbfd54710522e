import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortBy } from "../../dialogue/sort-by.js";

describe("a sorted list", () => {
  it("is in order of its key, equals in the order they came, however long it is", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat()), { maxLength: 200 }), (list) => {
        const expected = [...list].sort(([one], [other]) => one - other);
        expect(sortBy([...list], ([key]) => key)).toEqual(expected);
      }),
    );
  });

  it("is the list itself", () => {
    const list = [2, 1];
    expect(sortBy(list, (item) => item)).toBe(list);
  });
});
