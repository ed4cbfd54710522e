import type { Day } from "../../dialogue/calendar/day.js";
import type { Recipient, StageId, Text } from "../../dialogue/formats/format.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import type { FactData } from "../kit/parts.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { stageName } from "../texts/stages.js";
import { isInTens, roundedDown } from "./tens.js";

const LISTED = ["unclear", "refused"] as const;

/** All messages that have the same said of them. */
export interface MessageKind {
  readonly fate: (typeof LISTED)[number];
  readonly on: Day;
  readonly to: Recipient;
  readonly format: Text;
  /** Absent: a message about a date. */
  readonly stage?: StageId;
  readonly count: number;
}

/** What became of messages, by day and occasion. Nothing in it stands for a person. And of those that reached nobody only how many, in tens: on
 *  many a day there is one dialogue alone, and whether somebody took the bot away is a private act of theirs. */
export interface DeliveryListView {
  /** The same as on the card of the status. */
  readonly counts: Readonly<Record<MessageKind["fate"] | "unreachable", number>>;
  /** Of this page, in the order they are to stand in; at most MOST_KINDS. */
  readonly kinds: readonly MessageKind[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Whoever reviews settles nothing. */
  readonly forReview?: true;
}

/** On one page. */
export const MOST_KINDS = 20;

const factOf = ({ on, to, format, stage, count }: MessageKind, { say, pick }: Voice): FactData => ({
  title: say("delivery-list.on", { on: dateOf(on) }),
  value:
    stage === undefined
      ? say("delivery-list.date", { count, to, format: pick(format) })
      : say("delivery-list.nudge", { count, to, format: pick(format), stage: pick(stageName(stage)) }),
});

const listed = ({ kinds }: DeliveryListView, voice: Voice): readonly Section[] =>
  LISTED.map((fate) => ({
    title: voice.say(`delivery.${fate}`),
    facts: kinds.filter((kind) => kind.fate === fate).map((kind) => factOf(kind, voice)),
  })).filter(({ facts }) => facts.length > 0);

const unreached = ({ counts: { unreachable } }: DeliveryListView, { say }: Voice): readonly Section[] =>
  isInTens(unreachable)
    ? [{ title: say("delivery.unreachable"), says: [say("delivery-list.unreachable", { count: roundedDown(unreachable) })] }]
    : [];

const pageButtons = ({ page, pages }: DeliveryListView, { say }: Voice): readonly Button[] => [
  ...(page < pages ? [{ title: say("button.next-page"), verb: "delivery.list", data: { which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("button.previous-page"), verb: "delivery.list", data: { which: String(page - 1) } } as const] : []),
  { title: say("delivery.back"), verb: "delivery.open" },
];

const openingWords = ({ counts, forReview }: DeliveryListView, { say }: Voice) => {
  if (LISTED.every((fate) => counts[fate] === 0)) return [say("delivery-list.none")];
  return [...(counts.unclear > 0 ? [say("delivery-list.covered")] : []), ...(forReview ? [] : [say("delivery-list.settle")])];
};

export const DELIVERY_LIST: Card<DeliveryListView> = sectionedCard("answer", (view, voice) => {
  const { say } = voice;
  const { counts, page, pages, forReview } = view;
  return {
    eyebrow: say(forReview ? "review.title" : "admin.eyebrow"),
    title: say("delivery-list.title"),
    summary: say("delivery-list.summary"),
    says: openingWords(view, voice),
    facts: LISTED.map((fate) => ({ title: say(`delivery.${fate}`), value: say("preview.count", { count: counts[fate] }) })),
    sections: [...listed(view, voice), ...unreached(view, voice)],
    audience: { of: "delivery-counts", seat: "house" },
    small: [...(pages > 1 ? [say("delivery-list.page", { page, pages })] : []), say("delivery-list.no-names")],
    buttons: pageButtons(view, voice),
  };
});
