import type { RosterFinding } from "../../dialogue/roster/finding.js";
import type { Card } from "../kit/card.js";
import { plain } from "../kit/plain.js";
import { rosterFindingLines } from "../texts/roster-findings.js";
import { sectionedCard } from "./sectioned.js";

/** What keeps a roster from being taken. */
export interface RosterFindingsView {
  readonly findings: readonly RosterFinding[];
}

export const ROSTER_FINDINGS: Card<RosterFindingsView> = sectionedCard(({ findings }, { say, language }) => ({
  eyebrow: say("roster.eyebrow"),
  title: say("roster-findings.title"),
  says: [say("roster-findings.says")],
  sections: [{ title: say("roster-findings.list"), items: rosterFindingLines(findings, language).map(plain) }],
  buttons: [
    { title: say("roster-findings.again"), verb: "import.open" },
    { title: say("button.back"), verb: "admin.open" },
  ],
}));
