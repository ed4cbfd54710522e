/** One measured claim. The peer, where there is one, was measured in the same run: another program that does the same, or the least that
 *  anything could do (a floor). A name says the size of a house as "1,000 people", and of a wave as "900 messages": the charts find it there. */
export interface Row {
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
export const rowOf = ({ name, ours, peer, unit, better, goal }: Claim): Row => {
  const figures = [ours, goal, ...(peer === undefined ? [] : [peer])];
  if (!figures.every(Number.isFinite)) throw new Error(`nothing was measured for "${name}": ${figures.join(", ")}`);
  const pass = better === "higher" ? ours >= goal : ours <= goal;
  return { name, ours, ...(peer === undefined ? {} : { peer, ratio: ours / peer }), unit, better, goal, pass };
};

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** The least of the values that so large a share of them does not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;

/** What the unit of a figure is put to where it has none. */
export const sized = (count: number, of: "people" | "messages"): string => `${count.toLocaleString("en")} ${of}`;
