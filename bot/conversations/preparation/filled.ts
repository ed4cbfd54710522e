import { LONGEST_NOTE, noteOf, tickOf } from "../../../cards/index.js";
import { type Filled, type Format, type Item, writtenText } from "../../../dialogue/index.js";
import type { Inputs } from "../../teams/turn.js";

/** The topics that stood on the form. Clients leave out what is empty, but no tick. */
export const filledIn = ({ topics }: Format, inputs: Inputs): readonly Filled[] =>
  topics
    .filter((topic) => topic.by === "employee" && (inputs.has(tickOf(topic)) || inputs.has(noteOf(topic))))
    .map((topic) => ({
      topic: topic.id,
      ticked: inputs.get(tickOf(topic)) === "true",
      note: writtenText(inputs.get(noteOf(topic)) ?? ""),
    }));

export const isTooLong = (text: string): boolean => text.length > LONGEST_NOTE;

/** As much as a whole card of notes may hold. */
const MOST_SHOWN = 12 * LONGEST_NOTE;

/** What no card can hold cannot be handed back on one. */
export const canBeShown = (texts: readonly string[]): boolean => texts.reduce((sum, { length }) => sum + length, 0) <= MOST_SHOWN;

export const notesOf = (items: readonly Item[]): readonly string[] => items.map(({ note }) => note);
