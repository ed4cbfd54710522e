import type { Format } from "../../dialogue/formats/format.js";
import type { NamedView } from "../../dialogue/release.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { ACTIONS, AUDIENCE, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { ANSWERS, type AnswersData, answerData, answersData } from "./answers.js";
import { SHOWN, shownData } from "./shown.js";

/** A release as a named person sees it. */
export interface OpenedReleaseView {
  readonly format: Format;
  readonly shown: NamedView;
  readonly authorName: string;
}

const TEMPLATE: JsonObject = frame([
  HEAD,
  AUDIENCE,
  SHOWN,
  paragraphs("states"),
  ANSWERS,
  paragraphs("small", { size: "small", isSubtle: true, spacing: "large" }),
  ACTIONS,
]);

const statesOf = ({ shown, authorName }: OpenedReleaseView, { say }: Voice): readonly Plain[] => {
  if (shown.mine === "seen") return [say("opened-release.seen")];
  return shown.mine === "answered-before" ? [say("opened-release.answered-before", { name: nameOf(authorName) })] : [];
};

const groupsOf = ({ answer }: NamedView, voice: Voice): readonly AnswersData[] =>
  answer === undefined
    ? []
    : answersData([{ of: "answer", seat: "answering", heading: voice.say("opened-release.answer"), answers: [answerData(answer)] }], voice);

const buttons = ({ id, mine }: NamedView, { say }: Voice): readonly Button[] => [
  ...(mine === "released" ? [{ title: say("opened-release.acknowledge"), verb: "release.acknowledge", data: { id } } as const] : []),
  { title: say(mine === "answered" ? "opened-release.change" : "opened-release.reply"), verb: "release.answer", data: { id } },
  { title: say("button.close"), verb: "release.close", data: { id } },
];

const data = (view: OpenedReleaseView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  const { format, shown, authorName } = view;
  return {
    eyebrow: pick(format.name),
    title: say("opened-release.title", { name: nameOf(authorName) }),
    summary: say("release.summary"),
    audience: audience("release", "named", voice),
    shown: shownData(shown, authorName, voice),
    states: linesOf(statesOf(view, voice)),
    groups: groupsOf(shown, voice),
    small: linesOf(shown.mine === "released" ? [say("opened-release.tells", { name: nameOf(authorName) })] : []),
    buttons: buttons(shown, voice).map(buttonData),
    links: [],
  };
};

export const OPENED_RELEASE: Card<OpenedReleaseView> = { shownIn: "answer", template: TEMPLATE, data };
