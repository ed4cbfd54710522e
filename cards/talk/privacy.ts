import { DIALOGUE_MONTHS, LONGEST_MONTHS } from "../../dialogue/retention.js";
import type { Card } from "../kit/card.js";
import { nameOf, plain } from "../kit/plain.js";
import { sectionedCard } from "../kit/sectioned.js";

/** First contact, part two: who, what for, how long, to whom, and which rights. */
export interface PrivacyView {
  readonly houseName: string;
  /** As the data protection officer of the house approved it. */
  readonly legalBasis: string;
  readonly dataProtection: string;
  readonly staffCouncil: string;
}

export const PRIVACY: Card<PrivacyView> = sectionedCard("message", ({ houseName, legalBasis, dataProtection, staffCouncil }, { say }) => ({
  eyebrow: nameOf(houseName),
  title: say("privacy.title"),
  says: [],
  sections: [
    { title: say("privacy.what"), says: [say("privacy.what-roster"), say("privacy.what-dates"), say("privacy.what-notes")] },
    { title: say("privacy.who"), says: [say("privacy.who-notes"), say("privacy.who-release"), say("privacy.who-lead")] },
    { title: say("privacy.how-long"), says: [say("privacy.how-long-notes", { notes: LONGEST_MONTHS, dialogues: DIALOGUE_MONTHS })] },
    { title: say("privacy.rights"), says: [say("privacy.rights-all"), say("privacy.voluntary")] },
    {
      title: say("privacy.contact"),
      facts: [
        { title: say("privacy.basis"), value: plain(legalBasis) },
        { title: say("privacy.dpo"), value: plain(dataProtection) },
        { title: say("privacy.council"), value: plain(staffCouncil) },
      ],
    },
  ],
  buttons: [
    { title: say("privacy.data"), verb: "data.open" },
    { title: say("privacy.matrix"), verb: "matrix.open" },
    { title: say("button.help"), verb: "help.open" },
  ],
}));
