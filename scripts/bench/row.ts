/** How far the rounds lay apart; nothing of it where there was one round only. */
export interface Spread {
  /** The lowest and the highest round of ours. */
  readonly low?: number;
  readonly high?: number;
  /** The same of ours divided by the peer's of the same round, where the goal follows from the peer. */
  readonly ratioLow?: number;
  readonly ratioHigh?: number;
}

/** One measured claim. The peer, where there is one, was measured in the same run: another program that does the same, or the least that
 *  anything could do (a floor). A name says the size of a house as "1,000 people", and of a wave as "900 messages": the charts find it there. */
export interface Row extends Spread {
  readonly name: string;
  readonly ours: number;
  readonly peer?: number;
  /** Ours divided by the peer's, always. Whether little of it is good says `better`. */
  readonly ratio?: number;
  readonly unit: string;
  readonly better: "higher" | "lower";
  /** The least or the most that ours may be: reaching it is enough. */
  readonly goal: number;
  readonly pass: boolean;
}

export type Claim = Omit<Row, "ratio" | "pass">;

/** What was measured, judged. A figure that is none is no measurement: whoever compares with it would find everything well. */
export const rowOf = ({ name, ours, peer, unit, better, goal, ...spread }: Claim): Row => {
  const figures = [ours, goal, ...(peer === undefined ? [] : [peer]), ...Object.values(spread)];
  if (!figures.every(Number.isFinite)) throw new Error(`nothing was measured for "${name}": ${figures.join(", ")}`);
  const pass = better === "higher" ? ours >= goal : ours <= goal;
  return { name, ours, ...(peer === undefined ? {} : { peer, ratio: ours / peer }), unit, better, goal, pass, ...spread };
};

/** Of ours, and of the ratio where the peer's rounds are given, each beside ours of the same round. */
export const spreadOf = (ours: readonly number[], peer?: readonly number[]): Spread => {
  if (ours.length < 2) return {};
  const of = { low: Math.min(...ours), high: Math.max(...ours) };
  if (peer === undefined) return of;
  const ratios = ours.map((one, round) => one / (peer[round] ?? Number.NaN));
  return { ...of, ratioLow: Math.min(...ratios), ratioHigh: Math.max(...ratios) };
};

const isSplitBy = (bound: number, low: number, high: number, better: Row["better"]): boolean =>
  better === "higher" ? low < bound && bound <= high : low <= bound && bound < high;

/** Also as a file has it, in which nothing may stand for it. */
type Judged = Pick<Row, "goal" | "better"> & { readonly [what in "peer" | keyof Spread]?: number | undefined };

/** Whether some rounds reach the goal and others do not: another run may then end the other way. */
export const isWithinNoise = ({ peer, goal, better, low, high, ratioLow, ratioHigh }: Judged): boolean => {
  if (peer !== undefined && ratioLow !== undefined && ratioHigh !== undefined) return isSplitBy(goal / peer, ratioLow, ratioHigh, better);
  return low !== undefined && high !== undefined && isSplitBy(goal, low, high, better);
};

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** The least of the values that so large a share of them does not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;

/** What the unit of a figure is put to where it has none. */
export const sized = (count: number, of: "people" | "messages"): string => `${count.toLocaleString("en")} ${of}`;
