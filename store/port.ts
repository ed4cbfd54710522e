import type { Instant, PersonId, Roster } from "../dialogue/index.js";
import type { KeptHeads } from "./heads.js";
import type { HouseRecord } from "./house-record.js";
import type { PersonFile } from "./person-file.js";

/** What a change comes to. Without a file nothing is written: a no of the rules leaves everything as it is. */
export interface Changed<F, T> {
  readonly file?: F;
  /** Of a person's file: all that was in it before becomes unreadable, in backups too, and not only what somebody wrote. */
  readonly forgets?: true;
  readonly value: T;
}

/** One message from Teams, which sends the same one again when it heard no answer. */
export interface Inbound {
  readonly actor: PersonId;
  readonly activity: string;
}

/** `repeated`: the effect is there already; the caller answers from what is kept now. */
export type Once<T> = { readonly repeated: false; readonly value: T } | { readonly repeated: true };

/** What a change without an inbound message came to. */
export const onlyOnce = <T>(done: Once<T>): T => {
  if (done.repeated) throw new Error("nothing is repeated without an inbound message");
  return done.value;
};

export interface Due {
  readonly person: PersonId;
  readonly at: Instant;
}

/** How much of long work is done. */
export type Progress = (done: number, total: number) => void;

/** What is kept of one house. Whatever was handed out is a copy, unless it says otherwise: changing it changes nothing here.
 *  A promise that rejects leaves what was there before, on disk as in every later answer. One kind may have taken effect all the
 *  same: taking something back on a disk that is full to the last byte. Asked again it is finished before it is confirmed. */
export interface Store {
  /** One person's file, read and written as one step; somebody unknown has an empty one. Durable when it resolves; a crash before
   *  that leaves the old state or the new one, never a mixture. Two changes of the same person run one after the other, in
   *  every process; `fn` may run more than once and has no effects of its own.
   *  What a change withdraws or deletes is gone when it resolves, from backups too. */
  change<T>(person: PersonId, fn: (file: PersonFile) => Changed<PersonFile, T>): Promise<T>;

  /** The same, once for every inbound message: that it was seen is kept in the same step as its effect. Without an effect nothing
   *  is kept. At least the last 200 messages about a file are known again, without a word of when they came. */
  changeOnce<T>(person: PersonId, inbound: Inbound, fn: (file: PersonFile) => Changed<PersonFile, T>): Promise<Once<T>>;

  /** Undefined where nothing was ever kept. Waits for changes of the same person that have begun. */
  read(person: PersonId): Promise<PersonFile | undefined>;

  /** Everything about the person, from backups too; what `remains` begins anew. Once begun it is finished, also after a crash. */
  erase(person: PersonId, remains?: PersonFile): Promise<void>;

  /** Everybody of whom something is kept, in no order. */
  people(): Promise<readonly PersonId[]>;

  /** Whose `wakeAt` has come, the longest waiting first. Costs what is due and not how many people there are; asking changes
   *  nothing: somebody stays due until their file says otherwise. */
  due(now: Instant): Promise<readonly Due[]>;

  /** Asked for at every step, so that it is no copy: whoever tries to change it fails. */
  house(): Promise<HouseRecord>;
  /** Atomic and durable like `change`. */
  changeHouse<T>(fn: (house: HouseRecord) => Changed<HouseRecord, T>): Promise<T>;

  /** How far the log and the receipts went by what is kept apart from the house record, where whoever cuts the one has no way to the
   *  other. Kept with every change of the house, and not set back by one that has less. */
  heads(): Promise<KeptHeads>;

  /** Empty before the first import. It is large, so it is no copy: for reading alone. */
  roster(): Promise<Roster>;
  /** All of it or nothing. Everybody in it has a file from then on, so that having one says nothing of anybody. What is kept of
   *  people who are no longer in it stays until it is erased. */
  replaceRoster(roster: Roster, progress?: Progress): Promise<void>;

  /** Waits for what has begun; later calls are refused. */
  close(): Promise<void>;
}
