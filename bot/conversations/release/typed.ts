import { chosenIn, PEOPLE_INPUT } from "../../../cards/index.js";
import type { Format, Item, PersonId, TopicId } from "../../../dialogue/index.js";
import type { Click, Inputs } from "../../teams/turn.js";
import { canBeShown, filledIn, isTooLong } from "../preparation/filled.js";

interface TypedTopics {
  /** The whole form, to hand it back as it was. */
  readonly items: readonly Item[];
  readonly ticked: readonly TopicId[];
  readonly isTooLong: boolean;
  readonly canBeShown: boolean;
}

/** The form of the topics. What is written to a topic that is not ticked is given to nobody: its text stood there before. */
export const typedTopics = (inputs: Inputs, format: Format): TypedTopics => {
  const filled = filledIn(format, inputs);
  const ticked = filled.filter((one) => one.ticked);
  return {
    items: filled.map(({ topic, note }) => ({ topic, note })),
    ticked: ticked.map(({ topic }) => topic),
    isTooLong: ticked.some(({ note }) => isTooLong(note)),
    canBeShown: canBeShown(filled.map(({ note }) => note)),
  };
};

/** Chosen on this card, or carried from an earlier one. Only text: the chain is asked by whoever calls. */
export const typedPeople = ({ inputs, which }: Click): readonly PersonId[] => [
  ...new Set(chosenIn(inputs.get(PEOPLE_INPUT) ?? which ?? "") as readonly PersonId[]),
];
