import type { AnyEntry, FieldKind } from "./entry.js";
import { HEADS_KEPT } from "./heads.js";
import { HOUSE } from "./house.js";
import { BACKUP_NOTE, ENVELOPE, KEYRING, MARKER, RAN } from "./on-disk.js";
import { joined } from "./paths.js";
import { PERSON } from "./person.js";
import { ROSTER } from "./roster.js";
import { WHOLE_FILES } from "./whole-files.js";

/** Every kind of file that the product writes. The first three are what is sealed inside an envelope. */
export type StoredFile =
  | "person"
  | "house"
  | "roster"
  | "envelope"
  | "keyring"
  | "marker"
  | "backup-note"
  | "ran"
  | "heads"
  | keyof typeof WHOLE_FILES;

export interface RegisteredField extends AnyEntry {
  readonly file: StoredFile;
  /** Where in the file: "plan.slots[].on". Empty: all of it. */
  readonly path: string;
  /** Unreadable on the disk without the keys. */
  readonly sealed: boolean;
}

type Fields = Readonly<Record<string, AnyEntry>>;

const whole = (entry: AnyEntry): Fields => ({ "": entry });

const FILES: Readonly<Record<StoredFile, Fields>> = {
  person: PERSON,
  house: HOUSE,
  roster: ROSTER,
  envelope: ENVELOPE,
  keyring: KEYRING,
  marker: MARKER,
  "backup-note": BACKUP_NOTE,
  ran: RAN,
  heads: HEADS_KEPT,
  "house-key": whole(WHOLE_FILES["house-key"]),
  rotated: whole(WHOLE_FILES.rotated),
  restoring: whole(WHOLE_FILES.restoring),
  lock: whole(WHOLE_FILES.lock),
  reserve: whole(WHOLE_FILES.reserve),
};

export const STORED_FILES = Object.keys(FILES) as readonly StoredFile[];

const SEALED: readonly StoredFile[] = ["person", "house", "roster"];

/** All that is kept, field by field. */
export const REGISTER: readonly RegisteredField[] = STORED_FILES.flatMap((file) =>
  Object.entries(FILES[file]).map(([path, entry]): RegisteredField => ({ file, path, ...entry, sealed: SEALED.includes(file) })),
);

/** In words of JavaScript. A day may be written out where people read the file. */
const HELD: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  moment: ["number"],
  day: ["number", "string"],
  number: ["number"],
  "yes-or-no": ["boolean"],
  setting: ["number", "string", "boolean"],
};
const TEXT = ["string"];

/** What a file may hold in one place. */
const isHeld = (fields: Fields, path: string, value: unknown): boolean => {
  const entry = Object.hasOwn(fields, path) ? fields[path] : undefined;
  if (entry === undefined || !(HELD[entry.kind] ?? TEXT).includes(typeof value)) return false;
  return entry.kind !== "state" || Object.hasOwn(entry.values ?? {}, String(value));
};

const isAbove = (fields: Fields, path: string): boolean =>
  Object.keys(fields).some(
    (known) => known !== path && (path === "" || (known.startsWith(path) && /^[.[{]/.test(known.slice(path.length)))),
  );

const partsOf = (fields: Fields, path: string, value: object): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(value)) return value.map((each: unknown) => [`${path}[]`, each] as const);
  const isOpen = Object.keys(fields).some((known) => known.startsWith(`${path}{}`));
  return Object.entries(value).map(([key, part]: [string, unknown]) => [isOpen ? `${path}{}` : joined(path, key), part] as const);
};

const unknownIn = (fields: Fields, path: string, value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return isHeld(fields, path, value) ? [] : [path];
  if (!isAbove(fields, path)) return [path];
  return partsOf(fields, path, value).flatMap(([at, part]) => unknownIn(fields, at, part));
};

/** The places in a value as it was stored that no entry knows, each once; also where a word stands that is in no list. */
export const unregistered = (file: StoredFile, value: unknown): readonly string[] => [...new Set(unknownIn(FILES[file], "", value))];
