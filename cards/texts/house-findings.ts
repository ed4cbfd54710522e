import type { HouseFinding } from "../../dialogue/house-finding.js";
import type { Language } from "../../dialogue/person.js";
import { GERMAN } from "./house-findings/de.js";
import { ENGLISH } from "./house-findings/en.js";
import type { FindingSentences } from "./house-findings/sentences.js";
import { firstOf } from "./user-text.js";

/** More than these nobody reads before mending the first ones. */
const MOST_FINDINGS = 20;

const SENTENCES: Readonly<Record<Language, FindingSentences>> = { de: GERMAN, en: ENGLISH };

const sentenceOf = (finding: HouseFinding, { json, shape, change, format, house }: FindingSentences): string => {
  if (!("path" in finding)) return json(finding);
  if ("stage" in finding) return format(finding);
  switch (finding.kind) {
    case "missing":
    case "unknown-key":
    case "wrong-kind":
    case "unknown-value":
    case "misspelt":
    case "empty":
    case "too-long":
    case "too-many":
    case "too-small":
    case "too-large":
    case "forbidden-character":
    case "not-one-distance":
    case "windows-and-interval":
      return shape(finding);
    case "incomplete-addition":
    case "nothing-to-switch-off":
      return change(finding);
    case "bad-id":
    case "duplicate-id":
    case "no-windows":
    case "windows-overlap":
    case "bad-interval":
    case "bad-minutes":
    case "no-groups":
    case "too-many-topics":
      return format(finding);
    case "unknown-time-zone":
    case "sending-turned-round":
    case "sending-outside-frame":
    case "no-sending-days":
    case "holiday-not-in-land":
    case "holiday-in-whole-land":
    case "no-formats":
    case "duplicate-format":
      return house(finding);
  }
};

export const houseFindingText = (finding: HouseFinding, language: Language): string => {
  const sentence = sentenceOf(finding, SENTENCES[language]);
  return "path" in finding && finding.path !== "" ? `${finding.path}: ${sentence}` : sentence;
};

/** One line each for the first findings, and one that counts the rest. */
export const houseFindingLines = (findings: readonly HouseFinding[], language: Language): readonly string[] => {
  const { shown, rest } = firstOf(findings, MOST_FINDINGS);
  const lines = shown.map((finding) => houseFindingText(finding, language));
  return rest > 0 ? [...lines, SENTENCES[language].more(rest)] : lines;
};
