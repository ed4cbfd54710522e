import type { AgreedVersion } from "../../dialogue/agreed-version.js";
import type { Day } from "../../dialogue/calendar/day.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Card } from "../kit/card.js";
import { nameOf } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import { dateOf, type Voice } from "../kit/voice.js";

/** What is new in it is written by whoever makes the product, never by anybody in the house. */
export interface ShownVersion extends Omit<AgreedVersion, "note"> {
  readonly news: Text;
}

/** Which state of the product the staff council may hold against what it agreed on. */
export interface ReviewVersionsView {
  /** The newest first. */
  readonly versions: readonly ShownVersion[];
  readonly raisedOn?: Day;
}

/** So many fit a card; docs/vertrauen/ has them all. */
export const MOST_VERSIONS = 12;

/** Short enough to compare by eye, and as long as on paper. */
const CHECK_SIGNS = 12;

const sectionOf = ({ number, on, hash, news }: ShownVersion, { say, pick }: Voice): Section => ({
  title: say("review-versions.one", { number, on: dateOf(on) }),
  says: [pick(news)],
  facts: hash === "" ? [] : [{ title: say("review-versions.hash"), value: nameOf(hash.slice(0, CHECK_SIGNS)) }],
});

export const REVIEW_VERSIONS: Card<ReviewVersionsView> = sectionedCard("answer", ({ versions, raisedOn }, voice) => {
  const { say } = voice;
  return {
    eyebrow: say("review.title"),
    title: say("review-versions.title"),
    says: [
      say("review-versions.says"),
      say("review-versions.when"),
      ...(raisedOn === undefined ? [] : [say("review.raised", { since: dateOf(raisedOn) })]),
    ],
    sections: versions.slice(0, MOST_VERSIONS).map((one) => sectionOf(one, voice)),
    small: [say("review-versions.compare")],
    buttons: [{ title: say("button.back"), verb: "review.more" }],
  };
});
