import { join } from "node:path";
import { Low } from "lowdb";
import { type OneByOne, oneByOne } from "../../one-by-one.js";
import type { Progress } from "../../port.js";
import { StoreError } from "../../trouble.js";
import { checkedFile, readFileChecked } from "../checked-file.js";
import type { Disk } from "../disk.js";
import { removeTemporary, replaceFile } from "../durable-write.js";
import { isPersonName } from "../layout.js";
import { type Key, newKey } from "../sealing.js";
import { type HouseKeySource, type HouseKeys, readHouseKeys } from "./house-key.js";
import { type KeyEntry, type KeyringFile, keyringFile, unwrap, type WrappedKey, wrap } from "./keyring-file.js";
import { type LatelyUsed, latelyUsed } from "./lately-used.js";

export const KEYRING_FOLDER = "keyring";
const ROTATED = "rotated";
/** Few enough that a rotation writes them in a moment, many enough that each stays small. */
const SHARD_DIGITS = 2;
const HOUSE_SHARD = "house";

type Shard = Readonly<Record<string, KeyEntry>>;

/** The keys of all files, each wrapped by the house key. They lie apart from the data and are never part of a backup of it. */
export interface Keyring {
  readonly names: () => Iterable<string>;
  entry(name: string): KeyEntry | undefined;
  /** All keys of a part, the one to use last. */
  keysOf(name: string, part: string): readonly Key[];
  /** The key of that id, or the one to use for a part. */
  keyOf(name: string, part: string, id?: string): Key;
  newKeys(name: string, parts: readonly string[]): readonly WrappedKey[];
  /** Durable when it resolves; entries of one shard are written together. */
  update(names: readonly string[], change: (entry: KeyEntry | undefined, name: string) => KeyEntry): Promise<void>;
  /** Every entry as it is to be from now on; undefined: there is none any more. Writes only where something changes. */
  review(look: (entry: KeyEntry, name: string) => KeyEntry | undefined): Promise<void>;
  /** Closes everything under the current house key. Done again after a crash it goes on where it was. */
  rewrap(progress?: Progress): Promise<void>;
  /** Reads the house keys anew; true where a rotation has begun that is not through. */
  reload(): Promise<boolean>;
  idle(): Promise<void>;
}

/** People's files are named in hexadecimal digits, the house's own in words. Asked eight times a change. */
const shardOf = (name: string): string => (isPersonName(name) ? name.slice(0, SHARD_DIGITS) : HOUSE_SHARD);

const pathOf = (folder: string, shard: string): string => join(folder, KEYRING_FOLDER, `${shard}.json`);

const readShard = async (disk: Disk, folder: string, shard: string): Promise<KeyringFile> => {
  const name = `${KEYRING_FOLDER}/${shard}.json`;
  const file = await readFileChecked<KeyringFile>(disk, pathOf(folder, shard), name);
  if (typeof file.entries !== "object") throw new StoreError({ kind: "damaged", file: name });
  return file;
};

const shardsIn = (names: readonly string[]): readonly string[] => names.flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

interface Parts {
  readonly disk: Disk;
  readonly source: HouseKeySource;
  readonly tenant: string;
  readonly shards: Map<string, Shard>;
  readonly queue: OneByOne;
  readonly lately: LatelyUsed;
  houseKeys: HouseKeys;
}

const AT_HAND = 64;

const houseKeyOf = ({ houseKeys }: Parts, id: string): Key => {
  const found = houseKeys.find((key) => key.id === id);
  if (found === undefined) throw new StoreError({ kind: "wrong-house-key", needed: id });
  return found;
};

const writeShard = async (parts: Parts, shard: string, entries: Shard): Promise<void> => {
  const stay = new Set(Object.values(entries));
  await new Low(checkedFile<KeyringFile>(parts.disk, pathOf(parts.source.folder, shard)), keyringFile(shard, entries)).write();
  const before = Object.values(parts.shards.get(shard) ?? {}).filter((entry) => !stay.has(entry));
  for (const { keys } of before) for (const key of keys) parts.lately.forget(key);
  parts.shards.set(shard, entries);
};

const updateShard = (
  parts: Parts,
  shard: string,
  names: readonly string[],
  change: (entry: KeyEntry | undefined, name: string) => KeyEntry,
): Promise<void> =>
  parts.queue(shard, () => {
    const before = parts.shards.get(shard) ?? {};
    const changed = names.map((name) => [name, change(before[name], name)] as const);
    return writeShard(parts, shard, { ...before, ...Object.fromEntries(changed) });
  });

const update = async (parts: Parts, names: readonly string[], change: Parameters<Keyring["update"]>[1]): Promise<void> => {
  const shards = new Set(names.map(shardOf));
  const within = (shard: string): readonly string[] => names.filter((name) => shardOf(name) === shard);
  await Promise.all([...shards].map((shard) => updateShard(parts, shard, within(shard), change)));
};

const reviewShard = (parts: Parts, shard: string, look: Parameters<Keyring["review"]>[0]): Promise<void> =>
  parts.queue(shard, async () => {
    const before = Object.entries(parts.shards.get(shard) ?? {});
    const after = before.flatMap(([name, entry]) => {
      const now = look(entry, name);
      return now === undefined ? [] : [[name, now] as const];
    });
    const isSame = after.length === before.length && after.every(([, entry], index) => entry === before[index]?.[1]);
    if (!isSame) await writeShard(parts, shard, Object.fromEntries(after));
  });

const rewrapped = (parts: Parts, name: string, entry: KeyEntry): KeyEntry => {
  const [current] = parts.houseKeys;
  const owner = { tenant: parts.tenant, name };
  const keys = entry.keys.map((key): WrappedKey => {
    const { wrapped } = key;
    return wrapped.key === current.id ? key : wrap(current, owner, key.part, unwrap(houseKeyOf(parts, wrapped.key), owner, key));
  });
  return { ...entry, keys };
};

const isUnder = (shard: Shard, house: string): boolean =>
  Object.values(shard).every(({ keys }) => keys.every(({ wrapped }) => wrapped.key === house));

const rewrapShard = (parts: Parts, shard: string): Promise<void> =>
  parts.queue(shard, async () => {
    const entries = parts.shards.get(shard) ?? {};
    if (isUnder(entries, parts.houseKeys[0].id)) return;
    const changed = Object.entries(entries).map(([name, entry]) => [name, rewrapped(parts, name, entry)] as const);
    await writeShard(parts, shard, Object.fromEntries(changed));
  });

const rewrap = async (parts: Parts, progress?: Progress): Promise<void> => {
  // What began under the former house key comes to its end before anybody looks what is left under it.
  await parts.queue.doneSoFar();
  const shards = [...parts.shards.keys()];
  for (const [done, shard] of shards.entries()) {
    await rewrapShard(parts, shard);
    progress?.(done + 1, shards.length);
  }
  await replaceFile(parts.disk, join(parts.source.folder, ROTATED), Buffer.from(`${parts.houseKeys[0].id}\n`));
};

/** The house key under which everything was closed last, said by whoever did it: what lies on the disk does not tell what is
 *  being written at this moment. */
export const rotatedTo = async (disk: Disk, folder: string): Promise<string | undefined> =>
  (await disk.list(folder)).includes(ROTATED) ? (await disk.read(join(folder, ROTATED))).toString("latin1").trim() : undefined;

const unwrapped = (parts: Parts, name: string, key: WrappedKey): Key =>
  parts.lately.keyOf(key, () => unwrap(houseKeyOf(parts, key.wrapped.key), { tenant: parts.tenant, name }, key));

const keyFor = (parts: Parts, name: string, entry: KeyEntry | undefined, part: string, id: string | undefined): Key => {
  const found = entry?.keys.findLast((key) => key.part === part && (id === undefined || key.id === id));
  if (found === undefined) throw new StoreError({ kind: "key-missing", file: name });
  return unwrapped(parts, name, found);
};

const keyringOf = (parts: Parts): Keyring => {
  const entry = (name: string): KeyEntry | undefined => parts.shards.get(shardOf(name))?.[name];
  return {
    names: function* () {
      for (const shard of parts.shards.values()) yield* Object.keys(shard);
    },
    entry,
    keysOf: (name, part) => (entry(name)?.keys ?? []).filter((key) => key.part === part).map((key) => unwrapped(parts, name, key)),
    keyOf: (name, part, id) => keyFor(parts, name, entry(name), part, id),
    newKeys: (name, of) => of.map((part) => wrap(parts.houseKeys[0], { tenant: parts.tenant, name }, part, newKey())),
    update: (names, change) => update(parts, names, change),
    review: async (look) => {
      for (const shard of [...parts.shards.keys()]) await reviewShard(parts, shard, look);
    },
    rewrap: (progress) => rewrap(parts, progress),
    reload: async () => {
      const read = await readHouseKeys(parts.disk, parts.source);
      // A former key stays known to this process: something may just be on its way to the disk under it.
      const former = parts.houseKeys.filter((key) => !read.some(({ id }) => id === key.id));
      parts.houseKeys = [read[0], ...read.slice(1), ...former];
      return read.length > 1 && (await rotatedTo(parts.disk, parts.source.folder)) !== read[0].id;
    },
    idle: () => parts.queue.idle(),
  };
};

export interface NotUnder {
  readonly left: number;
  readonly total: number;
}

/** For whoever watches a rotation from outside: how many files of keys the house key does not yet close alone. */
export const shardsNotUnder = async (disk: Disk, folder: string, id: string): Promise<NotUnder> => {
  const shards = shardsIn(await disk.list(join(folder, KEYRING_FOLDER)));
  const files = await Promise.all(shards.map((shard) => readShard(disk, folder, shard)));
  return { left: files.filter(({ entries }) => !isUnder(entries, id)).length, total: files.length };
};

/** Parsed text has as many strings as places; these few words stand in every entry. */
const lean = (entries: Shard): Shard => {
  const words = new Map<string, string>();
  const same = (word: string): string => {
    const known = words.get(word) ?? word;
    words.set(known, known);
    return known;
  };
  const leaner = ({ part, id, wrapped: { key, nonce, text } }: WrappedKey): WrappedKey => ({
    part: same(part),
    id,
    wrapped: { key: same(key), nonce, text },
  });
  return Object.fromEntries(
    Object.entries(entries).map(([name, { state, keys }]) => [name, { state: same(state) as KeyEntry["state"], keys: keys.map(leaner) }]),
  );
};

const load = async (parts: Parts): Promise<Keyring> => {
  const { disk, source, shards } = parts;
  for (const shard of shardsIn(await disk.list(join(source.folder, KEYRING_FOLDER)))) {
    const { entries } = await readShard(disk, source.folder, shard);
    for (const { keys } of Object.values(entries)) for (const { wrapped } of keys) houseKeyOf(parts, wrapped.key);
    shards.set(shard, lean(entries));
  }
  return keyringOf(parts);
};

/** To look at, also while another process works with it. */
export const readKeyring = async (disk: Disk, source: HouseKeySource, tenant: string): Promise<Keyring> =>
  load({
    disk,
    source,
    tenant,
    shards: new Map(),
    queue: oneByOne(),
    lately: latelyUsed(AT_HAND),
    houseKeys: await readHouseKeys(disk, source),
  });

/** To work with, for whoever holds the lock. Temporary files that a crash left behind go; nothing in them was ever promised. */
export const openKeyring = async (disk: Disk, source: HouseKeySource, tenant: string): Promise<Keyring> => {
  const folder = join(source.folder, KEYRING_FOLDER);
  await disk.makeFolder(folder);
  await removeTemporary(disk, folder);
  await removeTemporary(disk, source.folder);
  return readKeyring(disk, source, tenant);
};
