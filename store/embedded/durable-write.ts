import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { codeOf, StoreError } from "../trouble.js";
import type { Disk, NewFile } from "./disk.js";

const TEMPORARY = /^\..+\.tmp$/;
const NO_ROOM = ["ENOSPC", "EDQUOT", "EFBIG"];

const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** Never the same name twice: two processes, or what a crash left behind, must not meet in one file. */
const temporaryBeside = (path: string): string => join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);

/** Nothing was touched yet: this change is refused, and nothing is wrong with the disk. */
const NO_WAY_IN = ["EMFILE", "ENFILE", "EACCES", "EPERM", "EROFS"];

const troubleAt = (step: string, file: string, cause: unknown): StoreError => {
  const code = codeOf(cause) ?? "";
  if (step === "create" && NO_WAY_IN.includes(code)) return new StoreError({ kind: "unreadable", file: basename(file) }, { cause });
  return NO_ROOM.includes(code)
    ? new StoreError({ kind: "full", file: basename(file) }, { cause })
    : new StoreError({ kind: "disk-failed", step }, { cause });
};

/** A step whose failure says nothing about what is on the disk now: whoever sees "disk-failed" stops and starts from the disk.
 *  Above all a failed fsync is never tried again: the second one may succeed although the data is lost. */
const step = async <T>(name: string, file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw troubleAt(name, file, error);
  }
};

const writeAll = async (file: NewFile, bytes: Uint8Array): Promise<void> => {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written));
    if (taken <= 0) throw Object.assign(new Error("the disk takes no more"), { code: "ENOSPC" });
    written += taken;
  }
};

/** What is left of it is cleared away at the next start at the latest. */
const tidyAway = async (disk: Disk, path: string): Promise<void> => {
  try {
    await disk.remove(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
};

/** All bytes in a new file, on the disk itself. Under its name only once the folder is synced. */
export const writeNew = async (disk: Disk, path: string, bytes: Uint8Array): Promise<void> => {
  const file = await step("create", path, () => disk.create(path));
  try {
    await step("write", path, () => writeAll(file, bytes));
    await step("fsync", path, () => file.sync());
  } finally {
    await step("close", path, () => file.close());
  }
};

/** Also where it fails for want of space: names have changed already, and nobody knows which of them stay. */
export const syncFolder = async (disk: Disk, folder: string): Promise<void> => {
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    throw new StoreError({ kind: "disk-failed", step: "fsync folder" }, { cause: error });
  }
};

/** The file's former content stays readable under `former`; a name that is taken already by the same content is fine. */
const keepFormer = async (disk: Disk, path: string, former: string): Promise<void> => {
  try {
    await disk.link(path, former);
  } catch (error) {
    if (codeOf(error) !== "EEXIST" && codeOf(error) !== "ENOENT") throw troubleAt("link", former, error);
  }
};

/** The old bytes or the new ones, whatever happens in between; the new ones for good when it resolves. On a disk without room the
 *  old ones stay. */
export const replaceFile = async (disk: Disk, path: string, bytes: Uint8Array, former?: string): Promise<void> => {
  const temporary = temporaryBeside(path);
  try {
    await writeNew(disk, temporary, bytes);
    if (former !== undefined) await keepFormer(disk, path, former);
    await step("rename", path, () => disk.rename(temporary, path));
  } catch (error) {
    await tidyAway(disk, temporary);
    throw error;
  }
  await syncFolder(disk, dirname(path));
};

/** Gone for good when it resolves; fine where it was gone already. */
export const removeFile = async (disk: Disk, path: string): Promise<void> => {
  try {
    await disk.remove(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw troubleAt("remove", path, error);
  }
  await syncFolder(disk, dirname(path));
};

/** What a crash left half-written. It was promised to nobody. */
export const removeTemporary = async (disk: Disk, folder: string): Promise<number> => {
  const found = (await disk.list(folder)).filter(isTemporary);
  for (const name of found) await removeFile(disk, join(folder, name));
  return found.length;
};
