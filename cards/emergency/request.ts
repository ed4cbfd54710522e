import type { Instant } from "../../dialogue/calendar/zone.js";
import type { EmergencyReason } from "../../dialogue/emergency.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { nameOf } from "../kit/plain.js";
import { reasonOf, whenOf, whoOf } from "./words.js";

/** What the second person decides on. */
export interface EmergencyRequestView {
  readonly id: string;
  readonly name: string;
  /** Absent: has left meanwhile. */
  readonly asker?: string;
  readonly reason: EmergencyReason;
  readonly askedAt: Instant;
  readonly timeZone: string;
}

export const EMERGENCY_REQUEST: Card<EmergencyRequestView> = noteCard("answer", (view, voice) => {
  const { say } = voice;
  const { id, name, asker, reason, askedAt, timeZone } = view;
  return {
    eyebrow: say("emergency.title"),
    title: say("emergency-request.title"),
    summary: say("emergency.title"),
    says: [say("emergency-request.shows"), say("emergency.no-content"), say("emergency.muted")],
    facts: [
      { title: say("emergency-request.person"), value: nameOf(name) },
      { title: say("emergency-request.asker"), value: whoOf(asker, voice) },
      { title: say("emergency-request.at"), value: whenOf(askedAt, timeZone, voice) },
      { title: say("emergency-request.reason"), value: reasonOf(reason, voice) },
    ],
    small: [say("emergency.told")],
    buttons: [
      { title: say("emergency-request.approve"), verb: "emergency.approve", data: { id } },
      { title: say("emergency-request.decline"), verb: "emergency.decline", data: { id } },
      { title: say("button.back"), verb: "emergency.open" },
    ],
  };
});
