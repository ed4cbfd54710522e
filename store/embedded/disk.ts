import { closeSync, fsync, open, openSync, readFileSync, rename, write } from "node:fs";
import { chmod, link, mkdir, readdir, rm, stat, statfs, unlink } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";

/** A file that nobody had before. */
export interface NewFile {
  /** How many bytes were taken: a disk that is nearly full takes fewer than it was offered, without an error. */
  write(bytes: Uint8Array): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Stat {
  /** The permission bits. */
  readonly mode: number;
  readonly bytes: number;
}

/** The few things the store asks of a disk; every promise it gives rests on their order. Errors carry Node's `code`. */
export interface Disk {
  read(path: string): Promise<Buffer>;
  /** Fails where the name is taken; readable by its owner alone. */
  create(path: string): Promise<NewFile>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same file. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** Empty where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Fine where it is there already; closed to all but its owner either way. What had to be made is there for good. */
  makeFolder(path: string): Promise<void>;
  /** Makes the folder's names durable: what was created, renamed or removed in it. */
  syncFolder(path: string): Promise<void>;
  freeBytes(folder: string): Promise<number>;
  /** Whether the folder lies on another machine, where locks and fsync promise little. */
  isRemote(folder: string): Promise<boolean>;
  stat(path: string): Promise<Stat>;
}

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
const PERMISSIONS = 0o777;
/** NFS, SMB, CIFS and SMB2, by the numbers statfs(2) gives them. */
const REMOTE = [0x6969, 0x517b, 0xff534d42, 0xfe534d42];

/** What every change does, in the older form: a promise of node:fs/promises costs as much again as the call itself. What takes the
 *  system a few microseconds (opening what is there, closing) is not worth waiting in line for; what may wait for the disk is. */
const fast = {
  fsync: promisify(fsync),
  open: promisify(open),
  rename: promisify(rename),
  write: promisify(write),
};

const createFile = async (path: string): Promise<NewFile> => {
  const file = await fast.open(path, "wx", FILE_MODE);
  return {
    write: async (bytes) => (await fast.write(file, bytes)).bytesWritten,
    sync: () => fast.fsync(file),
    close: async () => closeSync(file),
  };
};

const syncFolder = async (path: string): Promise<void> => {
  const folder = openSync(path, "r");
  try {
    await fast.fsync(folder);
  } finally {
    closeSync(folder);
  }
};

/** Its name stands in the folder above: unless that is synced, a power cut takes the new folder with all that is in it. A folder that
 *  was there already is left to whoever made it, since the one above need not be ours to read. */
const makeFolder = async (path: string): Promise<void> => {
  const whole = resolve(path);
  const first = await mkdir(whole, { recursive: true, mode: FOLDER_MODE });
  await chmod(whole, FOLDER_MODE);
  if (first === undefined) return;
  for (let made = whole; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
};

const list = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
};

export const nodeDisk: Disk = {
  // A small file that the start has just read: asking for it takes a hundredth of a millisecond, waiting in line for it ten times as long.
  read: async (path) => readFileSync(path),
  create: createFile,
  rename: fast.rename,
  link,
  remove: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  list,
  makeFolder,
  syncFolder,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  isRemote: async (folder) => REMOTE.includes((await statfs(folder)).type >>> 0),
  stat: async (path) => {
    const { mode, size } = await stat(path);
    return { mode: mode & PERMISSIONS, bytes: size };
  },
};
