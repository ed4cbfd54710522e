import type { Day } from "../../dialogue/calendar/day.js";
import type { Card } from "../kit/card.js";
import type { Plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";

/** What is known of Teams by asking it at fixed times. */
export type Asked = { readonly state: "not-asked" } | { readonly state: "well" | "trouble"; readonly on: Day; readonly minute: number };

/** Nothing that is counted: whatever number private acts can move tells of one of them where it tips, however it is rounded. See
 *  docs/decisions/0024. */
export interface DeliveryView {
  readonly teams: Asked;
  /** Nothing goes out since a restore. */
  readonly pausedOn?: Day;
  /** Whoever reviews cannot go back to where only admins are. */
  readonly forReview?: true;
}

const openingWords = ({ teams, pausedOn }: DeliveryView, { say }: Voice): readonly Plain[] => {
  if (pausedOn !== undefined) return [say("delivery.paused", { on: dateOf(pausedOn) })];
  if (teams.state === "not-asked") return [say("delivery.not-asked")];
  const since = { on: dateOf(teams.on), time: clock(teams.minute) };
  return teams.state === "well"
    ? [say("delivery.well", since), say("delivery.fine")]
    : [say("delivery.trouble", since), say("delivery.trouble-next")];
};

const EXPLAINED = ["unclear", "unreachable", "refused"] as const;

/** The same at all times: whether there is any is not said. */
const explained = ({ forReview }: DeliveryView, { say }: Voice): readonly Section[] =>
  EXPLAINED.map((fate) => ({
    title: say(`delivery.${fate}`),
    says: [say(`delivery.${fate}-says`), ...(forReview ? [] : [say(`delivery.${fate}-next`)])],
  }));

export const DELIVERY: Card<DeliveryView> = sectionedCard("answer", (view, voice) => {
  const { say } = voice;
  return {
    eyebrow: say(view.forReview ? "review.title" : "admin.eyebrow"),
    title: say("delivery.title"),
    summary: say("delivery.summary"),
    says: openingWords(view, voice),
    facts: [],
    sections: explained(view, voice),
    audience: { of: "delivery-state", seat: "house" },
    small: [say("delivery.asked"), say("delivery.no-numbers")],
    buttons: [{ title: say("button.back"), verb: view.forReview ? "review.open" : "admin.open" }],
  };
});
