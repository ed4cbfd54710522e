import { type Instant, localOf } from "../../dialogue/calendar/zone.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { CardVerb } from "../kit/verbs.js";
import { dateOf } from "../kit/voice.js";
import { clock } from "../texts/dates.js";

/** Stays in the chat: that there is something to look at, never who or whom it is about. */
export interface EmergencyNoticeView {
  readonly id: string;
  readonly what: "asked" | "declined" | "approved" | "opened" | "was-open";
  /** Of one that is open, or when it ended. */
  readonly ends?: { readonly at: Instant; readonly timeZone: string };
}

const READ: Readonly<Record<EmergencyNoticeView["what"], CardVerb>> = {
  asked: "emergency.request",
  approved: "emergency.see",
  declined: "emergency.open",
  opened: "emergency.who",
  "was-open": "emergency.who",
};

const valuesOf = ({ ends }: EmergencyNoticeView) => {
  if (ends === undefined) return {};
  const { day, minute } = localOf(ends.timeZone, ends.at);
  return { on: dateOf(day), until: clock(minute) };
};

export const EMERGENCY_NOTICE: Card<EmergencyNoticeView> = noteCard("message", (view, { say }) => {
  const { what, id } = view;
  const isOwn = what === "opened" || what === "was-open";
  return {
    eyebrow: say("emergency.title"),
    title: say(`emergency-notice.${what}.title`),
    says: [
      say(`emergency-notice.${what}.says`, valuesOf(view)),
      ...(isOwn ? [say(`emergency-notice.${what}.content`)] : [say("emergency.no-content")]),
    ],
    buttons: [
      { title: say(`emergency-notice.${what}.read`), verb: READ[what], ...(what === "declined" || isOwn ? {} : { data: { id } }) },
      ...(what === "opened" ? [{ title: say("emergency-slots.end"), verb: "emergency.end", data: { id } } as const] : []),
    ],
  };
});
