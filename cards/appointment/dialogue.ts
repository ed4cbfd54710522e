import type { Day } from "../../dialogue/calendar/day.js";
import type { Dialogue, Held, Said, Side, Waived, When } from "../../dialogue/dialogue.js";
import type { Text } from "../../dialogue/formats/format.js";
import { type Button, buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, type FactData, facts, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { heldButtons } from "./held-buttons.js";
import { type Choice, PICKER, pickerOf } from "./picker.js";
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

/** Another dialogue of the reader's. */
export interface OtherDialogue {
  readonly format: Text;
  readonly id: string;
  readonly dueOn: Day;
}

/** What a card for either side can say of a dialogue: neither why it does not take place nor when which side said that it did. */
export type Shown<D extends Dialogue> = D extends Held
  ? Omit<D, "said"> & { readonly said: readonly Pick<Said, "by">[] }
  : D extends Waived
    ? Omit<D, "why">
    : D;

/** Where one dialogue stands: what the word "termin" is answered with. */
export interface DialogueView extends Pair {
  readonly dialogue: Shown<Dialogue>;
  /** Absent where no day is said to have passed. */
  readonly today?: Day;
  readonly others?: readonly OtherDialogue[];
  /** The reader leads people, whose dialogues are elsewhere. */
  readonly leads?: boolean;
}

const TEMPLATE: JsonObject = frame([HEAD, paragraphs("says"), facts("facts"), PICKER, ACTIONS]);

export const hasPassed = ({ on }: When, today: Day | undefined): boolean => today !== undefined && on < today;

const statusOf = ({ dialogue, side, today }: DialogueView, { say }: Voice): Plain => {
  if (dialogue.state === "held") return say("dialogue.held");
  if (dialogue.state === "waived") return say("dialogue.waived");
  if (dialogue.proposed !== undefined) return say(dialogue.proposed.by === side ? "dialogue.own-proposal" : "dialogue.other-proposal");
  if (dialogue.state === "open") return say("dialogue.open");
  return hasPassed(dialogue, today) ? say("dialogue.past", { on: dateOf(dialogue.on) }) : say("dialogue.dated");
};

const proposalFacts = ({ dialogue }: DialogueView, voice: Voice): readonly FactData[] =>
  (dialogue.state === "open" || dialogue.state === "dated") && dialogue.proposed !== undefined
    ? [{ title: voice.say("dialogue.proposed"), value: whenText(dialogue.proposed.when, voice) }]
    : [];

const stateFacts = (view: DialogueView, voice: Voice): readonly FactData[] => {
  const { dialogue, today } = view;
  switch (dialogue.state) {
    case "open":
      return [dueFact(dialogue.dueOn, voice, today), ...proposalFacts(view, voice)];
    case "dated":
      return [...whenFacts(dialogue, voice, today), ...proposalFacts(view, voice)];
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

const datesOf = ({ dialogue, id, today }: DialogueView, voice: Voice): readonly Button[] => {
  const { say } = voice;
  const data = { id };
  const held: Button = { title: say("nudge.held"), verb: "held.ask", data };
  const propose = (title: Plain): Button => ({ title, verb: "appointment.propose", data });
  if (dialogue.state !== "dated") return [propose(say("nudge.propose")), held];
  if (hasPassed(dialogue, today)) return [held, propose(say("held-form.not"))];
  return [propose(say("agreed.move")), held, cancelling(dialogue, id, voice)];
};

/** An open question comes first: it is what somebody waits for. */
const ownButtons = (view: DialogueView, voice: Voice): readonly Button[] => {
  const { dialogue, side, id } = view;
  const { say } = voice;
  if (dialogue.state === "held") return heldButtons({ said: dialogue.said, side, id }, voice);
  if (dialogue.state === "waived") return [{ title: say("button.help"), verb: "help.open" }];
  const prepare: Button = { title: say("nudge.prepare"), verb: "preparation.open", data: { id } };
  const dates = datesOf(view, voice);
  if (dialogue.proposed === undefined) return side === "employee" ? [...dates, prepare] : dates;
  const { by, when } = dialogue.proposed;
  const open: Button = { title: say("dialogue.answer"), verb: "appointment.answer", data: { id } };
  const drop: Button = { title: say("sent.drop"), verb: "appointment.drop", data: { id, which: whichDate(when) } };
  return [by === side ? drop : open, ...dates];
};

const buttonsOf = (view: DialogueView, voice: Voice): readonly Button[] => [
  ...ownButtons(view, voice),
  ...((view.others ?? []).length > 0 ? [{ title: voice.say("dialogue.other"), verb: "appointment.open", asks: true } as const] : []),
  ...(view.leads === true ? [{ title: voice.say("nudge.team"), verb: "team.open" } as const] : []),
];

const choiceOf = ({ format, id, dueOn }: OtherDialogue, { say, pick }: Voice): Choice => ({
  title: say("pick.dialogue-due", { format: pick(format), on: dateOf(dueOn) }),
  value: id,
});

export const DIALOGUE: Card<DialogueView> = {
  shownIn: "message",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    const title = say("dialogue.title");
    return {
      eyebrow: voice.pick(view.format),
      title,
      summary: title,
      says: linesOf([statusOf(view, voice)]),
      facts: [{ title: say("dialogue.with"), value: nameOf(view.otherName) }, ...stateFacts(view, voice)],
      pickers: pickerOf(
        "dialogue",
        (view.others ?? []).map((other) => choiceOf(other, voice)),
        voice,
      ),
      buttons: buttonsOf(view, voice).map(buttonData),
      links: [],
    };
  },
};

/** Nothing is due. */
export const NO_DIALOGUE: Card<object> = noteCard("message", (_, { say }) => ({
  eyebrow: say("product.name"),
  title: say("dialogue.none"),
  says: [say("dialogue.none-says")],
  buttons: [{ title: say("button.help"), verb: "help.open" }],
}));
