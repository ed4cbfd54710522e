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

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "ifd-work-"));
  inUse.add(folder);
  return folder;
};

const remove = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  inUse.delete(folder);
};

/** Gone when the work is done, however it ends. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await newFolder();
  try {
    return await work(folder);
  } finally {
    await remove(folder);
  }
};

/** The same for work that hands over what it has bit by bit. */
export async function* eachInFolder<T>(work: (folder: string) => AsyncIterable<T>): AsyncIterable<T> {
  const folder = await newFolder();
  try {
    yield* work(folder);
  } finally {
    await remove(folder);
  }
}

/** A prepared folder is copied and not built anew: building one takes longer than what is tried with it. */
export const withCopy = <T>(template: string, work: (folder: string) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    await cp(template, folder, { recursive: true });
    return work(folder);
  });
