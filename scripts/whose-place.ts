import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isRealRoot } from "../bot/serving/fit-to-start.js";
import { Unusable } from "./command-line.js";

const USER_MAP = "/proc/self/uid_map";
const ROOT = 0;

/** Who calls, as the machine sees them. */
export interface Caller {
  readonly user?: number;
  readonly userMap: string;
}

const thisCaller = (): Caller => {
  const user = process.geteuid?.();
  return { userMap: existsSync(USER_MAP) ? readFileSync(USER_MAP, "utf8") : "", ...(user === undefined ? {} : { user }) };
};

/** Of the folder, or of the first one above that is there: what is made in it would be the caller's. */
const ownerOf = (folder: string): number => {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined) return found.uid;
  return dirname(folder) === folder ? ROOT : ownerOf(dirname(folder));
};

/** Files that root writes are root's and closed to all others: with the first of them the bot does not start any more. Where root owns
 *  the folder, too, the bot runs as root, and all goes on. */
export const refuseForeignRoot = (folders: readonly string[], caller: Caller = thisCaller()): void => {
  if (!isRealRoot(caller)) return;
  const folder = folders.find((one) => ownerOf(one) !== ROOT);
  if (folder === undefined) return;
  throw new Unusable([
    `Sie rufen den Befehl als root auf. Der Ordner „${folder}“ gehört einem anderen Benutzer (Nummer ${ownerOf(folder)}).`,
    "Was root dort schreibt, kann der Bot danach nicht mehr lesen. Es wurde nichts verändert.",
    "Nehmen Sie auf dem Server „ifd-bot“ vor dem Befehl, zum Beispiel „ifd-bot store check“. Sonst hilft „runuser -u NAME -- …“.",
  ]);
};
