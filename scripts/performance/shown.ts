import type { Record as Measured, Run } from "../bench/record.js";

/** One claim as the page shows it, with the run it comes from. */
export interface Shown {
  readonly row: Run["rows"][number];
  readonly run: Run;
}

/** Of one part, each claim as it was measured last: a quick run is made more often, a full one knows the largest houses. */
const shownOf = (runs: readonly Run[]): readonly Shown[] => {
  const inOrder = [...runs].sort((one, other) => (one.at < other.at ? 1 : -1));
  const names = new Set<string>();
  return inOrder.flatMap((run) =>
    run.rows.flatMap((row) => {
      if (names.has(row.name)) return [];
      names.add(row.name);
      return [{ row, run }];
    }),
  );
};

export interface ShownPart {
  readonly part: string;
  readonly claims: readonly Shown[];
}

export const titleOf = (part: string): string => part.slice(0, 1).toUpperCase() + part.slice(1);

export const shownParts = ({ runs }: Measured): readonly ShownPart[] =>
  [...new Set(runs.map(({ part }) => part))].map((part) => ({ part, claims: shownOf(runs.filter((run) => run.part === part)) }));

const SIZE = /([\d,]+) (people|messages)/;

/** The same claim at several sizes. */
export interface Series {
  readonly title: string;
  readonly mode: Run["mode"];
  readonly of: "people" | "messages";
  readonly unit: string;
  readonly points: readonly { readonly size: number; readonly ours: number; readonly peer?: number }[];
}

const sizeIn = (name: string): { readonly size: number; readonly of: "people" | "messages"; readonly title: string } | undefined => {
  const found = SIZE.exec(name);
  if (found === null) return undefined;
  const [words = "", digits = "", of = ""] = found;
  return {
    size: Number(digits.replaceAll(",", "")),
    of: of === "people" ? "people" : "messages",
    title: name.replace(`, ${words} on disk`, "").replace(`, ${words}`, "").replace(`a wave of ${words}`, "a wave"),
  };
};

/** Fewer show no curve. */
const LEAST_SIZES = 3;
const LEAST_TIMES_AS_LARGE = 10;

const seriesOf = ({ mode, rows }: Run): readonly Series[] => {
  const found = new Map<string, Series>();
  for (const row of rows) {
    const at = sizeIn(row.name);
    if (at === undefined) continue;
    const { size, of, title } = at;
    const before = found.get(title)?.points ?? [];
    const point = { size, ours: row.ours, ...(row.peer === undefined ? {} : { peer: row.peer }) };
    found.set(title, { title, mode, of, unit: row.unit, points: [...before, point].sort((one, other) => one.size - other.size) });
  }
  return [...found.values()];
};

const showsGrowth = ({ points }: Series): boolean =>
  points.length >= LEAST_SIZES && (points.at(-1)?.size ?? 0) >= LEAST_TIMES_AS_LARGE * (points[0]?.size ?? 0);

/** Every claim whose growth one run shows, from that run alone: what else the machine did was different in another. The run with the most
 *  sizes, and of two the later. */
export const seriesIn = ({ runs }: Measured): readonly Series[] => {
  const found = new Map<string, Series>();
  for (const one of [...runs].sort((before, after) => (before.at < after.at ? -1 : 1)).flatMap(seriesOf)) {
    const other = found.get(one.title);
    if (other === undefined || one.points.length >= other.points.length) found.set(one.title, one);
  }
  const titles = runs.flatMap(seriesOf).map(({ title }) => title);
  return [...new Set(titles)].flatMap((title) => found.get(title) ?? []).filter(showsGrowth);
};
