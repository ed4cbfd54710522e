import { join } from "node:path";
import { type Day, isoDay, parseDay } from "../../../dialogue/index.js";
import { isTrouble, StoreError } from "../../trouble.js";
import { checkedText, readFileChecked } from "../checked-file.js";
import type { Disk } from "../disk.js";
import { nodeDisk } from "../disk.js";
import { replaceFile } from "../durable-write.js";

/** Work that must not stop happening without anybody noticing. */
export const REGULAR_WORK = ["retention", "backup", "keys-backup"] as const;

export type RegularWork = (typeof REGULAR_WORK)[number];

/** The day and nothing else: how long something took, or how much there was to do, would tell of what people did. */
export interface RanNote {
  readonly is: "ran";
  readonly what: RegularWork;
  readonly on: string;
}

/** A file for each, because the bot writes one of them and the backup, another process, the others. */
export const ranFile = (what: RegularWork): string => `ran-${what}.json`;

export const noteRan = (folder: string, what: RegularWork, on: Day, disk: Disk = nodeDisk): Promise<void> =>
  replaceFile(disk, join(folder, ranFile(what)), Buffer.from(checkedText({ is: "ran", what, on: isoDay(on) } satisfies RanNote)));

/** The day on which it was done last; undefined where it never was. */
export const ranOn = async (folder: string, what: RegularWork, disk: Disk = nodeDisk): Promise<Day | undefined> => {
  try {
    const { on } = await readFileChecked<RanNote>(disk, join(folder, ranFile(what)));
    const day = parseDay(on);
    if (day === undefined) throw new StoreError({ kind: "damaged", file: ranFile(what) });
    return day;
  } catch (error) {
    if (isTrouble(error, "missing")) return undefined;
    throw error;
  }
};
