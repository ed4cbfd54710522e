import type { Format, Stage } from "../../dialogue/formats/format.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, type FactData, facts, HEAD, text } from "../kit/parts.js";
import type { Voice } from "../kit/voice.js";
import { type ChoiceFieldData, ONE_OF_MANY } from "./fields.js";
import { formatName } from "./words/settings.js";
import { stageLabel, stageTitle, stageWords } from "./words/stage-words.js";

/** The reminders of one format. */
export interface StagesView {
  readonly format: Format;
  /** Built in, and not in use in this house. */
  readonly off: readonly Stage[];
}

/** The name of the input. */
export const STAGE_FIELD = "stage";

const factsOf = ({ format, off }: StagesView, voice: Voice): readonly FactData[] => [
  ...format.stages.map((stage) => ({ title: stageLabel(stage, voice), value: stageWords(stage, voice) })),
  ...off.map((stage) => ({ title: stageLabel(stage, voice), value: voice.say("stage.off") })),
];

const fieldsOf = ({ format, off }: StagesView, voice: Voice): readonly ChoiceFieldData[] => {
  const stages = [...format.stages, ...off];
  const [first] = stages;
  if (first === undefined) return [];
  const error = voice.say("stages.error");
  const choices = stages.map((stage) => ({ title: stageTitle(stage, voice), value: stage.id }));
  return [{ id: STAGE_FIELD, label: voice.say("stages.label"), placeholder: error, error, value: first.id, choices }];
};

export const STAGES: Card<StagesView> = {
  shownIn: "answer",
  template: frame([HEAD, text("${says}"), facts("facts"), { $data: "${stage}", ...ONE_OF_MANY, spacing: "large" }, ACTIONS]),
  data: (view, voice) => {
    const { say } = voice;
    const stage = fieldsOf(view, voice);
    return {
      eyebrow: formatName(view.format, voice),
      title: say("stages.title"),
      summary: say("stages.summary"),
      says: say(stage.length === 0 ? "stages.none" : "stages.says"),
      facts: factsOf(view, voice),
      stage,
      buttons: [
        ...(stage.length === 0
          ? []
          : [{ title: say("stages.edit"), verb: "stage.open", data: { which: view.format.id }, asks: true } as const]),
        { title: say("button.back"), verb: "schedule.open" } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
