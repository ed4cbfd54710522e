import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { nodeDisk } from "../../../store/embedded/disk.js";
import { readKeyring } from "../../../store/embedded/keys/keyring.js";
import { CONTENT, type Drawer, PLAN, WHOLE } from "../../../store/embedded/layout.js";
import { readMarker } from "../../../store/embedded/marker.js";
import { keySource, type Place } from "../../../store/embedded/open.js";
import { openFile, type SealedFile, type Vault } from "../../../store/embedded/sealed-file.js";
import type { StoredFile } from "../../../store/index.js";

/** One file as it lies there, or what is sealed inside one. */
export interface Stored {
  readonly at: string;
  readonly file: StoredFile;
  readonly value: unknown;
}

/** Every name that a file of ours can have. A new one belongs into the register first. */
const NAMES: readonly (readonly [RegExp, StoredFile])[] = [
  [/^(data|backups\/ifd-[^/]+)\/schema-\d+\/(people\/[0-9a-f]{40}|house(\.\d+)?|roster(\.\d+)?)\.json$/, "envelope"],
  [/^data\/store\.json$/, "marker"],
  [/^data\/ran-[a-z-]+\.json$/, "ran"],
  [/^backups\/ifd-[^/]+\/backup\.json$/, "backup-note"],
  [/^keys\/keyring\/([0-9a-f]{2}|house)\.json$/, "keyring"],
  [/^keys\/heads\.json$/, "heads"],
  [/^keys\/house\.key$/, "house-key"],
  [/^keys\/rotated$/, "rotated"],
  [/^(data|keys)\/lock$/, "lock"],
  [/^(data|keys)\/reserve$/, "reserve"],
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

const vaultOf = async (place: Place): Promise<Vault> => {
  const { tenant, schema } = await readMarker(nodeDisk, place.data);
  return { disk: nodeDisk, keyring: await readKeyring(nodeDisk, keySource(place), tenant), tenant, schema };
};

const opened = (vault: Vault, sealed: SealedFile): unknown => {
  const drawer: Drawer = { kind: sealed.is, name: sealed.name, path: "", parts: Object.keys(sealed.parts) };
  const { parts } = openFile(vault, drawer, sealed, drawer.parts);
  return sealed.is === "person" ? { ...(parts[PLAN] as object), content: parts[CONTENT] } : parts[WHOLE];
};

const readAt = (path: string, file: StoredFile): unknown => {
  const text = readFileSync(path, "latin1");
  return file === "house-key" || file === "rotated" || file === "lock" || file === "reserve" ? text : JSON.parse(text);
};

/** Names of files that no kind of file has. */
export const strangersIn = (base: string): readonly string[] => filesIn(base).filter((at) => !NAMES.some(([name]) => name.test(at)));

/** Everything in a folder with "data", "keys" and perhaps "backups" in it, and what is sealed in it, opened. */
export const storedIn = async (base: string): Promise<readonly Stored[]> => {
  const vault = await vaultOf({ data: join(base, "data"), keys: join(base, "keys") });
  return filesIn(base).flatMap((at): readonly Stored[] => {
    const file = NAMES.find(([name]) => name.test(at))?.[1];
    if (file === undefined) return [];
    const value = readAt(join(base, at), file);
    if (file !== "envelope") return [{ at, file, value }];
    const sealed = value as SealedFile;
    return [
      { at, file, value },
      { at, file: sealed.is, value: opened(vault, sealed) },
    ];
  });
};
