import type { Person } from "../../../dialogue/index.js";
import type { KeptHeads } from "../../heads.js";
import type { HouseRecord } from "../../house-record.js";
import { isTrouble, StoreError } from "../../trouble.js";
import { headsSeen } from "../heads-file.js";
import { readKeyring } from "../keys/keyring.js";
import { type Drawer, houseDrawer, nameOf, personDrawer, rosterDrawer, schemaFolder, WHOLE } from "../layout.js";
import { readMarker } from "../marker.js";
import { MIGRATIONS, schemaAfter } from "../migrations.js";
import { keySource, type Opening, THIS_MACHINE } from "../open.js";
import { openFile, readSealed, type Vault } from "../sealed-file.js";
import { peopleIn } from "./inspect.js";

/** What belongs to the house and not to one person, as it lies on the disk at this moment. */
export interface Beside {
  readonly tenant: string;
  readonly house: HouseRecord;
  readonly roster: readonly Person[];
  /** How far the house's chains went, as it is kept apart from them. */
  readonly heads: KeptHeads;
}

interface View {
  readonly vault: Vault;
  readonly root: string;
}

const viewOf = async ({ place, machine = THIS_MACHINE, migrations = MIGRATIONS }: Opening): Promise<View> => {
  const { disk } = machine;
  const { tenant, schema } = await readMarker(disk, place.data);
  const known = schemaAfter(migrations);
  if (schema !== known) throw new StoreError({ kind: schema > known ? "newer" : "older", found: schema, known });
  return {
    vault: { disk, keyring: await readKeyring(disk, keySource(place), tenant), tenant, schema },
    root: schemaFolder(place.data, schema),
  };
};

const opened = async ({ vault }: View, drawer: Drawer): Promise<Readonly<Record<string, unknown>>> =>
  openFile(vault, drawer, await readSealed(vault, drawer), drawer.parts).parts;

/** A change of the bot's may come between its keys and its file: then both are read once more. */
const openedBeside = async (opening: Opening, drawerIn: (root: string) => Drawer): Promise<Readonly<Record<string, unknown>>> => {
  try {
    const view = await viewOf(opening);
    return await opened(view, drawerIn(view.root));
  } catch (error) {
    if (!isTrouble(error, "key-missing", "cannot-decrypt", "missing")) throw error;
    const view = await viewOf(opening);
    return opened(view, drawerIn(view.root));
  }
};

/** Read while another process holds the lock; changes nothing. */
export const readBeside = async (opening: Opening): Promise<Beside> => {
  const { vault } = await viewOf(opening);
  const house = (await openedBeside(opening, houseDrawer))[WHOLE] as HouseRecord;
  const roster = (await openedBeside(opening, rosterDrawer))[WHOLE] as readonly Person[];
  return { tenant: vault.tenant, house, roster, heads: await headsSeen(vault.disk, opening.place.keys, house) };
};

/** Hands in what stands in each person's file, one after the other; keeps none of it. What is no good is somebody else's to tell, see
 *  `checkStore`. */
export const eachBeside = async (opening: Opening, see: (parts: Readonly<Record<string, unknown>>) => void): Promise<void> => {
  const view = await viewOf(opening);
  for (const name of await peopleIn(view.vault.disk, view.root)) {
    try {
      see(await opened(view, personDrawer(view.root, name)));
    } catch (error) {
      if (!isTrouble(error)) throw error;
      // Renewed or erased since the keys were read.
      if (isTrouble(error, "key-missing")) await seeAgain(opening, name, see);
    }
  }
};

const seeAgain = async (opening: Opening, name: string, see: (parts: Readonly<Record<string, unknown>>) => void): Promise<void> => {
  try {
    const view = await viewOf(opening);
    see(await opened(view, personDrawer(view.root, name)));
  } catch (error) {
    if (!isTrouble(error)) throw error;
  }
};

/** The opaque names of everybody of whom there is a file, and of those whose keys were destroyed: without a key to read them. */
export const peopleBeside = async ({ place, machine = THIS_MACHINE }: Opening): Promise<readonly string[]> => {
  const { schema } = await readMarker(machine.disk, place.data);
  return [...(await peopleIn(machine.disk, schemaFolder(place.data, schema)))].sort();
};

/** Who is behind the opaque names, as the roster says it. */
export const namesBeside = async (opening: Opening): Promise<ReadonlyMap<string, string>> => {
  const { tenant, roster } = await readBeside(opening);
  return new Map(roster.map(({ id, name }) => [nameOf(tenant, id), name]));
};
