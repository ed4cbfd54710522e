import type { RosterFinding } from "../../dialogue/roster/finding.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, heading, linesOf, text, written } from "../kit/parts.js";
import { verbatim } from "../kit/plain.js";
import { rosterFindingLines } from "../texts/roster-findings.js";

/** What keeps a roster from being taken. */
export interface RosterFindingsView {
  readonly findings: readonly RosterFinding[];
}

export const ROSTER_FINDINGS: Card<RosterFindingsView> = {
  shownIn: "answer",
  // A finding quotes the file and names its columns, every character as it has to stand there.
  template: frame([
    HEAD,
    text("${says}"),
    heading("${list}"),
    { $data: "${findings}", ...written("${text}", { spacing: "small" }) },
    ACTIONS,
  ]),
  data: ({ findings }, { say, language }) => ({
    eyebrow: say("roster.eyebrow"),
    title: say("roster-findings.title"),
    summary: say("roster-findings.title"),
    says: say("roster-findings.says"),
    list: say("roster-findings.list"),
    findings: linesOf(rosterFindingLines(findings, language).map(verbatim)),
    buttons: [
      { title: say("roster-findings.again"), verb: "import.open" } as const,
      { title: say("button.back"), verb: "admin.open" } as const,
    ].map(buttonData),
    links: [],
  }),
};
