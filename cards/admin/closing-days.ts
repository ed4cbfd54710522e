import type { Day } from "../../dialogue/calendar/day.js";
import type { House } from "../../dialogue/house.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, type JsonObject, text } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { germanDay } from "../texts/dates.js";
import { type Again, PROBLEMS, problemsOf, shownValue, type TextFieldData } from "./fields.js";
import { holidayWords } from "./words/settings.js";

export interface ClosingDaysView {
  readonly house: House;
  readonly version: number;
  /** For the example: the admin's own year. */
  readonly today: Day;
  readonly again?: Again;
}

/** The name of the input. */
export const CLOSED_FIELD = "closed";

/** 400 dates, as many as a house may have, each on a line of its own. */
const LONGEST_LIST = 400 * 11;

/** Nobody has to close, so it may be left empty. */
const LIST: JsonObject = {
  type: "Input.Text",
  id: "${id}",
  label: "${label}",
  placeholder: "${placeholder}",
  value: "${value}",
  maxLength: "${maxLength}",
  errorMessage: "${error}",
  isMultiline: true,
};

/** The form takes days as people in Germany write them, in both languages: an order of day and month that depends on the language
 *  would be read wrong one day. */
const listField = ({ house, today, again }: ClosingDaysView, { say }: Voice): TextFieldData => ({
  id: CLOSED_FIELD,
  label: say("closing-days.label", { example: germanDay(today) }),
  placeholder: say("closing-days.example", { example: germanDay(today) }),
  error: say("closing-days.error"),
  value: shownValue(
    again,
    CLOSED_FIELD,
    [...house.closed]
      .sort((one, other) => one - other)
      .map(germanDay)
      .join("\n"),
  ),
  maxLength: LONGEST_LIST,
});

export const CLOSING_DAYS: Card<ClosingDaysView> = {
  shownIn: "answer",
  template: frame([
    HEAD,
    PROBLEMS,
    text("${says}"),
    text("${holidays}"),
    { $data: "${closed}", ...LIST },
    text("${first}", { size: "small", isSubtle: true }),
    ACTIONS,
  ]),
  data: (view, voice) => {
    const { say } = voice;
    return {
      eyebrow: nameOf(view.house.name),
      title: say("closing-days.title"),
      summary: say("closing-days.summary"),
      problems: problemsOf(view.again, voice),
      says: say("closing-days.says"),
      holidays: say("closing-days.holidays", { land: holidayWords(view.house, voice) }),
      closed: listField(view, voice),
      first: say("form.first-shown"),
      buttons: [
        { title: say("form.save"), verb: "closed.save", data: { version: view.version } } as const,
        { title: say("button.back"), verb: "schedule.open" } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
