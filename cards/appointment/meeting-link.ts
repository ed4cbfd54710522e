import { type Instant, instantOf, isoInstant } from "../../dialogue/calendar/zone.js";
import type { When } from "../../dialogue/dialogue.js";

export interface Meeting {
  readonly subject: string;
  readonly when: When;
  readonly timeZone: string;
  /** The other side's sign-in name, where the roster has one. */
  readonly attendee?: string;
}

const MINUTE_MS = 60_000;

/** Half a character cannot be put into an address. */
const HALVES = /\p{Cs}/gu;

/** Opens Teams' own form for a new meeting, filled in: who clicks sees it and sends it themselves, so that the bot needs no right to
 *  anybody's calendar. The subject is the name of the format and nothing else, for calendars are read by many.
 *  https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-workflow */
export const meetingLink = ({ subject, when, timeZone, attendee }: Meeting): string => {
  const start = instantOf(timeZone, when.on, when.from);
  const end = (start + when.minutes * MINUTE_MS) as Instant;
  const asked = [
    ["subject", subject],
    ["startTime", isoInstant(timeZone, start)],
    ["endTime", isoInstant(timeZone, end)],
    ...(attendee === undefined ? [] : [["attendees", attendee]]),
  ];
  const query = asked.map(([name = "", value = ""]) => `${name}=${encodeURIComponent(value.replace(HALVES, ""))}`).join("&");
  return `https://teams.microsoft.com/l/meeting/new?${query}`;
};
