import { join } from "node:path";
import type { Progress } from "../../port.js";
import { isTrouble, StoreError, type Trouble } from "../../trouble.js";
import type { Disk } from "../disk.js";
import { readKeyring } from "../keys/keyring.js";
import { promisedFiles } from "../keys/promised-files.js";
import { type Drawer, houseDrawer, nameInFile, peopleFolder, personDrawer, rosterDrawer, schemaFolder } from "../layout.js";
import { type Marker, readMarker } from "../marker.js";
import { keySource, type Opening, THIS_MACHINE } from "../open.js";
import { formerVersions, openFile, readSealed, type Vault } from "../sealed-file.js";
import { sideBySide } from "../side-by-side.js";

export interface Checked {
  readonly files: number;
  readonly troubles: readonly Trouble[];
}

export interface Stat {
  readonly tenant: string;
  readonly schema: number;
  readonly people: number;
  readonly bytes: number;
  readonly freeBytes: number;
  /** Earlier states of the house and of the roster that are still there. */
  readonly formerHouses: number;
  readonly formerRosters: number;
}

const FILES_AT_A_TIME = 8;

export const peopleIn = async (disk: Disk, root: string): Promise<readonly string[]> =>
  (await disk.list(peopleFolder(root))).flatMap((file) => nameInFile(file) ?? []);

const troubleOf = async (vault: Vault, drawer: Drawer): Promise<Trouble | undefined> => {
  try {
    openFile(vault, drawer, await readSealed(vault, drawer), drawer.parts);
    return undefined;
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return error.trouble;
  }
};

const lookAtAll = async (vault: Vault, root: string, progress?: Progress): Promise<ReadonlyMap<string, Trouble>> => {
  const names = await peopleIn(vault.disk, root);
  const drawers = [houseDrawer(root), rosterDrawer(root), ...names.map((name) => personDrawer(root, name))];
  const found = new Map<string, Trouble>();
  let done = 0;
  await sideBySide(drawers, FILES_AT_A_TIME, async (drawer) => {
    const trouble = await troubleOf(vault, drawer);
    if (trouble !== undefined) found.set(drawer.name, trouble);
    done += 1;
    progress?.(done, drawers.length);
  });
  const there = new Set(names);
  for (const name of promisedFiles(vault.keyring)) if (!there.has(name)) found.set(name, { kind: "missing", file: name });
  return found;
};

const vaultOf = async ({ place, machine = THIS_MACHINE }: Opening, { tenant, schema }: Marker): Promise<Vault> => ({
  disk: machine.disk,
  keyring: await readKeyring(machine.disk, keySource(place), tenant),
  tenant,
  schema,
});

/** Opens every file with its keys and changes nothing, also while the bot runs. What changed while it looked is looked at again,
 *  with the keys of that moment. */
export const checkStore = async (opening: Opening): Promise<Checked> => {
  const { place, machine = THIS_MACHINE, progress } = opening;
  const marker = await readMarker(machine.disk, place.data);
  const root = schemaFolder(place.data, marker.schema);
  const suspects = await lookAtAll(await vaultOf(opening, marker), root, progress);
  const files = (await peopleIn(machine.disk, root)).length + 2;
  if (suspects.size === 0) return { files, troubles: [] };
  const again = await lookAtAll(await vaultOf(opening, marker), root, progress);
  return { files, troubles: [...again].filter(([name]) => suspects.has(name)).map(([, trouble]) => trouble) };
};

const bytesOf = async (disk: Disk, paths: readonly string[]): Promise<number> => {
  let bytes = 0;
  await sideBySide(paths, FILES_AT_A_TIME, async (path) => {
    bytes += (await disk.stat(path)).bytes;
  });
  return bytes;
};

/** What can be told without the keys. */
export const statStore = async ({ place, machine = THIS_MACHINE }: Opening): Promise<Stat> => {
  const { disk } = machine;
  const { tenant, schema } = await readMarker(disk, place.data);
  const root = schemaFolder(place.data, schema);
  const names = await peopleIn(disk, root);
  const paths = [houseDrawer(root).path, rosterDrawer(root).path, ...names.map((name) => join(peopleFolder(root), `${name}.json`))];
  return {
    tenant,
    schema,
    people: names.length,
    bytes: await bytesOf(disk, paths),
    freeBytes: await disk.freeBytes(place.data),
    formerHouses: (await formerVersions(disk, houseDrawer(root))).length,
    formerRosters: (await formerVersions(disk, rosterDrawer(root))).length,
  };
};

export interface Verified {
  readonly files: number;
  /** The names of the house keys that are needed. After a rotation it is one. */
  readonly houseKeys: readonly string[];
}

/** Every key of every file opens under the house keys that are given. */
export const verifyKeys = async (opening: Opening): Promise<Verified> => {
  const { place, machine = THIS_MACHINE, progress } = opening;
  const { keyring } = await vaultOf(opening, await readMarker(machine.disk, place.data));
  if (keyring.entry("house") === undefined) throw new StoreError({ kind: "keys-missing", folder: place.keys });
  const names = [...keyring.names()];
  const houseKeys = new Set<string>();
  for (const [done, name] of names.entries()) {
    for (const { part, id, wrapped } of keyring.entry(name)?.keys ?? []) {
      keyring.keyOf(name, part, id);
      houseKeys.add(wrapped.key);
    }
    progress?.(done + 1, names.length);
  }
  return { files: names.length, houseKeys: [...houseKeys] };
};
