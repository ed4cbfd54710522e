import type { Format } from "../../dialogue/formats/format.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { type ChoiceFieldData, ONE_OF_FEW } from "./fields.js";
import { formatName } from "./words/settings.js";

/** A house with several kinds of talk chooses one first. */
export interface FormatChoiceView {
  readonly formats: readonly Format[];
  readonly next: "windows" | "stages";
}

/** The name of the input. */
export const FORMAT_FIELD = "format";

const TITLES = { windows: "house.windows", stages: "schedule.stages" } as const;

const fieldOf = ({ formats }: FormatChoiceView, voice: Voice): ChoiceFieldData => {
  const [first] = formats;
  const error: Plain = voice.say("format-choice.error");
  return {
    id: FORMAT_FIELD,
    label: voice.say("format-choice.label"),
    error,
    placeholder: error,
    value: first?.id ?? "",
    choices: formats.map((format) => ({ title: formatName(format, voice), value: format.id })),
  };
};

export const FORMAT_CHOICE: Card<FormatChoiceView> = {
  shownIn: "answer",
  template: frame([HEAD, { $data: "${format}", ...ONE_OF_FEW }, ACTIONS]),
  data: (view, voice) => {
    const { say } = voice;
    return {
      eyebrow: say(TITLES[view.next]),
      title: say("format-choice.title"),
      summary: say("format-choice.title"),
      format: fieldOf(view, voice),
      buttons: [
        { title: say("form.save"), verb: `${view.next}.open`, asks: true } as const,
        { title: say("button.back"), verb: "schedule.open" } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
