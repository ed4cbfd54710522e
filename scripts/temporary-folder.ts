import { rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const inUse = new Set<string>();
/** Somebody who was killed just now may still have begun a file. */
const MOST_TRIES = 5;

/** For whoever is told to end at once. */
export const removeFolders = (): void => {
  for (const folder of inUse) rmSync(folder, { recursive: true, force: true, maxRetries: MOST_TRIES });
};

/** Gone when the work is done, however it ends. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "ifd-work-"));
  inUse.add(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    inUse.delete(folder);
  }
};

/** A prepared folder is copied and not built anew: building one takes longer than what is tried with it. */
export const withCopy = <T>(template: string, work: (folder: string) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    await cp(template, folder, { recursive: true });
    return work(folder);
  });
