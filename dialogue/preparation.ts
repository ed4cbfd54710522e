import type { Day } from "./calendar/day.js";
import { allowed, type Decision, refused } from "./decision.js";
import { type Dialogue, type DialogueId, isOver } from "./dialogue.js";
import type { TopicId } from "./formats/format.js";
import type { PersonId } from "./person.js";
import type { Item } from "./release.js";

/** The private checklist: topics ticked and notes on them. Only its author ever opens it. An empty one is a normal one. */
export interface Preparation {
  readonly dialogue: DialogueId;
  /** Counts down to its end, see retention.ts. */
  readonly begunOn: Day;
  readonly items: readonly Item[];
}

/** What a lead wants to raise. The employee sees it; it is the lead's to change and to delete. */
export interface LeadTopics {
  readonly dialogue: DialogueId;
  readonly employee: PersonId;
  readonly begunOn: Day;
  readonly text: string;
}

/** What a form holds of one topic that stood on it. */
export interface Filled {
  readonly topic: TopicId;
  readonly ticked: boolean;
  readonly note: string;
}

/** Steers how text is shown, or is half a character: nobody types it, and nobody sees it. Tab and line break stay. */
const UNSEEN = /[^\P{Cc}\t\n]|[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/gu;

/** What somebody wrote, as it is kept: composed, so that what looks alike is alike; and nothing, where nothing can be seen. */
export const writtenText = (text: string): string => {
  const written = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "")
    .normalize("NFC");
  return written.trim() === "" ? "" : written;
};

/** Both, where neither says what the other does. */
export const joined = (one: string, other: string): string => {
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one}\n${other}`;
};

/** Whoever writes about a topic wants to talk about it, ticked or not. */
const isChosen = ({ ticked, note }: Filled): boolean => ticked || note !== "";

/** From a form that showed what is kept: what it holds takes its place. Topics that the form did not show stay as they are. */
export const noted = (before: readonly Item[], filled: readonly Filled[]): readonly Item[] => [
  ...filled.filter(isChosen).map(({ topic, note }): Item => ({ topic, note })),
  ...before.filter(({ topic }) => !filled.some((one) => one.topic === topic)),
];

/** From a form that was empty or is old: it says nothing of what was written since, so that nothing goes. */
export const addedTo = (before: readonly Item[], filled: readonly Filled[]): readonly Item[] =>
  noted(
    before,
    filled.map((one) => {
      const kept = before.find(({ topic }) => topic === one.topic);
      return kept === undefined ? one : { ...one, ticked: true, note: joined(kept.note, one.note) };
    }),
  );

/** An empty one need not be kept. */
export const prepared = (
  { dialogue, before, items }: { readonly dialogue: Dialogue; readonly before: Preparation | undefined; readonly items: readonly Item[] },
  today: Day,
): Decision<Preparation | undefined, "over"> => {
  if (isOver(dialogue)) return refused("over");
  return allowed(items.length === 0 ? undefined : { dialogue: dialogue.id, begunOn: before?.begunOn ?? today, items });
};

export const raised = (
  { dialogue, before, text }: { readonly dialogue: Dialogue; readonly before: LeadTopics | undefined; readonly text: string },
  today: Day,
): Decision<LeadTopics, "over" | "nothing-written"> => {
  if (isOver(dialogue)) return refused("over");
  if (text === "") return refused("nothing-written");
  return allowed({ dialogue: dialogue.id, employee: dialogue.person, begunOn: before?.begunOn ?? today, text });
};
