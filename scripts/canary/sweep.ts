import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spots } from "./bot-process.js";
import type { PlaceId } from "./places.js";
import type { Tally } from "./tally.js";

interface File {
  readonly path: string;
  readonly bytes: number;
}

/** Somebody else may remove what lies in a folder that all share. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ENOENT", "EACCES", "EPERM", "ENOTDIR"].includes(String(error.code));

const ifThere = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isGone(error)) throw error;
    return otherwise;
  }
};

const filesUnder = async (path: string): Promise<readonly File[]> => {
  const stat = await ifThere(() => lstat(path), undefined);
  if (stat?.isFile()) return [{ path, bytes: stat.size }];
  if (stat?.isDirectory() !== true) return [];
  const names = await ifThere(() => readdir(path), []);
  const files: File[] = [];
  for (const name of names) files.push(...(await filesUnder(join(path, name))));
  return files;
};

const namesUnder = async (folder: string): Promise<readonly string[]> => ifThere(() => readdir(folder, { recursive: true }), []);

/** A picture of a program's memory is larger than a buffer may be. */
const PIECE_BYTES = 64 * 1024 * 1024;
/** Longer than any spelling of a word: one that lies across the seam of two pieces is found as well. */
const SEAM_BYTES = 1024;

const piecesOf = async function* ({ path, bytes: size }: File): AsyncGenerator<Buffer> {
  if (size < PIECE_BYTES) return yield await readFile(path);
  let seam = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const bytes = Buffer.concat([seam, piece as Buffer]);
    yield bytes;
    seam = bytes.subarray(-SEAM_BYTES);
  }
};

const lookInto = async (tally: Tally, place: PlaceId, file: File, root: string): Promise<void> => {
  const { path } = file;
  const where = path.startsWith(root) ? path.slice(root.length + 1) : path;
  // A name may hold what its file does not: it is not said where.
  await ifThere(async () => {
    for await (const bytes of piecesOf(file)) tally.look(place, bytes, `in ${tally.canariesIn(where).length > 0 ? "einer Datei" : where}`);
  }, undefined);
};

const FOLDERS: readonly (readonly [place: PlaceId, spot: keyof Spots])[] = [
  ["daten", "data"],
  ["schluessel", "keys"],
  ["sicherung", "backups"],
  ["temp", "temp"],
  ["absturz", "reports"],
  ["speicherabbild", "standing"],
];

/** Every file of the run, as it lies there, and the names of all. */
export const sweepFolders = async (tally: Tally, spots: Spots): Promise<void> => {
  for (const [place, spot] of FOLDERS) {
    const folder = spots[spot];
    for (const name of await namesUnder(folder)) tally.look("dateinamen", name, "im Namen einer Datei");
    for (const file of await filesUnder(folder)) await lookInto(tally, place, file, spots.root);
  }
};

/** Other programs keep more there than anybody has the time to read. */
const MOST_SHARED_BYTES = 256 * 1024 * 1024;
const MOST_SHARED_FILES = 5_000;

/** A folder's own time changes with whatever is made in it: only one that is new as a whole is looked through. */
const isNew = async (path: string, since: number): Promise<boolean> => {
  const stat = await ifThere(() => lstat(path), undefined);
  if (stat === undefined) return false;
  return stat.isDirectory() ? stat.birthtimeMs >= since : stat.mtimeMs >= since;
};

/** What is new since the run began in the folder that all programs share, besides the run's own. */
export const sweepShared = async (tally: Tally, spots: Spots, since: number): Promise<void> => {
  const shared = tmpdir();
  let left = MOST_SHARED_BYTES;
  for (const name of await ifThere(() => readdir(shared), [])) {
    const path = join(shared, name);
    if (spots.root.startsWith(path)) continue;
    tally.look("dateinamen", name, "im Namen einer Datei");
    if (!(await isNew(path, since))) continue;
    for (const file of (await filesUnder(path)).slice(0, MOST_SHARED_FILES)) {
      if (file.bytes > left) continue;
      left -= file.bytes;
      await lookInto(tally, "temp", file, spots.root);
    }
  }
};
