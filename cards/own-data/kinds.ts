import { type MatrixSubject, type Relation, whoSees } from "../../dialogue/access/matrix.js";
import {
  DIALOGUE_MONTHS,
  LEDGER_DAYS,
  LOG_MONTHS,
  LONGEST_MONTHS,
  OLD_DATE_DAYS,
  PAUSE_MONTHS,
  type RecordKind,
  WISH_DAYS,
  WITHDRAWN_DAYS,
} from "../../dialogue/retention.js";
import type { TextKey } from "../texts/texts.js";

/** Who looked in an emergency has a card of its own, see cards/emergency/who.ts. All that is kept of one person: what retention.ts knows, and what it takes to reach them in Teams. Of the log, what they did. */
export type OwnKind = Exclude<RecordKind, "deletion-receipt" | "emergency" | "publication"> | "teams";

export type OwnCounts = Readonly<Record<OwnKind, number>>;

interface OwnGroup {
  readonly title: TextKey;
  readonly kinds: readonly OwnKind[];
}

const WRITTEN = ["preparation", "draft", "release", "answer", "lead-topics", "protocol-wish", "protocol"] as const;

/** In the order in which people ask for them. */
export const OWN_GROUPS: readonly OwnGroup[] = [
  { title: "own-data.written", kinds: WRITTEN },
  { title: "own-data.talks", kinds: ["dialogue", "appointment"] },
  { title: "own-data.reminders", kinds: ["slot", "wishes", "pause"] },
  { title: "own-data.house", kinds: ["roster-entry", "teams", "admin-log"] },
];

export const OWN_KINDS: readonly OwnKind[] = OWN_GROUPS.flatMap(({ kinds }) => kinds);

/** What the house or Teams needs whatever somebody erases; and what is no more theirs than the other side's: a date that vanished, a due
 *  date that a pause had moved, or a message that came once more, would tell others that somebody erased. */
const NOT_TO_ERASE: readonly OwnKind[] = ["dialogue", "appointment", "slot", "pause", "roster-entry", "teams", "admin-log"];

export const erasedKinds = (counts: OwnCounts): readonly OwnKind[] =>
  OWN_KINDS.filter((kind) => counts[kind] > 0 && !NOT_TO_ERASE.includes(kind));

export const hasWritten = (counts: OwnCounts): boolean => WRITTEN.some((kind) => counts[kind] > 0);

const SUBJECT_OF: Readonly<Record<OwnKind, MatrixSubject>> = {
  preparation: "preparation",
  draft: "draft",
  release: "release",
  answer: "answer",
  "lead-topics": "lead-topics",
  "protocol-wish": "protocol-wish",
  protocol: "protocol",
  dialogue: "dialogue",
  appointment: "appointment",
  slot: "delivery-slots",
  wishes: "wishes",
  pause: "wishes",
  "roster-entry": "roster",
  teams: "delivery-slots",
  "admin-log": "admin-log",
};

/** Who besides the person may see it, from the access rules. */
export const othersWhoSee = (kind: OwnKind): readonly Exclude<Relation, "owner" | "anyone">[] =>
  whoSees(SUBJECT_OF[kind]).filter((relation) => relation !== "owner" && relation !== "anyone");

/** Figures for the sentences that say when it ends. */
export const PERIODS = {
  longest: LONGEST_MONTHS,
  withdrawn: WITHDRAWN_DAYS,
  wish: WISH_DAYS,
  dialogues: DIALOGUE_MONTHS,
  oldDate: OLD_DATE_DAYS,
  ledger: LEDGER_DAYS,
  pause: PAUSE_MONTHS,
  log: LOG_MONTHS,
} as const;
