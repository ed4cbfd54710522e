import { PNG } from "pngjs";

/** What the schema cannot see: a picture that Teams would take and nobody could make out. */
interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly Pixel[];
}

const pictureIn = (bytes: Uint8Array): Picture | undefined => {
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
    const pixels = Array.from({ length: width * height }, (_, index) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index * 4, index * 4 + 4);
      return { x: index % width, y: Math.floor(index / width), red, green, blue, alpha };
    });
    return { width, height, pixels };
  } catch {
    return undefined;
  }
};

const COLOR_SIDE = 192;
/** Teams cuts the corners round, and in places more than that: only what is in here is surely seen. */
const SAFE = { from: 36, to: 155 } as const;
const OUTLINE_SIDE = 32;
/** So that a phone still shows what it is. */
const LEAST_OUTLINE = 24;
/** What WCAG asks of pictures that mean something. */
const LEAST_CONTRAST = 3;
const LEAST_SYMBOL = 0.05;
const MOST_SYMBOL = 0.6;
/** The rest is the soft edge between the two. */
const LEAST_CLEAR = 0.7;

const channel = (value: number): number => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);

const light = ({ red, green, blue }: Pixel): number => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

const contrast = (one: Pixel, other: Pixel): number => {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

const isSafe = ({ x, y }: Pixel): boolean => [x, y].every((place) => place >= SAFE.from && place <= SAFE.to);

const hexOf = ({ red, green, blue }: Pixel): string =>
  `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();

const sizeFinding = (name: string, { width, height }: Picture, side: number): readonly string[] =>
  width === side && height === side ? [] : [`${name}: Das Bild misst ${width} × ${height} Punkte. Teams will ${side} × ${side}.`];

const when = (wrong: boolean, words: string): readonly string[] => (wrong ? [words] : []);

const lookedAt = (ground: Pixel, { pixels }: Picture, accent: string): readonly string[] => {
  const symbol = pixels.filter((pixel) => hexOf(pixel) !== hexOf(ground));
  const clear = symbol.filter((pixel) => contrast(pixel, ground) >= LEAST_CONTRAST).length;
  return [
    ...when(
      pixels.some(({ alpha }) => alpha < 255),
      "color.png: Das Bild ist nicht überall deckend.",
    ),
    ...when(!symbol.every(isSafe), "color.png: Das Zeichen ragt aus der Mitte heraus. Teams zeigt sicher nur 120 × 120 Punkte."),
    ...when(symbol.length < LEAST_SYMBOL * pixels.length, "color.png: Es ist kein Zeichen zu sehen."),
    ...when(clear < LEAST_CLEAR * symbol.length, "color.png: Das Zeichen hebt sich zu wenig vom Grund ab."),
    ...when(hexOf(ground) !== accent.toUpperCase(), `color.png: Der Grund ist ${hexOf(ground)}, „accentColor“ sagt ${accent}.`),
  ];
};

export const colorFindings = (bytes: Uint8Array, accent: string): readonly string[] => {
  const picture = pictureIn(bytes);
  const [ground] = picture?.pixels ?? [];
  if (picture === undefined || ground === undefined) return ["color.png: Das ist kein PNG."];
  const size = sizeFinding("color.png", picture, COLOR_SIDE);
  return size.length > 0 ? size : lookedAt(ground, picture, accent);
};

const spread = (places: readonly number[]): number => Math.max(...places) - Math.min(...places) + 1;

export const outlineFindings = (bytes: Uint8Array): readonly string[] => {
  const picture = pictureIn(bytes);
  if (picture === undefined) return ["outline.png: Das ist kein PNG."];
  const size = sizeFinding("outline.png", picture, OUTLINE_SIDE);
  if (size.length > 0) return size;
  const drawn = picture.pixels.filter(({ alpha }) => alpha > 0);
  const isWhite = drawn.every(({ red, green, blue }) => Math.min(red, green, blue) === 255);
  const isAtEdge = ({ x, y }: Pixel): boolean => [x, y].some((place) => place === 0 || place === OUTLINE_SIDE - 1);
  const across = Math.max(spread(drawn.map(({ x }) => x)), spread(drawn.map(({ y }) => y)));
  const ink = picture.pixels.filter(({ alpha }) => alpha >= 128).length / picture.pixels.length;
  return [
    ...when(!isWhite, "outline.png: Das Bild darf nur Weiß und Durchsichtiges haben."),
    ...when(drawn.some(isAtEdge), "outline.png: Der Rand muss durchsichtig sein."),
    ...when(ink < LEAST_SYMBOL || across < LEAST_OUTLINE, "outline.png: Das Zeichen ist zu klein."),
    ...when(ink > MOST_SYMBOL, "outline.png: Das Zeichen ist fast eine Fläche. Zu sehen wäre nur ein weißes Feld."),
  ];
};
