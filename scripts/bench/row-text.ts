import { isWithinNoise, type Row } from "./row.js";
import { whereToLook } from "./where-to-look.js";

const SMALL = 100;

/** Whole numbers where they are large, and never so few places that a small one is nothing. */
export const rounded = (value: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && size < 1) return value.toLocaleString("en", { maximumSignificantDigits: 2 });
  return value.toLocaleString("en", { maximumFractionDigits: size < SMALL ? 2 : 0 });
};

/** From the lowest round to the highest; nothing where there was one. */
export const spreadText = (low: number | undefined, high: number | undefined): string =>
  low === undefined || high === undefined ? "" : ` (${rounded(low)} – ${rounded(high)})`;

const missed = (row: Row): string => (row.pass ? "" : `\n      ${whereToLook(row.name) ?? "Nothing is written down about where to look."}`);

export const rowText = (row: Row): string => {
  const { name, ours, peer, ratio, unit, better, goal, pass } = row;
  const ratios = spreadText(row.ratioLow, row.ratioHigh);
  const against = peer === undefined || ratio === undefined ? "" : `, peer ${rounded(peer)} ${unit}, × ${rounded(ratio)}${ratios}`;
  const noise = isWithinNoise(row) ? ", within the noise" : "";
  const bound = better === "higher" ? "at least" : "at most";
  return `${pass ? "ok  " : "FAIL"}  ${name}: ${rounded(ours)} ${unit}${spreadText(row.low, row.high)}, goal ${bound} ${rounded(goal)}${against}${noise}${missed(row)}`;
};
