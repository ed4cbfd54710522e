import { basename } from "node:path";
import type { Disk, NewFile } from "../../../store/embedded/disk.js";
import { diskError } from "./sim-disk.js";

/** A disk on which somebody else takes whatever becomes free. Only what is in the reserve comes back, for whoever removed it. */
export interface SmallDisk extends Disk {
  /** How many bytes it still takes. */
  left: number;
  /** Whether it had to refuse any since this was last set. */
  refused: boolean;
}

const RESERVE = "reserve";

const takesUpTo = (small: SmallDisk, path: string, file: NewFile): NewFile => ({
  ...file,
  write: async (bytes) => {
    const room = Math.min(small.left, bytes.length);
    small.refused ||= room < bytes.length;
    if (room <= 0) throw diskError("ENOSPC", path);
    small.left -= room;
    return file.write(bytes.subarray(0, room));
  },
});

export const smallDisk = (disk: Disk): SmallDisk => {
  const small: SmallDisk = {
    ...disk,
    left: Number.POSITIVE_INFINITY,
    refused: false,
    create: async (path) => takesUpTo(small, path, await disk.create(path)),
    remove: async (path) => {
      const { bytes } = await disk.stat(path);
      await disk.remove(path);
      if (basename(path) === RESERVE) small.left += bytes;
    },
    freeBytes: async () => small.left,
  };
  return small;
};

/** Says that it took all, whatever it took: so does whoever leaves the answer of write(2) unread, as write-file-atomic and atomically. */
export const overlookingShortWrites = (disk: Disk): Disk => ({
  ...disk,
  create: async (path) => {
    const file = await disk.create(path);
    return {
      ...file,
      write: async (bytes) => {
        await file.write(bytes);
        return bytes.length;
      },
    };
  },
});
