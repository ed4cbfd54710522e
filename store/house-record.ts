import type { Day, House, Instant, LoggedAct, PersonId, Publication } from "../dialogue/index.js";
import type { Linked } from "./chain.js";

/** Done by somebody with access to the server, who is nobody in the roster. */
export type Operator = "operator";

/** What was done to the house, never to whom: the log holds no content. */
export interface LogEntry {
  readonly at: Instant;
  readonly by: PersonId | Operator;
  readonly what: LoggedAct;
}

/** Nothing goes out until somebody has looked: after a restore nobody knows what was sent since the backup. */
export interface Pause {
  readonly since: Instant;
  readonly why: "restored";
}

/** What was changed last can be undone, also after a restart. */
export interface Former {
  /** Opaque; names the change that is undone. */
  readonly id: string;
  readonly settings: House;
}

/** Who is called otherwise by the new roster and keeps what they have. */
export interface NewId {
  readonly from: PersonId;
  readonly to: PersonId;
}

/** A roster that is on its way, kept before anything is changed: after a crash it is carried through or given up. */
export interface Replacing extends LogEntry {
  /** Stands for the roster that is to come; nobody can read it from this. */
  readonly roster: string;
  readonly newIds: readonly NewId[];
}

/** That something was destroyed, and by which rule. Neither whose it was nor how much: both would tell who had written something. */
export interface DeletionReceipt {
  /** Made by chance. */
  readonly number: string;
  readonly on: Day;
  readonly why: "wish" | "period" | "leaving";
}

export type KeptReceipt = DeletionReceipt & Linked;

/** Who is meant by a mark on a card that was posted while they were called otherwise. */
export type FormerMarks = Readonly<Record<string, PersonId>>;

/** What belongs to the house and to nobody in it. */
export interface HouseRecord {
  readonly settings?: House;
  readonly former?: Former;
  readonly log: readonly LogEntry[];
  /** Kept before they are shown, see dialogue/aggregates/publication.ts. */
  readonly publications: readonly Publication[];
  /** The oldest first, see receipts.ts; absent: none. */
  readonly receipts?: readonly KeptReceipt[];
  /** What is being destroyed because its time is over: kept before the first of it goes, so that a crash leaves nothing without a
   *  receipt. Absent: nothing. */
  readonly destroying?: readonly DeletionReceipt[];
  readonly paused?: Pause;
  readonly replacing?: Replacing;
  /** Absent: nobody was ever called otherwise. */
  readonly formerMarks?: FormerMarks;
  /** Kept for good: what was wanted up to this day may have been sent, whatever the ledger says. See dialogue/nudges/now.ts. */
  readonly restoredOn?: Day;
}

export const EMPTY_HOUSE: HouseRecord = { log: [], publications: [] };
