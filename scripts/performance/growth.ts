import { rounded } from "../bench/row-text.js";
import { dot, line, path, picture, text, wrapped } from "./drawing.js";
import type { Series } from "./shown.js";

const COLUMNS = 3;
const PANEL_WIDTH = 320;
const PANEL_HEIGHT = 290;
const LEFT = 20;
const TOP = 104;
const PLOT = { left: 56, right: 20, top: 78, bottom: 52 } as const;
const LETTERS = 40;
/** Beyond that a small house would lie on the axis. */
const MOST_ON_ONE_SCALE = 20;
const ROOM_ABOVE = 1.25;
/** No point lies on the axis. */
const BELOW = 0.85;
const EDGE = 0.1;

type Scale = (value: number) => number;

interface Axis {
  readonly scale: Scale;
  readonly ticks: readonly number[];
  readonly isLog: boolean;
}

const log = Math.log10;

const logAxis = (values: readonly number[]): Axis => {
  const [from, to] = [Math.floor(log(Math.min(...values) * BELOW)), Math.ceil(log(Math.max(...values)))];
  const ticks = Array.from({ length: to - from + 1 }, (_, place) => 10 ** (from + place));
  return { scale: (value) => (log(value) - from) / Math.max(to - from, 1), ticks, isLog: true };
};

/** From the smallest size to the largest, with a little room on both sides. */
const sizesAxis = (sizes: readonly number[]): Scale => {
  const [from, to] = [log(Math.min(...sizes)), log(Math.max(...sizes))];
  return (size) => EDGE + ((log(size) - from) / (to - from)) * (1 - 2 * EDGE);
};

const STEPS = [1, 2, 2.5, 5, 10] as const;
const MOST_TICKS = 4;

/** From zero, in round steps. */
const linearAxis = (values: readonly number[]): Axis => {
  const most = Math.max(...values) * ROOM_ABOVE || 1;
  const unit = 10 ** Math.floor(log(most / MOST_TICKS));
  const step = unit * (STEPS.find((one) => one * unit * MOST_TICKS >= most) ?? 10);
  const count = Math.ceil(most / step);
  return { scale: (value) => value / (count * step), ticks: Array.from({ length: count + 1 }, (_, place) => place * step), isLog: false };
};

const isFarApart = (values: readonly number[]): boolean =>
  Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > MOST_ON_ONE_SCALE;

const short = (size: number): string => (size >= 1000 ? `${size / 1000}k` : String(size));

const DIGITS = 3;
const tickWords = (value: number): string => Number(value.toPrecision(DIGITS)).toLocaleString("en", { maximumSignificantDigits: DIGITS });

const drawnSeries = ({ title, mode, of, unit, points }: Series, x: number, y: number): readonly string[] => {
  const values = points.flatMap(({ ours, peer }) => [ours, ...(peer === undefined ? [] : [peer])]);
  const upward = isFarApart(values) ? logAxis(values) : linearAxis(values);
  const across = sizesAxis(points.map(({ size }) => size));
  const [width, height] = [PANEL_WIDTH - PLOT.left - PLOT.right, PANEL_HEIGHT - PLOT.top - PLOT.bottom];
  const placeX: Scale = (size) => x + PLOT.left + across(size) * width;
  const placeY: Scale = (value) => y + PLOT.top + (1 - upward.scale(value)) * height;
  const bottom = y + PLOT.top + height;
  const peers = points.flatMap(({ size, peer }) => (peer === undefined ? [] : [[placeX(size), placeY(peer)] as const]));
  const ours = points.map(({ size, ours: value }) => [placeX(size), placeY(value)] as const);
  return [
    ...wrapped(title, LETTERS).map((one, place) => text(x + 8, y + 18 + place * 16, one)),
    text(x + 8, y + PLOT.top - 10, `${unit}${upward.isLog ? ", each line ten times the one below" : ""}`, "small"),
    ...upward.ticks.flatMap((tick) => [
      line("grid", x + PLOT.left, placeY(tick), x + PLOT.left + width, placeY(tick)),
      text(x + PLOT.left - 6, placeY(tick) + 4, tickWords(tick), "small", "end"),
    ]),
    line("axis", x + PLOT.left, bottom, x + PLOT.left + width, bottom),
    ...points.map(({ size }) => text(placeX(size), bottom + 16, short(size), "small", "middle")),
    text(x + PLOT.left + width / 2, bottom + 34, `${of} (scale of powers of ten), ${mode} run`, "small", "middle"),
    ...(peers.length > 1 ? [path("peer-line", peers)] : []),
    ...peers.map(([px, py]) => dot("peer-dot", px, py)),
    path("ours-line", ours),
    ...ours.map(([px, py]) => dot("ours", px, py)),
    ...points.map(({ size, ours: value }) => text(placeX(size), placeY(value) - 9, rounded(value), "figure", "middle")),
  ];
};

const said = ({ title, of, unit, points }: Series): string =>
  `${title}: ${points.map(({ size, ours, peer }) => `${rounded(ours)} ${unit} at ${size.toLocaleString("en")} ${of}${peer === undefined ? "" : ` (peer ${rounded(peer)})`}`).join(", ")}.`;

/** How a cost changes as a house grows, one panel for each. */
export const growthPicture = (all: readonly Series[]): string => {
  const rows = Math.ceil(all.length / COLUMNS);
  const parts = [
    text(LEFT + 8, 38, "How cost grows with a house", "head"),
    dot("ours", LEFT + 14, 62),
    text(LEFT + 26, 66, "ours", "small"),
    dot("peer-dot", LEFT + 76, 62),
    text(LEFT + 88, 66, "peer or floor, measured in the same run", "small"),
    text(LEFT + 8, 86, "Upright scales begin at zero unless they say otherwise.", "small"),
    ...all.flatMap((one, place) =>
      drawnSeries(one, LEFT + (place % COLUMNS) * PANEL_WIDTH, TOP + Math.floor(place / COLUMNS) * PANEL_HEIGHT),
    ),
  ];
  const [width, height] = [LEFT * 2 + COLUMNS * PANEL_WIDTH, TOP + rows * PANEL_HEIGHT + 8];
  return picture({ title: "How cost grows with a house", desc: all.map(said).join(" "), width, height, parts });
};
