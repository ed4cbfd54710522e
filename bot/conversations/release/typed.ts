import { chosenIn, LONGEST_NOTE, noteOf, PEOPLE_INPUT, tickOf } from "../../../cards/index.js";
import type { Format, Item, PersonId, TopicId } from "../../../dialogue/index.js";
import type { Click, Inputs } from "../../teams/turn.js";

const NO_TEXT = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/** What somebody wrote, with the line breaks of one system and without what no keyboard makes. */
export const cleaned = (text: string | undefined): string =>
  (text ?? "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(NO_TEXT, "")
    .trim();

export interface TypedTopics {
  /** The whole form, to hand it back as it was. */
  readonly items: readonly Item[];
  readonly ticked: readonly TopicId[];
  readonly isTooLong: boolean;
}

/** The form of the topics. What is written to a topic that is not ticked is given to nobody. */
export const typedTopics = (inputs: Inputs, { topics }: Format): TypedTopics => {
  const asked = topics.filter((topic) => topic.by === "employee" && (inputs.has(tickOf(topic)) || inputs.has(noteOf(topic))));
  const items = asked.map((topic) => ({ topic: topic.id, note: cleaned(inputs.get(noteOf(topic))) }));
  const ticked = asked.filter((topic) => inputs.get(tickOf(topic)) === "true").map(({ id }) => id);
  return { items, ticked, isTooLong: items.some(({ topic, note }) => ticked.includes(topic) && note.length > LONGEST_NOTE) };
};

/** Chosen on this card, or carried from an earlier one. Only text: the chain is asked by whoever calls. */
export const typedPeople = ({ inputs, which }: Click): readonly PersonId[] => [
  ...new Set(chosenIn(inputs.get(PEOPLE_INPUT) ?? which ?? "") as readonly PersonId[]),
];
