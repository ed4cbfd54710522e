import { dirname } from "node:path";
import type { Chance } from "../../chance.js";
import { type Content, type Entry, FOLDER, type Operation, type SimFile } from "./sim-disk.js";

/** Changes names in one folder; nobody knows whether it reached the disk before that folder was synced. */
type Naming = Extract<Operation, { readonly kind: "put" | "drop" | "move" }>;

interface Written {
  /** What a power cut leaves for sure. */
  stable: Buffer;
  /** What may still be in memory alone. */
  tail: Buffer;
}

/** What of a trace has reached the disk, operation by operation, and what may have. */
export interface Platter {
  apply(operation: Operation): void;
  /** Disks that a power cut may leave now: all of them where they are few, otherwise so many by chance; no two the same. Each comes
   *  with a name for what it looks like. */
  crashes(limit: number, chance: Chance): ReadonlyMap<string, Content>;
}

const EMPTY: Buffer = Buffer.alloc(0);

type Names = Map<string, Entry>;

const folderOf = (naming: Naming): string => dirname(naming.kind === "move" ? naming.to : naming.path);

const dropWithInside = (names: Names, path: string): void => {
  if (names.get(path) === FOLDER) for (const name of [...names.keys()]) if (name.startsWith(`${path}/`)) names.delete(name);
  names.delete(path);
};

/** A rename whose file was never seen under its first name on the disk still puts it under the second. */
const rename = (names: Names, naming: Naming, moved: ReadonlyMap<Naming, Entry>): void => {
  switch (naming.kind) {
    case "put":
      names.set(naming.path, naming.entry);
      return;
    case "drop":
      dropWithInside(names, naming.path);
      return;
    case "move": {
      const entry = moved.get(naming);
      names.delete(naming.from);
      if (entry !== undefined) names.set(naming.to, entry);
    }
  }
};

/** Of data that was never synced: nothing, all, NULs in their place, or a beginning. */
const TAILS = ["none", "all", "nulls", "some"] as const;
type Tail = (typeof TAILS)[number];

const withTail = ({ stable, tail }: Written, kept: Tail, share: number): Buffer => {
  switch (kept) {
    case "none":
      return stable;
    case "all":
      return Buffer.concat([stable, tail]);
    case "nulls":
      return Buffer.concat([stable, Buffer.alloc(tail.length)]);
    case "some":
      return Buffer.concat([stable, tail.subarray(0, Math.floor(tail.length * share))]);
  }
};

const isThere = (names: Names, path: string): boolean =>
  path === "/" || (names.get(dirname(path)) === FOLDER && isThere(names, dirname(path)));

/** One number for each choice of what reached the disk: two ways for a name, four for a tail. */
const choicesIn = (pending: number, dirty: number): number => 2 ** pending * TAILS.length ** dirty;

const numbersUpTo = (all: number, limit: number, chance: Chance): readonly number[] =>
  all <= limit ? Array.from({ length: all }, (_, index) => index) : Array.from({ length: limit }, () => chance.below(all));

interface State {
  readonly names: Names;
  /** What is seen while the power is on: where a rename finds its file. */
  readonly live: Names;
  readonly pending: Naming[];
  readonly moved: Map<Naming, Entry>;
  readonly written: Map<SimFile, Written>;
  readonly dirty: Set<SimFile>;
  readonly ids: Map<SimFile, number>;
}

const begun = (names: ReadonlyMap<string, Entry>): State => {
  const files = [...names.values()].flatMap((entry) => (entry === FOLDER ? [] : [entry]));
  return {
    names: new Map(names),
    live: new Map(names),
    pending: [],
    moved: new Map(),
    written: new Map(files.map((file) => [file, { stable: file.bytes, tail: EMPTY }])),
    dirty: new Set(),
    ids: new Map(),
  };
};

const writtenOf = ({ written }: State, file: SimFile): Written => {
  const found = written.get(file) ?? { stable: EMPTY, tail: EMPTY };
  written.set(file, found);
  return found;
};

const note = (state: State, naming: Naming): void => {
  const entry = naming.kind === "move" ? state.live.get(naming.from) : undefined;
  if (entry !== undefined) state.moved.set(naming, entry);
  rename(state.live, naming, state.moved);
  state.pending.push(naming);
};

/** Takes the folder's names out of what is uncertain. */
const settled = ({ pending }: State, folder: string): readonly Naming[] => {
  const mine = pending.filter((naming) => folderOf(naming) === folder);
  const others = pending.filter((naming) => folderOf(naming) !== folder);
  pending.splice(0, pending.length, ...others);
  return mine;
};

/** After a failed sync Linux holds the data for clean: it will never write them, whatever is synced later. */
const settleData = (state: State, file: SimFile, reached: boolean): void => {
  const one = writtenOf(state, file);
  one.stable = Buffer.concat([one.stable, reached ? one.tail : Buffer.alloc(one.tail.length)]);
  one.tail = EMPTY;
  state.dirty.delete(file);
};

const apply = (state: State, operation: Operation): void => {
  switch (operation.kind) {
    case "put":
    case "drop":
    case "move":
      note(state, operation);
      return;
    case "write": {
      const one = writtenOf(state, operation.file);
      one.tail = Buffer.concat([one.tail, operation.bytes]);
      state.dirty.add(operation.file);
      return;
    }
    case "sync":
    case "sync-failed":
      settleData(state, operation.file, operation.kind === "sync");
      return;
    case "sync-folder":
      for (const naming of settled(state, operation.folder)) rename(state.names, naming, state.moved);
      return;
    case "sync-folder-failed":
      settled(state, operation.folder);
  }
};

const idOf = ({ ids }: State, file: SimFile): number => {
  const id = ids.get(file) ?? ids.size;
  ids.set(file, id);
  return id;
};

/** The disk of one choice, and its name. */
const crash = (state: State, choice: number, share: number): readonly [string, Content] => {
  let rest = choice;
  const draw = (ways: number): number => {
    const drawn = rest % ways;
    rest = Math.floor(rest / ways);
    return drawn;
  };
  const names: Names = new Map(state.names);
  for (const naming of state.pending) if (draw(2) === 1) rename(names, naming, state.moved);
  const tails = new Map([...state.dirty].map((file) => [file, TAILS[draw(TAILS.length)] ?? "none"] as const));
  const content = new Map<string, Buffer | typeof FOLDER>();
  const marks: string[] = [];
  for (const [path, entry] of names) {
    if (!isThere(names, path)) continue;
    const tail = entry === FOLDER ? "none" : (tails.get(entry) ?? "none");
    content.set(path, entry === FOLDER ? FOLDER : withTail(writtenOf(state, entry), tail, share));
    marks.push(entry === FOLDER ? path : `${path}:${idOf(state, entry)}:${tail}`);
  }
  return [marks.sort().join("\n"), content];
};

/** Under a disk that begins with these names, all of them there for good. */
export const platter = (names: ReadonlyMap<string, Entry>): Platter => {
  const state = begun(names);
  return {
    apply: (operation) => apply(state, operation),
    crashes: (limit, chance) => {
      const all = choicesIn(state.pending.length, state.dirty.size);
      return new Map(numbersUpTo(all, limit, chance).map((choice) => crash(state, choice, chance.next())));
    },
  };
};
