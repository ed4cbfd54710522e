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

export const reserveIn = (disk: Disk, folder: string, bytes: number): Reserve => {
  const path = join(folder, NAME);
  let isThere = false;

  const isOnDisk = async (): Promise<boolean> => {
    try {
      return (await disk.stat(path)).bytes === bytes;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    }
  };

  /** Random bytes: a file system that compresses would keep no space for zeros. */
  const create = async (): Promise<void> => {
    if ((await disk.freeBytes(folder)) < bytes * MARGIN) return;
    try {
      await replaceFile(disk, path, randomBytes(bytes));
      isThere = true;
    } catch (error) {
      if (!isTrouble(error, "full")) throw error;
    }
  };

  const fill = async (): Promise<void> => {
    isThere ||= await isOnDisk();
    if (!isThere) await create();
  };

  const giveUp = async (): Promise<void> => {
    isThere = false;
    await removeFile(disk, path);
  };

  return {
    fill,
    ordinary: async (work) => {
      if (!isThere) await fill();
      if (!isThere) throw new StoreError({ kind: "full", file: NAME });
      return work();
    },
    urgent: async (work) => {
      try {
        return await work();
      } catch (error) {
        if (!isTrouble(error, "full") || !isThere) throw error;
        await giveUp();
        return work();
      }
    },
  };
};
