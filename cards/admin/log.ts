import { type Instant, localOf } from "../../dialogue/calendar/zone.js";
import type { HousePart } from "../../dialogue/house-parts.js";
import type { LoggedAct } from "../../dialogue/logged-act.js";
import { LOG_MONTHS } from "../../dialogue/retention.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { clock } from "../texts/dates.js";
import { actWords, type GapView } from "./log-words.js";

/** Somebody in the roster, somebody who left, or whoever looks after the server. */
export type Doer = { readonly kind: "person"; readonly name: string } | { readonly kind: "gone" | "operator" | "unnamed" };

export interface LoggedChange {
  readonly at: Instant;
  readonly by: Doer;
  readonly what: LoggedAct;
  readonly parts?: readonly HousePart[];
  /** Entries that went before this one and are lost, of which it says so itself. */
  readonly gap?: GapView;
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

/** On one page. */
export const MOST_ENTRIES = 20;

const doerWords = (by: Doer, { say }: Voice): Plain => (by.kind === "person" ? nameOf(by.name) : say(`log.${by.kind}`));

const entryFact = ({ at, by, ...act }: LoggedChange, timeZone: string, voice: Voice): FactData => {
  const { day, minute } = localOf(timeZone, at);
  return {
    title: voice.say("log.at", { on: dateOf(day), time: clock(minute) }),
    value: voice.say("log.entry", { act: actWords(act, voice), who: doerWords(by, voice) }),
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
      // Also where nothing is left: somebody may have taken everything away.
      { title: say("log.verify"), verb: "log.verify" },
      { title: say("button.back"), verb: forReview ? "review.open" : "admin.open" },
    ],
  };
});
