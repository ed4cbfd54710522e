import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { smallPng } from "../../scripts/guides/small-png.js";

const pictureOf = (width: number, height: number, colourAt: (x: number, y: number) => readonly [number, number, number]): PNG => {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) png.data.set([...colourAt(x, y), 255], (y * width + x) * 4);
  }
  return png;
};

const furthest = (one: PNG, other: PNG): number => Math.max(...[...one.data].map((value, at) => Math.abs(value - (other.data[at] ?? 0))));

describe("a picture made small", () => {
  it("is the same picture, as far as anybody can see, and white stays white", () => {
    const before = pictureOf(61, 40, (x, y) => (y < 20 ? [255, 255, 255] : [x, x, x]));
    const after = PNG.sync.read(smallPng(PNG.sync.write(before)));
    expect([after.width, after.height]).toEqual([61, 40]);
    expect(furthest(before, after)).toBeLessThanOrEqual(2);
    expect([...after.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it("has fewer bytes", () => {
    const before = PNG.sync.write(pictureOf(300, 200, (x, y) => [(x * 7 + y) % 64, (x + y) % 64, (y * 3) % 32]));
    expect(smallPng(before).length).toBeLessThan(before.length);
  });

  it("becomes coarser rather than break, where it has more colours than fit", () => {
    const before = pictureOf(256, 64, (x, y) => [x, y * 4, (x * y) % 256]);
    const after = PNG.sync.read(smallPng(PNG.sync.write(before)));
    expect(furthest(before, after)).toBeGreaterThan(2);
    expect(furthest(before, after)).toBeLessThanOrEqual(32);
  });
});
