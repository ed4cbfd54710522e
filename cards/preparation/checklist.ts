import type { Day } from "../../dialogue/calendar/day.js";
import type { Format, Topic } from "../../dialogue/formats/format.js";
import type { Item } from "../../dialogue/release.js";
import { LONGEST_MONTHS } from "../../dialogue/retention.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { ACTIONS, AUDIENCE, HEAD, heading, type JsonObject, linesOf, paragraphs, text, written } from "../kit/parts.js";
import { inputValue, type Plain, verbatim } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { LONGEST_NOTE, noteOf, TOPIC_INPUT, type TopicInput, tickOf } from "./topic-input.js";

/** The private list of topics: empty, filled in, or opened again. Its owner alone ever gets it. */
export interface ChecklistView {
  readonly format: Format;
  /** Stands for the dialogue. */
  readonly id: string;
  readonly items: readonly Item[];
  readonly begunOn?: Day;
  /** Stands for what was kept when the card was made: whoever saves an old one loses nothing newer. */
  readonly asOf?: string;
  /** Why it was not saved; the items are those that were filled in. */
  readonly refusal?: "over" | "too-long" | "restricted";
  /** What the lead wants to raise. */
  readonly fromLead?: string;
}

const FROM_LEAD: JsonObject = {
  type: "Container",
  spacing: "medium",
  items: [
    text("${title}", { weight: "bolder" }),
    text("${who}", { size: "small", isSubtle: true, spacing: "none" }),
    written("${words}", { spacing: "small" }),
  ],
};

export const CHECKLIST_TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("refusals", { weight: "bolder" }),
  text("${voluntary}"),
  AUDIENCE,
  { $data: "${groups}", type: "Container", items: [heading("${heading}"), { $data: "${topics}", ...TOPIC_INPUT }] },
  { $data: "${fromLead}", ...FROM_LEAD },
  text("${kept}", { size: "small", isSubtle: true, spacing: "large" }),
  { $data: "${saved}", ...text("${text}", { size: "small", isSubtle: true, spacing: "none" }) },
  ACTIONS,
]);

const topicsOf = ({ format, items }: ChecklistView, { say, pick }: Voice): readonly (TopicInput & Pick<Topic, "part">)[] =>
  format.topics
    .filter(({ by }) => by === "employee")
    .map((topic, index) => {
      const item = items.find((one) => one.topic === topic.id);
      const number = index + 1;
      return {
        part: topic.part,
        tick: tickOf(topic),
        noteId: noteOf(topic),
        label: say("checklist.topic", { number }),
        title: pick(topic.text),
        ticked: item === undefined ? "false" : "true",
        noteLabel: say("checklist.note", { number }),
        hint: say("checklist.hint"),
        note: inputValue(item?.note ?? ""),
      };
    });

const groupsOf = (view: ChecklistView, voice: Voice): readonly unknown[] =>
  (["main", "further"] as const)
    .map((part) => ({ heading: voice.say(`checklist.${part}`), topics: topicsOf(view, voice).filter((topic) => topic.part === part) }))
    .filter(({ topics }) => topics.length > 0);

/** Others see it than what the reader writes here. */
const fromLead = ({ format, fromLead }: ChecklistView, voice: Voice): readonly unknown[] =>
  format.topics.some(({ by }) => by === "lead")
    ? [
        {
          title: voice.say("checklist.from-lead"),
          who: audience("lead-topics", "raised-with", voice).who,
          words: fromLead === undefined ? voice.say("checklist.from-lead-none") : verbatim(fromLead),
        },
      ]
    : [];

const refusalsOf = ({ refusal }: ChecklistView, { say }: Voice): readonly Plain[] => {
  if (refusal === undefined) return [];
  if (refusal === "restricted") return [say("restriction.unsaved")];
  return [refusal === "over" ? say("checklist.over") : say("release.too-long", { most: LONGEST_NOTE })];
};

const buttons = ({ id, begunOn, asOf }: ChecklistView, { say }: Voice): readonly Button[] => [
  { title: say("checklist.save"), verb: "preparation.save", data: { id, ...(asOf === undefined ? {} : { which: asOf }) } },
  { title: say("button.close"), verb: "preparation.close", data: { id } },
  ...(begunOn === undefined ? [] : [{ title: say("checklist.erase"), verb: "preparation.erase-ask", data: { id } } as const]),
];

const data = (view: ChecklistView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  return {
    eyebrow: pick(view.format.name),
    title: say("checklist.title"),
    summary: say("checklist.summary"),
    refusals: linesOf(refusalsOf(view, voice)),
    voluntary: say("checklist.voluntary"),
    audience: audience("preparation", "owner", voice),
    groups: groupsOf(view, voice),
    fromLead: fromLead(view, voice),
    kept: say("checklist.kept", { months: LONGEST_MONTHS }),
    saved: view.begunOn === undefined ? [] : [{ text: say("checklist.begun-on", { on: dateOf(view.begunOn) }) }],
    buttons: buttons(view, voice).map(buttonData),
    links: [],
  };
};

export const CHECKLIST: Card<ChecklistView> = { shownIn: "answer", template: CHECKLIST_TEMPLATE, data };

/** As it is posted: with nothing in it, whatever has been filled in. */
export type EmptyChecklistView = Pick<ChecklistView, "format" | "id">;

/** The lead's topics are content too: the message only says where they are. */
export const EMPTY_CHECKLIST: Card<EmptyChecklistView> = {
  shownIn: "message",
  template: CHECKLIST_TEMPLATE,
  data: ({ format, id }, voice) => {
    const { say } = voice;
    const open: Button = { title: say("preparation.open"), verb: "preparation.open", data: { id } };
    const save: Button = { title: say("checklist.save"), verb: "preparation.save", data: { id } };
    return {
      ...data({ format, id, items: [] }, voice),
      fromLead: [],
      saved: linesOf([say("checklist.later"), say("checklist.keeps")]),
      buttons: [save, open].map(buttonData),
    };
  },
};
