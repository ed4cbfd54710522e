import type { Cadence, Format, MonthDay, YearlyWindow } from "../../dialogue/formats/format.js";
import { MONTHS } from "../../dialogue/formats/limits.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, type JsonObject, text } from "../kit/parts.js";
import type { Voice } from "../kit/voice.js";
import {
  type Again,
  type ChoiceFieldData,
  NUMBER_FIELD,
  type NumberFieldData,
  numberOf,
  ONE_OF_FEW,
  PROBLEMS,
  problemsOf,
  shownValue,
  TEXT_FIELD,
  type TextFieldData,
} from "./fields.js";
import { formatName } from "./words/settings.js";

/** When in the year the talks of one format are due. */
export interface WindowsView {
  readonly format: Format;
  /** Of the house's settings, so that nobody changes what somebody else has just changed. */
  readonly version: number;
  readonly again?: Again;
}

/** The names of the inputs, for whoever reads them back. */
export const windowField = ({ id }: YearlyWindow, end: "from" | "to"): string => `${end}:${id}`;
export const MONTHS_FIELD = "months";
export const DUE_FIELD = "due";

/** "30.06." */
const DAY_LENGTH = 6;

const WINDOW: JsonObject = {
  type: "Container",
  spacing: "medium",
  items: [
    { $data: "${from}", ...TEXT_FIELD },
    { $data: "${to}", ...TEXT_FIELD },
  ],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  PROBLEMS,
  text("${says}"),
  { $data: "${windows}", ...WINDOW },
  { $data: "${months}", ...NUMBER_FIELD },
  { $data: "${due}", ...ONE_OF_FEW, spacing: "large" },
  text("${first}", { size: "small", isSubtle: true }),
  ACTIONS,
]);

const padded = (value: number): string => String(value).padStart(2, "0");

/** As the settings of a house write it in German, and as it is read back. */
const dayMonth = ({ month, dayOfMonth }: MonthDay): string => `${padded(dayOfMonth)}.${padded(month)}.`;

const windowData = (window: YearlyWindow, again: Again | undefined, { say }: Voice) => {
  const end = (which: "from" | "to"): TextFieldData => {
    const example = dayMonth(window[which]);
    return {
      id: windowField(window, which),
      label: say(`windows.${which}`, { id: window.id }),
      placeholder: say("windows.example", { example }),
      error: say("windows.error", { example }),
      value: shownValue(again, windowField(window, which), example),
      maxLength: DAY_LENGTH,
    };
  };
  return { from: end("from"), to: end("to") };
};

const monthsField = (cadence: Cadence, again: Again | undefined, { say }: Voice): readonly NumberFieldData[] => {
  if (cadence.kind === "windows") return [];
  const error = say("windows.months-error", { least: MONTHS.least, most: MONTHS.most });
  const value = numberOf(again, MONTHS_FIELD, cadence.months);
  return [{ id: MONTHS_FIELD, label: say("windows.months"), placeholder: error, error, value, min: MONTHS.least, max: MONTHS.most }];
};

/** Without windows there is nothing to spread talks over. */
const dueField = ({ cadence, due }: Format, again: Again | undefined, { say }: Voice): readonly ChoiceFieldData[] => {
  if (cadence.kind === "interval") return [];
  return [
    {
      id: DUE_FIELD,
      label: say("windows.due"),
      placeholder: say("windows.due-error"),
      error: say("windows.due-error"),
      value: shownValue(again, DUE_FIELD, due),
      choices: [
        { title: say("windows.due-spread"), value: "spread" },
        { title: say("windows.due-end"), value: "end" },
      ],
    },
  ];
};

export const WINDOWS: Card<WindowsView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ format, version, again }, voice) => {
    const { say } = voice;
    const { cadence } = format;
    return {
      eyebrow: formatName(format, voice),
      title: say("windows.title"),
      summary: say("windows.summary"),
      problems: problemsOf(again, voice),
      says: say(cadence.kind === "windows" ? "windows.says" : "windows.says-interval"),
      windows: cadence.kind === "windows" ? cadence.windows.map((window) => windowData(window, again, voice)) : [],
      months: monthsField(cadence, again, voice),
      due: dueField(format, again, voice),
      first: say("form.first-shown"),
      buttons: [
        { title: say("form.save"), verb: "windows.save", data: { which: format.id, version } } as const,
        { title: say("button.back"), verb: "schedule.open" } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
