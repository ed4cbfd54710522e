import { describe, expect, it } from "vitest";
import { nth, numberAt } from "../../dialogue/nth.js";

describe("an element that is known to exist", () => {
  it("is the one at the index", () => {
    expect([nth(["a", "b"], 1), numberAt([7, 8], 0)]).toEqual(["b", 7]);
  });

  it("is a programming mistake where there is none", () => {
    expect(() => nth(["a"], 1)).toThrow("nothing at 1 of 1");
    expect(() => numberAt([7], -1)).toThrow("no number at -1 of 1");
  });
});
