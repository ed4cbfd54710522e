import type { Weekday } from "../../dialogue/calendar/day.js";
import { hasWeekday } from "../../dialogue/calendar/weekdays.js";
import type { MinuteOfDay } from "../../dialogue/calendar/zone.js";
import { type House, WORKING_FRAME } from "../../dialogue/house.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, text } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";
import { type Again, type ChoiceFieldData, PROBLEMS, problemsOf, SOME_OF, shownValue, TIME_FIELD, type TimeFieldData } from "./fields.js";
import { WEEK } from "./words/settings.js";

export interface SendingHoursView {
  readonly house: House;
  readonly version: number;
  readonly again?: Again;
}

/** The names of the inputs, for whoever reads them back. */
export const HOURS_FIELDS = { from: "from", to: "to", days: "days" } as const;

/** As the settings of a house spell them; several chosen ones arrive with commas between them, as it spells those too. */
const SPELT: Readonly<Record<Weekday, string>> = { 0: "Mo", 1: "Di", 2: "Mi", 3: "Do", 4: "Fr", 5: "Sa", 6: "So" };

const FRAME = { from: clock(WORKING_FRAME.from), to: clock(WORKING_FRAME.to) } as const;

const timeField = (which: "from" | "to", now: MinuteOfDay, again: Again | undefined, { say }: Voice): TimeFieldData => {
  const id = HOURS_FIELDS[which];
  return {
    id,
    label: say(`sending-hours.${which}`),
    placeholder: say("sending-hours.example"),
    error: say("sending-hours.error", FRAME),
    value: shownValue(again, id, clock(now)),
    min: FRAME.from,
    max: FRAME.to,
  };
};

const daysField = ({ house: { sending }, again }: SendingHoursView, { say }: Voice): ChoiceFieldData => {
  const chosen = WEEK.filter((weekday) => hasWeekday(sending.days, weekday)).map((weekday) => SPELT[weekday]);
  return {
    id: HOURS_FIELDS.days,
    label: say("sending-hours.days"),
    placeholder: say("sending-hours.days-error"),
    error: say("sending-hours.days-error"),
    value: shownValue(again, HOURS_FIELDS.days, chosen.join(",")),
    choices: WEEK.map((weekday) => ({ title: say("house.weekday", { weekday: String(weekday) }), value: SPELT[weekday] })),
  };
};

export const SENDING_HOURS: Card<SendingHoursView> = {
  shownIn: "answer",
  template: frame([
    HEAD,
    PROBLEMS,
    text("${says}"),
    { $data: "${from}", ...TIME_FIELD },
    { $data: "${to}", ...TIME_FIELD },
    { $data: "${days}", ...SOME_OF },
    text("${first}", { size: "small", isSubtle: true }),
    ACTIONS,
  ]),
  data: (view, voice) => {
    const { say } = voice;
    const { house, version, again } = view;
    return {
      eyebrow: nameOf(house.name),
      title: say("sending-hours.title"),
      summary: say("sending-hours.summary"),
      problems: problemsOf(again, voice),
      says: say("sending-hours.says", FRAME),
      from: timeField("from", house.sending.from, again, voice),
      to: timeField("to", house.sending.to, again, voice),
      days: daysField(view, voice),
      first: say("form.first-shown"),
      buttons: [
        { title: say("form.save"), verb: "hours.save", data: { version } } as const,
        { title: say("button.back"), verb: "schedule.open" } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
