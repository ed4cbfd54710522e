import type { Day } from "../../dialogue/calendar/day.js";
import type { Instant } from "../../dialogue/calendar/zone.js";
import type { EmergencyReason } from "../../dialogue/emergency.js";
import type { Recipient, StageId, Text } from "../../dialogue/formats/format.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { stageName } from "../texts/stages.js";
import { reasonOf, timeOf } from "./words.js";

/** Nudges of the calendar alone. Notices of releases, of answers and of dates are no part of it, nor who turned nudges off. */
export type SeenNudge = {
  readonly format: Text;
  readonly stage: StageId;
  readonly to: Recipient;
} & ({ readonly fate: "waiting" } | { readonly fate: "sent" | "unclear" | "unreachable" | "refused" | "settled"; readonly on: Day });

/** What the two see for an hour. */
export interface EmergencySlotsView {
  readonly id: string;
  readonly name: string;
  readonly reason: EmergencyReason;
  readonly until: Instant;
  readonly timeZone: string;
  readonly isReachable: boolean;
  /** One page of them, the newest first. */
  readonly nudges: readonly SeenNudge[];
  readonly page: number;
  readonly pages: number;
}

/** On one page. */
export const MOST_NUDGES = 20;

const fateWords = (nudge: SeenNudge, { say }: Voice): Plain => {
  if (nudge.fate === "waiting") return say("emergency-slots.waiting");
  const on = dateOf(nudge.on);
  return nudge.fate === "unreachable" ? say("emergency-slots.unreachable-on", { on }) : say(`emergency-slots.${nudge.fate}`, { on });
};

const factOf = (nudge: SeenNudge, voice: Voice): FactData => {
  const { format, stage, to } = nudge;
  const words = { format: nameOf(voice.pick(format)), stage: nameOf(voice.pick(stageName(stage))), to };
  return { title: voice.say("emergency-slots.line", words), value: fateWords(nudge, voice) };
};

const buttonsOf = ({ id, page, pages }: EmergencySlotsView, { say }: Voice): readonly Button[] => [
  ...(page < pages ? [{ title: say("button.next-page"), verb: "emergency.see", data: { id, which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("button.previous-page"), verb: "emergency.see", data: { id, which: String(page - 1) } } as const] : []),
  { title: say("emergency-slots.end"), verb: "emergency.end", data: { id } },
  { title: say("button.back"), verb: "emergency.open" },
];

export const EMERGENCY_SLOTS: Card<EmergencySlotsView> = noteCard("answer", (view, voice) => {
  const { say } = voice;
  const { name, reason, until, timeZone, isReachable, nudges } = view;
  return {
    eyebrow: say("emergency.title"),
    title: say("emergency-slots.title", { name: nameOf(name) }),
    summary: say("emergency-slots.summary"),
    says: [
      say("emergency-slots.until", { until: timeOf(until, timeZone), reason: reasonOf(reason, voice) }),
      say(isReachable ? "emergency-slots.reachable" : "emergency-slots.unreachable"),
      ...(nudges.length === 0 ? [say("emergency-slots.none")] : []),
    ],
    facts: nudges.slice(0, MOST_NUDGES).map((nudge) => factOf(nudge, voice)),
    audience: { of: "delivery-slots", seat: "house" },
    small: [say("emergency-slots.hidden"), say("emergency-slots.telling")],
    buttons: buttonsOf(view, voice),
  };
});
