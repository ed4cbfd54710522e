import { type MatrixSubject, type Relation, whoSees } from "../../dialogue/access/matrix.js";
import type { TextKey } from "../texts/texts.js";
import type { Plain } from "./plain.js";
import type { Voice } from "./voice.js";

/** Where the reader of a card sits: wrote it or is its subject, was named by somebody, leads that person, or acts for the house.
 *  Writers of an answer chose nobody to read it, so that they and whoever they answer have seats of their own;
 *  neither did a lead who wants to raise something, to whoever they lead. */
export const SEATS = ["owner", "named", "lead", "house", "answering", "answered", "raising", "raised-with"] as const;

export type Seat = (typeof SEATS)[number];

export interface AudienceData {
  readonly title: Plain;
  readonly who: Plain;
  readonly others: Plain;
}

/** Where everybody sees it, nobody is named. */
type Named = Exclude<Relation, "anyone">;

/** Those of whom people ask first. */
const ASKED_ABOUT: readonly Named[] = ["own-lead", "chain", "admin", "review"];

/** Whoever can be named may be among them, so that "not your lead" would be wrong. */
const CAN_BE_NAMED: readonly Named[] = ["own-lead", "chain"];

/** One of the two of an emergency is an admin, the other reviews: "not the administration" would be wrong. */
const AMONG_THE_TWO: readonly Named[] = ["admin", "review"];

/** Two people share the role of those who check. */
const phrases = (seat: Seat, relation: Named): readonly TextKey[] =>
  relation === "review" ? [`audience.${seat}.review`, `audience.${seat}.review-too`] : [`audience.${seat}.${relation}`];

export const peopleOf = (seat: Seat, relation: Named, { say }: Voice): readonly Plain[] => phrases(seat, relation).map((key) => say(key));

/** "Wer sieht das?", from the access rules and nothing else: `seen` is what the rules say, and other rules make another line. */
export const audience = (subject: MatrixSubject, seat: Seat, voice: Voice, seen: readonly Relation[] = whoSees(subject)): AudienceData => {
  const title = voice.say("audience.title");
  if (seen.includes("anyone")) return { title, who: voice.say("audience.everybody"), others: voice.say("audience.open") };
  const seeing = seen.filter((relation) => relation !== "anyone");
  const names = (relations: readonly Named[]): Plain => voice.list(relations.flatMap((relation) => peopleOf(seat, relation, voice)));
  const canBeAmong = [...(seen.includes("named") ? CAN_BE_NAMED : []), ...(seen.includes("emergency") ? AMONG_THE_TWO : [])];
  const unseen = ASKED_ABOUT.filter((relation) => !seen.includes(relation) && !canBeAmong.includes(relation));
  return {
    title,
    who: seeing.length === 0 ? voice.say("audience.nobody") : voice.say("audience.who", { people: names(seeing) }),
    others: unseen.length === 0 ? voice.say("audience.nobody-else") : voice.say("audience.others", { people: names(unseen) }),
  };
};
