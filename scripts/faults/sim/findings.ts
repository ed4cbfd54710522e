import type { Counts } from "../case.js";

/** What a case has found so far. */
export interface Findings {
  checked: number;
  lost: number;
  /** Never with content: names of cases, kinds of trouble, numbers. */
  readonly wrong: string[];
}

/** Enough to see what is the matter. */
const SAID = 50;

export const findings = (): Findings => ({ checked: 0, lost: 0, wrong: [] });

export const say = ({ wrong }: Findings, text: string): void => {
  if (wrong.length < SAID && !wrong.includes(text)) wrong.push(text);
};

export const countsOf = ({ checked, lost, wrong }: Findings): Counts => ({ checked, lost, wrong, duplicates: 0, unclear: 0 });
