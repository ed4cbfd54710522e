import { type Instant, localOf } from "../../dialogue/calendar/zone.js";
import type { EmergencyReason } from "../../dialogue/emergency.js";
import { LOG_MONTHS } from "../../dialogue/retention.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";
import { reasonOf, timeOf, whenOf, whoOf } from "./words.js";

/** A name is absent for somebody who has left. */
interface Looked {
  readonly name?: string;
  readonly at: Instant;
}

/** One access, as it is told to the person whose records were seen. */
export interface ToldAccess {
  readonly id: string;
  readonly reason: EmergencyReason;
  readonly asker?: string;
  readonly approver?: string;
  readonly openedAt: Instant;
  readonly looks: readonly Looked[];
  readonly until: Instant;
  readonly isOpen: boolean;
}

export interface EmergencyWhoView {
  /** One on a page, the newest first; absent: there was none. */
  readonly access?: ToldAccess;
  readonly timeZone: string;
  readonly page: number;
  readonly pages: number;
}

const lookWords = (name: string | undefined, at: Instant, timeZone: string, voice: Voice): Plain => {
  const { day, minute } = localOf(timeZone, at);
  return voice.say("emergency-who.look-at", { name: whoOf(name, voice), on: dateOf(day), time: clock(minute) });
};

const looksOf = ({ looks, isOpen }: ToldAccess, timeZone: string, voice: Voice): readonly FactData[] => {
  const { say } = voice;
  const title = say("emergency-who.look");
  if (looks.length === 0) return [{ title, value: say(isOpen ? "emergency-who.nobody-looked" : "emergency-who.nobody-did") }];
  return looks.map(({ name, at }) => ({ title, value: lookWords(name, at, timeZone, voice) }));
};

const factsOf = (access: ToldAccess, timeZone: string, voice: Voice): readonly FactData[] => {
  const { say } = voice;
  const fact = (title: Plain, value: Plain): FactData => ({ title, value });
  const { asker, approver, openedAt, until, isOpen, reason } = access;
  return [
    fact(say("emergency-who.asker"), whoOf(asker, voice)),
    fact(say("emergency-who.approver"), whoOf(approver, voice)),
    fact(say("emergency-request.reason"), reasonOf(reason, voice)),
    fact(say("emergency-who.opened"), whenOf(openedAt, timeZone, voice)),
    ...(isOpen ? [] : [fact(say("emergency-who.ended"), whenOf(until, timeZone, voice))]),
    ...looksOf(access, timeZone, voice),
  ];
};

const saysOf = (access: ToldAccess | undefined, timeZone: string, { say }: Voice): readonly Plain[] => {
  if (access === undefined) return [say("emergency-who.none")];
  const until = timeOf(access.until, timeZone);
  return [
    access.isOpen ? say("emergency-who.open", { until }) : say("emergency-who.over"),
    say("emergency-who.seen"),
    say("emergency-who.muted"),
  ];
};

const buttonsOf = ({ access, page, pages }: EmergencyWhoView, { say }: Voice): readonly Button[] => [
  ...(access?.isOpen ? [{ title: say("emergency-slots.end"), verb: "emergency.end", data: { id: access.id } } as const] : []),
  ...(page < pages ? [{ title: say("emergency-who.earlier"), verb: "emergency.who", data: { which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("emergency-who.later"), verb: "emergency.who", data: { which: String(page - 1) } } as const] : []),
  { title: say("own-data.title-short"), verb: "data.open" },
];

/** Who, when and why: for the person alone. */
export const EMERGENCY_WHO: Card<EmergencyWhoView> = noteCard("answer", (view, voice) => {
  const { say } = voice;
  const { access, timeZone } = view;
  return {
    eyebrow: say("emergency.title"),
    title: say("emergency-who.title"),
    says: saysOf(access, timeZone, voice),
    facts: access === undefined ? [] : factsOf(access, timeZone, voice),
    audience: { of: "emergency", seat: "owner" },
    small: [say("emergency-who.kept", { months: LOG_MONTHS })],
    buttons: buttonsOf(view, voice),
  };
});
