import type { PersonId, Roster } from "../../dialogue/index.js";
import type { KeptHeads } from "../heads.js";
import type { HouseRecord } from "../house-record.js";
import { type OneByOne, oneByOne } from "../one-by-one.js";
import { isTrouble, StoreError } from "../trouble.js";
import { type Drawer, nameOf, personDrawer } from "./layout.js";
import type { Lock } from "./lock.js";
import type { Reserve } from "./reserve.js";
import type { Found, Index } from "./scan.js";
import type { Vault } from "./sealed-file.js";
import { type Turnstile, turnstile } from "./turnstile.js";

export interface Whole<T> {
  readonly version: number;
  readonly value: T;
}

export interface Opened {
  readonly vault: Vault;
  readonly root: string;
  readonly index: Index;
  readonly found: Found;
  readonly reserves: readonly Reserve[];
  readonly lock: Lock;
  /** Where the heads of the house's chains are kept, apart from it. */
  readonly keys: string;
  heads: KeptHeads;
  house: Whole<HouseRecord>;
  roster: Whole<Roster>;
  /** Told once, when the disk can no longer be believed; nothing is changed from then on. */
  readonly onFatal: (error: StoreError) => void;
}

/** An opened store at work. */
export interface Room extends Opened {
  readonly queue: OneByOne;
  /** A system has only so many open files for a process. */
  readonly turnstile: Turnstile;
  /** The disk can no longer be believed. */
  failure?: StoreError;
  isClosed: boolean;
}

const AT_A_TIME = 64;

export const roomFor = (opened: Opened): Room => ({ ...opened, queue: oneByOne(), turnstile: turnstile(AT_A_TIME), isClosed: false });

export type Urgency = "ordinary" | "urgent";

export const inReserve = (reserves: readonly Reserve[], urgency: Urgency, work: () => Promise<void>): Promise<void> =>
  reserves.reduce<() => Promise<void>>((inner, reserve) => () => reserve[urgency](inner), work)();

const refuse = ({ failure, isClosed }: Room): void => {
  if (failure !== undefined) throw failure;
  if (isClosed) throw new StoreError({ kind: "closed" });
};

/** One after the other for each file; for what is a part of something that was let in before. */
export const inTurnWithin = <T>(room: Room, name: string, work: () => Promise<T>): Promise<T> =>
  room.queue(name, async () => {
    if (room.failure !== undefined) throw room.failure;
    try {
      return await room.turnstile(work);
    } catch (error) {
      if (isTrouble(error, "disk-failed") && room.failure === undefined) {
        room.failure = error;
        room.onFatal(error);
      }
      throw error;
    }
  });

/** Nothing is let in any more once the store was closed or its disk failed; what was let in before comes to its end. */
export const inTurn = async <T>(room: Room, name: string, work: () => Promise<T>): Promise<T> => {
  refuse(room);
  return inTurnWithin(room, name, work);
};

export const answered = async <T>(room: Room, answer: () => T): Promise<T> => {
  refuse(room);
  return answer();
};

export const drawerOf = ({ vault, root }: Opened, person: PersonId): Drawer => personDrawer(root, nameOf(vault.tenant, person));
