import type { PersonId, Roster } from "../../dialogue/index.js";
import type { HouseRecord } from "../house-record.js";
import type { OneByOne } from "../one-by-one.js";
import { isTrouble, type StoreError } from "../trouble.js";
import { type Drawer, nameOf, personDrawer } from "./layout.js";
import type { Lock } from "./lock.js";
import type { Reserve } from "./reserve.js";
import type { Found, Index } from "./scan.js";
import type { Vault } from "./sealed-file.js";

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
  house: Whole<HouseRecord>;
  roster: Whole<Roster>;
  /** Told once, when the disk can no longer be believed; nothing is changed from then on. */
  readonly onFatal: (error: StoreError) => void;
}

/** An opened store at work. */
export interface Room extends Opened {
  readonly queue: OneByOne;
  refusal?: StoreError;
}

export type Urgency = "ordinary" | "urgent";

export const inReserve = (reserves: readonly Reserve[], urgency: Urgency, work: () => Promise<void>): Promise<void> =>
  reserves.reduce<() => Promise<void>>((inner, reserve) => () => reserve[urgency](inner), work)();

/** One after the other for each file, and nothing any more once the store was closed or its disk failed. */
export const inTurn = <T>(room: Room, name: string, work: () => Promise<T>): Promise<T> =>
  room.queue(name, async () => {
    if (room.refusal !== undefined) throw room.refusal;
    try {
      return await work();
    } catch (error) {
      if (isTrouble(error, "disk-failed") && room.refusal === undefined) {
        room.refusal = error;
        room.onFatal(error);
      }
      throw error;
    }
  });

export const drawerOf = ({ vault, root }: Opened, person: PersonId): Drawer => personDrawer(root, nameOf(vault.tenant, person));
