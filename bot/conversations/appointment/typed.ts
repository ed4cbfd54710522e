import { APPOINTMENT_INPUTS } from "../../../cards/index.js";
import { type Day, parseDay, type When } from "../../../dialogue/index.js";
import type { Inputs } from "../../teams/turn.js";

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MINUTES = /^\d{1,4}$/;
/** Days up to the year 4707: more digits are none that a card of ours carries. */
const DATE = /^(\d{1,6})\.(\d{1,4})\.(\d{1,4})$/;

const minuteIn = (text: string): number | undefined => {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};

/** What was filled in, as far as it can be read. */
export const whenTyped = (inputs: Inputs): Partial<When> => {
  const text = (name: keyof typeof APPOINTMENT_INPUTS) => inputs.get(APPOINTMENT_INPUTS[name])?.trim() ?? "";
  const [on, from, minutes] = [parseDay(text("day")), minuteIn(text("time")), text("minutes")];
  return {
    ...(on === undefined ? {} : { on }),
    ...(from === undefined ? {} : { from }),
    ...(MINUTES.test(minutes) ? { minutes: Number(minutes) } : {}),
  };
};

export const isWhole = (typed: Partial<When>): typed is When =>
  typed.on !== undefined && typed.from !== undefined && typed.minutes !== undefined;

/** The date on the card that was clicked, as whichDate wrote it. */
export const dateIn = (which: string | undefined): When | undefined => {
  const [, on, from, minutes] = DATE.exec(which ?? "") ?? [];
  return on === undefined ? undefined : { on: Number(on) as Day, from: Number(from), minutes: Number(minutes) };
};
