import type { TextKey } from "../../../cards/index.js";
import type { WordHandler } from "../handler.js";
import { shows } from "../reply.js";
import { mayAsk, mayReview } from "./asking.js";

/** To whoever may ask or decide the way there; to everybody else who looked at theirs. Both stand behind a click. */
const emergency: WordHandler = async (talk) => shows("door", { to: mayAsk(talk) || mayReview(talk) ? "emergency" : "looked" });

const looked: WordHandler = async () => shows("door", { to: "looked" });

/** By the name of the word in the texts. */
export const emergencyWords = { "command.emergency": emergency, "command.looked": looked } satisfies Readonly<
  Partial<Record<TextKey, WordHandler>>
>;
