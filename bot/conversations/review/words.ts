import type { TextKey } from "../../../cards/index.js";
import type { WordHandler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import { reviews } from "./reading.js";

const review: WordHandler = async (talk) => (reviews(talk) ? shows("review", { houseName: talk.house.name }) : MISSING);

/** By the name of the word in the texts. */
export const reviewWords = { "command.review": review } satisfies Readonly<Partial<Record<TextKey, WordHandler>>>;
