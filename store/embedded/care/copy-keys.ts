import { join } from "node:path";
import { codeOf, StoreError } from "../../trouble.js";
import { readChecked } from "../checked-file.js";
import { type Disk, nodeDisk } from "../disk.js";
import { removeFile, removeTemporary, replaceFile } from "../durable-write.js";
import { readHeads, writeHeads } from "../heads-file.js";
import { KEYRING_FOLDER } from "../keys/keyring.js";

/** The keys of the house itself, which every keyring has: without them a folder holds no keyring, or not yet a whole one. */
const MARK = "house.json";

const keyFiles = async (disk: Disk, folder: string): Promise<readonly string[]> =>
  (await disk.list(folder)).filter((name) => name.endsWith(".json"));

/** Named with its folder: the data have a house.json of their own. */
const soundBytes = async (disk: Disk, folder: string, name: string): Promise<Buffer> => {
  const file = `${KEYRING_FOLDER}/${name}`;
  try {
    const bytes = await disk.read(join(folder, name));
    if (readChecked(bytes) === undefined) throw new StoreError({ kind: "damaged", file });
    return bytes;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new StoreError({ kind: "unreadable", file }, { cause: error });
  }
};

/** A copy of all wrapped keys in place of the one before: what was destroyed since must not live on in a copy. The house key is not
 *  among them; whoever finds the copy can open nothing. It may be the only copy: nothing goes from it before all is there that
 *  takes its place, and a source without keys, a path with a slip in it, changes nothing. */
export const copyKeys = async (from: string, to: string, disk: Disk = nodeDisk): Promise<number> => {
  const [source, copy] = [join(from, KEYRING_FOLDER), join(to, KEYRING_FOLDER)];
  const names = await keyFiles(disk, source);
  if (!names.includes(MARK)) throw new StoreError({ kind: "keys-missing", folder: from });
  await disk.makeFolder(copy);
  await removeTemporary(disk, copy);
  const put = async (name: string): Promise<void> => replaceFile(disk, join(copy, name), await soundBytes(disk, source, name));
  await soundBytes(disk, source, MARK);
  for (const name of names) if (name !== MARK) await put(name);
  for (const name of await keyFiles(disk, copy)) if (!names.includes(name)) await removeFile(disk, join(copy, name));
  await put(MARK);
  const heads = await readHeads(disk, from);
  if (heads !== undefined) await writeHeads(disk, to, heads);
  return names.length;
};

/** Whole, and not what a copy that was cut short left. */
export const hasKeys = async (folder: string, disk: Disk = nodeDisk): Promise<boolean> =>
  (await keyFiles(disk, join(folder, KEYRING_FOLDER))).includes(MARK);
