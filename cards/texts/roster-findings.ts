import type { Language } from "../../dialogue/person.js";
import type { RosterFinding } from "../../dialogue/roster/finding.js";
import { GERMAN } from "./roster-findings/de.js";
import { ENGLISH } from "./roster-findings/en.js";
import type { FindingSentences } from "./roster-findings/sentences.js";
import { firstOf } from "./user-text.js";

/** More than these nobody reads before mending the first ones. */
const MOST_FINDINGS = 20;

const SENTENCES: Readonly<Record<Language, FindingSentences>> = { de: GERMAN, en: ENGLISH };

export const rosterFindingText = (finding: RosterFinding, language: Language): string => {
  const { file, header, row, chain, inLine } = SENTENCES[language];
  switch (finding.kind) {
    case "file-too-large":
    case "utf-16":
    case "broken-utf-8":
    case "empty-file":
      return file(finding);
    case "tab-separated":
    case "broken-quotes":
    case "row-too-long":
    case "too-many-rows":
      return inLine(finding.line, file(finding));
    case "too-many-columns":
    case "unnamed-column":
    case "unknown-column":
    case "duplicate-column":
    case "missing-column":
    case "missing-id-column":
      return inLine(finding.line, header(finding));
    case "no-admin":
      return chain(finding);
    case "no-people":
    case "duplicate-id":
    case "unknown-lead":
    case "circle":
    case "several-tops":
      return inLine(finding.line, chain(finding));
    case "too-many-cells":
    case "forbidden-character":
    case "text-too-long":
    case "missing-id":
    case "missing-name":
    case "bad-id":
    case "bad-date":
    case "bad-weekdays":
    case "unknown-group":
    case "unknown-language":
    case "unknown-role":
    case "leaves-before-joins":
      return inLine(finding.line, row(finding));
  }
};

/** One line each for the first findings, and one that counts the rest. */
export const rosterFindingLines = (findings: readonly RosterFinding[], language: Language): readonly string[] => {
  const { shown, rest } = firstOf(findings, MOST_FINDINGS);
  const lines = shown.map((finding) => rosterFindingText(finding, language));
  return rest > 0 ? [...lines, SENTENCES[language].more(rest)] : lines;
};
