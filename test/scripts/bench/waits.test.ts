import { describe, expect, it } from "vitest";
import { percentile } from "../../../scripts/bench/row.js";
import { waitsIn } from "../../../scripts/bench/wave/waits.js";
import type { Report } from "../../../scripts/connector/faults.js";

const arrived = (...accepted: readonly (readonly [chat: string, at: number, mark?: string])[]): Report => ({
  ...{ answers: {}, injected: {}, throttledByLimits: 0, mostInASecond: 0, tokens: [] },
  calls: { post: 0, replace: 0, delete: 0, open: 0, member: 0 },
  accepted: accepted.map(([chat, at, mark]) => ({ chat, activity: `m${at}`, marks: mark === undefined ? [] : [mark], at })),
});

describe("how long people waited", () => {
  it("is told of each chat in the order in which it asked", () => {
    const report = arrived(["ada", 130], ["bob", 170], ["ada", 220]);
    const awaited = [
      { chat: "ada", at: 200 },
      { chat: "ada", at: 100 },
      { chat: "bob", at: 150 },
    ];
    expect(waitsIn(report, awaited)).toEqual([30, 20, 20]);
  });

  it("takes no message of the wave for what was asked for", () => {
    expect(waitsIn(arrived(["ada", 110, "slot"], ["ada", 140]), [{ chat: "ada", at: 100 }])).toEqual([40]);
  });

  it("is not known while somebody still waits", () => {
    expect(waitsIn(arrived(["ada", 110, "slot"]), [{ chat: "ada", at: 100 }])).toBeUndefined();
  });
});

describe("a percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it("is the least of the values that so many do not exceed", () => {
    expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
  });

  it("is the only one where there is one", () => {
    expect(percentile([7], 0.99)).toBe(7);
  });
});
