import { describe, expect, it } from "vitest";
import { AGREED_VERSIONS, day, newestVersion } from "../../dialogue/index.js";

describe("the versions that a staff council can agree on", () => {
  it("are counted from 1 without a gap, each at least as late as the one before", () => {
    expect(AGREED_VERSIONS.map(({ number }) => number)).toEqual(AGREED_VERSIONS.map((_, index) => index + 1));
    expect(AGREED_VERSIONS.map(({ on }) => on)).toEqual(AGREED_VERSIONS.map(({ on }) => on).sort((one, other) => one - other));
  });

  it("are as new as the highest number", () => {
    const [first] = AGREED_VERSIONS;
    const second = { number: first.number + 1, on: day("2027-01-01"), hash: "x", note: first.note };
    expect(newestVersion([second, first])).toBe(second);
    expect(newestVersion([first, second])).toBe(second);
    expect(newestVersion([first])).toBe(first);
    expect(newestVersion()).toBe(AGREED_VERSIONS.at(-1));
  });
});
