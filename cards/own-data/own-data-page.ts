import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, AUDIENCE, HEAD, heading, type JsonObject, type Line, linesOf, paragraphs, text, written } from "../kit/parts.js";
import { nameOf, type Plain, verbatim } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import type { OwnRecord } from "./pages.js";

/** What somebody wrote, for themselves to read: one page of `ownPages`. */
export interface OwnDataPageView {
  readonly records: readonly OwnRecord[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Not everything could be looked through. */
  readonly partial?: true;
}

const PART: JsonObject = {
  type: "Container",
  spacing: "small",
  items: [
    { $data: "${topics}", ...text("${text}", { weight: "bolder" }) },
    { $data: "${notes}", ...written("${text}", { spacing: "none" }) },
  ],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  AUDIENCE,
  paragraphs("none"),
  {
    $data: "${records}",
    type: "Container",
    items: [heading("${title}"), paragraphs("about", { size: "small", isSubtle: true, spacing: "none" }), { $data: "${parts}", ...PART }],
  },
  ACTIONS,
]);

interface Part {
  readonly topics: readonly Line[];
  readonly notes: readonly Line[];
}

const noted = (words: string): readonly Line[] => (words.trim() === "" ? [] : [{ text: verbatim(words) }]);

/** The titles of its topics, one for each. */
export const topicsOf = (record: Extract<OwnRecord, { readonly items: unknown }>, { say, pick }: Voice): readonly Plain[] => {
  const topicOf = ({ topic, title }: (typeof record.items)[number]): Plain => {
    if (title !== undefined) return pick(title);
    const found = record.format.topics.find(({ id }) => id === topic);
    return found === undefined ? say("own-data.former-topic") : pick(found.text);
  };
  return record.items.map(topicOf);
};

const partsOf = (record: OwnRecord, voice: Voice): readonly Part[] => {
  if (!("items" in record)) return [{ topics: [], notes: noted(record.text) }];
  const titles = topicsOf(record, voice);
  return record.items.map((item, index) => ({ topics: linesOf(titles.slice(index, index + 1)), notes: noted(item.note) }));
};

const factsAbout = (record: OwnRecord, { say, pick, list }: Voice): readonly Plain[] => {
  switch (record.kind) {
    case "preparation":
    case "draft":
      return [say("own-data.for", { format: pick(record.format.name), on: dateOf(record.dueOn) })];
    case "release":
      return [
        say("own-data.released", { people: list(record.to.map(nameOf)), on: dateOf(record.releasedOn) }),
        ...(record.withdrawnOn === undefined ? [] : [say("own-data.withdrawn", { on: dateOf(record.withdrawnOn) })]),
      ];
    case "answer":
    case "lead-topics":
    case "protocol":
      return [say(`own-data.with.${record.kind}`, { other: nameOf(record.other) })];
  }
};

/** Each record by itself: one was released, the next one nobody else has ever seen. A protocol is both sides' own. */
const whoSees = (record: OwnRecord, voice: Voice): Plain => {
  switch (record.kind) {
    case "preparation":
    case "draft":
      return audience(record.kind, "owner", voice).who;
    case "release":
      return audience(record.withdrawnOn === undefined ? "release" : "withdrawn", "owner", voice).who;
    case "answer":
      return audience("answer", "answering", voice).who;
    case "lead-topics":
      return audience("lead-topics", "raising", voice).who;
    case "protocol":
      return voice.say("own-data.both", { other: nameOf(record.other) });
  }
};

/** What is said of each record: what it is, who sees it, when it ends. */
export const aboutRecord = (record: OwnRecord, voice: Voice): readonly Plain[] => [
  ...factsAbout(record, voice),
  whoSees(record, voice),
  voice.say("own-data.ends-on", { on: dateOf(record.endsOn) }),
];

/** Where nothing is written there is one page, an empty one. */
const counted = ({ page, pages }: OwnDataPageView): { readonly page: number; readonly pages: number } => {
  const last = Math.max(1, pages);
  return { page: Math.min(Math.max(1, page), last), pages: last };
};

const buttons = ({ page, pages }: ReturnType<typeof counted>, { say }: Voice): readonly Button[] => [
  ...(page < pages ? [{ title: say("button.next-page"), verb: "data.read", data: { which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("button.previous-page"), verb: "data.read", data: { which: String(page - 1) } } as const] : []),
  { title: say("button.back"), verb: "data.open" },
];

/** Where not everything could be looked through, nobody is told that there is nothing. */
const noneOf = ({ records, partial }: OwnDataPageView, say: Voice["say"]): readonly Plain[] => {
  if (partial === true) return [say("own-data.partial")];
  return records.length === 0 ? [say("nothing-to-erase.says")] : [];
};

export const OWN_DATA_PAGE: Card<OwnDataPageView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    const pages = counted(view);
    return {
      eyebrow: say("own-data.page", pages),
      title: say("own-data.written"),
      summary: say("own-data.title"),
      audience: { ...audience("own-data", "owner", voice), title: say("own-data.who-page") },
      none: linesOf(noneOf(view, say)),
      records: view.records.map((record) => ({
        title: say(`own-data.record.${record.kind}`),
        about: linesOf(aboutRecord(record, voice)),
        parts: partsOf(record, voice),
      })),
      buttons: buttons(pages, voice).map(buttonData),
      links: [],
    };
  },
};
