import { type Key, type Place, type Sealed, seal, unseal } from "../sealing.js";

/** Fresh: its file may not be written yet. Kept: its file must be there. Destroyed: so that a file from a backup is known to have
 *  been erased and not to have lost its key. */
export type KeyState = "fresh" | "kept" | "destroyed";

/** The key of one part of a file, under the house key. Of two for one part the later is the one to use; the other belongs to a file
 *  that was about to be replaced. */
export interface WrappedKey {
  readonly part: string;
  readonly id: string;
  readonly wrapped: Sealed;
}

export interface KeyEntry {
  readonly state: KeyState;
  /** Of a destroyed one: the month in which it was first seen to be, see ended-marks.ts. */
  readonly month?: string;
  readonly keys: readonly WrappedKey[];
}

export interface KeyringFile {
  readonly is: "keys";
  readonly schema: number;
  readonly name: string;
  readonly entries: Readonly<Record<string, KeyEntry>>;
}

/** Of the keyring alone: it stays what it is when the data change their schema. */
const KEYRING_SCHEMA = 1;

/** For which file a key was made; it opens as nobody else's. */
export interface Owner {
  readonly tenant: string;
  readonly name: string;
}

const placeOf = ({ tenant, name }: Owner, part: string, id: string): Place => ({
  tenant,
  kind: "key",
  name,
  part: `${part}/${id}`,
  version: 0,
  schema: KEYRING_SCHEMA,
});

export const wrap = (house: Key, owner: Owner, part: string, { id, bytes }: Key): WrappedKey => ({
  part,
  id,
  wrapped: seal(house, placeOf(owner, part, id), bytes),
});

export const unwrap = (house: Key, owner: Owner, { part, id, wrapped }: WrappedKey): Key => ({
  id,
  bytes: unseal(house, placeOf(owner, part, id), wrapped),
});

export const latestOfEach = (keys: readonly WrappedKey[]): readonly WrappedKey[] => [
  ...new Map(keys.map((key) => [key.part, key] as const)).values(),
];

/** Kept, with one key for each part. */
export const isSettled = ({ state, keys }: KeyEntry): boolean => state === "kept" && latestOfEach(keys).length === keys.length;

export const keyringFile = (name: string, entries: Readonly<Record<string, KeyEntry>>): KeyringFile => ({
  is: "keys",
  schema: KEYRING_SCHEMA,
  name,
  entries,
});
