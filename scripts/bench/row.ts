/** One measured claim. The peer, where there is one, was measured in the same run. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer?: number;
  readonly ratio?: number;
  readonly unit: string;
  readonly goal: number;
  readonly pass: boolean;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** The least of the values that so large a share of them does not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;

const SMALL = 100;

const rounded = (value: number): string => value.toLocaleString("de-DE", { maximumFractionDigits: Math.abs(value) < SMALL ? 2 : 0 });

export const rowText = ({ name, ours, peer, ratio, unit, goal, pass }: Row): string => {
  const against = peer === undefined || ratio === undefined ? "" : `, peer ${rounded(peer)} ${unit} (× ${ratio.toFixed(1)})`;
  return `${pass ? "ok  " : "FAIL"}  ${name}: ${rounded(ours)} ${unit}, goal ${rounded(goal)}${against}`;
};
