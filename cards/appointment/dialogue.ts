import type { Dialogue, Side, When } from "../../dialogue/dialogue.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { type Note, noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { heldButtons } from "./held-buttons.js";
import { dueFact, whenFacts, whenText, whichDate } from "./when.js";

/** Between which two people, and for which of them the card is. */
export interface Pair {
  readonly format: Text;
  /** Stands for the dialogue. */
  readonly id: string;
  readonly side: Side;
  /** Whom the reader of the card talks with. */
  readonly otherName: string;
}

/** Where one dialogue stands: what the word "termin" is answered with. */
export interface DialogueView extends Pair {
  readonly dialogue: Dialogue;
}

const statusOf = ({ dialogue, side }: DialogueView, { say }: Voice): Plain => {
  if (dialogue.state === "held") return say("dialogue.held");
  if (dialogue.state === "waived") return say("dialogue.waived");
  if (dialogue.proposed !== undefined) return say(dialogue.proposed.by === side ? "dialogue.own-proposal" : "dialogue.other-proposal");
  return say(dialogue.state === "dated" ? "dialogue.dated" : "dialogue.open");
};

const proposalFacts = ({ dialogue }: DialogueView, voice: Voice): readonly FactData[] =>
  (dialogue.state === "open" || dialogue.state === "dated") && dialogue.proposed !== undefined
    ? [{ title: voice.say("dialogue.proposed"), value: whenText(dialogue.proposed.when, voice) }]
    : [];

const stateFacts = (view: DialogueView, voice: Voice): readonly FactData[] => {
  const { dialogue } = view;
  switch (dialogue.state) {
    case "open":
      return [dueFact(dialogue.dueOn, voice), ...proposalFacts(view, voice)];
    case "dated":
      return [...whenFacts(dialogue, voice), ...proposalFacts(view, voice)];
    case "held":
      return [{ title: voice.say("dialogue.held-on"), value: voice.say("date.day", { on: dateOf(dialogue.heldOn) }) }];
    case "waived":
      return [];
  }
};

const cancelling = (agreed: When, id: string, { say }: Voice): Button => ({
  title: say("agreed.cancel"),
  verb: "appointment.cancel",
  data: { id, which: whichDate(agreed) },
});

/** An open question comes first: it is what somebody waits for. */
const buttonsOf = ({ dialogue, side, id }: DialogueView, voice: Voice): readonly Button[] => {
  const { say } = voice;
  if (dialogue.state === "held") return heldButtons({ said: dialogue.said, side, id }, voice);
  if (dialogue.state === "waived") return [{ title: say("button.help"), verb: "help.open" }];
  const data = { id };
  const propose: Button = { title: say(dialogue.state === "dated" ? "agreed.move" : "nudge.propose"), verb: "appointment.propose", data };
  const held: Button = { title: say("nudge.held"), verb: "held.ask", data };
  const settled = dialogue.state === "dated" ? [propose, held, cancelling(dialogue, id, voice)] : [propose, held];
  if (dialogue.proposed === undefined) return settled;
  const { by, when } = dialogue.proposed;
  const open: Button = { title: say("dialogue.answer"), verb: "appointment.answer", data };
  const drop: Button = { title: say("sent.drop"), verb: "appointment.drop", data: { id, which: whichDate(when) } };
  return [by === side ? drop : open, ...settled];
};

const note = (view: DialogueView, voice: Voice): Note => ({
  eyebrow: voice.pick(view.format),
  title: voice.say("dialogue.title"),
  says: [statusOf(view, voice)],
  facts: [{ title: voice.say("dialogue.with"), value: nameOf(view.otherName) }, ...stateFacts(view, voice)],
  buttons: buttonsOf(view, voice),
});

export const DIALOGUE: Card<DialogueView> = noteCard("message", note);

/** Nothing is due. */
export const NO_DIALOGUE: Card<object> = noteCard("message", (_, { say }) => ({
  eyebrow: say("product.name"),
  title: say("dialogue.none"),
  says: [say("dialogue.none-says")],
  buttons: [{ title: say("button.help"), verb: "help.open" }],
}));
