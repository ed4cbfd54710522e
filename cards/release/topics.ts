import type { Format, TopicId } from "../../dialogue/formats/format.js";
import type { PersonId } from "../../dialogue/person.js";
import type { Item } from "../../dialogue/release.js";
import { type ActionData, type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { inputValue, type Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { LONGEST_NOTE, noteOf, TOPIC_INPUT, type TopicInput, tickOf } from "../preparation/topic-input.js";
import { inOneValue } from "./people.js";

/** Step one: which topics, and what others read about them. */
export interface ReleaseTopicsView {
  readonly format: Format;
  /** Stands for the dialogue, and with a version for the draft. */
  readonly id: string;
  readonly version?: number;
  /** Copies of what is prepared, or of what the author made of them a step before. */
  readonly items: readonly Item[];
  /** What the author ticked a step before. Nothing is ticked by anybody else. */
  readonly ticked?: readonly TopicId[];
  readonly chosen?: readonly PersonId[];
  readonly refusal?: "nothing-chosen" | "too-long" | "restricted";
}

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  AUDIENCE,
  paragraphs("refusals", { weight: "bolder" }),
  { $data: "${topics}", ...TOPIC_INPUT },
  ACTIONS,
]);

const topicsOf = ({ format, items, ticked = [] }: ReleaseTopicsView, { say, pick }: Voice): readonly TopicInput[] =>
  items
    .flatMap(({ topic, note }) => format.topics.filter(({ id }) => id === topic).map((found) => ({ found, note })))
    .map(({ found, note }, index) => ({
      tick: tickOf(found),
      noteId: noteOf(found),
      label: say("release-topics.topic", { number: index + 1 }),
      title: pick(found.text),
      ticked: ticked.includes(found.id) ? "true" : "false",
      noteLabel: say("release-topics.note", { number: index + 1 }),
      hint: say("release-topics.hint"),
      note: inputValue(note),
    }));

const refusalsOf = ({ refusal }: ReleaseTopicsView, { say }: Voice): readonly Plain[] => {
  if (refusal === undefined) return [];
  if (refusal === "restricted") return [say("restriction.unsaved")];
  return [refusal === "too-long" ? say("release.too-long", { most: LONGEST_NOTE }) : say("release-topics.none-chosen")];
};

const carried = ({ id, version, chosen = [] }: ReleaseTopicsView): ActionData => ({
  id,
  ...(version === undefined ? {} : { version }),
  ...(chosen.length === 0 ? {} : { which: inOneValue(chosen) }),
});

/** Before there is a draft nothing is kept, so that leaving leaves nothing behind. */
const buttons = (view: ReleaseTopicsView, { say }: Voice): readonly Button[] => [
  { title: say("release.next"), verb: "release.people", data: carried(view) },
  view.version === undefined
    ? { title: say("button.cancel"), verb: "release.close", data: { id: view.id } }
    : { title: say("release.discard"), verb: "release.discard", data: carried(view), asks: false },
];

const data = (view: ReleaseTopicsView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  return {
    eyebrow: pick(view.format.name),
    title: say("release-topics.title"),
    summary: say("release.summary"),
    says: linesOf([say("release-topics.says"), say("release-topics.later")]),
    audience: audience("draft", "owner", voice),
    refusals: linesOf(refusalsOf(view, voice)),
    topics: topicsOf(view, voice),
    buttons: buttons(view, voice).map(buttonData),
    links: [],
  };
};

export const RELEASE_TOPICS: Card<ReleaseTopicsView> = { shownIn: "answer", template: TEMPLATE, data };

/** Where there is nothing to choose from. */
export interface NothingToChooseView {
  readonly format: Format;
  /** Stands for the dialogue. */
  readonly id: string;
}

export const RELEASE_UNPREPARED: Card<NothingToChooseView> = noteCard("answer", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format.name),
  title: say("release-unprepared.title"),
  summary: say("release.summary"),
  says: [say("release-unprepared.says")],
  audience: { of: "draft", seat: "owner" },
  buttons: [
    { title: say("release-unprepared.prepare"), verb: "preparation.open", data: { id } },
    { title: say("button.close"), verb: "release.close", data: { id } },
  ],
}));
