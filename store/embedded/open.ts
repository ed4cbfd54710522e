import { join } from "node:path";
import type { Person, Roster } from "../../dialogue/index.js";
import { NO_HEADS } from "../heads.js";
import { EMPTY_HOUSE, type HouseRecord } from "../house-record.js";
import type { Progress } from "../port.js";
import { rosterOf } from "../roster-of.js";
import { StoreError } from "../trouble.js";
import { commit } from "./commit.js";
import { type Disk, nodeDisk } from "./disk.js";
import { removeTemporary } from "./durable-write.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";
import { headsSeen, writeHeads } from "./heads-file.js";
import { HOUSE_KEY_FILE } from "./keys/house-key.js";
import { type Keyring, openKeyring } from "./keys/keyring.js";
import { type Drawer, houseDrawer, LOST_AND_FOUND, peopleFolder, rosterDrawer, schemaFolder, WHOLE } from "./layout.js";
import { type Lock, lockFolder } from "./lock.js";
import { makeRoot } from "./make-root.js";
import { readMarker, writeMarker } from "./marker.js";
import { MIGRATIONS, type Migration, schemaAfter } from "./migrations.js";
import { type Reserve, reserveIn } from "./reserve.js";
import type { Whole } from "./room.js";
import { scanPeople } from "./scan.js";
import { openFile, readSealed, type Vault } from "./sealed-file.js";
import { untilSyncFails } from "./until-sync-fails.js";

/** What the store needs of a machine. */
export interface Machine {
  readonly disk: Disk;
  readonly lockFolder: (folder: string) => Promise<Lock>;
}

export const THIS_MACHINE: Machine = { disk: nodeDisk, lockFolder };

export interface Place {
  /** Of one house. Everything in it is closed to other users and unreadable without the keys. */
  readonly data: string;
  /** The keys, on another disk if there is one. Never part of the same backup. */
  readonly keys: string;
  /** The house key where it comes from the environment; otherwise it lies in `keys`. */
  readonly houseKey?: string;
}

export interface Opening {
  readonly place: Place;
  readonly machine?: Machine;
  readonly migrations?: readonly Migration[];
  readonly reserveBytes?: number;
  readonly progress?: Progress;
  readonly onFatal?: (error: StoreError) => void;
}

const RESERVE_BYTES = 16 * 1024 * 1024;
/** A rotation needs the most: the largest file of keys once more. */
const KEY_RESERVE_SHARE = 16;

export const keySource = ({ keys, houseKey }: Place) => ({ folder: keys, ...(houseKey === undefined ? {} : { text: houseKey }) });

const checkSchema = (found: number, known: number): void => {
  if (found !== known) throw new StoreError({ kind: found > known ? "newer" : "older", found, known });
};

const readWhole = async <T>(vault: Vault, drawer: Drawer): Promise<Whole<T>> => {
  const { version, parts } = openFile(vault, drawer, await readSealed(vault, drawer), drawer.parts);
  return { version, value: parts[WHOLE] as T };
};

const isSchemaFolder = (name: string): boolean => name.startsWith("schema-");

/** What a migration that was cut short left: either what it came from or what it did not finish. */
const removeOtherSchemas = async (disk: Disk, data: string, schema: number): Promise<void> => {
  const others = (await disk.list(data)).filter((name) => isSchemaFolder(name) && name !== `schema-${schema}`);
  for (const name of others) await disk.removeFolder(`${data}/${name}`);
};

const reservesIn = ({ place, reserveBytes = RESERVE_BYTES }: Opening, disk: Disk): readonly Reserve[] => [
  reserveIn(disk, place.keys, Math.ceil(reserveBytes / KEY_RESERVE_SHARE)),
  reserveIn(disk, place.data, reserveBytes),
];

const refuseRemote = async (disk: Disk, folder: string): Promise<void> => {
  if (await disk.isRemote(folder)) throw new StoreError({ kind: "network-disk", folder });
};

const opened = async (opening: Opening, bareDisk: Disk, lock: Lock): Promise<EmbeddedStore> => {
  const { place, migrations = MIGRATIONS, progress, onFatal = () => undefined } = opening;
  const disk = untilSyncFails(bareDisk);
  const { tenant, schema } = await readMarker(disk, place.data);
  checkSchema(schema, schemaAfter(migrations));
  const vault: Vault = { disk, keyring: await openKeyring(disk, keySource(place), tenant), tenant, schema };
  if (vault.keyring.entry("house") === undefined) throw new StoreError({ kind: "keys-missing", folder: place.keys });
  const root = schemaFolder(place.data, schema);
  for (const folder of [place.data, root]) await removeTemporary(disk, folder);
  const [house, people] = [
    await readWhole<HouseRecord>(vault, houseDrawer(root)),
    await readWhole<readonly Person[]>(vault, rosterDrawer(root)),
  ];
  const roster: Whole<Roster> = { version: people.version, value: rosterOf(people.value) };
  const { index, found } = await scanPeople(vault, root, progress);
  // Not before all of this could be read: until then the other folder may be the only sound one.
  await removeOtherSchemas(disk, place.data, schema);
  const reserves = reservesIn(opening, disk);
  for (const reserve of reserves) await reserve.fill();
  const heads = await headsSeen(disk, place.keys, house.value);
  return embeddedStore({ vault, root, index, found, reserves, lock, keys: place.keys, heads, house, roster, onFatal });
};

const refuseWithoutKeys = async (disk: Disk, { keys, houseKey }: Place): Promise<void> => {
  if ((await disk.list(keys)).some((name) => name !== LOST_AND_FOUND)) return;
  throw new StoreError(
    houseKey === undefined ? { kind: "no-house-key", looked: join(keys, HOUSE_KEY_FILE) } : { kind: "keys-missing", folder: keys },
  );
};

const bothLocks = async ({ lockFolder: take }: Machine, { data, keys }: Place): Promise<Lock> => {
  const first = await take(data);
  try {
    const second = await take(keys);
    const release = async (): Promise<void> => {
      await second.release();
      await first.release();
    };
    return { release };
  } catch (error) {
    await first.release();
    throw error;
  }
};

/** Data and keys belong to one process: two stores on the same keys would each undo what the other destroyed. Where what follows
 *  fails, both are let go of. */
export const withLock = async <T>(machine: Machine, place: Place, work: (lock: Lock) => Promise<T>): Promise<T> => {
  await refuseWithoutKeys(machine.disk, place);
  const lock = await bothLocks(machine, place);
  try {
    return await work(lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
};

/** Everything that was promised is there, or it is said what is not: a store that should be somewhere is never begun anew. */
export const openStore = async (opening: Opening): Promise<EmbeddedStore> => {
  const { place, machine = THIS_MACHINE } = opening;
  await readMarker(machine.disk, place.data);
  await refuseRemote(machine.disk, place.data);
  return withLock(machine, place, (lock) => opened(opening, machine.disk, lock));
};

/** What a set-up or a restore that was cut short may have left, and what the system puts on a new disk. */
export const OWN_NAMES = /^(lock|lost\+found|reserve|schema-\d+|\..*\.tmp)$/;
const OWN_NAMES_IN_SCHEMA = /^(people|house\.json|roster\.json|\..*\.tmp)$/;

export const refuseOthers = async (disk: Disk, folder: string, isOwn: (name: string) => boolean): Promise<void> => {
  if (!(await disk.list(folder)).every(isOwn)) throw new StoreError({ kind: "not-empty", folder });
};

/** A set-up that was cut short left nothing but an empty house. Whatever holds more has lost its marker and not its data. */
const refuseUsed = async (disk: Disk, { data, keys }: Place, keyring: Keyring): Promise<void> => {
  for (const name of (await disk.list(data)).filter(isSchemaFolder)) {
    await refuseOthers(disk, join(data, name), (own) => OWN_NAMES_IN_SCHEMA.test(own));
    await refuseOthers(disk, peopleFolder(join(data, name)), () => false);
  }
  // Keys of people promise files of people, which a new folder does not have.
  if ([...keyring.names()].some((name) => name !== "house" && name !== "roster")) throw new StoreError({ kind: "not-empty", folder: keys });
};

/** The folders, the keys, an empty house and an empty roster; the marker last, so that what a crash cut short is begun again. */
const setUp = async ({ place, migrations = MIGRATIONS }: Opening, tenant: string, disk: Disk): Promise<void> => {
  const schema = schemaAfter(migrations);
  const root = schemaFolder(place.data, schema);
  await refuseOthers(disk, place.data, (name) => OWN_NAMES.test(name));
  const vault: Vault = { disk, keyring: await openKeyring(disk, keySource(place), tenant), tenant, schema };
  await refuseUsed(disk, place, vault.keyring);
  await makeRoot(disk, root);
  await commit(vault, houseDrawer(root), { version: 1, parts: { [WHOLE]: EMPTY_HOUSE } });
  await commit(vault, rosterDrawer(root), { version: 1, parts: { [WHOLE]: [] } });
  await writeHeads(disk, place.keys, NO_HEADS);
  await writeMarker(disk, place.data, tenant, schema);
};

/** A new store in an empty folder. The house key is there already: whoever runs the bot made it and keeps a copy. */
export const createStore = async (opening: Opening, tenant: string): Promise<EmbeddedStore> => {
  const { place, machine = THIS_MACHINE } = opening;
  const { disk } = machine;
  for (const folder of [place.data, place.keys]) await disk.makeFolder(folder);
  await refuseRemote(disk, place.data);
  return withLock(machine, place, async (lock) => {
    await setUp(opening, tenant, disk);
    return opened(opening, disk, lock);
  });
};
