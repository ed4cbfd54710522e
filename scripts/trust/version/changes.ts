import { capital } from "../markdown.js";
import { type AgreedFacts, type AgreedPart, PART_NAMES, PARTS } from "./facts.js";

/** What one version brought and what it took away, in lines that people can read. */
export interface AgreedChange {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

const missingIn = (part: AgreedPart, facts: AgreedFacts, other: AgreedFacts): readonly string[] =>
  facts[part].filter((line) => !other[part].includes(line)).map((line) => `${capital(PART_NAMES[part])}: ${line}`);

export const changeBetween = (before: AgreedFacts, after: AgreedFacts): AgreedChange => ({
  came: PARTS.flatMap((part) => missingIn(part, after, before)),
  went: PARTS.flatMap((part) => missingIn(part, before, after)),
});

export const changedParts = (before: AgreedFacts, after: AgreedFacts): readonly AgreedPart[] =>
  PARTS.filter((part) => missingIn(part, before, after).length + missingIn(part, after, before).length > 0);
