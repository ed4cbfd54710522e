import { createHash, randomBytes, randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { nth } from "../../../dialogue/nth.js";
import { codeOf, StoreError } from "../../trouble.js";
import { type Disk, nodeDisk } from "../disk.js";
import { removeFile, replaceFile, writeNew } from "../durable-write.js";
import type { Key } from "../sealing.js";

/** A house key as its keepers see it: what it is, its name, itself. The name is made of the key, so that a slip of the hand shows. */
const WRITTEN = /^ifd-house-key-1\.([0-9a-f]{16})\.([A-Za-z0-9_-]{43})$/;
const OTHERS = 0o077;

export const HOUSE_KEY_FILE = "house.key";

/** Where the house key comes from: text from the environment wins over the file. */
export interface HouseKeySource {
  readonly folder: string;
  readonly text?: string;
}

/** The first is used for everything new; the others still open what they closed, until a rotation is through. */
export type HouseKeys = readonly [Key, ...Key[]];

const idOf = (bytes: Buffer): string => createHash("sha256").update("ifd-house-key").update(bytes).digest("hex").slice(0, 16);

const keyOf = (bytes: Buffer): Key => ({ id: idOf(bytes), bytes });

export const newHouseKey = (): Key => keyOf(randomBytes(32));

export const houseKeyText = ({ id, bytes }: Key): string => `ifd-house-key-1.${id}.${bytes.toString("base64url")}`;

const parseHouseKey = (text: string): Key | undefined => {
  const [, id, encoded] = WRITTEN.exec(text) ?? [];
  if (encoded === undefined) return undefined;
  const key = keyOf(Buffer.from(encoded, "base64url"));
  return key.id === id ? key : undefined;
};

/** One key or several, apart by spaces or lines, the current one first. */
export const parseHouseKeys = (text: string, file: string): HouseKeys => {
  const keys = text.trim().split(/\s+/).map(parseHouseKey);
  const sound = keys.flatMap((key) => key ?? []);
  if (sound.length < keys.length) throw new StoreError({ kind: "bad-house-key", file });
  return [nth(sound, 0), ...sound.slice(1)];
};

const readKeyFile = async (disk: Disk, path: string): Promise<string> => {
  try {
    if (((await disk.stat(path)).mode & OTHERS) !== 0) throw new StoreError({ kind: "open-house-key", file: path });
    return (await disk.read(path)).toString("latin1");
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (codeOf(error) === "ENOENT") throw new StoreError({ kind: "no-house-key", looked: path }, { cause: error });
    throw new StoreError({ kind: "unreadable", file: basename(path) }, { cause: error });
  }
};

export const readHouseKeys = async (disk: Disk, { folder, text }: HouseKeySource): Promise<HouseKeys> => {
  if (text !== undefined) return parseHouseKeys(text, "IFD_HOUSE_KEY");
  const path = join(folder, HOUSE_KEY_FILE);
  return parseHouseKeys(await readKeyFile(disk, path), basename(path));
};

const houseKeysText = (keys: HouseKeys): Buffer => Buffer.from(`${keys.map(houseKeyText).join("\n")}\n`);

export const writeHouseKeys = (disk: Disk, folder: string, keys: HouseKeys): Promise<void> =>
  replaceFile(disk, join(folder, HOUSE_KEY_FILE), houseKeysText(keys));

/** Whole under its name at once, and only where the name is free: a link takes no name that is taken, a rename would. */
const writeFirst = async (disk: Disk, path: string, bytes: Buffer): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeNew(disk, temporary, bytes);
    await disk.link(temporary, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new StoreError({ kind: "house-key-exists", file: path }, { cause: error });
    throw error;
  } finally {
    // Syncs the folder as well, and the new name with it.
    await removeFile(disk, temporary);
  }
};

/** The first house key of a new house. One that is there is never replaced: the data would be lost. Of two that are made at once one
 *  is refused, so that nobody puts a copy into the safe that opens nothing. */
export const createHouseKey = async (folder: string, disk: Disk = nodeDisk): Promise<{ readonly id: string; readonly path: string }> => {
  const path = join(folder, HOUSE_KEY_FILE);
  await disk.makeFolder(folder);
  if ((await disk.list(folder)).includes(HOUSE_KEY_FILE)) throw new StoreError({ kind: "house-key-exists", file: path });
  const key = newHouseKey();
  await writeFirst(disk, path, houseKeysText([key]));
  return { id: key.id, path };
};
