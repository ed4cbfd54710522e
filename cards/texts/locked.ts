import { BUTTON_TEXTS } from "./locked-buttons.js";
import type { TextKey } from "./texts.js";

/** Why a house cannot say a text differently: people rely on it, and it says what the program does whatever a file says. */
export type LockReason =
  /** Who sees something, and who does not. */
  | "who-sees"
  /** That something is voluntary and stays without consequences. */
  | "voluntary"
  /** What may be done with what somebody released. */
  | "purpose"
  /** How long something is kept, how it is taken back or deleted, also in backups. */
  | "deletion"
  /** What a click does. */
  | "button";

type Area<K> = K extends `${infer First}.${string}` ? First : never;

/** All texts under a name. */
const LOCKED_AREAS: Readonly<Partial<Record<Area<TextKey>, LockReason>>> = {
  audience: "who-sees",
  privacy: "who-sees",
  public: "who-sees",
  promises: "who-sees",
  matrix: "who-sees",
  shown: "purpose",
  erase: "deletion",
  erased: "deletion",
  export: "who-sees",
  "export-ask": "who-sees",
  "own-page": "who-sees",
  rights: "voluntary",
  correct: "voluntary",
  restriction: "voluntary",
  objection: "voluntary",
  "erase-preparation": "deletion",
  "erased-preparation": "deletion",
};

const LOCKED_TEXTS: Readonly<Partial<Record<TextKey, LockReason>>> = {
  "welcome.how": "voluntary",
  "welcome.promise": "who-sees",
  "help.erase": "deletion",
  "muted.says": "voluntary",
  "reminders.pause-says": "voluntary",
  "reminders.pause-seen": "who-sees",
  "checklist.voluntary": "voluntary",
  "checklist.note": "voluntary",
  "checklist.kept": "deletion",
  "nudge.prepare.employee.says": "voluntary",
  "preparation.says": "who-sees",
  "saved.ticked": "voluntary",
  "saved.next": "who-sees",
  "lead-topics.says": "who-sees",
  "lead-topics.saved": "who-sees",
  "lead-topics.saved-says": "deletion",
  "lead-topics.erased": "deletion",
  "lead-topics.erased-says": "who-sees",
  "release-topics.says": "who-sees",
  "release-topics.note": "voluntary",
  "release-topics.hint": "who-sees",
  "release-topics.later": "who-sees",
  "release-unprepared.says": "voluntary",
  "release-people.title": "who-sees",
  "release-people.says": "who-sees",
  "release-people.later": "who-sees",
  "release-people.label": "who-sees",
  "release-preview.says": "who-sees",
  "release-preview.to": "who-sees",
  "release-preview.shown": "who-sees",
  "release-preview.undo": "deletion",
  "release-discarded.says": "who-sees",
  "release-sent.says": "who-sees",
  "release-sent.undo": "deletion",
  "release-withdrawn.says": "deletion",
  "release-withdrawn.until": "deletion",
  "release-partly-withdrawn.says": "deletion",
  "release-taken-back.nothing-to-do": "deletion",
  "release-gone.says": "deletion",
  "own-release.ends-on": "deletion",
  "own-release.purpose": "purpose",
  "own-release.seen-means": "who-sees",
  "release-notice.says": "who-sees",
  "release-notice.unwatched": "who-sees",
  "opened-release.tells": "who-sees",
  "opened-release.answered-before": "who-sees",
  "answer-form.later": "who-sees",
  "answer-sent.says": "who-sees",
  "answer-notice.says": "who-sees",
  "held-form.says": "who-sees",
  "held-form.deletes": "deletion",
  "held.other-notes": "deletion",
  "own-data.says": "deletion",
  "own-data.seen-by": "who-sees",
  "own-data.leaving": "deletion",
  "own-data.leaving-log": "deletion",
  "own-data.ends-on": "deletion",
  "roles.review-says": "who-sees",
  "review-format.topics-says": "voluntary",
  "delivery.no-numbers": "who-sees",
};

/** "own-data.ends.preparation" and its like. */
const DELETION_PERIOD = /^own-data\.ends\./;

const buttons: ReadonlySet<string> = new Set(BUTTON_TEXTS);
const areas: Readonly<Record<string, LockReason | undefined>> = LOCKED_AREAS;

/** Undefined where a house may use words of its own. */
export const lockedBecause = (key: TextKey): LockReason | undefined => {
  if (buttons.has(key)) return "button";
  if (DELETION_PERIOD.test(key)) return "deletion";
  return LOCKED_TEXTS[key] ?? areas[key.slice(0, key.indexOf("."))];
};
