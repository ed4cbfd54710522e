import type { Disk } from "../../../store/embedded/disk.js";
import { peopleFolder, schemaFolder } from "../../../store/embedded/layout.js";
import { createStore, type EmbeddedStore, type Opening, openStore, type StoreError } from "../../../store/index.js";

/** Where a store lies on a simulated disk. */
export const PLACE = { data: "/srv/data", keys: "/srv/keys" };
export const TENANT = "jc.example.org";
export const PEOPLE_FOLDER = peopleFolder(schemaFolder(PLACE.data, 1));
/** Small, so that nobody spends their time on it. */
export const RESERVE_BYTES = 64 * 1024;

const openingOn = (disk: Disk, onFatal?: (error: StoreError) => void): Opening => ({
  place: PLACE,
  // One process at a time is what this simulation can promise by itself.
  machine: { disk, lockFolder: async () => ({ release: async () => undefined }) },
  reserveBytes: RESERVE_BYTES,
  ...(onFatal === undefined ? {} : { onFatal }),
});

export const openOn = (disk: Disk, onFatal?: (error: StoreError) => void): Promise<EmbeddedStore> => openStore(openingOn(disk, onFatal));

export const createOn = (disk: Disk, onFatal?: (error: StoreError) => void): Promise<EmbeddedStore> =>
  createStore(openingOn(disk, onFatal), TENANT);
