import type { Text } from "../../dialogue/formats/format.js";

/** Who sees an answer: said to its writer, and to whoever released and was answered. */
export const ANSWER_AUDIENCE_TEXTS = {
  "audience.answering.owner": { de: "Sie", en: "you" },
  "audience.answering.named": { de: "die Person, der Sie antworten", en: "the person you answer" },
  "audience.answering.own-lead": { de: "Ihre Führungskraft", en: "your lead" },
  "audience.answering.chain": { de: "höhere Führungskräfte", en: "higher leads" },
  "audience.answering.admin": { de: "die Administration", en: "the administration" },
  "audience.answering.review": { de: "der Personalrat", en: "the staff council" },
  "audience.answering.review-too": { de: "der Datenschutz", en: "data protection" },
  "audience.answering.anyone": { de: "alle im Haus", en: "everybody in the house" },
  "audience.answered.owner": { de: "die antwortende Person", en: "the person who answered" },
  "audience.answered.named": { de: "Sie", en: "you" },
  "audience.answered.own-lead": { de: "die Führungskraft dieser Person", en: "that person’s lead" },
  "audience.answered.chain": { de: "höhere Führungskräfte", en: "higher leads" },
  "audience.answered.admin": { de: "die Administration", en: "the administration" },
  "audience.answered.review": { de: "der Personalrat", en: "the staff council" },
  "audience.answered.review-too": { de: "der Datenschutz", en: "data protection" },
  "audience.answered.anyone": { de: "alle im Haus", en: "everybody in the house" },
} as const satisfies Readonly<Record<string, Text>>;
