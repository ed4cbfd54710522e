import { allowedTo, MATRIX_SUBJECTS, type MatrixSubject, RELATIONS, VERBS } from "../../dialogue/access/matrix.js";
import { RELATION_NAMES, SUBJECT_NAMES, VERB_NAMES } from "../../dialogue/access/names.js";
import { type Button, buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, heading, type JsonObject, type Line, linesOf, paragraphs, text } from "../kit/parts.js";
import { type Plain, plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";

/** Who may do what: the rules themselves, not a description of them. Everybody may read it; who reviews goes back to reviewing. */
export interface MatrixView {
  readonly from: "privacy" | "review";
}

const SECTIONS = ["written", "talks", "own", "house", "checks"] as const;

type SectionName = (typeof SECTIONS)[number];

/** A record, so that a new subject without a place does not compile. */
const SECTION_OF: Readonly<Record<MatrixSubject, SectionName>> = {
  preparation: "written",
  draft: "written",
  release: "written",
  withdrawn: "written",
  "taken-back-notice": "written",
  answer: "written",
  "answer-to-withdrawn": "written",
  "lead-topics": "written",
  "former-lead-topics": "written",
  "protocol-wish": "written",
  protocol: "written",
  "former-protocol": "written",
  "former-signed-protocol": "written",
  appointment: "talks",
  dialogue: "talks",
  "team-overview": "talks",
  wishes: "own",
  "own-data": "own",
  house: "house",
  formats: "house",
  roster: "house",
  roles: "house",
  "nudge-plan": "house",
  "delivery-state": "house",
  "delivery-slots": "house",
  "emergency-request": "house",
  emergency: "house",
  publication: "checks",
  "admin-log": "checks",
  "deletion-receipts": "checks",
  canary: "checks",
  "permission-matrix": "checks",
};

const SUBJECT: JsonObject = {
  type: "Container",
  spacing: "medium",
  items: [text("${name}", { weight: "bolder" }), paragraphs("rights", { spacing: "none" })],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  { $data: "${sections}", type: "Container", items: [heading("${title}"), { $data: "${subjects}", ...SUBJECT }] },
  paragraphs("small", { size: "small", isSubtle: true }),
  ACTIONS,
]);

const capital = (words: Plain): Plain => plain(words.charAt(0).toUpperCase() + words.slice(1));

const rightsIn = (subject: MatrixSubject, { say, pick, list }: Voice): readonly Line[] => {
  const rights = RELATIONS.flatMap((relation) => {
    const verbs = VERBS.filter((verb) => allowedTo(subject, verb).includes(relation));
    const who = capital(pick(RELATION_NAMES[relation]));
    return verbs.length === 0 ? [] : [say("matrix.right", { who, what: list(verbs.map((verb) => pick(VERB_NAMES[verb]))) })];
  });
  return linesOf(rights.length === 0 ? [say("matrix.nobody")] : rights);
};

const backTo = (from: MatrixView["from"], { say }: Voice): Button => ({
  title: say("button.back"),
  verb: from === "review" ? "review.open" : "privacy.open",
});

export const MATRIX_CARD: Card<MatrixView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ from }, voice) => {
    const { say, pick } = voice;
    return {
      eyebrow: say("matrix.eyebrow"),
      title: say("matrix.title"),
      summary: say("matrix.title"),
      says: linesOf([say("matrix.says"), say("matrix.no")]),
      sections: SECTIONS.map((section) => ({
        title: say(`matrix.${section}`),
        subjects: MATRIX_SUBJECTS.filter((subject) => SECTION_OF[subject] === section).map((subject) => ({
          name: pick(SUBJECT_NAMES[subject]),
          rights: rightsIn(subject, voice),
        })),
      })),
      small: linesOf([say("matrix.owner"), say("matrix.named"), say("matrix.own-lead")]),
      buttons: [buttonData(backTo(from, voice))],
      links: [],
    };
  },
};
