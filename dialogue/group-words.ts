import type { Group } from "./person.js";

/** What files call the groups: the roster for a person, the settings for whom a format is meant for. */
export const GROUP_OF = {
  angestellt: "employed",
  beamtet: "official",
  hilfskraft: "assistant",
  praktikum: "intern",
  ausbildung: "apprentice",
  employed: "employed",
  official: "official",
  assistant: "assistant",
  intern: "intern",
  apprentice: "apprentice",
} as const satisfies Readonly<Record<string, Group>>;
