import type { JsonObject } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
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

interface Naming {
  readonly mixed: boolean;
  readonly isAll: boolean;
}

/** Nothing to choose from, nothing to choose. */
export const pickerOf = (kind: "person" | "dialogue", choices: readonly Choice[], { say }: Voice): readonly PickerData[] =>
  choices.length === 0
    ? []
    : [{ label: say(`pick.${kind}`), hint: say(`pick.${kind}-hint`), missing: say(`pick.${kind}-missing`), choices }];

/** Whose dialogue took place needs no date. */
export const stillToCome = (members: readonly TeamMember[]): readonly TeamMember[] => members.filter(({ dialogue }) => !dialogue.held);

const titleOf = ({ name, format }: TeamMember, mixed: boolean, { say, pick }: Voice): Plain =>
  mixed ? say("pick.person-of-format", { name: nameOf(name), format: pick(format) }) : nameOf(name);

/** Whoever would stand there twice in the same words stands there with the day: two half-years of one person look alike without it.
 *  `isAll`: nobody stands on another page besides. */
export const choicesOf = (members: readonly TeamMember[], { mixed, isAll }: Naming, voice: Voice): readonly Choice[] => {
  const titles = members.map((member) => titleOf(member, mixed, voice));
  return members.map(({ id, name, dialogue: { dueOn } }, index) => {
    const isPlain = isAll && titles.every((title, other) => other === index || title !== titles[index]);
    const title = isPlain ? titles[index] : undefined;
    return { title: title ?? voice.say("pick.person-due", { name: nameOf(name), on: dateOf(dueOn) }), value: id };
  });
};
