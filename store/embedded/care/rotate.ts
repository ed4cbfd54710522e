import { isTrouble } from "../../trouble.js";
import type { Disk } from "../disk.js";
import { type HouseKeys, newHouseKey, readHouseKeys, writeHouseKeys } from "../keys/house-key.js";
import { openKeyring, rotatedTo, shardsNotUnder } from "../keys/keyring.js";
import { readMarker } from "../marker.js";
import { keySource, type Opening, THIS_MACHINE, withLock } from "../open.js";

export interface Rotated {
  /** The name of the key that counts now. */
  readonly id: string;
  /** An earlier rotation had been cut short and was carried to its end. */
  readonly resumed: boolean;
}

/** How long a running bot is given to take up the new key; it asks once a minute. */
const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 500;

export interface Waiting {
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** The new key before the old one, durable before anything is closed under it. Begun before: nothing new is made. */
const bothKeys = async (disk: Disk, folder: string): Promise<{ readonly keys: HouseKeys; readonly resumed: boolean }> => {
  const known = await readHouseKeys(disk, { folder });
  if (known.length > 1) return { keys: known, resumed: true };
  const keys: HouseKeys = [newHouseKey(), ...known];
  await writeHouseKeys(disk, folder, keys);
  return { keys, resumed: false };
};

/** Nobody else is working with the data: closes everything anew right here. */
const rewrapHere = (opening: Opening, tenant: string): Promise<boolean> => {
  const { place, machine = THIS_MACHINE, progress } = opening;
  return withLock(machine, place, async (lock) => {
    const keyring = await openKeyring(machine.disk, keySource(place), tenant);
    await keyring.rewrap(progress);
    await lock.release();
    return true;
  });
};

const tryHere = async (opening: Opening, tenant: string): Promise<boolean> => {
  try {
    return await rewrapHere(opening, tenant);
  } catch (error) {
    if (isTrouble(error, "locked")) return false;
    throw error;
  }
};

/** A running bot closes its keys anew by itself; this only watches it, and takes over should it end. */
const rewrapped = async (opening: Opening, tenant: string, id: string, { pause, now }: Waiting): Promise<boolean> => {
  const { place, machine = THIS_MACHINE, progress } = opening;
  const until = now() + PATIENCE_MS;
  while (now() < until) {
    if (await tryHere(opening, tenant)) return true;
    const { left, total } = await shardsNotUnder(machine.disk, place.keys, id);
    progress?.(total - left, total);
    if ((await rotatedTo(machine.disk, place.keys)) === id) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
};

/** A new house key in place of the old, also while the bot runs. The old one is destroyed last: whenever this is cut short, both
 *  keys are there, everything can be read, and doing it again carries it to its end. Undefined where the running bot did not take
 *  up the new key in time. */
export const rotateHouseKey = async (opening: Opening, waiting: Waiting): Promise<Rotated | undefined> => {
  const { place, machine = THIS_MACHINE } = opening;
  const { disk } = machine;
  const { tenant } = await readMarker(disk, place.data);
  const { keys, resumed } = await bothKeys(disk, place.keys);
  const [current] = keys;
  if (!(await rewrapped(opening, tenant, current.id, waiting))) return undefined;
  await writeHouseKeys(disk, place.keys, [current]);
  return { id: current.id, resumed };
};
