import type { Day, Weekday } from "../../../dialogue/calendar/day.js";
import { dayOf } from "../../../dialogue/calendar/day.js";
import { hasWeekday, type Weekdays } from "../../../dialogue/calendar/weekdays.js";
import type { Cadence, Format, MonthDay } from "../../../dialogue/formats/format.js";
import type { House, SendingHours } from "../../../dialogue/house.js";
import type { FactData } from "../../kit/parts.js";
import { nameOf, type Plain } from "../../kit/plain.js";
import { dateOf, type Voice } from "../../kit/voice.js";
import { clock } from "../../texts/dates.js";
import { firstOf } from "../../texts/user-text.js";
import { stageLabel, stageWords } from "./stage-words.js";

/** One thing a house has settled. `key` tells it from the others, also when its name changes. */
export interface Setting {
  readonly key: string;
  readonly what: Plain;
  readonly words: Plain;
}

export const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

/** More dates than these in a row nobody reads. */
const MOST_DATES = 6;

/** Any leap year, so that 29 February is a day of it. */
const LEAP_YEAR = 2028;

export const formatName = ({ name }: Format, { language }: Voice): Plain => nameOf(name[language]);

export const factOf = ({ what, words }: Setting): FactData => ({ title: what, value: words });

const dayOfYear = ({ month, dayOfMonth }: MonthDay): Date => dateOf(dayOf(LEAP_YEAR, month, dayOfMonth));

const cadenceWords = (cadence: Cadence, { say, list }: Voice): Plain =>
  cadence.kind === "interval"
    ? say("house.interval", { months: cadence.months })
    : list(cadence.windows.map(({ from, to }) => say("house.window", { from: dayOfYear(from), to: dayOfYear(to) })));

const eligibleWords = ({ eligible }: Format, { say, list }: Voice): Plain =>
  eligible === "everybody" ? say("house.everybody") : list(eligible.map((group) => say("house.group", { group })));

/** Three days and more in a row are named by their first and last. */
const weekdayWords = (days: Weekdays, { say, list }: Voice): Plain => {
  const named = (weekday: Weekday): Plain => say("house.weekday", { weekday: String(weekday) });
  const chosen = WEEK.filter((weekday) => hasWeekday(days, weekday));
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return say("house.closed-none");
  const isRun = chosen.length > 2 && last - first === chosen.length - 1;
  return isRun ? say("house.run", { first: named(first), last: named(last) }) : list(chosen.map(named));
};

export const hoursWords = ({ from, to, days }: SendingHours, voice: Voice): Plain =>
  voice.say("house.hours-words", { days: weekdayWords(days, voice), from: clock(from), to: clock(to) });

export const datesWords = (dates: readonly Day[], { say, list }: Voice): Plain => {
  if (dates.length === 0) return say("house.closed-none");
  const { shown, rest } = firstOf(
    [...dates].sort((one, other) => one - other),
    MOST_DATES,
  );
  const words = shown.map((on) => say("date.short", { on: dateOf(on) }));
  return list(rest > 0 ? [...words, say("house.more", { count: rest })] : words);
};

export const holidayWords = ({ state, regionalHolidays }: House, { say, list }: Voice): Plain => {
  const land = say("house.land", { land: state });
  if (regionalHolidays.length === 0) return land;
  return say("house.holidays-also", { land, holidays: list(regionalHolidays.map((holiday) => say("house.holiday", { holiday }))) });
};

export const stageSettings = (format: Format, voice: Voice): readonly Setting[] =>
  format.stages.map((stage) => ({
    key: `${format.id} stage ${stage.id}`,
    what: stageLabel(stage, voice),
    words: stageWords(stage, voice),
  }));

/** All of a format that an admin may ask about, but for its stages. */
export const formatSettings = (format: Format, voice: Voice): readonly Setting[] => {
  const { say } = voice;
  const { id, cadence, due, maxMinutes } = format;
  return [
    { key: `${id} windows`, what: say("house.windows"), words: cadenceWords(cadence, voice) },
    // Without windows there is nothing to spread talks over.
    ...(cadence.kind === "interval"
      ? []
      : [{ key: `${id} due`, what: say("house.due"), words: say(due === "end" ? "house.due-end" : "house.due-spread") }]),
    { key: `${id} duration`, what: say("house.duration"), words: say("house.minutes", { minutes: maxMinutes }) },
    { key: `${id} eligible`, what: say("house.eligible"), words: eligibleWords(format, voice) },
  ];
};

/** What holds for every format of the house, but for its closing days. */
export const houseSettings = (house: House, voice: Voice): readonly Setting[] => {
  const { say } = voice;
  return [
    { key: "hours", what: say("house.hours"), words: hoursWords(house.sending, voice) },
    { key: "holidays", what: say("house.holidays"), words: holidayWords(house, voice) },
    { key: "go-live", what: say("house.go-live"), words: say("date.day", { on: dateOf(house.goLive) }) },
  ];
};
