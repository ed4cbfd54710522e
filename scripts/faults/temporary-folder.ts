import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gone when the work is done, however it ends. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "ifd-faults-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A prepared folder is copied and not built anew: building one takes longer than what is tried with it. */
export const withCopy = <T>(template: string, work: (folder: string) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    await cp(template, folder, { recursive: true });
    return work(folder);
  });
