import { join } from "node:path";
import { isTrouble, StoreError } from "../trouble.js";
import { checkedText, readFileChecked } from "./checked-file.js";
import type { Disk } from "./disk.js";
import { replaceFile } from "./durable-write.js";

/** Written last when a store is set up and first to be read: where it stands, nothing may be missing. */
export interface Marker {
  readonly is: "store";
  readonly tenant: string;
  /** Which of the schema folders counts. */
  readonly schema: number;
}

const pathIn = (folder: string): string => join(folder, "store.json");

export const readMarker = async (disk: Disk, folder: string): Promise<Marker> => {
  try {
    return await readFileChecked<Marker>(disk, pathIn(folder));
  } catch (error) {
    if (isTrouble(error, "missing")) throw new StoreError({ kind: "no-store", folder }, { cause: error });
    throw error;
  }
};

export const writeMarker = (disk: Disk, folder: string, tenant: string, schema: number): Promise<void> =>
  replaceFile(disk, pathIn(folder), Buffer.from(checkedText({ is: "store", tenant, schema } satisfies Marker)));
