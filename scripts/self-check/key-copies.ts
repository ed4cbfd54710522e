import { closeSync, type Dirent, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { counted } from "../command-line.js";
import { finding, placesIn, type Said, sound, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";

const HOUSE_KEY = "house.key";
const KEYRING = "keyring";
const MOST_LOOKED_AT = 20_000;
/** Folders within folders. */
const DEEPEST = 12;
/** Of each file that much is read: more than a keyring's file needs to show what it is. */
const LOOKED_INTO = 1 << 20;

const WRITTEN = /ifd-house-key-1\.[0-9a-f]{16}\.([A-Za-z0-9_-]{43})/g;
/** What was packed or sealed is known by nothing but its name. */
const PACKED = /(key|schl(ue|ü)ssel).*\.(zip|tar|tgz|gz|7z|bak|old|orig)$|house\.key.+|.+house\.key$/i;
/** As a keyring writes each key that it holds. */
const WRAPPED = /"wrapped"\s*:\s*\{\s*"key"\s*:/;

interface Search {
  looked: number;
  isTooDeep: boolean;
  readonly copies: Set<string>;
  /** The house's own key, in every way in which it is likely written down. */
  readonly ownKeys: readonly Buffer[];
  /** Where it belongs: the keys and one backup of them. */
  readonly known: ReadonlySet<string>;
}

const fromDisk = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error) return otherwise;
    throw error;
  }
};

const insideOf = (folder: string): readonly Dirent[] => fromDisk(() => readdirSync(folder, { withFileTypes: true }), []);

const beginningOf = (path: string): Buffer =>
  fromDisk(() => {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(LOOKED_INTO);
      return bytes.subarray(0, readSync(file, bytes, 0, LOOKED_INTO, 0));
    } finally {
      closeSync(file);
    }
  }, Buffer.alloc(0));

const ownKeysOf = ({ place, environment }: Scene): readonly Buffer[] => {
  const file = join(place.keys, HOUSE_KEY);
  const text = `${environment.IFD_HOUSE_KEY ?? ""} ${fromDisk(() => readFileSync(file, "latin1"), "")}`;
  return [...text.matchAll(WRITTEN)].flatMap(([, encoded = ""]) => {
    const bytes = Buffer.from(encoded, "base64url");
    const hex = bytes.toString("hex");
    // Without the sign at the end that only fills up.
    return [bytes, ...[encoded, bytes.toString("base64").slice(0, 43), hex, hex.toUpperCase()].map((one) => Buffer.from(one))];
  });
};

/** By what is in it, for a copy may have any name. */
const isKey = (path: string, name: string, { ownKeys }: Search): boolean => {
  if (name === HOUSE_KEY || PACKED.test(name)) return true;
  const bytes = beginningOf(path);
  return ownKeys.some((key) => bytes.includes(key)) || WRAPPED.test(bytes.toString("latin1"));
};

const folderOf = (folder: string): string => (basename(folder) === KEYRING ? dirname(folder) : folder);

/** Links are not followed. */
const searchIn = (folder: string, depth: number, search: Search): void => {
  if (search.looked > MOST_LOOKED_AT) return;
  if (depth > DEEPEST) {
    search.isTooDeep = true;
    return;
  }
  for (const entry of insideOf(folder)) {
    search.looked += 1;
    const path = join(folder, entry.name);
    if (search.known.has(path)) continue;
    if (entry.isDirectory()) searchIn(path, depth + 1, search);
    else if (entry.isFile() && !search.copies.has(folderOf(folder)) && isKey(path, entry.name, search)) search.copies.add(folderOf(folder));
  }
};

const searched = (scene: Scene): Search => {
  const { place, backups, keysBackups } = scene;
  const given = [place.data, place.keys, backups, keysBackups].flatMap((folder) => (folder === undefined ? [] : [resolve(folder)]));
  const keys = [place.keys, keysBackups].flatMap((folder) => (folder === undefined ? [] : [join(resolve(folder), KEYRING)]));
  // The house key itself is never part of the copy of the keys.
  const known = new Set([...keys, join(resolve(place.keys), HOUSE_KEY)]);
  const search: Search = { looked: 0, isTooDeep: false, copies: new Set(), ownKeys: ownKeysOf(scene), known };
  const roots = new Set(given.map((folder) => (dirname(folder) === "/" ? folder : dirname(folder))));
  for (const root of roots) searchIn(root, 0, search);
  if (backups !== undefined && existsSync(backups)) searchIn(resolve(backups), 0, search);
  return search;
};

/** What was destroyed opens again with an old copy of the keys, so there may be the keys and one backup of them. */
const copies = (scene: Scene): Said => {
  const { copies: found, looked, isTooDeep } = searched(scene);
  if (found.size > 0)
    return finding(
      `An ${counted(found.size, "weiteren Stelle", "weiteren Stellen")} liegen Schlüssel oder alte Kopien davon. ${placesIn(found)}`,
      "Löschen Sie sie. Mit einer alten Kopie ließe sich Gelöschtes wieder lesen.",
    );
  if (looked > MOST_LOOKED_AT) return unknown("Neben den Ordnern liegt zu viel, um alles anzusehen.");
  if (isTooDeep) return unknown(`Neben den Ordnern liegen Ordner tiefer als ${DEEPEST} Stufen. So tief sucht die Prüfung nicht.`);
  return sound(
    "Neben den Ordnern liegt keine weitere Kopie der Schlüssel. Gepackte oder verschlüsselte Kopien erkennt die Prüfung nur am Namen.",
  );
};

export const KEY_COPIES: Check = { id: "key-copies", title: "Kopien der Schlüssel", run: copies };
