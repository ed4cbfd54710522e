import type { Text } from "../../dialogue/formats/format.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, type JsonObject, text } from "../kit/parts.js";
import { inputValue, nameOf } from "../kit/plain.js";
import { LONGEST_NOTE } from "./topic-input.js";

/** What a lead wants to raise in one dialogue. The employee sees it. */
export interface LeadTopicsView {
  readonly format: Text;
  /** Stands for the dialogue. */
  readonly id: string;
  readonly employeeName: string;
  readonly written?: string;
}

/** The name of the input, for whoever reads it back. */
export const LEAD_TOPICS_INPUT = "lead-topics";

const TEMPLATE: JsonObject = frame([
  HEAD,
  text("${says}"),
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

export const LEAD_TOPICS: Card<LeadTopicsView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ format, id, employeeName, written }, voice) => {
    const { say, pick } = voice;
    const erase: readonly Button[] =
      written === undefined ? [] : [{ title: say("preparation.erase"), verb: "lead-topics.erase", data: { id } }];
    const buttons: readonly Button[] = [
      { title: say("checklist.save"), verb: "lead-topics.save", data: { id } },
      { title: say("button.cancel"), verb: "team.open" },
      ...erase,
    ];
    return {
      eyebrow: pick(format),
      title: say("lead-topics.title"),
      summary: say("lead-topics.summary"),
      says: say("lead-topics.says", { name: nameOf(employeeName) }),
      audience: audience("lead-topics", "raising", voice),
      label: say("lead-topics.label"),
      example: say("lead-topics.example"),
      written: inputValue(written ?? ""),
      buttons: buttons.map(buttonData),
      links: [],
    };
  },
};

export type LeadTopicsDoneView = Omit<LeadTopicsView, "written">;

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
