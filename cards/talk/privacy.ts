import type { Person } from "../../dialogue/person.js";
import { DIALOGUE_MONTHS, LONGEST_MONTHS } from "../../dialogue/retention.js";
import type { Card } from "../kit/card.js";
import { nameOf, plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import type { Voice } from "../kit/voice.js";
import type { OwnKind } from "../own-data/kinds.js";
import type { TextKey } from "../texts/texts.js";

/** First contact, part two: who, what for, how long, to whom, and which rights. */
export interface PrivacyView {
  readonly houseName: string;
  /** As the data protection officer of the house approved it. */
  readonly legalBasis: string;
  readonly dataProtection: string;
  readonly staffCouncil: string;
}

/** Records, so that a field or a kind that is kept does not compile without words here. */
const OF_THE_ROSTER: Readonly<Record<keyof Person, TextKey>> = {
  name: "privacy.person-place",
  team: "privacy.person-place",
  lead: "privacy.person-place",
  id: "privacy.person-sign-in",
  upn: "privacy.person-sign-in",
  worksOn: "privacy.person-days",
  joinsOn: "privacy.person-days",
  leavesOn: "privacy.person-days",
  group: "privacy.person-group",
  language: "privacy.person-settings",
  roles: "privacy.person-settings",
};

const OF_THE_REST: Readonly<Record<Exclude<OwnKind, "roster-entry">, TextKey>> = {
  dialogue: "privacy.what-dates",
  appointment: "privacy.what-dates",
  slot: "privacy.what-messages",
  wishes: "privacy.what-wishes",
  pause: "privacy.what-wishes",
  "protocol-wish": "privacy.what-wishes",
  teams: "privacy.what-teams",
  "admin-log": "privacy.what-log",
  preparation: "privacy.what-notes",
  draft: "privacy.what-notes",
  release: "privacy.what-notes",
  answer: "privacy.what-notes",
  "lead-topics": "privacy.what-notes",
  protocol: "privacy.what-notes",
};

/** Each sentence once, in the order in which it is first needed. */
const KEPT: readonly TextKey[] = [...new Set([...Object.values(OF_THE_ROSTER), ...Object.values(OF_THE_REST)])];

/** What is the same in every house, for the card and for the page that everybody can read. */
export const privacySections = ({ say }: Voice): readonly Required<Pick<Section, "title" | "says">>[] => [
  { title: say("privacy.what"), says: KEPT.map((key) => say(key)) },
  {
    title: say("privacy.who"),
    says: [say("privacy.who-notes"), say("privacy.who-release"), say("privacy.who-lead"), say("privacy.who-roster")],
  },
  {
    title: say("privacy.how-long"),
    says: [say("privacy.how-long-notes", { notes: LONGEST_MONTHS, dialogues: DIALOGUE_MONTHS }), say("privacy.how-long-rest")],
  },
  {
    title: say("privacy.rights"),
    says: [say("privacy.rights-see"), say("privacy.rights-roster"), say("privacy.rights-object"), say("privacy.voluntary")],
  },
];

export const PRIVACY: Card<PrivacyView> = sectionedCard("message", ({ houseName, legalBasis, dataProtection, staffCouncil }, voice) => ({
  eyebrow: nameOf(houseName),
  title: voice.say("privacy.title"),
  says: [],
  sections: [
    ...privacySections(voice),
    {
      title: voice.say("privacy.contact"),
      facts: [
        { title: voice.say("privacy.basis"), value: plain(legalBasis) },
        { title: voice.say("privacy.dpo"), value: plain(dataProtection) },
        { title: voice.say("privacy.council"), value: plain(staffCouncil) },
      ],
    },
  ],
  buttons: [
    { title: voice.say("privacy.data"), verb: "data.open" },
    { title: voice.say("privacy.matrix"), verb: "matrix.open" },
    { title: voice.say("button.help"), verb: "help.open" },
  ],
}));
