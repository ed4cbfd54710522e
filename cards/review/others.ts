import { LOG_MONTHS } from "../../dialogue/retention.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";

/** What else there is to check. How many emergency accesses there were, and never whose records they were about. */
export interface ReviewOthersView {
  readonly emergencies: { readonly open: number; readonly approved: number; readonly declined: number };
}

export const REVIEW_OTHERS: Card<ReviewOthersView> = noteCard("answer", ({ emergencies }, { say }) => ({
  eyebrow: say("review.title"),
  title: say("review-others.title"),
  says: [say("review-others.says")],
  facts: [
    { title: say("review-others.open"), value: say("review-others.count", { count: emergencies.open }) },
    { title: say("review-others.approved", { months: LOG_MONTHS }), value: say("review-others.count", { count: emergencies.approved }) },
    { title: say("review-others.declined", { months: LOG_MONTHS }), value: say("review-others.count", { count: emergencies.declined }) },
  ],
  small: [say("review-others.no-names")],
  buttons: [
    { title: say("review.kept"), verb: "kept.open", data: { which: "1" } },
    { title: say("review.versions"), verb: "versions.open" },
    { title: say("emergency.short"), verb: "emergency.open" },
    { title: say("review.numbers"), verb: "numbers.open" },
    { title: say("button.back"), verb: "review.open" },
  ],
}));
