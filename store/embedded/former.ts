import { basename } from "node:path";
import { isTrouble, StoreError } from "../trouble.js";
import { openKeyring } from "./keys/keyring.js";
import { type Drawer, houseDrawer, rosterDrawer, schemaFolder } from "./layout.js";
import { readMarker } from "./marker.js";
import { keySource, type Opening, THIS_MACHINE, withLock } from "./open.js";
import { formerVersions, type Opened, openFile, overwriteSealed, readFormer, type Vault } from "./sealed-file.js";

const soundFormer = async (vault: Vault, drawer: Drawer, versions: readonly number[]): Promise<Opened> => {
  for (const version of versions) {
    try {
      return openFile(vault, drawer, await readFormer(vault, drawer, version), drawer.parts);
    } catch (error) {
      if (!isTrouble(error)) throw error;
    }
  }
  throw new StoreError({ kind: "no-former", file: basename(drawer.path) });
};

/** The last former state of the house or of the roster in place of what is there. Nobody's data but the settings, the admin log or
 *  the roster change. Never done by itself: somebody should know that the last change is gone. */
export const useFormer = async (opening: Opening, which: "house" | "roster"): Promise<void> => {
  const { place, machine = THIS_MACHINE } = opening;
  const { disk } = machine;
  const { tenant, schema } = await readMarker(disk, place.data);
  const root = schemaFolder(place.data, schema);
  const drawer = which === "house" ? houseDrawer(root) : rosterDrawer(root);
  await withLock(machine, place, async (lock) => {
    const vault: Vault = { disk, keyring: await openKeyring(disk, keySource(place), tenant), tenant, schema };
    const versions = await formerVersions(disk, drawer);
    const former = await soundFormer(vault, drawer, versions);
    await overwriteSealed(vault, drawer, { ...former, version: Math.max(...versions) + 2 });
    await lock.release();
  });
};
