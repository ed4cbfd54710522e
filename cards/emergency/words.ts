import { type Instant, localOf } from "../../dialogue/calendar/zone.js";
import type { EmergencyReason } from "../../dialogue/emergency.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";

/** Whoever has left the house has no name any more. */
export const whoOf = (name: string | undefined, { say }: Voice): Plain => (name === undefined ? say("emergency-who.gone") : nameOf(name));

export const timeOf = (at: Instant, timeZone: string): string => clock(localOf(timeZone, at).minute);

export const whenOf = (at: Instant, timeZone: string, { say }: Voice): Plain => {
  const { day, minute } = localOf(timeZone, at);
  return say("emergency-request.when", { on: dateOf(day), time: clock(minute) });
};

export const reasonOf = (reason: EmergencyReason, { say }: Voice): Plain => say(`emergency.reason.${reason}`);
