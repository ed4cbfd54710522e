import type { Day } from "../../dialogue/calendar/day.js";
import type { Text } from "../../dialogue/formats/format.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { inputValue, nameOf } from "../kit/plain.js";
import { dateOf } from "../kit/voice.js";
import type { TextKey } from "../texts/texts.js";
import { LONGEST_NOTE } from "./topic-input.js";

/** What a lead wants to raise in one dialogue. The employee sees it. */
export interface LeadTopicsView {
  readonly format: Text;
  /** Stands for the dialogue. */
  readonly id: string;
  readonly employeeName: string;
  readonly dueOn: Day;
  /** Something is kept, so that there is something to delete. */
  readonly isKept: boolean;
  readonly written?: string;
  /** Stands for what was kept when the card was made. */
  readonly asOf?: string;
  /** Why it was not saved; `written` is what was filled in. */
  readonly refusal?: "over" | "nothing-written" | "too-long" | "newer" | "restricted";
}

/** The name of the input, for whoever reads it back. */
export const LEAD_TOPICS_INPUT = "lead-topics";

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("refusals", { weight: "bolder" }),
  paragraphs("says"),
  AUDIENCE,
  {
    type: "Input.Text",
    id: LEAD_TOPICS_INPUT,
    label: "${label}",
    placeholder: "${example}",
    value: "${written}",
    isMultiline: true,
    maxLength: LONGEST_NOTE,
  },
  ACTIONS,
]);

const REFUSALS: Readonly<Record<NonNullable<LeadTopicsView["refusal"]>, TextKey>> = {
  over: "lead-topics.over",
  "nothing-written": "lead-topics.missing",
  "too-long": "release.too-long",
  newer: "lead-topics.newer",
  restricted: "restriction.unsaved",
};

export const LEAD_TOPICS: Card<LeadTopicsView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ format, id, employeeName, dueOn, isKept, written, asOf, refusal }, voice) => {
    const { say, pick } = voice;
    const erase: readonly Button[] = isKept ? [{ title: say("preparation.erase"), verb: "lead-topics.erase", data: { id } }] : [];
    const buttons: readonly Button[] = [
      { title: say("checklist.save"), verb: "lead-topics.save", data: { id, ...(asOf === undefined ? {} : { which: asOf }) } },
      { title: say("button.cancel"), verb: "team.open" },
      ...erase,
    ];
    return {
      eyebrow: pick(format),
      title: say("lead-topics.title"),
      summary: say("lead-topics.summary"),
      refusals: linesOf(refusal === undefined ? [] : [say(REFUSALS[refusal], { most: LONGEST_NOTE })]),
      says: linesOf([
        say("appointment.of", { name: nameOf(employeeName), on: dateOf(dueOn) }),
        say("lead-topics.says", { name: nameOf(employeeName) }),
      ]),
      audience: audience("lead-topics", "raising", voice),
      label: say("lead-topics.label"),
      example: say("lead-topics.example"),
      written: inputValue(written ?? ""),
      buttons: buttons.map(buttonData),
      links: [],
    };
  },
};

export type LeadTopicsDoneView = Pick<LeadTopicsView, "format" | "id" | "employeeName">;

export const LEAD_TOPICS_SAVED: Card<LeadTopicsDoneView> = noteCard("answer", ({ format, id, employeeName }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("lead-topics.saved", { name: nameOf(employeeName) }),
  summary: say("lead-topics.saved-summary"),
  says: [say("lead-topics.saved-says")],
  buttons: [
    { title: say("lead-topics.change"), verb: "lead-topics.open", data: { id } },
    { title: say("nudge.team"), verb: "team.open" },
  ],
}));

export const LEAD_TOPICS_ERASED: Card<LeadTopicsDoneView> = noteCard("answer", ({ format, id, employeeName }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("lead-topics.erased"),
  says: [say("lead-topics.erased-says", { name: nameOf(employeeName) })],
  buttons: [
    { title: say("nudge.topics"), verb: "lead-topics.open", data: { id } },
    { title: say("nudge.team"), verb: "team.open" },
  ],
}));
