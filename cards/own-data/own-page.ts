import type { Day } from "../../dialogue/calendar/day.js";
import type { Dialogue } from "../../dialogue/dialogue.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Person } from "../../dialogue/person.js";
import { around, type Html, pageOf, quoted, table, worded } from "../files/html.js";
import { nameOf } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { OWN_KINDS, type OwnCounts, type OwnKind, PERIODS } from "./kinds.js";
import { seenBy } from "./own-data.js";
import { aboutRecord, topicsOf } from "./own-data-page.js";
import type { OwnRecord } from "./pages.js";
import { rosterFacts } from "./roster-facts.js";

export interface OwnTalk {
  readonly format: Text;
  readonly dialogue: Dialogue;
}

/** All that is kept of somebody, for a page that they take along. */
export interface OwnPageView {
  readonly name: string;
  readonly houseName: string;
  readonly madeOn: Day;
  readonly partial: boolean;
  readonly counts: OwnCounts;
  readonly records: readonly OwnRecord[];
  readonly talks: readonly OwnTalk[];
  readonly person: Person;
  /** The lead's name, as the roster has it. */
  readonly lead?: string;
  /** Every field and its value, whatever the rest of the page shows of it. */
  readonly fields: readonly (readonly [field: string, value: string])[];
}

const overview = ({ counts }: OwnPageView, voice: Voice): Html => {
  const { say } = voice;
  const kept = OWN_KINDS.filter((kind) => counts[kind] > 0);
  const row = (kind: OwnKind): readonly string[] => [
    say(`own-data.count.${kind}`, { count: counts[kind] }),
    say(`own-data.ends.${kind}`, PERIODS),
    seenBy(kind, voice).join(" "),
  ];
  const columns = [say("own-page.what"), say("own-page.how-long"), say("own-page.who")];
  return around("section", [worded("h2", say("own-page.overview")), table(say("own-page.overview-caption"), columns, kept.map(row))]);
};

const wordsIn = (record: OwnRecord, voice: Voice): readonly Html[] => {
  if (!("items" in record)) {
    return [record.text === "" ? worded("p", voice.say("own-page.unreadable")) : quoted(record.text)];
  }
  const titles = topicsOf(record, voice);
  return record.items.flatMap(({ note }, index) => [worded("h4", titles[index] ?? ""), ...(note.trim() === "" ? [] : [quoted(note)])]);
};

const written = ({ records }: OwnPageView, voice: Voice): Html => {
  const { say } = voice;
  const articles = records.map((record) =>
    around("article", [
      worded("h3", say(`own-data.record.${record.kind}`)),
      ...aboutRecord(record, voice).map((line) => worded("p", line)),
      ...wordsIn(record, voice),
    ]),
  );
  const none = articles.length === 0 ? [worded("p", say("own-page.nothing"))] : [];
  return around("section", [worded("h2", say("own-data.written")), ...none, ...articles]);
};

const stateOf = (dialogue: Dialogue, { say }: Voice): string => {
  switch (dialogue.state) {
    case "open":
    case "waived":
      return say(`own-page.talk.${dialogue.state}`);
    case "dated":
      return say("own-page.talk.dated", { on: dateOf(dialogue.on) });
    case "held":
      return say("own-page.talk.held", { on: dateOf(dialogue.heldOn) });
  }
};

const talks = (view: OwnPageView, voice: Voice): readonly Html[] => {
  const { say, language } = voice;
  if (view.talks.length === 0) return [];
  const rows = view.talks.map(({ format, dialogue }) => [
    format[language],
    say("erased.day", { on: dateOf(dialogue.dueOn) }),
    stateOf(dialogue, voice),
  ]);
  const columns = [say("own-page.format"), say("own-page.due"), say("own-page.state")];
  return [around("section", [worded("h2", say("own-data.talks")), table(say("own-page.talks-caption"), columns, rows)])];
};

const place = (view: OwnPageView, voice: Voice): Html => {
  const { say } = voice;
  const rows = rosterFacts(view, voice, (name) => name).map(({ title, value }) => [title, value]);
  const columns = [say("own-page.roster-title"), say("own-page.roster-value")];
  return around("section", [worded("h2", say("own-data.house")), table(say("own-page.roster-caption"), columns, rows)]);
};

const everything = ({ fields }: OwnPageView, { say }: Voice): Html =>
  around("section", [
    worded("h2", say("own-page.all")),
    worded("p", say("own-page.all-says")),
    table(say("own-page.all-caption"), [say("own-page.field"), say("own-page.value")], fields),
  ]);

/** One page, in the person's own language. */
export const ownPageHtml = (view: OwnPageView, voice: Voice): string => {
  const { say, language } = voice;
  const head = around("header", [
    worded("h1", say("own-page.title")),
    worded("p", say("own-page.of", { on: dateOf(view.madeOn), name: nameOf(view.name), house: nameOf(view.houseName) })),
    worded("p", say(view.partial ? "own-data.partial" : "own-page.says")),
    worded("p", say("export-ask.others")),
    worded("p", say("own-page.care")),
  ]);
  const body = [head, overview(view, voice), written(view, voice), ...talks(view, voice), place(view, voice), everything(view, voice)];
  return pageOf({ language, title: say("own-page.title"), body });
};
