import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { codeOf, isTrouble, StoreError } from "../trouble.js";
import type { Disk } from "./disk.js";
import { removeFile, replaceFile } from "./durable-write.js";

const NAME = "reserve";
/** Left free beside the reserve, so that filling it up does not fill the disk. */
const MARGIN = 2;

/** Space kept for the day on which there is none: withdrawing and erasing must work on a full disk. Everything else waits until the
 *  reserve is back, or it would eat what was kept for them. */
export interface Reserve {
  /** At the start, and whenever there may be space again. */
  fill(): Promise<void>;
  /** Refused as "full" while the reserve is in use. */
  ordinary<T>(work: () => Promise<T>): Promise<T>;
  /** Tried once more in the space of the reserve. */
  urgent<T>(work: () => Promise<T>): Promise<T>;
}

interface File {
  readonly disk: Disk;
  readonly folder: string;
  readonly path: string;
  readonly bytes: number;
}

const isOnDisk = async ({ disk, path, bytes }: File): Promise<boolean> => {
  try {
    return (await disk.stat(path)).bytes === bytes;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
};

/** Random bytes: a file system that compresses would keep no space for zeros. */
const isCreated = async ({ disk, folder, path, bytes }: File): Promise<boolean> => {
  if ((await disk.freeBytes(folder)) < bytes * MARGIN) return false;
  try {
    await replaceFile(disk, path, randomBytes(bytes));
    return true;
  } catch (error) {
    if (!isTrouble(error, "full")) throw error;
    return false;
  }
};

/** However many ask at once, it is done once. */
const together = (work: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
};

export const reserveIn = (disk: Disk, folder: string, bytes: number): Reserve => {
  const file: File = { disk, folder, path: join(folder, NAME), bytes };
  const state = { isThere: false, timesGiven: 0 };

  const fill = together(async () => {
    state.isThere ||= (await isOnDisk(file)) || (await isCreated(file));
  });

  const giveUp = together(async () => {
    if (!state.isThere) return;
    state.isThere = false;
    await removeFile(disk, file.path);
    state.timesGiven += 1;
  });

  return {
    fill,
    ordinary: async (work) => {
      if (!state.isThere) await fill();
      if (!state.isThere) throw new StoreError({ kind: "full", file: NAME });
      return work();
    },
    urgent: async (work) => {
      const before = state.timesGiven;
      try {
        return await work();
      } catch (error) {
        if (!isTrouble(error, "full")) throw error;
        await giveUp();
        // Somebody else may have given it up while we failed without it.
        if (state.timesGiven === before) throw error;
        return work();
      }
    },
  };
};
