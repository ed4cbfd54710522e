import type { Day } from "../../dialogue/calendar/day.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { Plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { inTens, isInTens } from "./tens.js";

const FATES = ["sent", "waiting", "unclear", "unreachable", "refused"] as const;

export type Fate = (typeof FATES)[number];

/** Counts and nothing else: whom a message did not reach may be a private act of theirs. */
export interface DeliveryView {
  readonly counts: Readonly<Record<Fate, number>>;
  /** Nothing goes out since a restore. */
  readonly pausedOn?: Day;
  /** Whoever reviews settles nothing, and cannot go back to where only admins are. */
  readonly forReview?: true;
}

/** What somebody who is not reached is sent is tried again every day, so there is nothing to settle about it. */
const SETTLED_BY_HAND = ["unclear", "refused"] as const;

export interface DeliverySettledView {
  readonly count: number;
}

const EXPLAINED = ["unclear", "unreachable", "refused"] as const;

/** One who is not reached may have taken the bot away a moment ago: so few are as good as none, in all that is said. */
const isTold = (fate: Fate, count: number): boolean => (fate === "unreachable" ? isInTens(count) : count > 0);

const openingWords = ({ counts, pausedOn }: DeliveryView, { say }: Voice): readonly Plain[] => {
  if (pausedOn !== undefined) return [say("delivery.paused", { on: dateOf(pausedOn) })];
  if (!FATES.some((fate) => isTold(fate, counts[fate]))) return [say("delivery.nothing")];
  return !EXPLAINED.some((fate) => isTold(fate, counts[fate])) ? [say("delivery.fine")] : [];
};

const explained = ({ counts, forReview }: DeliveryView, { say }: Voice): readonly Section[] =>
  EXPLAINED.filter((fate) => isTold(fate, counts[fate])).map((fate) => ({
    title: say(`delivery.${fate}`),
    says: [say(`delivery.${fate}-says`), ...(forReview ? [] : [say(`delivery.${fate}-next`)])],
  }));

const settling = ({ counts, forReview }: DeliveryView, { say }: Voice): readonly Button[] =>
  SETTLED_BY_HAND.filter((fate) => !forReview && counts[fate] > 0).map((fate) => ({
    title: say(`delivery.settle-${fate}`),
    verb: "delivery.settle",
    data: { which: fate },
  }));

/** Of whoever is not reached there is nothing more to tell, see delivery-list.ts. */
const listing = ({ counts }: DeliveryView, { say }: Voice): readonly Button[] =>
  SETTLED_BY_HAND.some((fate) => counts[fate] > 0) ? [{ title: say("delivery.list"), verb: "delivery.list" }] : [];

const smallPrint = ({ counts }: DeliveryView, settles: boolean, { say }: Voice): readonly Plain[] => [
  say("delivery.no-names"),
  ...(counts.unclear > 0 ? [say("delivery.clicked")] : []),
  say("delivery.rounded"),
  ...(settles ? [say("delivery.settling")] : []),
];

/** The preview tells how many messages would go out if nobody had any wishes: the exact number beside it would tell how many have. */
const countOf = (fate: Fate, count: number, voice: Voice): Plain => {
  const isRounded = fate === "unreachable" || (fate === "sent" && count > 0);
  return isRounded ? inTens(count, voice) : voice.say("preview.count", { count });
};

export const DELIVERY: Card<DeliveryView> = sectionedCard("answer", (view, voice) => {
  const { say } = voice;
  const counts = FATES.map((fate) => ({ title: say(`delivery.${fate}`), value: countOf(fate, view.counts[fate], voice) }));
  const settles = settling(view, voice);
  return {
    eyebrow: say(view.forReview ? "review.title" : "admin.eyebrow"),
    title: say("delivery.title"),
    summary: say("delivery.summary"),
    says: openingWords(view, voice),
    facts: counts,
    sections: explained(view, voice),
    audience: { of: "delivery-counts", seat: "house" },
    small: smallPrint(view, settles.length > 0, voice),
    buttons: [...listing(view, voice), ...settles, { title: say("button.back"), verb: view.forReview ? "review.open" : "admin.open" }],
  };
});

export const DELIVERY_SETTLED: Card<DeliverySettledView> = noteCard("answer", ({ count }, { say }) => ({
  eyebrow: say("admin.eyebrow"),
  title: say("delivery.settled"),
  says: [say("delivery.settled-says", { count })],
  buttons: [{ title: say("delivery.back"), verb: "delivery.open" }],
}));
