import { deflateSync } from "node:zlib";
import { PNG } from "pngjs";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Tried from fine to coarse: the grey levels around letters are what makes a picture of a card large, and nobody tells two of them apart. */
const STEPS = [4, 8, 16, 32, 64] as const;

/** As the format wants it at the end of each chunk. Node has one of its own only from 20.15 on. */
const crc32 = (data: Buffer): number => {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
};

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** The nearest multiple; white stays white. */
const rounded = (value: number, step: number): number => Math.min(255, Math.round(value / step) * step);

interface Indexed {
  readonly colours: readonly number[];
  readonly pixels: Buffer;
}

const indexedBy = ({ data, width, height }: PNG, step: number): Indexed | undefined => {
  const colours = new Map<number, number>();
  const pixels = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * 4;
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]].map((value = 0) => rounded(value, step));
    const colour = (red << 16) | (green << 8) | blue;
    const index = colours.get(colour) ?? colours.size;
    if (index === MOST_COLOURS) return undefined;
    colours.set(colour, index);
    // Each row begins with the number of its filter: none.
    pixels[pixel + Math.floor(pixel / width) + 1] = index;
  }
  return { colours: [...colours.keys()], pixels };
};

/** The same picture with at most 256 colours: a third of the bytes. */
export const smallPng = (picture: Buffer): Buffer => {
  const png = PNG.sync.read(picture);
  const found = STEPS.map((step) => () => indexedBy(png, step)).reduce<Indexed | undefined>((done, next) => done ?? next(), undefined);
  if (found === undefined) return picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(png.width, 0);
  header.writeUInt32BE(png.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(found.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const drawn = deflateSync(found.pixels, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("PLTE", palette), chunk("IDAT", drawn), chunk("IEND", Buffer.alloc(0))]);
};
