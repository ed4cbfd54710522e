import type { Text } from "../../dialogue/formats/format.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, type JsonObject, linesOf, paragraphs, text, written } from "../kit/parts.js";
import { inputValue, nameOf, type Plain, verbatim } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { type Answered, subjectOf } from "./answers.js";
import type { ReleaseNoticeView } from "./notice.js";

export interface AnswerFormView extends ReleaseNoticeView {
  /** The reader's own answer so far: a second one takes its place. */
  readonly answer?: string;
  readonly refusal?: "nothing-written" | "too-long" | "restricted";
}

export const LONGEST_ANSWER = 1000;

/** The name of the input, for whoever reads it back. */
export const ANSWER_INPUT = "answer";

const FORM: JsonObject = frame([
  HEAD,
  AUDIENCE,
  paragraphs("refusals", { weight: "bolder" }),
  {
    type: "Input.Text",
    id: ANSWER_INPUT,
    label: "${label}",
    placeholder: "${hint}",
    value: "${answer}",
    isMultiline: true,
    isRequired: true,
    errorMessage: "${missing}",
    maxLength: LONGEST_ANSWER,
  },
  text("${later}", { size: "small", isSubtle: true }),
  ACTIONS,
]);

const formButtons = ({ id }: AnswerFormView, { say }: Voice): readonly Button[] => [
  { title: say("answer-form.send"), verb: "release.answer-send", data: { id } },
  { title: say("button.cancel"), verb: "release.read", data: { id } },
];

const refusalsOf = ({ refusal }: AnswerFormView, { say }: Voice): readonly Plain[] => {
  if (refusal === undefined) return [];
  if (refusal === "restricted") return [say("restriction.unsaved")];
  return [refusal === "too-long" ? say("release.too-long", { most: LONGEST_ANSWER }) : say("answer-form.missing")];
};

const formData = (view: AnswerFormView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  const name = nameOf(view.authorName);
  return {
    eyebrow: pick(view.format),
    title: say("answer-form.title", { name }),
    summary: say("release.summary"),
    audience: audience("answer", "answering", voice),
    refusals: linesOf(refusalsOf(view, voice)),
    label: say("answer-form.label"),
    hint: say("answer-form.hint"),
    answer: inputValue(view.answer ?? ""),
    missing: say("answer-form.missing"),
    later: say("answer-form.later", { name }),
    buttons: formButtons(view, voice).map(buttonData),
    links: [],
  };
};

export const ANSWER_FORM: Card<AnswerFormView> = { shownIn: "answer", template: FORM, data: formData };

/** What stays in the recipient's chat. */
export const ANSWER_SENT: Card<ReleaseNoticeView> = noteCard("message", ({ format, id, authorName }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("answer-sent.title"),
  says: [say("answer-sent.says", { name: nameOf(authorName) })],
  buttons: [{ title: say("release-notice.open"), verb: "release.read", data: { id } }],
}));

/** What stays in the author's chat. */
export interface AnswerNoticeView {
  readonly format: Text;
  /** Stands for the release. */
  readonly id: string;
  /** Stands for the writer of the answer. */
  readonly writer: string;
  readonly writerName: string;
}

export const ANSWER_NOTICE: Card<AnswerNoticeView> = noteCard("message", ({ format, id, writer, writerName }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("answer-notice.title", { name: nameOf(writerName) }),
  summary: say("answer-notice.summary"),
  says: [say("answer-notice.says")],
  buttons: [{ title: say("answer-notice.read"), verb: "release.answer-read", data: { id, which: writer } }],
}));

export interface ReceivedAnswerView {
  readonly format: Text;
  /** Stands for the release. */
  readonly id: string;
  readonly writerName: string;
  readonly receipt: Answered;
}

const RECEIVED: JsonObject = frame([HEAD, paragraphs("says"), AUDIENCE, written("${words}", { spacing: "medium" }), ACTIONS]);

const receivedData = (view: ReceivedAnswerView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  const { id, receipt } = view;
  const subject = subjectOf(receipt);
  return {
    eyebrow: pick(view.format),
    title: say("received-answer.title", { name: nameOf(view.writerName) }),
    summary: say("release.summary"),
    says: linesOf(subject === "answer" ? [] : [say("received-answer.before")]),
    audience: audience(subject, "answered", voice),
    words: verbatim(receipt.answer),
    buttons: [
      buttonData({ title: say("received-answer.release"), verb: "release.own", data: { id } }),
      buttonData({ title: say("button.close"), verb: "release.close", data: { id } }),
    ],
    links: [],
  };
};

export const RECEIVED_ANSWER: Card<ReceivedAnswerView> = { shownIn: "answer", template: RECEIVED, data: receivedData };
