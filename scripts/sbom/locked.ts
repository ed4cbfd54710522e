import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Unusable } from "../command-line.js";

/** What the lock file says of one package, as far as a list of parts needs it. */
export interface LockEntry {
  /** Where it is installed under another name. */
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  /** An address or a folder. We never write one down: whoever installs says where packages come from. */
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export type LockEntries = Readonly<Record<string, LockEntry>>;

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Undefined: cut short, or something else altogether. */
export const fieldsIn = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** With these fields at least, each of which has fields itself. */
const readIn = (home: string, name: string, wanted: readonly string[]): unknown => {
  const fields = fieldsIn(readFileSync(join(home, name), "utf8"));
  if (fields !== undefined && wanted.every((field) => isFields(fields[field]))) return fields;
  throw new Unusable([`${name} lässt sich nicht lesen. Die Datei ist beschädigt.`]);
};

export const lockIn = (home: string): LockEntries =>
  (readIn(home, "package-lock.json", ["packages"]) as { readonly packages: LockEntries }).packages;

export const manifestIn = (home: string): Manifest => readIn(home, "package.json", ["dependencies", "devDependencies"]) as Manifest;

/** What would be fetched from one place and no other, whatever whoever installs has set. */
export const bound = (entries: LockEntries): readonly string[] =>
  Object.entries(entries)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([path]) => `${path}: In package-lock.json steht eine Adresse („resolved“). Die Registry bestimmt allein, wer installiert.`);

/** One package in one version, wherever and how often it lies below node_modules. */
export interface Part {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
  /** What the lock file says; absent where it says nothing. */
  readonly license?: string;
  /** Where it lies. */
  readonly paths: readonly string[];
  /** Marks of the parts it asks for. */
  readonly needs: readonly string[];
}

const FOLDER = "node_modules/";

const nameOf = (path: string, entry: LockEntry): string => entry.name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);

export const markOf = ({ name, version }: Pick<Part, "name" | "version">): string => `${name}@${version}`;

const asked = ({ dependencies, optionalDependencies, peerDependencies }: LockEntry): readonly string[] =>
  Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies });

/** As Node looks for it: within the package, beside it, then further and further out. */
const found = (entries: LockEntries, from: string, name: string): string | undefined => {
  const steps = from.split(`/${FOLDER}`);
  const around = steps.map((_, index) => `${steps.slice(0, steps.length - index).join(`/${FOLDER}`)}/`);
  return [...around, ""].map((place) => `${place}${FOLDER}${name}`).find((path) => entries[path] !== undefined);
};

const markAt = (entries: LockEntries, path: string): string => {
  const entry = entries[path] ?? {};
  return markOf({ name: nameOf(path, entry), version: entry.version ?? "" });
};

/** Marks of what the package at `path` asks for and gets; a part for another machine or a wish that nobody met is left out. */
export const needsOf = (entries: LockEntries, path: string): readonly string[] => {
  const paths = asked(entries[path] ?? {}).map((name) => (path === "" ? `${FOLDER}${name}` : found(entries, path, name)));
  return [...new Set(paths.filter((one) => one !== undefined).map((one) => markAt(entries, one)))].sort();
};

/** In the order of the alphabet, each once. `isWanted` says which of the lock file's packages count. */
export const partsOf = (entries: LockEntries, isWanted: (entry: LockEntry) => boolean): readonly Part[] => {
  const parts = new Map<string, Part>();
  for (const [path, entry] of Object.entries(entries)) {
    if (path === "" || !isWanted(entry)) continue;
    const { version = "", integrity = "", license } = entry;
    const part = { name: nameOf(path, entry), version, integrity };
    const before = parts.get(markOf(part));
    const needs = [...new Set([...(before?.needs ?? []), ...needsOf(entries, path)])].sort();
    const paths = [...(before?.paths ?? []), path];
    parts.set(markOf(part), { ...part, paths, needs, ...(license === undefined ? {} : { license }) });
  }
  // A wish that only a tool meets is met by nothing where the tools are left out.
  return [...parts.values()]
    .map((part) => ({ ...part, needs: part.needs.filter((mark) => parts.has(mark)) }))
    .sort((one, other) => (markOf(one) < markOf(other) ? -1 : 1));
};

/** What `npm prune --omit=dev` leaves on a server. */
export const isShipped = ({ dev }: LockEntry): boolean => dev !== true;
