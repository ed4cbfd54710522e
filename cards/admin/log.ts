import type { Day } from "../../dialogue/calendar/day.js";
import { type Instant, localOf } from "../../dialogue/calendar/zone.js";
import type { LoggedAct } from "../../dialogue/logged-act.js";
import { LOG_MONTHS } from "../../dialogue/retention.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";
import type { TextKey } from "../texts/texts.js";

/** Somebody in the roster, somebody who left, or whoever looks after the server. */
export type Doer = { readonly kind: "person"; readonly name: string } | { readonly kind: "gone" | "operator" };

export interface LoggedChange {
  readonly at: Instant;
  readonly by: Doer;
  readonly what: LoggedAct;
}

/** What was done to the house, the newest first. */
export interface LogView {
  /** One page of them; see MOST_ENTRIES. */
  readonly entries: readonly LoggedChange[];
  readonly timeZone: string;
  /** Stands for the next page; absent on the last one. */
  readonly older?: string;
  /** Who reviews without being an admin cannot go back to where only admins are. */
  readonly forReview?: true;
}

export type LogVerifiedView = { readonly state: "in-order"; readonly entries: number } | { readonly state: "broken"; readonly since: Day };

/** On one page. */
export const MOST_ENTRIES = 20;

/** A record, so that a new kind without words does not compile. */
const ACTS: Readonly<Record<LoggedAct, TextKey>> = {
  "settings-changed": "log.settings-changed",
  "roster-replaced": "log.roster-replaced",
  restored: "log.restored",
  "sending-resumed": "log.sending-resumed",
  "former-house": "log.former-house",
  "former-roster": "log.former-roster",
  "key-rotated": "log.key-rotated",
  migrated: "log.migrated",
  repaired: "log.repaired",
  "emergency-asked": "log.emergency-asked",
  "emergency-approved": "log.emergency-approved",
  "emergency-declined": "log.emergency-declined",
  "emergency-opened": "log.emergency-opened",
  "emergency-ended": "log.emergency-ended",
  "version-raised": "log.version-raised",
};

const doerWords = (by: Doer, { say }: Voice): Plain => (by.kind === "person" ? nameOf(by.name) : say(`log.${by.kind}`));

const entryFact = ({ at, by, what }: LoggedChange, timeZone: string, voice: Voice): FactData => {
  const { day, minute } = localOf(timeZone, at);
  return {
    title: voice.say("log.at", { on: dateOf(day), time: clock(minute) }),
    value: voice.say("log.entry", { act: voice.say(ACTS[what]), who: doerWords(by, voice) }),
  };
};

export const LOG: Card<LogView> = noteCard("answer", ({ entries, timeZone, older, forReview }, voice) => {
  const { say } = voice;
  return {
    eyebrow: say(forReview ? "review.title" : "admin.eyebrow"),
    title: say("log.title"),
    summary: say("log.summary"),
    says: entries.length === 0 ? [say("log.empty")] : [],
    facts: entries.slice(0, MOST_ENTRIES).map((entry) => entryFact(entry, timeZone, voice)),
    audience: { of: "admin-log", seat: "house" },
    small: [say("log.says", { months: LOG_MONTHS })],
    buttons: [
      ...(older === undefined ? [] : [{ title: say("log.older"), verb: "log.open", data: { which: older } } as const]),
      ...(entries.length === 0 ? [] : [{ title: say("log.verify"), verb: "log.verify" } as const]),
      { title: say("button.back"), verb: forReview ? "review.open" : "admin.open" },
    ],
  };
});

export const LOG_VERIFIED: Card<LogVerifiedView> = noteCard("answer", (view, { say }) => ({
  eyebrow: say("admin.eyebrow"),
  title: say(`log-verified.${view.state}`),
  says:
    view.state === "in-order"
      ? [say("log-verified.in-order-says", { count: view.entries })]
      : [say("log-verified.broken-says", { since: dateOf(view.since) }), say("log-verified.broken-next")],
  buttons: [{ title: say("log.back"), verb: "log.open" }],
}));
