import type { Day } from "../../dialogue/calendar/day.js";
import type { When } from "../../dialogue/dialogue.js";
import type { FactData } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import { dateOf, type Values, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";

/** For texts that name a date with its time. */
export const whenValues = ({ on, from }: When): Values => ({ on: dateOf(on), from: clock(from) });

/** "Freitag, 4. Dezember 2026, 10:00 Uhr" */
export const whenText = (when: When, { say }: Voice): Plain => say("when.at", whenValues(when));

export const whenFacts = (when: When, voice: Voice, today: Day = when.on): readonly FactData[] => [
  { title: voice.say(when.on < today ? "dialogue.was-agreed" : "nudge.agreed"), value: whenText(when, voice) },
  { title: voice.say("nudge.duration"), value: voice.say("nudge.minutes", { minutes: when.minutes }) },
];

/** `today`: to say of a day that has passed that it has. */
export const dueFact = (dueOn: Day, { say }: Voice, today: Day = dueOn): FactData => ({
  title: say(dueOn < today ? "dialogue.was-due" : "nudge.due"),
  value: say("date.day", { on: dateOf(dueOn) }),
});

/** Which date was on the card that was clicked: another one may have been proposed since. */
export const whichDate = ({ on, from, minutes }: When): string => `${on}.${from}.${minutes}`;
