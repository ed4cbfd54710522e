import { dirname } from "node:path";
import type { Disk } from "./disk.js";
import { syncFolder } from "./durable-write.js";
import { peopleFolder } from "./layout.js";

/** Empty folders for the files of one schema, in place of whatever a crash left there. */
export const makeRoot = async (disk: Disk, root: string): Promise<void> => {
  await disk.removeFolder(root);
  await disk.makeFolder(peopleFolder(root));
  for (const folder of [root, dirname(root)]) await syncFolder(disk, folder);
};
