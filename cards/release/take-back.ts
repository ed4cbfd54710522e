import type { Format } from "../../dialogue/formats/format.js";
import type { Released, Withdrawn } from "../../dialogue/release.js";
import { heading, type JsonObject, type Line, linesOf, paragraphs } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { type Names, nameIn } from "./people.js";

export interface TakeBackView {
  readonly format: Format;
  readonly release: Released | Withdrawn;
  /** Without those who have left the house. */
  readonly names: Names;
  readonly refusal?: "nothing-chosen";
}

/** The names of the inputs, for whoever reads them back with `chosenIn`. */
export const TAKE_BACK_INPUTS = { topics: "take-back-topics", from: "take-back-from" } as const;

interface SetData {
  readonly input: string;
  readonly label: Plain;
  readonly choices: readonly { readonly title: Plain; readonly value: string }[];
}

interface TakeBackData {
  readonly heading: Plain;
  readonly refusals: readonly Line[];
  readonly sets: readonly SetData[];
}

/** Single topics, single people: one form, one button. */
export const TAKE_BACK: JsonObject = {
  $data: "${takeBacks}",
  type: "Container",
  spacing: "large",
  separator: true,
  items: [
    heading("${heading}", { spacing: "none" }),
    paragraphs("refusals", { weight: "bolder" }),
    {
      $data: "${sets}",
      type: "Input.ChoiceSet",
      id: "${input}",
      label: "${label}",
      style: "expanded",
      isMultiSelect: true,
      value: "",
      wrap: true,
      choices: [{ $data: "${choices}", title: "${title}", value: "${value}" }],
    },
  ],
};

/** A choice among one would be the whole. */
export const canTakeBackSome = ({ items, to }: Released): boolean => items.length > 1 || to.length > 1;

const setsOf = ({ names }: TakeBackView, { items, to }: Released, voice: Voice): readonly SetData[] => {
  const topics: SetData = {
    input: TAKE_BACK_INPUTS.topics,
    label: voice.say("own-release.topics"),
    choices: items.map((item) => ({ title: voice.pick(item.title), value: item.topic })),
  };
  const from: SetData = {
    input: TAKE_BACK_INPUTS.from,
    label: voice.say("own-release.from"),
    choices: to.map(({ person }) => ({ title: nameIn(names, person, voice), value: person })),
  };
  return [topics, from].filter(({ choices }) => choices.length > 1);
};

/** At most one. */
export const takeBackData = (view: TakeBackView, voice: Voice): readonly TakeBackData[] => {
  const { release, refusal } = view;
  if (release.state === "withdrawn" || !canTakeBackSome(release)) return [];
  return [
    {
      heading: voice.say("own-release.take-back"),
      refusals: linesOf(refusal === undefined ? [] : [voice.say("own-release.none-chosen")]),
      sets: setsOf(view, release, voice),
    },
  ];
};
