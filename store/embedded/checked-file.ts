import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Adapter } from "lowdb";
import { codeOf, StoreError } from "../trouble.js";
import type { Disk } from "./disk.js";
import { replaceFile } from "./durable-write.js";

const BEFORE_SUM = ',"sum":"';
const AFTER_SUM = '"}\n';
const SUM_CHARACTERS = 64;
const ENDING = BEFORE_SUM.length + SUM_CHARACTERS + AFTER_SUM.length;

const sumOf = (...pieces: readonly (string | Uint8Array)[]): string =>
  pieces.reduce((hash, piece) => hash.update(piece), createHash("sha256")).digest("hex");

/** One line of JSON that ends in the checksum of all before it. */
export const checkedText = (value: object): string => {
  const text = JSON.stringify(value);
  return `${text.slice(0, -1)}${BEFORE_SUM}${sumOf(text)}${AFTER_SUM}`;
};

/** Whoever can reckon a checksum can also put it under something that is no JSON. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Undefined where a single bit is not as it was written. Looks at the ending first: what has none was never whole. */
export const readChecked = <T extends object>(bytes: Buffer): T | undefined => {
  const start = bytes.subarray(0, Math.max(0, bytes.length - ENDING));
  const sum = bytes.toString("latin1", start.length + BEFORE_SUM.length, start.length + BEFORE_SUM.length + SUM_CHARACTERS);
  if (bytes.toString("latin1", start.length) !== `${BEFORE_SUM}${sum}${AFTER_SUM}` || sumOf(start, "}") !== sum) return undefined;
  return parsed(`${start.toString()}}`) as T | undefined;
};

/** What a folder says is there must be there: nothing is ever taken for empty. */
export const readFileChecked = async <T extends object>(disk: Disk, path: string, file = basename(path)): Promise<T> => {
  const value = readChecked<T>(await bytesAt(disk, path, file));
  if (value === undefined) throw new StoreError({ kind: "damaged", file });
  return value;
};

const bytesAt = async (disk: Disk, path: string, file: string): Promise<Buffer> => {
  try {
    return await disk.read(path);
  } catch (error) {
    const kind = codeOf(error) === "ENOENT" ? "missing" : "unreadable";
    throw new StoreError({ kind, file }, { cause: error });
  }
};

/** How lowdb reads and writes one of our files. Its own adapter syncs nothing, shares one temporary name between processes, opens
 *  the file to everybody and takes a missing file for an empty one. */
export const checkedFile = <T extends object>(disk: Disk, path: string, former?: (value: T) => string): Adapter<T> => ({
  read: () => readFileChecked<T>(disk, path),
  write: (value) => replaceFile(disk, path, Buffer.from(checkedText(value)), former?.(value)),
});
