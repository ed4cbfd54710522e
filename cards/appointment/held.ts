import { type Day, isoDay } from "../../dialogue/calendar/day.js";
import type { Held } from "../../dialogue/dialogue.js";
import { OBJECTION_DAYS } from "../../dialogue/retention.js";
import { type Button, buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import type { Pair, Shown } from "./dialogue.js";
import { carriedBy } from "./form.js";
import { heldButtons } from "./held-buttons.js";

export interface HeldFormView extends Pair {
  readonly today: Day;
  readonly dueOn: Day;
  /** The first day of the dialogue's window. */
  readonly since: Day;
  /** The agreed date, or today; what was filled in where it could not be taken. */
  readonly suggested: Day;
  readonly refusal?: "in-the-future" | "too-early" | "no-day";
  /** Opened from a message about several people, which stays for the others. */
  readonly among?: boolean;
}

/** The name of the input, for whoever reads it back. */
export const HELD_ON = "held-on";

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("refusals", { weight: "bolder" }),
  paragraphs("says"),
  {
    type: "Input.Date",
    id: HELD_ON,
    label: "${dayLabel}",
    placeholder: "${dayHint}",
    value: "${suggested}",
    min: "${since}",
    max: "${today}",
    isRequired: true,
    errorMessage: "${dayMissing}",
  },
  ACTIONS,
]);

const refusalsOf = ({ refusal }: HeldFormView, { say }: Voice): readonly Plain[] => {
  if (refusal === undefined) return [];
  return [refusal === "no-day" ? say("held-form.day-missing") : say(`refusal.${refusal}.next`)];
};

const formButtons = (view: HeldFormView, { say }: Voice): readonly Button[] => [
  { title: say("held-form.say"), verb: "held.say", data: carriedBy(view) },
  { title: say("held-form.not"), verb: "appointment.propose", data: carriedBy(view) },
  { title: say("button.cancel"), verb: "appointment.open", data: { id: view.id } },
];

export const HELD_FORM: Card<HeldFormView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    return {
      eyebrow: voice.pick(view.format),
      title: say("held-form.title"),
      summary: say("held-form.title"),
      refusals: linesOf(refusalsOf(view, voice)),
      says: linesOf([
        say("appointment.of", { name: nameOf(view.otherName), on: dateOf(view.dueOn) }),
        say("held-form.says"),
        say("held-form.deletes"),
      ]),
      dayLabel: say("held-form.day"),
      dayHint: say("appointment.day-hint"),
      dayMissing: say("held-form.day-missing"),
      today: isoDay(view.today),
      since: isoDay(view.since),
      suggested: isoDay(view.suggested),
      buttons: formButtons(view, voice).map(buttonData),
      links: [],
    };
  },
};

export interface HeldView extends Pair {
  readonly dialogue: Shown<Held>;
}

const saysOf = ({ dialogue, side, otherName }: HeldView, { say }: Voice): readonly Plain[] => {
  if (dialogue.said.length > 1) return [say("held.both")];
  if (dialogue.said.some(({ by }) => by === side)) return [say("held.mine")];
  return [say("held.other", { name: nameOf(otherName) }), say("held.other-notes", { days: OBJECTION_DAYS })];
};

export const HELD: Card<HeldView> = noteCard("message", (view, voice) => {
  const { say } = voice;
  const on = dateOf(view.dialogue.heldOn);
  return {
    eyebrow: voice.pick(view.format),
    title: say("held.title"),
    summary: say("held.summary", { on }),
    says: saysOf(view, voice),
    facts: [
      { title: say("dialogue.with"), value: nameOf(view.otherName) },
      { title: say("dialogue.held-on"), value: say("date.day", { on }) },
    ],
    buttons: heldButtons({ said: view.dialogue.said, side: view.side, id: view.id }, voice),
  };
});

export const OBJECTED: Card<Pair> = noteCard("message", (view, { say, pick }) => ({
  eyebrow: pick(view.format),
  title: say("objected.title"),
  says: [say("objected.says")],
  facts: [{ title: say("dialogue.with"), value: nameOf(view.otherName) }],
  buttons: [
    { title: say("nudge.propose"), verb: "appointment.propose", data: { id: view.id } },
    { title: say("nudge.held"), verb: "held.ask", data: { id: view.id } },
  ],
}));
