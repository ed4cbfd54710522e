import { type Day, isoDay } from "../../dialogue/calendar/day.js";
import type { When } from "../../dialogue/dialogue.js";
import { WORKING_FRAME } from "../../dialogue/house.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import { clock } from "../texts/dates.js";
import type { Pair } from "./dialogue.js";
import { whenValues } from "./when.js";

/** Proposing a date, or another date for one that stands. */
export interface AppointmentFormView extends Pair {
  readonly today: Day;
  readonly maxMinutes: number;
  readonly agreed?: When;
  /** What was filled in when it could not be taken: nobody types anything twice. */
  readonly filled?: When;
}

/** The names of the inputs, for whoever reads them back. */
export const APPOINTMENT_INPUTS = { day: "day", time: "time", minutes: "minutes" } as const;

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  {
    type: "Input.Date",
    id: APPOINTMENT_INPUTS.day,
    label: "${dayLabel}",
    placeholder: "${dayHint}",
    value: "${day}",
    min: "${earliest}",
    isRequired: true,
    errorMessage: "${dayMissing}",
  },
  {
    type: "Input.Time",
    id: APPOINTMENT_INPUTS.time,
    label: "${timeLabel}",
    placeholder: "${timeHint}",
    value: "${time}",
    min: clock(WORKING_FRAME.from),
    max: clock(WORKING_FRAME.to),
    isRequired: true,
    errorMessage: "${timeMissing}",
  },
  {
    type: "Input.Number",
    id: APPOINTMENT_INPUTS.minutes,
    label: "${minutesLabel}",
    placeholder: "${minutesHint}",
    value: "${minutes}",
    min: 1,
    max: "${most}",
    isRequired: true,
    errorMessage: "${minutesMissing}",
  },
  ACTIONS,
]);

export const APPOINTMENT_FORM: Card<AppointmentFormView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ format, id, otherName, today, maxMinutes, agreed, filled }, { say, pick }) => ({
    eyebrow: pick(format),
    title: say(agreed === undefined ? "appointment.form" : "appointment.form-moved"),
    summary: say("appointment.form-summary"),
    says: linesOf([
      say("appointment.form-says", { name: nameOf(otherName) }),
      ...(agreed === undefined ? [] : [say("appointment.form-keeps", whenValues(agreed))]),
    ]),
    dayLabel: say("appointment.day"),
    dayHint: say("appointment.day-hint"),
    day: filled === undefined ? "" : isoDay(filled.on),
    earliest: isoDay(today),
    dayMissing: say("appointment.day-missing"),
    timeLabel: say("appointment.time"),
    timeHint: say("appointment.time-hint"),
    time: filled === undefined ? "" : clock(filled.from),
    timeMissing: say("appointment.time-missing", { from: clock(WORKING_FRAME.from), to: clock(WORKING_FRAME.to) }),
    minutesLabel: say("appointment.minutes", { most: maxMinutes }),
    minutesHint: say("nudge.minutes", { minutes: maxMinutes }),
    minutes: filled?.minutes ?? maxMinutes,
    most: maxMinutes,
    minutesMissing: say("appointment.minutes-missing", { most: maxMinutes }),
    buttons: [
      buttonData({ title: say("appointment.send"), verb: "appointment.send", data: { id } }),
      buttonData({ title: say("button.cancel"), verb: "appointment.open", data: { id } }),
    ],
    links: [],
  }),
};
