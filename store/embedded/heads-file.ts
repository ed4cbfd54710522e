import { join } from "node:path";
import { begunWith, isSameHeads, type KeptHeads, seenWith } from "../heads.js";
import type { HouseRecord } from "../house-record.js";
import { isTrouble } from "../trouble.js";
import { checkedText, readFileChecked } from "./checked-file.js";
import type { Disk } from "./disk.js";
import { replaceFile } from "./durable-write.js";

/** In the folder of the keys, apart from the data. Holds no content and nobody's id. */
export const HEADS_FILE = "heads.json";

export interface HeadsFile extends KeptHeads {
  readonly is: "heads";
}

/** Undefined where there is none that can be read: then it begins anew, and says so. */
export const readHeads = async (disk: Disk, keys: string): Promise<KeptHeads | undefined> => {
  try {
    const { is: _, ...kept } = await readFileChecked<HeadsFile>(disk, join(keys, HEADS_FILE));
    return kept;
  } catch (error) {
    if (!isTrouble(error, "missing", "damaged")) throw error;
    return undefined;
  }
};

export const writeHeads = (disk: Disk, keys: string, kept: KeptHeads): Promise<void> =>
  replaceFile(disk, join(keys, HEADS_FILE), Buffer.from(checkedText({ is: "heads", ...kept } satisfies HeadsFile)));

export const headsSeen = async (disk: Disk, keys: string, house: HouseRecord): Promise<KeptHeads> => {
  const kept = await readHeads(disk, keys);
  return kept === undefined ? begunWith(house) : seenWith(kept, house);
};

/** After a change that was made beside the store, by whoever looks after the server. */
export const settleHeads = async (disk: Disk, keys: string, house: HouseRecord): Promise<void> =>
  writeHeads(disk, keys, await headsSeen(disk, keys, house));

export interface Announced {
  readonly disk: Disk;
  readonly keys: string;
  readonly before: KeptHeads;
}

/** What the disk refuses without being broken. */
const isRefused = (error: unknown): boolean => isTrouble(error, "full", "unreadable");

const unlessRefused = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    // What was announced stays so until the next change can be noted.
    if (!isRefused(error)) throw error;
  }
};

/** A change of the house record between its announcement and its note. What was announced and could not be written is taken back. */
export const withHeads = async ({ disk, keys, before }: Announced, house: HouseRecord, write: () => Promise<void>): Promise<KeptHeads> => {
  const after = seenWith(before, house);
  if (isSameHeads(before, after)) {
    await write();
    return before;
  }
  await writeHeads(disk, keys, { ...before, next: after.sure });
  try {
    await write();
  } catch (error) {
    if (isRefused(error)) await unlessRefused(writeHeads(disk, keys, before));
    throw error;
  }
  await unlessRefused(writeHeads(disk, keys, after));
  return after;
};
