import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { Instant } from "../../../dialogue/index.js";
import type { Progress } from "../../port.js";
import { codeOf, isTrouble, StoreError, type Trouble } from "../../trouble.js";
import { checkedText, readChecked, readFileChecked } from "../checked-file.js";
import { type Disk, nodeDisk } from "../disk.js";
import { syncFolder, writeNew } from "../durable-write.js";
import { type Drawer, houseDrawer, peopleFolder, personDrawer, rosterDrawer, schemaFolder } from "../layout.js";
import { readMarker } from "../marker.js";
import { type Opening, THIS_MACHINE } from "../open.js";
import { sideBySide } from "../side-by-side.js";
import { peopleIn } from "./inspect.js";

/** Written last: a backup without it is none. */
export interface BackupNote {
  readonly is: "backup";
  readonly tenant: string;
  readonly schema: number;
  readonly at: Instant;
  readonly people: number;
  /** Over the names of all files, so that one that has gone missing is missed. */
  readonly names: string;
}

export interface BackupOrder {
  readonly opening: Opening;
  /** A folder for backups; each makes a folder of its own in it. */
  readonly to: string;
  readonly at: Instant;
  readonly keepDays: number;
}

export interface BackedUp {
  readonly folder: string;
  readonly people: number;
  /** Files that were no good already: they are not in the backup. */
  readonly troubles: readonly Trouble[];
  /** Earlier backups whose time was over. */
  readonly removed: number;
}

const FILES_AT_A_TIME = 8;
const DAY_MS = 24 * 60 * 60 * 1000;
/** An instant, with hyphens where some file systems take no colon and no dot. */
const BACKUP = /^ifd-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/;
const UNFINISHED = ".unfinished-";

const NOTE = "backup.json";

const folderName = (at: Instant): string => `ifd-${new Date(at).toISOString().replaceAll(/[:.]/g, "-")}`;

const timeOf = (name: string): number | undefined => {
  const [, day, hour, minute, second, ms] = BACKUP.exec(name) ?? [];
  return day === undefined ? undefined : Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
};

const digestOf = (names: readonly string[]): string =>
  createHash("sha256")
    .update([...names].sort().join("\n"))
    .digest("hex");

/** A person's file by its name alone; the house and the roster as whoever looks into the folder sees them. */
const shownAs = ({ kind, name, path }: Drawer): string => (kind === "person" ? name : basename(path));

/** Whole and as it was written, or not at all. A file that is gone was erased while we worked. */
const copyChecked = async (disk: Disk, drawer: Drawer, to: string): Promise<Trouble | "copied" | "gone"> => {
  try {
    const bytes = await disk.read(drawer.path);
    if (readChecked(bytes) === undefined) return { kind: "damaged", file: shownAs(drawer) };
    await writeNew(disk, to, bytes);
    return "copied";
  } catch (error) {
    if (isTrouble(error)) throw error;
    const isThere = (await disk.list(join(drawer.path, ".."))).includes(basename(drawer.path));
    return isThere ? { kind: "unreadable", file: shownAs(drawer) } : "gone";
  }
};

interface Copies {
  readonly names: readonly string[];
  readonly troubles: readonly Trouble[];
}

const copyPeople = async (disk: Disk, root: string, to: string, progress?: Progress): Promise<Copies> => {
  const all = await peopleIn(disk, root);
  const names: string[] = [];
  const troubles: Trouble[] = [];
  let done = 0;
  await sideBySide(all, FILES_AT_A_TIME, async (name) => {
    const drawer = personDrawer(root, name);
    const copied = await copyChecked(disk, drawer, personDrawer(to, name).path);
    if (copied === "copied") names.push(name);
    else if (copied !== "gone") troubles.push(copied);
    done += 1;
    progress?.(done, all.length);
  });
  return { names, troubles };
};

const copyWhole = async (disk: Disk, from: Drawer, to: Drawer): Promise<void> => {
  const copied = await copyChecked(disk, from, to.path);
  if (copied === "copied") return;
  throw new StoreError(copied === "gone" ? { kind: "missing", file: shownAs(from) } : copied);
};

const removeFolders = async (disk: Disk, folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names) await disk.removeFolder(join(folder, name));
};

/** What a crash left. Not that of somebody who is at work right now: no backup takes a day. */
const removeUnfinished = async (disk: Disk, { to, at }: BackupOrder): Promise<void> => {
  const begun = (name: string): number => (name.startsWith(UNFINISHED) ? (timeOf(name.slice(UNFINISHED.length)) ?? at) : at);
  await removeFolders(
    disk,
    to,
    (await disk.list(to)).filter((name) => begun(name) < at - DAY_MS),
  );
};

/** Only once a new one is there, and never the newest, whatever the clock says. */
const removeOld = async (disk: Disk, { to, at, keepDays }: BackupOrder): Promise<number> => {
  const backups = (await disk.list(to)).filter((name) => timeOf(name) !== undefined).sort();
  const old = backups.slice(0, -1).filter((name) => (timeOf(name) ?? at) < at - keepDays * DAY_MS);
  await removeFolders(disk, to, old);
  return old.length;
};

/** It may have filled the disk. What cannot be removed now goes a day later. */
const abandon = async (disk: Disk, unfinished: string): Promise<void> => {
  try {
    await disk.removeFolder(unfinished);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
};

const fill = async ({ opening, at }: BackupOrder, folder: string): Promise<Copies> => {
  const { place, machine = THIS_MACHINE, progress } = opening;
  const { disk } = machine;
  const { tenant, schema } = await readMarker(disk, place.data);
  const [root, copy] = [schemaFolder(place.data, schema), schemaFolder(folder, schema)];
  await disk.makeFolder(peopleFolder(copy));
  await copyWhole(disk, houseDrawer(root), houseDrawer(copy));
  await copyWhole(disk, rosterDrawer(root), rosterDrawer(copy));
  const copies = await copyPeople(disk, root, copy, progress);
  // A migration under our hands would leave us with half of each.
  const after = await readMarker(disk, place.data);
  if (after.schema !== schema) throw new StoreError({ kind: "older", found: schema, known: after.schema });
  const note: BackupNote = { is: "backup", tenant, schema, at, people: copies.names.length, names: digestOf(copies.names) };
  await writeNew(disk, join(folder, NOTE), Buffer.from(checkedText(note)));
  for (const one of [peopleFolder(copy), copy, folder]) await syncFolder(disk, one);
  return copies;
};

/** It has its name only once it is whole. */
const makeBackup = async (disk: Disk, order: BackupOrder, folder: string): Promise<Copies> => {
  const unfinished = join(order.to, `${UNFINISHED}${folderName(order.at)}`);
  try {
    const copies = await fill(order, unfinished);
    await disk.rename(unfinished, folder);
    await syncFolder(disk, order.to);
    return copies;
  } catch (error) {
    await abandon(disk, unfinished);
    throw error;
  }
};

/** All files as they lie there, sealed: everything acknowledged before it began is in it, also while the bot goes on. The keys are
 *  not. Earlier ones go when it is there and not before: where none can be made any more the last ones are all there is. */
export const backupStore = async (order: BackupOrder): Promise<BackedUp> => {
  const { to, at, opening } = order;
  const { disk } = opening.machine ?? THIS_MACHINE;
  await disk.makeFolder(to);
  await removeUnfinished(disk, order);
  const folder = join(to, folderName(at));
  const { names, troubles } = await makeBackup(disk, order, folder);
  const removed = await removeOld(disk, order);
  return { folder, people: names.length, troubles, removed };
};

/** The note of a backup that is whole. */
export const readBackupNote = async (disk: Disk, folder: string): Promise<BackupNote> => {
  const note = await readFileChecked<BackupNote>(disk, join(folder, NOTE));
  const names = await peopleIn(disk, schemaFolder(folder, note.schema));
  if (digestOf(names) !== note.names) throw new StoreError({ kind: "damaged", file: NOTE });
  return note;
};

export const isBackup = async (folder: string, disk: Disk = nodeDisk): Promise<boolean> => {
  try {
    await readBackupNote(disk, folder);
    return true;
  } catch (error) {
    if (isTrouble(error, "missing", "damaged")) return false;
    throw error;
  }
};

/** The names of the whole backups in a folder for backups, the newest last. */
export const backupsIn = async (folder: string, disk: Disk = nodeDisk): Promise<readonly string[]> => {
  const names = (await disk.list(folder)).filter((name) => BACKUP.test(name)).sort();
  const whole = await Promise.all(names.map((name) => isBackup(join(folder, name), disk)));
  return names.filter((_, index) => whole[index]);
};
