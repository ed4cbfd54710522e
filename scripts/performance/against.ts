import { isWithinNoise } from "../bench/row.js";
import { rounded } from "../bench/row-text.js";
import { bar, line, picture, text, wrapped } from "./drawing.js";
import { type Shown, type ShownPart, titleOf } from "./shown.js";

const WIDTH = 960;
const LEFT = 28;
const BARS_AT = 92;
/** What is right of a bar is its figure. */
const LONGEST_BAR = 640;
const BAR_HEIGHT = 16;
const LETTERS = 118;
const LINE_HEIGHT = 18;
const TOP = 84;
const LETTER_WIDTH = 6.5;
/** A goal that lies further away than that would make the bars too short to be compared. */
const MOST_BEYOND = 2;

type Compared = Shown["row"] & { readonly peer: number; readonly ratio: number };

const compared = ({ row }: Shown): readonly Compared[] =>
  row.peer === undefined || row.ratio === undefined || row.unit === "messages" ? [] : [{ ...row, peer: row.peer, ratio: row.ratio }];

const said = ({ name, ours, peer, unit, better, goal }: Compared): string =>
  `${name}: ours ${rounded(ours)} ${unit}, peer ${rounded(peer)} ${unit}, goal ${better === "higher" ? "at least" : "at most"} ${rounded(goal)} ${unit}.`;

const verdict = (row: Compared): string => {
  if (isWithinNoise(row)) return " – within the noise";
  return row.pass ? "" : " – misses its goal";
};

/** One claim: its name, our bar and the peer's, both from zero and both on one scale, and a mark where the goal is. */
const drawn = (row: Compared, top: number): { readonly parts: readonly string[]; readonly height: number } => {
  const { name, ours, peer, unit, better, goal } = row;
  const words = wrapped(name.slice(name.indexOf(":") + 2), LETTERS);
  const y = top + words.length * LINE_HEIGHT;
  const longest = Math.max(ours, peer);
  const isGoalShown = goal <= longest * MOST_BEYOND;
  const most = isGoalShown ? Math.max(longest, goal) : longest;
  const long = (value: number): number => Math.max((value / most) * LONGEST_BAR, 1);
  const goalAt = BARS_AT + (goal / most) * LONGEST_BAR;
  const figure = `${rounded(ours)} ${unit}${verdict(row)}`;
  const theirs = `${rounded(peer)} ${unit}`;
  /** Behind the bar, and behind the mark of the goal where that would go through the words. */
  const wordsAt = (value: number, said: string): number => {
    const end = BARS_AT + long(value);
    return 8 + (isGoalShown && goalAt >= end && goalAt < end + 12 + said.length * LETTER_WIDTH ? goalAt : end);
  };
  const parts = [
    ...words.map((one, place) => text(LEFT, top + place * LINE_HEIGHT, one)),
    text(WIDTH - LEFT, top, `${better} is better`, "small", "end"),
    bar("ours", BARS_AT, y - 10, long(ours), BAR_HEIGHT),
    bar("peer", BARS_AT, y + 10, long(peer), BAR_HEIGHT),
    ...(!isGoalShown ? [] : [line("halo", goalAt, y - 13, goalAt, y + 29), line("goal", goalAt, y - 13, goalAt, y + 29)]),
    text(BARS_AT - 8, y + 2, "ours", "small", "end"),
    text(wordsAt(ours, figure), y + 2, figure, "figure"),
    text(BARS_AT - 8, y + 22, "peer", "small", "end"),
    text(wordsAt(peer, theirs), y + 22, theirs, "small"),
  ];
  return { parts, height: words.length * LINE_HEIGHT + 48 };
};

/** Everything that has a peer or a floor, beside it. */
export const againstPicture = (all: readonly ShownPart[]): string => {
  const parts: string[] = [text(LEFT, 38, "Ours against the peer or the floor", "head")];
  parts.push(text(LEFT, 60, "Every bar begins at zero. The red mark is the goal, where it is not far beyond the longer bar.", "small"));
  let top = TOP;
  const words: string[] = [];
  for (const { part, claims } of all) {
    const rows = claims.flatMap(compared);
    if (rows.length === 0) continue;
    parts.push(line("grid", LEFT, top - 6, WIDTH - LEFT, top - 6), text(LEFT, top + 18, titleOf(part), "part"));
    top += 46;
    for (const row of rows) {
      const one = drawn(row, top);
      parts.push(...one.parts);
      top += one.height;
      words.push(said(row));
    }
    top += 8;
  }
  const title = "Our figures against those of peers and floors";
  return picture({ title, desc: words.join(" "), width: WIDTH, height: top + 8, parts });
};
