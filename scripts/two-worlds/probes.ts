import type { CardVerb } from "../../cards/index.js";
import type { PersonId, Roster } from "../../dialogue/index.js";

/** What can be asked for without a card, by everybody. Whoever may not is to get the same no in both worlds. */
export const ASKED: readonly CardVerb[] = [
  "help.open",
  "privacy.open",
  "team.open",
  "appointment.open",
  "held.ask",
  "data.open",
  "data.read",
  "release.own",
  "reminders.open",
];

export const ASKED_BY_ADMINS: readonly CardVerb[] = [
  "admin.open",
  "schedule.open",
  "windows.open",
  "stages.open",
  "hours.open",
  "closed.open",
  "preview.open",
  "import.open",
  "import.result",
  "roles.open",
  "log.open",
  "log.verify",
  "delivery.open",
  "numbers.open",
];

export const ASKED_BY_REVIEW: readonly CardVerb[] = [
  "review.open",
  "matrix.open",
  "receipts.open",
  "receipts.verify",
  "settings.open",
  "format.open",
  "numbers.open",
  "promises.open",
  "log.open",
  "log.verify",
  "delivery.open",
  "roles.open",
];

/** About X's own dialogue, by its mark: for whoever leads them and for whoever does not. */
export const ASKED_OF_X: readonly CardVerb[] = [
  "appointment.open",
  "appointment.answer",
  "held.ask",
  "lead-topics.open",
  "preparation.open",
  "release.topics",
  "release.read",
];

export const WORDS: readonly string[] = [
  "termin",
  "team",
  "status",
  "meine daten",
  "unklare nachrichten",
  "zeiträume",
  "änderungen",
  "prüfung",
  "xyzzy",
];

export const verbsFor = (person: PersonId, roster: Roster): readonly CardVerb[] => {
  const roles = roster.get(person)?.roles ?? [];
  return [...ASKED, ...(roles.includes("admin") ? ASKED_BY_ADMINS : []), ...(roles.includes("review") ? ASKED_BY_REVIEW : [])];
};
