import type { Day } from "../../dialogue/calendar/day.js";
import { LOG_MONTHS } from "../../dialogue/retention.js";
import { type Button, buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import type { GapView } from "./log-words.js";

/** What became of a number that somebody noted on paper and typed in again. */
export type ComparedView =
  | { readonly state: "newest" | "ended" | "too-soon" | "lost" | "absent" | "not-readable" | "other-list" }
  | { readonly state: "contained"; readonly newer: number };

/** Of the list of changes or of the deletion receipts. */
export interface LogVerifiedView {
  readonly of: "log" | "receipts";
  readonly state: "in-order" | "broken" | "cut";
  readonly entries: number;
  /** Of what is broken. */
  readonly since?: Day;
  /** Of the newest; absent where there never was anything. */
  readonly checkNumber?: string;
  /** The one that was noted apart and is not in the list. */
  readonly missing?: string;
  readonly gaps: readonly GapView[];
  /** How many entries were announced and never written. */
  readonly unfinished: number;
  /** With which number the note apart began, where it did not begin with the house. */
  readonly begunAt?: string;
  readonly compared?: ComparedView;
}

/** The name of the input. */
export const NOTED_FIELD = "noted";

const LONGEST_NUMBER = 40;

/** A stranger's number, so that nobody takes it for theirs. */
const EXAMPLE = { log: "17-20.11.26-K7QF-9M2X-4TDB-8HJR", receipts: "B-20.11.26-K7QF-9M2X-4TDB-8HJR" };

const NOTED: JsonObject = {
  type: "Input.Text",
  id: NOTED_FIELD,
  label: "${label}",
  placeholder: "${placeholder}",
  errorMessage: "${error}",
  maxLength: LONGEST_NUMBER,
};

const found = ({ of, state, entries, since, missing }: LogVerifiedView, { say }: Voice): readonly Plain[] => {
  switch (state) {
    case "in-order":
      return [say(`checked.${of}.in-order-says`, { count: entries })];
    case "broken":
      return [...(since === undefined ? [] : [say(`checked.${of}.broken-says`, { since: dateOf(since) })]), say("checked.next")];
    case "cut":
      return [...(missing === undefined ? [] : [say("checked.cut-says", { number: nameOf(missing) })]), say("checked.next")];
  }
};

const compared = ({ of, compared }: LogVerifiedView, { say }: Voice): readonly Plain[] => {
  if (compared === undefined) return [];
  if (compared.state === "contained") return [say("compared.contained", { count: compared.newer })];
  if (compared.state === "other-list") return [say(`compared.other-list.${of}`)];
  return [say(`compared.${compared.state}`)];
};

const notes = ({ gaps, unfinished, begunAt }: LogVerifiedView, { say }: Voice): readonly Plain[] => [
  ...gaps.map(({ from, to }) => say("checked.gap", { from, to })),
  ...(unfinished > 0 ? [say("checked.unfinished", { count: unfinished })] : []),
  ...(begunAt === undefined ? [] : [say("checked.begun", { number: nameOf(begunAt) })]),
];

const number = ({ checkNumber }: LogVerifiedView, { say }: Voice): readonly Plain[] =>
  checkNumber === undefined ? [] : [say("checked.number", { number: nameOf(checkNumber) }), say("checked.note"), say("checked.limit")];

const buttons = ({ of, entries }: LogVerifiedView, { say }: Voice): readonly Button[] => [
  { title: say("checked.compare"), verb: `${of}.compare` },
  ...(entries === 0 ? [] : [{ title: say("checked.file"), verb: `${of}.file` } as const]),
  { title: say(`checked.${of}.back`), verb: `${of}.open` },
];

export const LOG_VERIFIED: Card<LogVerifiedView> = {
  shownIn: "answer",
  template: frame([
    HEAD,
    paragraphs("compared", { weight: "bolder" }),
    paragraphs("says"),
    paragraphs("number"),
    NOTED,
    text("${after}", { size: "small", isSubtle: true }),
    ACTIONS,
  ]),
  data: (view, voice) => {
    const { say } = voice;
    return {
      eyebrow: say(`checked.${view.of}.title`),
      title: say(`checked.${view.of}.${view.state}`),
      summary: say(`checked.${view.of}.${view.state}`),
      compared: linesOf(compared(view, voice)),
      says: linesOf([...found(view, voice), ...notes(view, voice)]),
      number: linesOf(number(view, voice)),
      label: say("checked.field"),
      placeholder: nameOf(EXAMPLE[view.of]),
      error: say("compared.not-readable"),
      after: say("checked.kept", { months: LOG_MONTHS }),
      buttons: buttons(view, voice).map(buttonData),
      links: [],
    };
  },
};
