import type { TextKey, Way } from "../../../cards/index.js";
import type { WordHandler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import { reviews } from "./reading.js";
import { homeView } from "./versions.js";

const review: WordHandler = async (talk) => (reviews(talk) ? shows("review", await homeView(talk)) : MISSING);

const door =
  (to: Way): WordHandler =>
  async (talk) =>
    reviews(talk) ? shows("door", { to }) : MISSING;

/** By the name of the word in the texts; what the help card does not list has a name of its own. */
export const reviewWords = {
  "command.review": review,
  matrix: async () => shows("door", { to: "matrix" }),
  kept: door("kept"),
  versions: door("versions"),
  promises: door("promises"),
  receipts: door("receipts"),
} satisfies Readonly<Partial<Record<TextKey | "kept" | "matrix" | "versions" | "promises" | "receipts", WordHandler>>>;
