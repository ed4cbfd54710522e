import { THIS_MACHINE } from "../../store/embedded/open.js";
import { createStore, type EmbeddedStore, type Machine, newHouseKey, type Opening, type Place, writeHouseKeys } from "../../store/index.js";

export const TENANT = "musterstadt.example.org";
/** The real reserve would be most of what a run writes. */
const RESERVE_BYTES = 4096;

/** Setting up is not what is measured: a hundred thousand files need not be on the disk for good before it begins. */
export const HASTY_MACHINE: Machine = {
  ...THIS_MACHINE,
  disk: {
    ...THIS_MACHINE.disk,
    create: async (path) => ({ ...(await THIS_MACHINE.disk.create(path)), sync: async () => undefined }),
    syncFolder: async () => undefined,
  },
};

export const placeIn = (folder: string): Place => ({ data: `${folder}/data`, keys: `${folder}/keys` });

export const openingIn = (folder: string, machine: Machine = THIS_MACHINE): Opening => ({
  place: placeIn(folder),
  machine,
  reserveBytes: RESERVE_BYTES,
});

/** An empty store. The house key is somebody else's to make: on a sound disk, whatever the store gets. */
export const createIn = async (opening: Opening, tenant = TENANT): Promise<EmbeddedStore> => {
  const { disk } = THIS_MACHINE;
  const { keys } = opening.place;
  await disk.makeFolder(keys);
  await writeHouseKeys(disk, keys, [newHouseKey()]);
  return createStore(opening, tenant);
};
