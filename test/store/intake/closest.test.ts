import { describe, expect, it } from "vitest";
import { closest } from "../../../store/intake/closest.js";

const KEYS = ["use", "id", "windows", "interval", "stages", "topics"];

describe("the word that may have been meant", () => {
  it.each([
    ["windos", "windows"],
    ["windoows", "windows"],
    ["widnows", "windows"],
    ["Windows", "windows"],
    ["winodw", "windows"],
    ["stage", "stages"],
    ["topic", "topics"],
    ["ID", "id"],
    ["usd", "use"],
    ["sue", "use"],
  ])("is for %s: %s", (text, meant) => {
    expect(closest(text, KEYS)).toBe(meant);
  });

  it.each(["", "ide", "it", "colour", "wins", "used by", "ix-x", "usxx", "intrvlly"])("is none for %j", (text) => {
    expect(closest(text, KEYS)).toBeUndefined();
  });

  it("is the nearest of several", () => {
    expect(closest("friedensfes", ["friedenfest", "friedensfest"])).toBe("friedensfest");
  });
});
