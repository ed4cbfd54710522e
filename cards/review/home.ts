import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { nameOf } from "../kit/plain.js";

/** Where staff council and data protection begin. */
export interface ReviewHomeView {
  readonly houseName: string;
}

export const REVIEW_HOME: Card<ReviewHomeView> = noteCard("message", ({ houseName }, { say }) => ({
  eyebrow: nameOf(houseName),
  title: say("review.title"),
  says: [say("review.says"), say("review.no-content"), say("review.more")],
  buttons: [
    { title: say("review.promises"), verb: "promises.open" },
    { title: say("review.matrix"), verb: "matrix.open", data: { which: "review" } },
    { title: say("review.settings"), verb: "settings.open" },
    { title: say("review.log"), verb: "log.open" },
    { title: say("review.receipts"), verb: "receipts.open" },
    { title: say("review.numbers"), verb: "numbers.open" },
  ],
}));
