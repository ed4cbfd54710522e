import { type Findings, say } from "./sim/findings.js";

/** Looked at one thing more, which is as it should be or not. */
export const expectThat = (found: Findings, isSo: boolean, text: string): void => {
  found.checked += 1;
  if (!isSo) say(found, text);
};

/** Something that was promised, and is kept or lost. */
export const expectKept = (found: Findings, isKept: boolean, text: string): void => {
  expectThat(found, isKept, text);
  if (!isKept) found.lost += 1;
};
