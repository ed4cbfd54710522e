import { WORKING_FRAME } from "../../dialogue/house.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { clock } from "../texts/dates.js";
import type { Refusal } from "./known.js";
import { type Way, wayOn } from "./ways.js";

/** A no of the rules: what is the matter, and what to do now. It repeats nothing of what was asked, and
 *  only whoever clicked sees it: in the chat a no would tell what they had tried. */
export interface RefusalView {
  readonly why: Refusal;
  /** Stands for the dialogue or the release; opaque. */
  readonly id?: string;
  /** Where it was asked, for a no that several places give. */
  readonly from?: Way;
}

/** The first thing to do after each, where one place gives it. */
const NEXT: Readonly<Record<Refusal, Way>> = {
  missing: "help",
  changed: "help",
  "nothing-written": "help",
  "not-released": "releases",
  "nothing-chosen": "topics",
  "not-in-chain": "topics",
  over: "appointment",
  "bad-length": "propose",
  "outside-hours": "propose",
  "in-the-past": "propose",
  "nothing-proposed": "propose",
  "own-proposal": "appointment",
  "nothing-agreed": "propose",
  "already-held": "appointment",
  "in-the-future": "held",
  "too-early": "held",
  "not-held": "held",
  "both-said-so": "appointment",
  "no-yes": "help",
  signed: "help",
  "not-finished": "numbers",
  "emergency-running": "emergency",
  "emergency-over": "emergency",
};

/** Forbidden and not there are one card to the byte, wherever the click came from. */
const HERE: RefusalView = { why: "missing" };

const FRAME = { from: clock(WORKING_FRAME.from), to: clock(WORKING_FRAME.to) } as const;

export const REFUSAL: Card<RefusalView> = noteCard("answer", (given, voice) => {
  const { say } = voice;
  const { why, id, from } = given.why === "missing" ? HERE : given;
  const ways = [...new Set<Way>([from ?? NEXT[why], "help"])];
  return {
    eyebrow: say("product.name"),
    title: say(`refusal.${why}.title`),
    says: [say(`refusal.${why}.next`, FRAME)],
    buttons: ways.map((way) => wayOn(way, id, voice)),
  };
});
