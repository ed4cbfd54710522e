import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDisk } from "../../../store/embedded/disk.js";
import type { EmbeddedStore } from "../../../store/embedded/embedded-store.js";
import { newHouseKey, writeHouseKeys } from "../../../store/embedded/keys/house-key.js";
import { createStore, type Opening, openStore, type Place } from "../../../store/embedded/open.js";

export const TENANT = "musterstadt.example";
/** Small, so that tests do not spend their time on it. */
export const RESERVE_BYTES = 64 * 1024;

export interface Places {
  /** A new place for a store, with a house key and nothing else. */
  place(): Promise<Place>;
  /** A new store in a new place. */
  create(given?: Partial<Opening>): Promise<{ readonly store: EmbeddedStore; readonly place: Place }>;
  open(place: Place, given?: Partial<Opening>): Promise<EmbeddedStore>;
  folder(): string;
  /** Closes every store and takes away every folder. */
  leave(): Promise<void>;
}

/** Real folders on a real disk, gone after the tests. */
export const places = (): Places => {
  const folders: string[] = [];
  const stores: EmbeddedStore[] = [];
  const kept = (store: EmbeddedStore): EmbeddedStore => {
    stores.push(store);
    return store;
  };
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), "ifd-store-"));
    folders.push(made);
    return made;
  };
  const place = async (): Promise<Place> => {
    const base = folder();
    const made = { data: join(base, "data"), keys: join(base, "keys") };
    await nodeDisk.makeFolder(made.keys);
    await writeHouseKeys(nodeDisk, made.keys, [newHouseKey()]);
    return made;
  };
  const open = async (at: Place, given: Partial<Opening> = {}): Promise<EmbeddedStore> =>
    kept(await openStore({ place: at, reserveBytes: RESERVE_BYTES, ...given }));
  return {
    place,
    folder,
    open,
    create: async (given = {}) => {
      const at = await place();
      return { place: at, store: kept(await createStore({ place: at, reserveBytes: RESERVE_BYTES, ...given }, TENANT)) };
    },
    leave: async () => {
      for (const store of stores.splice(0)) await store.close();
      for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
    },
  };
};
