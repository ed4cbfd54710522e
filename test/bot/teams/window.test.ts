import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWindow } from "../../../bot/teams/window.js";
import { mostWithin } from "./paced.js";

describe("a window", () => {
  it("is free until it is full", () => {
    const window = openWindow({ most: 2, withinMs: 1000 });
    window.note(5);
    expect(window.freeAt()).toBe(Number.NEGATIVE_INFINITY);
    window.note(6);
    expect(window.freeAt()).toBe(1005);
  });

  it("looks back from each moment and does not begin anew each second", () => {
    const window = openWindow({ most: 2, withinMs: 1000 });
    window.note(900);
    window.note(1000);
    expect(window.freeAt()).toBe(1900);
    window.note(1900);
    expect(window.freeAt()).toBe(2000);
  });

  it("never lets more through than it may, and never fewer, however they come", () => {
    const most = fc.integer({ min: 1, max: 9 });
    const pauses = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(most, pauses, (count, between) => {
        const window = openWindow({ most: count, withinMs: 1000 });
        const moments: number[] = [];
        let now = 0;
        for (const pause of between) {
          now = Math.max(now + pause, window.freeAt());
          window.note(now);
          moments.push(now);
        }
        expect(mostWithin(moments, 1000)).toBeLessThanOrEqual(count);
        expect(window.freeAt()).toBe(moments.length < count ? Number.NEGATIVE_INFINITY : (moments.at(-count) ?? 0) + 1000);
      }),
    );
  });
});
