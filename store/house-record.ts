import type { Day, House, Instant, LoggedAct, PersonId, Publication } from "../dialogue/index.js";

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

/** What belongs to the house and to nobody in it. */
export interface HouseRecord {
  readonly settings?: House;
  readonly former?: Former;
  readonly log: readonly LogEntry[];
  /** Kept before they are shown, see dialogue/aggregates/publication.ts. */
  readonly publications: readonly Publication[];
  readonly paused?: Pause;
  /** Kept for good: what was wanted up to this day may have been sent, whatever the ledger says. See dialogue/nudges/now.ts. */
  readonly restoredOn?: Day;
}

export const EMPTY_HOUSE: HouseRecord = { log: [], publications: [] };
