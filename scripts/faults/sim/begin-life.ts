import type { Disk } from "../../../store/embedded/disk.js";
import { type EmbeddedStore, newHouseKey, type StoreError, writeHouseKeys } from "../../../store/index.js";
import type { Chance } from "../../chance.js";
import type { Moment } from "./ledger.js";
import { type Life, life } from "./life.js";
import { createOn, PLACE } from "./place.js";
import { type Before, foldersOnly, type SimDisk, simDisk } from "./sim-disk.js";

/** A store on a simulated disk, and what is done to it. */
export interface Lived {
  readonly sim: SimDisk;
  readonly store: EmbeddedStore;
  readonly life: Life;
  /** When it was set up. */
  readonly setUpAt: Moment;
}

export interface Surroundings {
  /** What the store is handed in place of the disk. */
  readonly disk: (sim: SimDisk) => Disk;
  /** Before every step once the store is set up. */
  readonly before?: Before;
  readonly onFatal?: (error: StoreError) => void;
}

export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Each step of the disk takes one turn of the machine or two, as a real one does: what failed is known before the next answer comes,
 *  and changes at once get in each other's way differently each time. */
const inTurns = async (chance: Chance): Promise<void> => {
  await nextTurn();
  if (chance.next() < 0.3) await nextTurn();
};

export const beginLife = async (chance: Chance, { disk, before, onFatal }: Surroundings): Promise<Lived> => {
  const houseKey = newHouseKey();
  const bare = simDisk(foldersOnly("/srv", PLACE.keys));
  await writeHouseKeys(bare, PLACE.keys, [houseKey]);
  let isSetUp = false;
  const sim = simDisk(bare.content(), async (step, path) => {
    await inTurns(chance);
    if (isSetUp) await before?.(step, path);
  });
  const seenDisk = disk(sim);
  const store = await createOn(seenDisk, onFatal);
  isSetUp = true;
  return { sim, store, life: life(store, { sim, disk: seenDisk }, chance, houseKey), setUpAt: sim.trace.length };
};
