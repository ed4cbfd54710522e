import { basename, dirname, join } from "node:path";
import type { Disk, NewFile } from "../../../store/embedded/disk.js";

export const FOLDER = "folder";

/** A file whatever it is called: two names can be of the same one. */
export interface SimFile {
  bytes: Buffer;
}

export type Entry = SimFile | typeof FOLDER;

/** What lies on a disk, by path. */
export type Content = ReadonlyMap<string, Buffer | typeof FOLDER>;

/** What happened to the disk, in order. A failed sync stands in it too: it throws away what it should have written. */
export type Operation =
  | { readonly kind: "put"; readonly path: string; readonly entry: Entry }
  | { readonly kind: "drop"; readonly path: string }
  | { readonly kind: "move"; readonly from: string; readonly to: string }
  | { readonly kind: "write"; readonly file: SimFile; readonly bytes: Buffer }
  | { readonly kind: "sync" | "sync-failed"; readonly file: SimFile }
  | { readonly kind: "sync-folder" | "sync-folder-failed"; readonly folder: string };

export type Step = "create" | "write" | "sync" | "close" | "rename" | "link" | "remove" | "syncFolder";

/** Awaited before every step; what it throws is what the step fails with. */
export type Before = (step: Step, path: string) => Promise<void>;

/** A disk in memory that remembers what was done to it. It shows what a running machine sees; what a power cut would leave of it is
 *  for platter.ts to say. */
export interface SimDisk extends Disk {
  /** What it began with. */
  readonly begin: ReadonlyMap<string, Entry>;
  readonly trace: readonly Operation[];
  /** What a running machine sees of it. */
  content(): Content;
}

interface Sim {
  readonly names: Map<string, Entry>;
  readonly trace: Operation[];
  readonly before: Before;
}

const FILE_MODE = 0o600;
const PLENTY = 2 ** 40;

/** As Node says it. */
export const diskError = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${basename(path)}`), { code });

const fileAt = ({ names }: Sim, path: string): SimFile => {
  const entry = names.get(path);
  if (entry === undefined) throw diskError("ENOENT", path);
  if (entry === FOLDER) throw diskError("EISDIR", path);
  return entry;
};

const put = ({ names, trace }: Sim, path: string, entry: Entry): void => {
  if (names.has(path)) throw diskError("EEXIST", path);
  if (names.get(dirname(path)) !== FOLDER) throw diskError("ENOENT", path);
  names.set(path, entry);
  trace.push({ kind: "put", path, entry });
};

const drop = ({ names, trace }: Sim, path: string): void => {
  names.delete(path);
  trace.push({ kind: "drop", path });
};

const makeFolder = (sim: Sim, path: string): void => {
  if (sim.names.get(path) === FOLDER) return;
  makeFolder(sim, dirname(path));
  put(sim, path, FOLDER);
  sim.trace.push({ kind: "sync-folder", folder: dirname(path) });
};

/** The innermost first, each as its own step: that is how a folder with something in it goes. */
const removeFolder = (sim: Sim, path: string): void => {
  const inside = [...sim.names.keys()].filter((name) => name === path || name.startsWith(`${path}/`));
  for (const name of inside.sort().reverse()) drop(sim, name);
};

const syncOr = async (before: () => Promise<void>, trace: Operation[], done: Operation, failed: Operation): Promise<void> => {
  try {
    await before();
  } catch (error) {
    trace.push(failed);
    throw error;
  }
  trace.push(done);
};

const created = (sim: Sim, path: string): NewFile => {
  const { before, trace } = sim;
  const file: SimFile = { bytes: Buffer.alloc(0) };
  put(sim, path, file);
  return {
    write: async (bytes) => {
      await before("write", path);
      const taken = Buffer.from(bytes);
      file.bytes = Buffer.concat([file.bytes, taken]);
      trace.push({ kind: "write", file, bytes: taken });
      return taken.length;
    },
    sync: () => syncOr(() => before("sync", path), trace, { kind: "sync", file }, { kind: "sync-failed", file }),
    close: () => before("close", path),
  };
};

/** The steps that change names. */
const naming = (sim: Sim): Pick<Disk, "create" | "rename" | "link" | "remove"> => ({
  create: async (path) => {
    await sim.before("create", path);
    return created(sim, path);
  },
  rename: async (from, to) => {
    await sim.before("rename", to);
    const file = fileAt(sim, from);
    sim.names.delete(from);
    sim.names.set(to, file);
    sim.trace.push({ kind: "move", from, to });
  },
  link: async (from, to) => {
    await sim.before("link", to);
    put(sim, to, fileAt(sim, from));
  },
  remove: async (path) => {
    await sim.before("remove", path);
    fileAt(sim, path);
    drop(sim, path);
  },
});

const asEntry = (bytes: Buffer | typeof FOLDER): Entry => (bytes === FOLDER ? FOLDER : { bytes });

export const simDisk = (content: Content, before: Before = async () => undefined): SimDisk => {
  const names = new Map([...content].map(([path, bytes]) => [path, asEntry(bytes)] as const));
  const sim: Sim = { names, trace: [], before };
  return {
    ...naming(sim),
    begin: new Map(names),
    trace: sim.trace,
    content: () => new Map([...names].map(([path, entry]) => [path, entry === FOLDER ? FOLDER : entry.bytes])),
    read: async (path) => fileAt(sim, path).bytes,
    makeFolder: async (path) => makeFolder(sim, path),
    removeFolder: async (path) => removeFolder(sim, path),
    list: async (folder) => [...names.keys()].filter((path) => dirname(path) === folder && path !== folder).map((path) => basename(path)),
    syncFolder: async (folder) => {
      if (names.get(folder) !== FOLDER) throw diskError("ENOENT", folder);
      await syncOr(() => before("syncFolder", folder), sim.trace, { kind: "sync-folder", folder }, { kind: "sync-folder-failed", folder });
    },
    freeBytes: async () => PLENTY,
    isRemote: async () => false,
    stat: async (path) => ({ mode: FILE_MODE, bytes: fileAt(sim, path).bytes.length }),
  };
};

/** Folders and nothing in them, all of them there for good. */
export const foldersOnly = (...paths: readonly string[]): Content => new Map(["/", ...paths].map((path) => [join("/", path), FOLDER]));
