import type { JsonObject } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import type { TeamMember } from "./rows.js";

/** The name of the input, for whoever reads it back: its value stands for a dialogue. */
export const WHOM = "whom";

/** One dialogue out of several: a button for each of twenty would be too many to tab through. */
export const PICKER: JsonObject = {
  $data: "${pickers}",
  type: "Input.ChoiceSet",
  id: WHOM,
  label: "${label}",
  placeholder: "${hint}",
  isRequired: true,
  errorMessage: "${missing}",
  spacing: "medium",
  choices: [{ $data: "${choices}", title: "${title}", value: "${value}" }],
};

export interface Choice {
  readonly title: Plain;
  readonly value: string;
}

export interface PickerData {
  readonly label: Plain;
  readonly hint: Plain;
  readonly missing: Plain;
  readonly choices: readonly Choice[];
}

/** Nothing to choose from, nothing to choose. */
export const pickerOf = (kind: "person" | "dialogue", choices: readonly Choice[], { say }: Voice): readonly PickerData[] =>
  choices.length === 0
    ? []
    : [{ label: say(`pick.${kind}`), hint: say(`pick.${kind}-hint`), missing: say(`pick.${kind}-missing`), choices }];

/** Whose dialogue took place needs no date. */
export const stillToCome = (members: readonly TeamMember[]): readonly TeamMember[] => members.filter(({ dialogue }) => !dialogue.held);

export const choiceOf = ({ id, name, format }: TeamMember, mixed: boolean, { say, pick }: Voice): Choice => ({
  title: mixed ? say("pick.person-of-format", { name: nameOf(name), format: pick(format) }) : nameOf(name),
  value: id,
});
