import type { JsonObject } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import type { TeamMember } from "./rows.js";

/** The name of the input, for whoever reads it back: its value stands for a dialogue. */
export const WHOM = "whom";

/** One person out of several: a button for each of twenty would be too many to tab through. */
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

export interface PickerData {
  readonly label: Plain;
  readonly hint: Plain;
  readonly missing: Plain;
  readonly choices: readonly { readonly title: Plain; readonly value: string }[];
}

export const pickersOf = (members: readonly Pick<TeamMember, "id" | "name">[], { say }: Voice): readonly PickerData[] =>
  members.length === 0
    ? []
    : [
        {
          label: say("nudge.whom"),
          hint: say("nudge.whom-hint"),
          missing: say("nudge.whom-missing"),
          choices: members.map(({ id, name }) => ({ title: nameOf(name), value: id })),
        },
      ];
