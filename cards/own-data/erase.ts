import { LEDGER_DAYS, LOG_MONTHS, PAUSE_MONTHS } from "../../dialogue/retention.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { erasedKinds, type OwnCounts } from "./kinds.js";

/** Asks once more before everything goes. */
export interface EraseView {
  readonly counts: OwnCounts;
  /** Does this person lead anybody? What both agreed on stays with those they lead. */
  readonly leads: boolean;
}

/** The name of the toggle without which nothing is erased, for whoever reads it back. */
export const ERASE_SURE = "sure";

const SURE: JsonObject = {
  type: "Input.Toggle",
  id: ERASE_SURE,
  label: "${label}",
  title: "${yes}",
  value: "false",
  valueOn: "true",
  valueOff: "false",
  isRequired: true,
  errorMessage: "${missing}",
  wrap: true,
  spacing: "large",
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  heading("${goesTitle}"),
  paragraphs("goes", { spacing: "small" }),
  heading("${staysTitle}"),
  paragraphs("stays", { spacing: "small" }),
  text("${backups}", { isSubtle: true, spacing: "large" }),
  SURE,
  ACTIONS,
]);

export const ERASE: Card<EraseView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ counts, leads }, { say }) => ({
    eyebrow: say("own-data.title-short"),
    title: say("erase.title"),
    summary: say("erase.title"),
    says: linesOf([
      say("erase.for-good"),
      ...(counts.release > 0 ? [say("erase.releases")] : []),
      ...(counts.wishes > 0 ? [say("erase.reminders")] : []),
    ]),
    goesTitle: say("erase.goes"),
    goes: erasedKinds(counts).map((kind) => ({ text: say("erase.point", { what: say(`own-data.kind.${kind}`) }) })),
    staysTitle: say("erase.stays"),
    stays: linesOf([
      say("erase.stays-roster"),
      ...(counts.dialogue > 0 ? [say("erase.stays-talks")] : []),
      ...(counts.pause > 0 ? [say("erase.stays-pauses", { months: PAUSE_MONTHS }), say("erase.end-pause")] : []),
      ...(counts.slot > 0 ? [say("erase.stays-messages", { days: LEDGER_DAYS })] : []),
      say("erase.stays-others"),
      ...(leads ? [say("erase.stays-team")] : []),
      ...(counts["admin-log"] > 0 ? [say("erase.stays-log", { months: LOG_MONTHS })] : []),
      say("erase.stays-chat"),
    ]),
    backups: say("erase.backups"),
    label: say("erase.label"),
    yes: say("erase.yes"),
    missing: say("erase.missing"),
    buttons: [buttonData({ title: say("erase.now"), verb: "data.erase" }), buttonData({ title: say("button.cancel"), verb: "data.open" })],
    links: [],
  }),
};
