import type { Topic } from "../../dialogue/formats/format.js";
import type { JsonObject } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";

/** As long as a note may be; the card says so too. */
export const LONGEST_NOTE = 1000;

/** The names of the two inputs of a topic, for whoever reads them back. */
export const tickOf = (topic: Topic): string => `tick:${topic.id}`;
export const noteOf = (topic: Topic): string => `note:${topic.id}`;

/** One topic to tick, with a note to it. The topic is the title of the tick and not its label, for old clients show no labels. */
export const TOPIC_INPUT: JsonObject = {
  type: "Container",
  spacing: "medium",
  separator: true,
  items: [
    {
      type: "Input.Toggle",
      id: "${tick}",
      label: "${label}",
      title: "${title}",
      value: "${ticked}",
      valueOn: "true",
      valueOff: "false",
      wrap: true,
    },
    {
      type: "Input.Text",
      id: "${noteId}",
      label: "${noteLabel}",
      placeholder: "${hint}",
      value: "${note}",
      isMultiline: true,
      maxLength: LONGEST_NOTE,
      spacing: "small",
    },
  ],
};

export interface TopicInput {
  readonly tick: string;
  readonly noteId: string;
  readonly label: Plain;
  readonly title: Plain;
  readonly ticked: "true" | "false";
  readonly noteLabel: Plain;
  readonly hint: Plain;
  readonly note: string;
}
