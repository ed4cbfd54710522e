import type { TextKey, Way } from "../../../cards/index.js";
import type { WordHandler } from "../handler.js";
import { shows } from "../reply.js";

type RightsWord = "correct" | "restrict" | "objection";

/** Everybody has data of their own, and what stands behind the door is shown only to a click: the chat is kept. */
const door =
  (to: Way): WordHandler =>
  async () =>
    shows("door", { to });

/** By the name of the word in the texts. */
export const ownDataWords = {
  "command.data": door("data"),
  "command.erase": door("erase"),
  "command.rights": door("rights"),
  correct: door("correct"),
  restrict: door("restrict"),
  objection: door("objection"),
} satisfies Readonly<Partial<Record<TextKey | RightsWord, WordHandler>>>;
