import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Adapter } from "lowdb";
import { codeOf, StoreError } from "../trouble.js";
import type { Disk } from "./disk.js";
import { replaceFile } from "./durable-write.js";

const WHOLE = /^(.*),"sum":"([0-9a-f]{64})"\}\n$/s;

const sumOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** One line of JSON that ends in the checksum of all before it. */
export const checkedText = (value: object): string => {
  const text = JSON.stringify(value);
  return `${text.slice(0, -1)},"sum":"${sumOf(text)}"}\n`;
};

/** Undefined where a single bit is not as it was written. */
export const readChecked = <T extends object>(bytes: Buffer): T | undefined => {
  const [, start, sum] = WHOLE.exec(bytes.toString("latin1")) ?? [];
  if (start === undefined) return undefined;
  const text = Buffer.from(`${start}}`, "latin1").toString();
  return sumOf(text) === sum ? (JSON.parse(text) as T) : undefined;
};

/** What a folder says is there must be there: nothing is ever taken for empty. */
export const readFileChecked = async <T extends object>(disk: Disk, path: string): Promise<T> => {
  const value = readChecked<T>(await bytesAt(disk, path));
  if (value === undefined) throw new StoreError({ kind: "damaged", file: basename(path) });
  return value;
};

const bytesAt = async (disk: Disk, path: string): Promise<Buffer> => {
  try {
    return await disk.read(path);
  } catch (error) {
    const kind = codeOf(error) === "ENOENT" ? "missing" : "unreadable";
    throw new StoreError({ kind, file: basename(path) }, { cause: error });
  }
};

/** How lowdb reads and writes one of our files. Its own adapter syncs nothing, shares one temporary name between processes, opens
 *  the file to everybody and takes a missing file for an empty one. */
export const checkedFile = <T extends object>(disk: Disk, path: string, former?: (value: T) => string): Adapter<T> => ({
  read: () => readFileChecked<T>(disk, path),
  write: (value) => replaceFile(disk, path, Buffer.from(checkedText(value)), former?.(value)),
});
