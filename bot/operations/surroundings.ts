import { statfs } from "node:fs/promises";
import { isTrouble, REGULAR_WORK, type RegularWork, ranOn } from "../../store/index.js";
import type { DiskName, DiskRoom, Surroundings } from "./state.js";

export type Folders = Readonly<Record<DiskName, string>>;

const MEGABYTE = 1024 * 1024;
/** How much is enough, and what is next to nothing. Keys have a small disk of their own, and take few kilobytes for each person. */
const LIMITS: Readonly<Record<DiskName, { readonly plenty: number; readonly least: number }>> = {
  data: { plenty: 1024 * MEGABYTE, least: 128 * MEGABYTE },
  keys: { plenty: 64 * MEGABYTE, least: 16 * MEGABYTE },
};
const DAY_MS = 86_400_000;

export const roomOf = (disk: DiskName, freeBytes: number): DiskRoom => {
  const { plenty, least } = LIMITS[disk];
  if (freeBytes >= plenty) return "plenty";
  return freeBytes >= least ? "scarce" : "none";
};

const isOfTheSystem = (error: unknown): boolean => error instanceof Error && "code" in error;

const roomIn = async (disk: DiskName, folder: string): Promise<DiskRoom | undefined> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return roomOf(disk, bavail * bsize);
  } catch (error) {
    // That a disk is gone is found out by writing to it.
    if (!isOfTheSystem(error)) throw error;
    return undefined;
  }
};

/** A note that cannot be read is as good as none: what should run every day has to be looked after either way. */
const lastRan = async (data: string, work: RegularWork): Promise<number | undefined> => {
  try {
    const day = await ranOn(data, work);
    return day === undefined ? undefined : day * DAY_MS;
  } catch (error) {
    if (!isTrouble(error) && !isOfTheSystem(error)) throw error;
    return undefined;
  }
};

const known = async <K extends string, T>(
  names: readonly K[],
  look: (name: K) => Promise<T | undefined>,
): Promise<Readonly<Partial<Record<K, T>>>> => {
  const found: Partial<Record<K, T>> = {};
  for (const name of names) {
    const value = await look(name);
    if (value !== undefined) found[name] = value;
  }
  return found;
};

/** The room on the disks, and when what runs every day last did. */
export const surroundingsOf =
  (folders: Folders): (() => Promise<Surroundings>) =>
  async () => ({
    room: await known(["data", "keys"], (disk: DiskName) => roomIn(disk, folders[disk])),
    ranAt: await known(REGULAR_WORK, (work) => lastRan(folders.data, work)),
  });
