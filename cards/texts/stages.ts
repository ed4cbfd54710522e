import type { StageId, Text } from "../../dialogue/index.js";

/** Short names of the stages for lists and charts. A house's own stage goes by its id. */
const NAMES: Readonly<Record<string, Text>> = {
  plan: { de: "Termine planen", en: "plan dates" },
  prepare: { de: "Gespräch vorbereiten", en: "prepare the dialogue" },
  tomorrow: { de: "Gespräch steht bevor", en: "dialogue is coming up" },
  held: { de: "Hat es stattgefunden?", en: "did it take place?" },
  overdue: { de: "Gespräch ist überfällig", en: "dialogue is overdue" },
};

export const stageName = (stage: StageId): Text => NAMES[stage] ?? { de: stage, en: stage };
