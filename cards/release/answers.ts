import type { MatrixSubject } from "../../dialogue/access/matrix.js";
import type { Receipt, TakenBack } from "../../dialogue/release.js";
import { audience, type Seat } from "../kit/audience.js";
import { heading, type JsonObject, text, written } from "../kit/parts.js";
import { type Plain, verbatim } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";

export type Answered = Extract<Receipt | TakenBack, { readonly answer: string }>;

export interface AnswerData {
  readonly names: readonly { readonly text: Plain }[];
  readonly words: Plain;
}

export interface AnswersData {
  readonly heading: Plain;
  readonly who: Plain;
  readonly answers: readonly AnswerData[];
}

/** Each of `groups`: answers that the same people see, and who they are. */
export const ANSWERS: JsonObject = {
  $data: "${groups}",
  type: "Container",
  spacing: "large",
  items: [
    heading("${heading}", { spacing: "none" }),
    text("${who}", { size: "small", isSubtle: true, spacing: "none" }),
    {
      $data: "${answers}",
      type: "Container",
      spacing: "medium",
      items: [{ $data: "${names}", ...text("${text}", { weight: "bolder" }) }, written("${words}", { spacing: "small" })],
    },
  ],
};

export const hasAnswer = (receipt: Receipt | TakenBack): receipt is Answered => "answer" in receipt;

/** Once something of a release was taken back, its writer does not see the answer any more. */
export const subjectOf = (answer: Answered): "answer" | "answer-to-withdrawn" =>
  answer.state === "answered" && !("takenBackOn" in answer) ? "answer" : "answer-to-withdrawn";

/** An answer of the reader's own stands without a name. */
export const answerData = (words: string, name?: Plain): AnswerData => ({
  names: name === undefined ? [] : [{ text: name }],
  words: verbatim(words),
});

export interface AnswerGroup {
  readonly of: MatrixSubject;
  readonly seat: Seat;
  readonly heading: Plain;
  readonly answers: readonly AnswerData[];
}

export const answersData = (groups: readonly AnswerGroup[], voice: Voice): readonly AnswersData[] =>
  groups
    .filter(({ answers }) => answers.length > 0)
    .map(({ of, seat, heading, answers }) => ({ heading, who: audience(of, seat, voice).who, answers }));

/** Characters of JSON that notes and answers may take on one card, with what stands around an answer. */
const ROOM = 24_000;
const FRAME = 400;

const lengthOf = (text: string): number => JSON.stringify(text).length;

/** As many answers as find room beside the notes, each of them whole: nothing that anybody wrote is shortened. */
export const fittingAnswers = <A extends Answered>(answered: readonly A[], notes: readonly string[]): readonly A[] => {
  let room = ROOM - notes.reduce((sum, note) => sum + lengthOf(note), 0);
  return answered.filter(({ answer }) => {
    room -= lengthOf(answer) + FRAME;
    return room >= 0;
  });
};
