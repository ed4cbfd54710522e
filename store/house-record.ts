import type { Day, House, HousePart, Instant, KeptPublication, LoggedAct, PersonId, Unnamed } from "../dialogue/index.js";
import type { Head, Linked } from "./chain.js";

/** Done by somebody with access to the server, who is nobody in the roster. */
export type Operator = "operator";

/** How far a chain once went, where what is left of it is shorter: a backup is older than what it takes the place of. */
export interface Lost {
  readonly log?: Head;
  readonly receipts?: Head;
}

/** What was done to the house, never to whom: the log holds no content. */
export interface LogEntry {
  readonly at: Instant;
  readonly by: PersonId | Operator | Unnamed;
  readonly what: LoggedAct;
  /** Which parts of the house, in words of a closed list and without a value. Absent: nothing to be told apart. */
  readonly parts?: readonly HousePart[];
  readonly lost?: Lost;
}

/** Only `withLogged` makes one, see admin-log.ts. */
export interface KeptEntry extends LogEntry, Linked {
  /** Counts all entries that ever were, also those that have ended or were lost. */
  readonly number: number;
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

export interface Ended {
  readonly log?: Head;
  readonly receipts?: Head;
}

/** Who is meant by a mark on a card that was posted while they were called otherwise. */
export type FormerMarks = Readonly<Record<string, PersonId>>;

/** See dialogue/agreed-version.ts. */
export interface RunsWith {
  readonly number: number;
  /** Since when it took the place of another. Absent: of none. */
  readonly since?: Day;
}

/** What belongs to the house and to nobody in it. */
export interface HouseRecord {
  readonly settings?: House;
  readonly former?: Former;
  /** The oldest first, see admin-log.ts. */
  readonly log: readonly KeptEntry[];
  /** Kept before they are shown, see dialogue/aggregates/publication.ts. */
  readonly publications: readonly KeptPublication[];
  /** The oldest first, see receipts.ts; absent: none. */
  readonly receipts?: readonly KeptReceipt[];
  /** The newest of those whose period is over: what comes next follows it. Absent: none has ended. */
  readonly ended?: Ended;
  /** What is being destroyed because its time is over: kept before the first of it goes, so that a crash leaves nothing without a
   *  receipt. Absent: nothing. */
  readonly destroying?: readonly DeletionReceipt[];
  readonly paused?: Pause;
  readonly replacing?: Replacing;
  /** Absent: nobody was ever called otherwise. */
  readonly formerMarks?: FormerMarks;
  /** In whose files a break-glass access is asked for or open, so that the clock looks at those and not at everybody. A hint: what holds
   *  stands in the file. Absent: in nobody's. */
  readonly emergenciesOf?: readonly PersonId[];
  /** With which version the house runs. Absent: before versions were counted. */
  readonly version?: RunsWith;
  /** Kept for good: what was wanted up to this day may have been sent, whatever the ledger says. See dialogue/nudges/now.ts. */
  readonly restoredOn?: Day;
}

export const EMPTY_HOUSE: HouseRecord = { log: [], publications: [] };
