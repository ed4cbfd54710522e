import { DIALOGUE_MONTHS, LONGEST_MONTHS } from "../../dialogue/retention.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, facts, HEAD, heading, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf, plain } from "../kit/plain.js";

/** First contact, part two: who, what for, how long, to whom, and which rights. */
export interface PrivacyView {
  readonly houseName: string;
  /** As the data protection officer of the house approved it. */
  readonly legalBasis: string;
  readonly dataProtection: string;
  readonly staffCouncil: string;
}

const TEMPLATE: JsonObject = frame([
  HEAD,
  { $data: "${sections}", type: "Container", items: [heading("${title}"), paragraphs("says", { spacing: "small" })] },
  facts("facts"),
  ACTIONS,
]);

export const PRIVACY: Card<PrivacyView> = {
  shownIn: "message",
  template: TEMPLATE,
  data: ({ houseName, legalBasis, dataProtection, staffCouncil }, { say }) => ({
    eyebrow: nameOf(houseName),
    title: say("privacy.title"),
    summary: say("privacy.title"),
    sections: [
      {
        title: say("privacy.what"),
        says: linesOf([say("privacy.what-roster"), say("privacy.what-dates"), say("privacy.what-notes")]),
      },
      { title: say("privacy.who"), says: linesOf([say("privacy.who-notes"), say("privacy.who-release"), say("privacy.who-lead")]) },
      {
        title: say("privacy.how-long"),
        says: linesOf([say("privacy.how-long-notes", { notes: LONGEST_MONTHS, dialogues: DIALOGUE_MONTHS })]),
      },
      { title: say("privacy.rights"), says: linesOf([say("privacy.rights-all"), say("privacy.voluntary")]) },
    ],
    facts: [
      { title: say("privacy.basis"), value: plain(legalBasis) },
      { title: say("privacy.dpo"), value: plain(dataProtection) },
      { title: say("privacy.council"), value: plain(staffCouncil) },
    ],
    buttons: [
      buttonData({ title: say("privacy.data"), verb: "data.open" }),
      buttonData({ title: say("privacy.matrix"), verb: "matrix.open" }),
      buttonData({ title: say("button.help"), verb: "help.open" }),
    ],
    links: [],
  }),
};
