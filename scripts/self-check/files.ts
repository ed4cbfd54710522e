import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { LOST_AND_FOUND } from "../../store/index.js";

/** One file or folder, as it lies there: a link is not followed. */
export interface Found {
  readonly folder: "data" | "keys";
  /** Within the folder; empty for the folder itself. */
  readonly path: string;
  readonly whole: string;
  readonly kind: "file" | "folder" | "link" | "other";
  readonly mode: number;
  readonly user: number;
  readonly changedAt: number;
  readonly bytes: number;
}

const PERMISSIONS = 0o7777;

const isGone = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

const kindOf = (stat: Stats): Found["kind"] => {
  if (stat.isSymbolicLink()) return "link";
  if (stat.isDirectory()) return "folder";
  return stat.isFile() ? "file" : "other";
};

const look = (folder: Found["folder"], root: string, path: string): Found | undefined => {
  const whole = join(root, path);
  try {
    const stat = lstatSync(whole);
    const { mode, uid: user, mtimeMs: changedAt, size: bytes } = stat;
    return { folder, path, whole, kind: kindOf(stat), mode: mode & PERMISSIONS, user, changedAt, bytes };
  } catch (error) {
    // The bot replaces files while we look.
    if (isGone(error)) return undefined;
    throw error;
  }
};

const ROOT = 0;

/** Every disk of its own has one (ext4): it is the system's, and nobody but root may look into it. The same name in anybody else's hands
 *  is looked at as everything is. */
const isOfTheDisk = ({ path, kind, user }: Found): boolean => path === LOST_AND_FOUND && kind === "folder" && user === ROOT;

/** The folder itself first, then all that is in it. */
export const everythingIn = (folder: Found["folder"], root: string, path = ""): readonly Found[] => {
  const found = look(folder, root, path);
  if (found === undefined || isOfTheDisk(found)) return [];
  if (found.kind !== "folder") return [found];
  const inside = readdirSync(found.whole).sort();
  return [found, ...inside.flatMap((name) => everythingIn(folder, root, path === "" ? name : `${path}/${name}`))];
};

/** Undefined where it is gone meanwhile. */
export const bytesOf = ({ whole }: Found): Buffer | undefined => {
  try {
    return readFileSync(whole);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

/** From the folder itself up to the root of the machine. */
export const foldersAbove = (path: string): readonly string[] => {
  const above = dirname(path);
  return above === path ? [path] : [path, ...foldersAbove(above)];
};
