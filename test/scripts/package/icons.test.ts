import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { drawIcons } from "../../../scripts/package/draw.js";
import { colorFindings, outlineFindings } from "../../../scripts/package/icons.js";

const SOURCE = join(import.meta.dirname, "../../../manifest");
const ACCENT = "#1F6670";

const icon = (name: string): Buffer => readFileSync(join(SOURCE, `${name}.png`));

type Paint = readonly [red: number, green: number, blue: number, alpha: number];

/** The icon, painted over where somebody says so. */
const spoiled = (name: string, paint: (x: number, y: number, was: Paint) => Paint): Buffer => {
  const png = PNG.sync.read(icon(name));
  for (let at = 0; at < png.data.length; at += 4) {
    const point = at / 4;
    const [red = 0, green = 0, blue = 0, alpha = 0] = png.data.subarray(at, at + 4);
    png.data.set(paint(point % png.width, Math.floor(point / png.width), [red, green, blue, alpha]), at);
  }
  return PNG.sync.write(png);
};

const plainPicture = (side: number): Buffer => PNG.sync.write(new PNG({ width: side, height: side }));

const GROUND: Paint = [0x1f, 0x66, 0x70, 255];
const WHITE: Paint = [255, 255, 255, 255];
const isGround = ([red, green, blue]: Paint): boolean => red === GROUND[0] && green === GROUND[1] && blue === GROUND[2];

describe("the colour icon", () => {
  it("fills its square, and its symbol stands clear in the middle", () => {
    expect(colorFindings(icon("color"), ACCENT)).toEqual([]);
  });

  it.each([
    ["no picture", Buffer.from("PNG"), "kein PNG"],
    ["cut short", icon("color").subarray(0, 900), "kein PNG"],
    ["of another size", plainPicture(96), "96 × 96 Punkte"],
    [
      "clear as glass in one corner",
      spoiled("color", (x, y, was) => (x + y === 0 ? was : x > 188 ? [31, 102, 112, 0] : was)),
      "nicht überall deckend",
    ],
    ["framed in white", spoiled("color", (x, _, was) => (x > 190 ? WHITE : was)), "ragt aus der Mitte"],
    ["empty", spoiled("color", () => GROUND), "kein Zeichen"],
    ["pale", spoiled("color", (_x, _y, was) => (isGround(was) ? was : [0x3a, 0x80, 0x8a, 255])), "zu wenig"],
    ["of another ground", spoiled("color", (_x, _y, was) => (isGround(was) ? [0x1f, 0x66, 0x71, 255] : was)), "„accentColor“"],
  ])("is refused when it is %s", (_, bytes, words) => {
    expect(colorFindings(bytes, ACCENT)).toEqual([expect.stringContaining(words)]);
  });
});

describe("the outline icon", () => {
  it("is white on nothing, with a clear border", () => {
    expect(outlineFindings(icon("outline"))).toEqual([]);
  });

  it.each([
    ["no picture", Buffer.from(""), "kein PNG"],
    ["of another size", icon("color"), "192 × 192 Punkte"],
    ["grey in one point", spoiled("outline", (x, y, was) => (x === 16 && y === 16 ? [254, 255, 255, 9] : was)), "nur Weiß"],
    ["drawn up to its edge", spoiled("outline", (x, y, was) => (x === 0 && y === 16 ? [255, 255, 255, 1] : was)), "Rand"],
    ["a dot", spoiled("outline", (x, y) => (Math.hypot(x - 16, y - 16) < 9 ? WHITE : [0, 0, 0, 0])), "zu klein"],
    ["a white field", spoiled("outline", (x, y) => (x % 31 === 0 || y % 31 === 0 ? [0, 0, 0, 0] : WHITE)), "fast eine Fläche"],
    ["empty", plainPicture(32), "zu klein"],
  ])("is refused when it is %s", (_, bytes, words) => {
    expect(outlineFindings(bytes)).toEqual([expect.stringContaining(words)]);
  });
});

/** Another browser may put its soft edges a little elsewhere. */
const MOST_DIFFERENCE = 2;

const difference = (one: Buffer, other: Buffer): number => {
  const [a, b] = [PNG.sync.read(one).data, PNG.sync.read(other).data];
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
};

describe("the pictures that are kept", { timeout: 60_000 }, () => {
  it("are what a browser makes of their sources, and another picture is seen to differ", async () => {
    const drawn = await drawIcons(SOURCE);
    expect(drawn.map(({ name }) => name)).toEqual(["color", "outline"]);
    for (const { name, png } of drawn) {
      expect(difference(png, icon(name))).toBeLessThan(MOST_DIFFERENCE);
      expect(
        difference(
          png,
          spoiled(name, (x, _, was) => (x % 8 === 0 ? WHITE : was)),
        ),
      ).toBeGreaterThan(MOST_DIFFERENCE);
    }
  });
});
