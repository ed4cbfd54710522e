import { join } from "node:path";
import { StoreError } from "../../trouble.js";
import { readChecked } from "../checked-file.js";
import { type Disk, nodeDisk } from "../disk.js";
import { removeFile, removeTemporary, replaceFile } from "../durable-write.js";
import { KEYRING_FOLDER } from "./keyring.js";

const keyFiles = async (disk: Disk, folder: string): Promise<readonly string[]> =>
  (await disk.list(folder)).filter((name) => name.endsWith(".json"));

/** A copy of all wrapped keys in place of the one before: what was destroyed since must not live on in a copy. The house key is not
 *  among them; whoever finds the copy can open nothing. */
export const copyKeys = async (from: string, to: string, disk: Disk = nodeDisk): Promise<number> => {
  const [source, copy] = [join(from, KEYRING_FOLDER), join(to, KEYRING_FOLDER)];
  await disk.makeFolder(copy);
  await removeTemporary(disk, copy);
  const names = await keyFiles(disk, source);
  for (const name of names) {
    const bytes = await disk.read(join(source, name));
    if (readChecked(bytes) === undefined) throw new StoreError({ kind: "damaged", file: name });
    await replaceFile(disk, join(copy, name), bytes);
  }
  for (const name of await keyFiles(disk, copy)) if (!names.includes(name)) await removeFile(disk, join(copy, name));
  return names.length;
};

export const hasKeys = async (folder: string, disk: Disk = nodeDisk): Promise<boolean> =>
  (await keyFiles(disk, join(folder, KEYRING_FOLDER))).length > 0;
