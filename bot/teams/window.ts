import type { Limit } from "./limits.js";

/** How often something was done of late. */
export interface Window {
  /** From when on it may be done once more, in the past where it may be now. */
  freeAt(): number;
  note(at: number): void;
}

/** Looks back from each moment: a count that began anew each second would let twice as many through around its turn. */
export const openWindow = ({ most, withinMs }: Limit): Window => {
  const times: number[] = [];
  let oldest = 0;
  return {
    freeAt: () => (times.length < most ? Number.NEGATIVE_INFINITY : (times[oldest] ?? 0) + withinMs),
    note: (at) => {
      if (times.length < most) {
        times.push(at);
        return;
      }
      times[oldest] = at;
      oldest = (oldest + 1) % most;
    },
  };
};
