import type { Format, Offset, Stage } from "../../dialogue/formats/format.js";
import { DISTANCE_DAYS, type Range, REPEAT_DAYS, REPEAT_TIMES } from "../../dialogue/formats/limits.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import type { Voice } from "../kit/voice.js";
import type { TextKey } from "../texts/texts.js";
import {
  type Again,
  type ChoiceFieldData,
  NUMBER_FIELD,
  type NumberFieldData,
  numberOf,
  ONE_OF_FEW,
  ONE_OF_MANY,
  PROBLEMS,
  problemsOf,
  shownValue,
} from "./fields.js";
import { formatName } from "./words/settings.js";
import { stageTitle } from "./words/stage-words.js";

/** One reminder: to whom, how long before or after, how often. */
export interface StageView {
  readonly format: Format;
  readonly stage: Stage;
  readonly on: boolean;
  readonly version: number;
  readonly again?: Again;
}

/** The names of the inputs, for whoever reads them back. */
export const STAGE_FIELDS = {
  on: "on",
  to: "to",
  days: (of: Offset["of"]): string => `days:${of}`,
  how: (of: Offset["of"]): string => `how:${of}`,
  times: "times",
  every: "every",
} as const;

/** As the settings of a house spell a distance, and the word for none. */
const HOW: Readonly<Record<string, TextKey>> = {
  daysBefore: "stage.days-before",
  workingDaysBefore: "stage.working-days-before",
  daysAfter: "stage.days-after",
  workingDaysAfter: "stage.working-days-after",
  never: "stage.never",
};

const USUAL_DAYS = 7;

const ON: JsonObject = {
  type: "Input.Toggle",
  id: "${id}",
  label: "${label}",
  title: "${title}",
  value: "${value}",
  valueOn: "true",
  valueOff: "false",
  wrap: true,
};

const ANCHOR: JsonObject = {
  type: "Container",
  items: [heading("${title}"), { $data: "${days}", ...NUMBER_FIELD }, { $data: "${how}", ...ONE_OF_MANY }],
};

const REPEAT: JsonObject = {
  type: "Container",
  items: [heading("${title}"), { $data: "${times}", ...NUMBER_FIELD }, { $data: "${every}", ...NUMBER_FIELD }],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  PROBLEMS,
  paragraphs("says"),
  { $data: "${on}", ...ON },
  { $data: "${to}", ...ONE_OF_FEW },
  { $data: "${anchors}", ...ANCHOR },
  { $data: "${repeat}", ...REPEAT },
  text("${first}", { size: "small", isSubtle: true, spacing: "large" }),
  ACTIONS,
]);

const numberField = (id: string, key: TextKey, range: Range, now: number, again: Again | undefined, { say }: Voice): NumberFieldData => {
  const { least: min, most: max } = range;
  const limits = { least: min, most: max };
  const error = say("stage.number-error", limits);
  return { id, label: say(key), placeholder: say("stage.number", limits), error, value: numberOf(again, id, now), min, max };
};

const howOf = (offset: Offset | undefined): string => {
  if (offset === undefined) return "never";
  if (offset.count === "working") return offset.days > 0 ? "workingDaysAfter" : "workingDaysBefore";
  return offset.days > 0 ? "daysAfter" : "daysBefore";
};

const howField = (of: Offset["of"], offset: Offset | undefined, again: Again | undefined, { say }: Voice): ChoiceFieldData => {
  const id = STAGE_FIELDS.how(of);
  const error = say("stage.how-error");
  const choices = Object.entries(HOW).map(([value, key]) => ({ title: say(key), value }));
  return { id, label: say(`stage.${of}-how`), placeholder: error, error, value: shownValue(again, id, howOf(offset)), choices };
};

const anchorsOf = ({ stage, again }: StageView, voice: Voice) =>
  (["agreed", "due"] as const).map((of) => {
    const offset = stage.at.find((one) => one.of === of);
    const days = offset === undefined ? USUAL_DAYS : Math.abs(offset.days);
    return {
      title: voice.say(`stage.${of}`),
      days: numberField(STAGE_FIELDS.days(of), `stage.${of}-days`, DISTANCE_DAYS, days, again, voice),
      how: howField(of, offset, again, voice),
    };
  });

const repeatOf = ({ stage: { repeat }, again }: StageView, voice: Voice): readonly unknown[] =>
  repeat === undefined
    ? []
    : [
        {
          title: voice.say("stage.repeating"),
          times: numberField(STAGE_FIELDS.times, "stage.times", REPEAT_TIMES, repeat.times, again, voice),
          every: numberField(STAGE_FIELDS.every, "stage.every", REPEAT_DAYS, repeat.everyDays, again, voice),
        },
      ];

const toField = ({ stage: { to }, again }: StageView, { say }: Voice): ChoiceFieldData => {
  const [first = "employee", second] = to;
  return {
    id: STAGE_FIELDS.to,
    label: say("stage.to"),
    placeholder: say("stage.to-error"),
    error: say("stage.to-error"),
    value: shownValue(again, STAGE_FIELDS.to, second === undefined ? first : "both"),
    choices: (["employee", "lead", "both"] as const).map((value) => ({ title: say(`stage.to-${value}`), value })),
  };
};

export const STAGE: Card<StageView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    const { format, stage, on, version, again } = view;
    const value = shownValue(again, STAGE_FIELDS.on, String(on));
    return {
      eyebrow: formatName(format, voice),
      title: stageTitle(stage, voice),
      summary: say("stage.summary"),
      problems: problemsOf(again, voice),
      says: linesOf(stage.bundled ? [say("stage.bundled")] : []),
      on: { id: STAGE_FIELDS.on, label: say("stage.on"), title: say("stage.on-title"), value },
      to: toField(view, voice),
      anchors: anchorsOf(view, voice),
      repeat: repeatOf(view, voice),
      first: say("form.first-shown"),
      buttons: [
        { title: say("form.save"), verb: "stage.save", data: { id: format.id, which: stage.id, version } } as const,
        { title: say("button.back"), verb: "stages.open", data: { which: format.id } } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
