import type { Day } from "../../dialogue/calendar/day.js";
import { LOG_MONTHS } from "../../dialogue/retention.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";

/** That something was destroyed, and by which rule. Not whose it was, nor how much: both would tell who had written something. */
export interface DeletionReceipt {
  readonly number: string;
  readonly on: Day;
  readonly why: "wish" | "period" | "leaving";
}

export interface ReceiptsView {
  /** One page of them, the newest first; see MOST_RECEIPTS. */
  readonly receipts: readonly DeletionReceipt[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/** On one page. */
export const MOST_RECEIPTS = 20;

const factOf = ({ number, on, why }: DeletionReceipt, { say }: Voice): FactData => ({
  title: nameOf(number),
  value: say(`receipts.${why}`, { on: dateOf(on) }),
});

const buttons = ({ page, pages }: ReceiptsView, { say }: Voice): readonly Button[] => [
  // Also where there is none: somebody may have taken everything away.
  { title: say("receipts.verify"), verb: "receipts.verify" },
  ...(page < pages ? [{ title: say("button.next-page"), verb: "receipts.open", data: { which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("button.previous-page"), verb: "receipts.open", data: { which: String(page - 1) } } as const] : []),
  { title: say("button.back"), verb: "review.open" },
];

export const RECEIPTS: Card<ReceiptsView> = noteCard("answer", (view, voice) => {
  const { say } = voice;
  return {
    eyebrow: say("review.title"),
    title: say("receipts.title"),
    says: [say(view.receipts.length === 0 ? "receipts.none" : "receipts.says")],
    facts: view.receipts.slice(0, MOST_RECEIPTS).map((receipt) => factOf(receipt, voice)),
    audience: { of: "deletion-receipts", seat: "house" },
    small: [say("receipts.kept", { months: LOG_MONTHS })],
    buttons: buttons(view, voice),
  };
});
