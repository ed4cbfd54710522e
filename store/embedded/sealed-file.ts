import { basename, dirname } from "node:path";
import { Low } from "lowdb";
import { StoreError } from "../trouble.js";
import { checkedFile, readFileChecked } from "./checked-file.js";
import type { Disk } from "./disk.js";
import { removeFile } from "./durable-write.js";
import type { Keyring } from "./keys/keyring.js";
import type { Drawer } from "./layout.js";
import { type Key, type Place, type Sealed, sealJson, tagOf, unsealJson } from "./sealing.js";

/** What lies on the disk: nothing of it can be read without the keys. */
export interface SealedFile {
  readonly is: Drawer["kind"];
  readonly schema: number;
  readonly name: string;
  /** Counts the changes. */
  readonly version: number;
  readonly parts: Readonly<Record<string, Sealed>>;
}

/** Its parts in plain, by name. */
export interface Opened {
  readonly version: number;
  readonly parts: Readonly<Record<string, unknown>>;
}

export interface Vault {
  readonly disk: Disk;
  readonly keyring: Keyring;
  readonly tenant: string;
  readonly schema: number;
}

/** Two older states of the house and of the roster stay, for whoever needs to go back. People's files have none: an older one would
 *  show again what was withdrawn and send again what was sent. */
const FORMER_KEPT = 2;

const placeOf = ({ tenant, schema }: Vault, { kind, name }: Drawer, part: string, version: number): Place => ({
  tenant,
  kind,
  name,
  part,
  version,
  schema,
});

/** The key that one part of a file lies under, if it is still there. */
export const keyUnder = ({ keyring }: Vault, { name, parts }: Pick<SealedFile, "name" | "parts">, part: string): Key | undefined => {
  const sealed = parts[part];
  return sealed === undefined ? undefined : keyring.keysOf(name, part).find((key) => tagOf(key, sealed.nonce) === sealed.key);
};

/** Nearly always there is one key for a part, and trying it is cheaper than asking whether it is the right one. */
const likelyKey = (vault: Vault, file: SealedFile, part: string): Key | undefined => {
  const keys = vault.keyring.keysOf(file.name, part);
  return keys.length === 1 ? keys[0] : keyUnder(vault, file, part);
};

const opened = (vault: Vault, drawer: Drawer, file: SealedFile, part: string, sealed: Sealed): unknown => {
  const key = likelyKey(vault, file, part);
  if (key === undefined) throw new StoreError({ kind: "key-missing", file: file.name });
  try {
    return unsealJson<unknown>(key, placeOf(vault, drawer, part, file.version), { ...sealed, key: key.id });
  } catch (error) {
    if (keyUnder(vault, file, part) !== undefined) throw error;
    throw new StoreError({ kind: "key-missing", file: file.name }, { cause: error });
  }
};

const closed = (key: Key, place: Place, value: unknown): Sealed => {
  const sealed = sealJson(key, place, value);
  return { ...sealed, key: tagOf(key, sealed.nonce) };
};

/** Only the named parts: what the clock does not need is not opened for it. */
export const openFile = (vault: Vault, drawer: Drawer, file: SealedFile, wanted: readonly string[]): Opened => {
  const parts = wanted.map((part) => {
    const sealed = file.parts[part];
    if (sealed === undefined || file.is !== drawer.kind || file.name !== drawer.name || file.schema !== vault.schema) {
      throw new StoreError({ kind: "damaged", file: basename(drawer.path) });
    }
    return [part, opened(vault, drawer, file, part, sealed)] as const;
  });
  return { version: file.version, parts: Object.fromEntries(parts) };
};

const isShaped = ({ version, parts }: Partial<SealedFile>): boolean =>
  Number.isInteger(version) && typeof parts === "object" && parts !== null;

export const readSealed = async (vault: Vault, drawer: Drawer): Promise<SealedFile> => {
  const file = await readFileChecked<SealedFile>(vault.disk, drawer.path);
  if (!isShaped(file)) throw new StoreError({ kind: "damaged", file: basename(drawer.path) });
  return file;
};

export const sealedFile = (vault: Vault, drawer: Drawer, { version, parts }: Opened): SealedFile => ({
  is: drawer.kind,
  schema: vault.schema,
  name: drawer.name,
  version,
  parts: Object.fromEntries(
    drawer.parts.map((part) => [part, closed(vault.keyring.keyOf(drawer.name, part), placeOf(vault, drawer, part, version), parts[part])]),
  ),
});

const formerPath = ({ path }: Drawer, version: number): string => path.replace(/\.json$/, `.${version}.json`);

/** The versions of which a former state is kept, the newest first. */
export const formerVersions = async (disk: Disk, { path }: Drawer): Promise<readonly number[]> => {
  const start = basename(path, ".json");
  const found = (await disk.list(dirname(path))).flatMap((name) => {
    const [, of, version] = /^([a-z]+)\.(\d+)\.json$/.exec(name) ?? [];
    return of === start && version !== undefined ? [Number(version)] : [];
  });
  return found.sort((one, other) => other - one);
};

export const readFormer = (vault: Vault, drawer: Drawer, version: number): Promise<SealedFile> =>
  readFileChecked<SealedFile>(vault.disk, formerPath(drawer, version));

export const removeFormer = ({ disk }: Vault, drawer: Drawer, version: number): Promise<void> =>
  removeFile(disk, formerPath(drawer, version));

const dropOldest = async (vault: Vault, drawer: Drawer): Promise<void> => {
  for (const version of (await formerVersions(vault.disk, drawer)).slice(FORMER_KEPT)) await removeFormer(vault, drawer, version);
};

/** Over whatever is there, without keeping it: for a file that is damaged. */
export const overwriteSealed = (vault: Vault, drawer: Drawer, opened: Opened): Promise<void> =>
  new Low(checkedFile<SealedFile>(vault.disk, drawer.path), sealedFile(vault, drawer, opened)).write();

export const writeSealed = async (vault: Vault, drawer: Drawer, opened: Opened): Promise<void> => {
  const keepsFormer = drawer.kind !== "person" && opened.version > 1;
  const former = keepsFormer ? () => formerPath(drawer, opened.version - 1) : undefined;
  await new Low(checkedFile<SealedFile>(vault.disk, drawer.path, former), sealedFile(vault, drawer, opened)).write();
  if (keepsFormer) await dropOldest(vault, drawer);
};
