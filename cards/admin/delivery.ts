import type { Day } from "../../dialogue/calendar/day.js";
import type { Card } from "../kit/card.js";
import type { FactData } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";

/** A day, and minutes after its midnight. */
export interface Moment {
  readonly on: Day;
  readonly minute: number;
}

/** What is known of Teams by asking it at fixed times. `before`: the last trouble since the bot was started. */
export type Asked =
  | { readonly state: "not-asked" }
  | {
      readonly state: "well";
      readonly since: Moment;
      readonly answered: Moment;
      readonly before?: { readonly from: Moment; readonly until: Moment };
    }
  | { readonly state: "trouble"; readonly since: Moment; readonly answered?: Moment };

/** Nothing that is counted: whatever number private acts can move tells of one of them where it tips, however it is rounded. See
 *  docs/decisions/0024. */
export interface DeliveryView {
  readonly teams: Asked;
  /** Nothing goes out since a restore. */
  readonly pausedOn?: Day;
  /** Whoever reviews cannot go back to where only admins are. */
  readonly forReview?: true;
}

const wordsFor = ({ on, minute }: Moment) => ({ on: dateOf(on), time: clock(minute) });

const openingWords = ({ teams, pausedOn }: DeliveryView, { say }: Voice): readonly Plain[] => {
  if (pausedOn !== undefined) return [say("delivery.paused", { on: dateOf(pausedOn) })];
  if (teams.state === "not-asked") return [say("delivery.not-asked")];
  return teams.state === "well"
    ? [say("delivery.well"), say("delivery.fine")]
    : [say("delivery.trouble", wordsFor(teams.since)), say("delivery.trouble-next")];
};

/** When Teams last answered, and from when to when it last did not. */
const factsOf = ({ teams }: DeliveryView, { say }: Voice): readonly FactData[] => {
  if (teams.state === "not-asked") return [];
  const at = (moment: Moment): Plain => say("delivery.moment", wordsFor(moment));
  const answered = teams.answered === undefined ? say("delivery.never-answered") : at(teams.answered);
  const facts: readonly FactData[] = [{ title: say("delivery.answered"), value: answered }];
  if (teams.state === "trouble") return facts;
  const { before } = teams;
  if (before === undefined) return [...facts, { title: say("delivery.before"), value: say("delivery.no-trouble") }];
  return [...facts, { title: say("delivery.from"), value: at(before.from) }, { title: say("delivery.until"), value: at(before.until) }];
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
    facts: factsOf(view, voice),
    sections: explained(view, voice),
    audience: { of: "delivery-state", seat: "house" },
    small: [say("delivery.asked"), say("delivery.no-numbers")],
    buttons: [
      ...(view.forReview ? [] : [{ title: say("emergency.short"), verb: "emergency.open" } as const]),
      { title: say("button.back"), verb: view.forReview ? "review.open" : "admin.open" },
    ],
  };
});
