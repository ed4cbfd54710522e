import { type Day, isoDay } from "../../dialogue/calendar/day.js";
import type { When } from "../../dialogue/dialogue.js";
import { WORKING_FRAME } from "../../dialogue/house.js";
import { type ActionData, buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";
import type { Pair } from "./dialogue.js";
import { whenValues } from "./when.js";

/** Proposing a date, or another date for one that stands. */
export interface AppointmentFormView extends Pair {
  readonly today: Day;
  readonly dueOn: Day;
  readonly maxMinutes: number;
  readonly agreed?: When;
  /** What was filled in when it could not be taken: nobody types anything twice. */
  readonly filled?: Partial<When>;
  readonly refusal?: DateRefusal;
  /** Opened from a message about several people, which stays for the others. */
  readonly among?: boolean;
}

/** Why a date cannot be proposed. */
export type DateRefusal = "no-day" | "bad-length" | "outside-hours" | "in-the-past";

/** Carried by the forms that leave the message they were opened from as it is. */
export const AMONG = "among";

export const carriedBy = ({ id, among }: Pick<AppointmentFormView, "id" | "among">): ActionData => ({
  id,
  ...(among === true ? { which: AMONG } : {}),
});

const FRAME = { from: clock(WORKING_FRAME.from), to: clock(WORKING_FRAME.to) } as const;

/** The names of the inputs, for whoever reads them back. */
export const APPOINTMENT_INPUTS = { day: "day", time: "time", minutes: "minutes" } as const;

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("refusals", { weight: "bolder" }),
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
    min: FRAME.from,
    max: FRAME.to,
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

const refusalOf = (refusal: DateRefusal, maxMinutes: number, { say }: Voice): Plain => {
  switch (refusal) {
    case "no-day":
      return say("appointment.day-missing");
    case "bad-length":
      return say("appointment.minutes-missing", { most: maxMinutes });
    case "outside-hours":
      return say("refusal.outside-hours.next", FRAME);
    case "in-the-past":
      return say("refusal.in-the-past.next");
  }
};

const refusalsOf = ({ refusal, maxMinutes }: AppointmentFormView, voice: Voice): readonly Plain[] =>
  refusal === undefined ? [] : [refusalOf(refusal, maxMinutes, voice)];

const fieldsOf = ({ today, maxMinutes, filled = {} }: AppointmentFormView, { say }: Voice) => ({
  dayLabel: say("appointment.day"),
  dayHint: say("appointment.day-hint"),
  day: filled.on === undefined ? "" : isoDay(filled.on),
  earliest: isoDay(today),
  dayMissing: say("appointment.day-missing"),
  timeLabel: say("appointment.time"),
  timeHint: say("appointment.time-hint"),
  time: filled.from === undefined ? "" : clock(filled.from),
  timeMissing: say("appointment.time-missing", FRAME),
  minutesLabel: say("appointment.minutes", { most: maxMinutes }),
  minutesHint: say("nudge.minutes", { minutes: maxMinutes }),
  minutes: filled.minutes ?? maxMinutes,
  most: maxMinutes,
  minutesMissing: say("appointment.minutes-missing", { most: maxMinutes }),
});

const saysOf = ({ otherName, dueOn, agreed }: AppointmentFormView, { say }: Voice): readonly Plain[] => [
  say("appointment.of", { name: nameOf(otherName), on: dateOf(dueOn) }),
  say("appointment.form-says", { name: nameOf(otherName) }),
  ...(agreed === undefined ? [] : [say("appointment.form-keeps", whenValues(agreed))]),
];

export const APPOINTMENT_FORM: Card<AppointmentFormView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    return {
      eyebrow: voice.pick(view.format),
      title: say(view.agreed === undefined ? "appointment.form" : "appointment.form-moved"),
      summary: say("appointment.form-summary"),
      refusals: linesOf(refusalsOf(view, voice)),
      says: linesOf(saysOf(view, voice)),
      ...fieldsOf(view, voice),
      buttons: [
        buttonData({ title: say("appointment.send"), verb: "appointment.send", data: carriedBy(view) }),
        buttonData({ title: say("button.cancel"), verb: "appointment.open", data: { id: view.id } }),
      ],
      links: [],
    };
  },
};
