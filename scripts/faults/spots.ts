import { houseKeyText, newHouseKey } from "../../store/embedded/keys/house-key.js";
import { type Keyring, openKeyring } from "../../store/embedded/keys/keyring.js";
import type { KeyEntry } from "../../store/embedded/keys/keyring-file.js";
import { type Drawer, houseDrawer, nameOf, personDrawer, rosterDrawer } from "../../store/embedded/layout.js";
import type { SealedFile, Vault } from "../../store/embedded/sealed-file.js";
import { peopleUpTo } from "./sample-house.js";
import { foldersOnly, simDisk } from "./sim/sim-disk.js";
import type { Seals } from "./unbound-seal.js";

/** One part of one file in one version, as it lies sealed on a disk. */
export interface Spot {
  readonly vault: Vault;
  readonly drawer: Drawer;
  /** Whose, whatever the house: the same number is the same person. */
  readonly owner: number;
  readonly version: number;
  readonly part: string;
  readonly file: SealedFile;
}

const VERSIONS = [1, 2, 3];
const PEOPLE = peopleUpTo(3);

const drawersOf = (tenant: string): readonly Drawer[] => [
  ...PEOPLE.map((person) => personDrawer("/data", nameOf(tenant, person))),
  houseDrawer("/data"),
  rosterDrawer("/data"),
];

const withKeys = async (keyring: Keyring, drawers: readonly Drawer[]): Promise<void> => {
  for (const { name, parts } of drawers) await keyring.update([name], () => ({ state: "kept", keys: keyring.newKeys(name, parts) }));
};

/** Two houses under one house key, which is the worst case: an attacker who owns both disks needs no other key. One of them also in
 *  the next schema. */
export const allSpots = async (seals: Seals): Promise<readonly Spot[]> => {
  const text = houseKeyText(newHouseKey());
  const spots: Spot[] = [];
  for (const [tenant, schemas] of [
    ["musterstadt.example.org", [1, 2]],
    ["neustadt.example.org", [1]],
  ] as const) {
    const disk = simDisk(foldersOnly("/keys"));
    const keyring = await openKeyring(disk, { folder: "/keys", text }, tenant);
    const drawers = drawersOf(tenant);
    await withKeys(keyring, drawers);
    for (const schema of schemas) {
      const vault: Vault = { disk, keyring, tenant, schema };
      for (const [owner, drawer] of drawers.entries())
        for (const version of VERSIONS) {
          const file = seals.seal(vault, drawer, version);
          spots.push(...drawer.parts.map((part) => ({ vault, drawer, owner, version, part, file })));
        }
    }
  }
  return spots;
};

/** In what the two differ, and in nothing else where that is possible. */
export const MOVES: Readonly<Record<string, (from: Spot, to: Spot) => boolean>> = {
  "another person": (from, to) =>
    from.vault === to.vault && from.drawer.kind === to.drawer.kind && from.owner !== to.owner && isSameBut(from, to),
  "another part": (from, to) => from.vault === to.vault && from.owner === to.owner && from.version === to.version && from.part !== to.part,
  "another version": (from, to) =>
    from.vault === to.vault && from.owner === to.owner && from.part === to.part && from.version !== to.version,
  "another kind": (from, to) => from.vault === to.vault && from.version === to.version && from.drawer.kind !== to.drawer.kind,
  "another house": (from, to) => from.vault.tenant !== to.vault.tenant && from.owner === to.owner && isSameBut(from, to),
  "another schema": (from, to) =>
    from.vault.tenant === to.vault.tenant && from.vault.schema !== to.vault.schema && from.owner === to.owner && isSameBut(from, to),
  anywhere: (from, to) => from !== to,
};

const isSameBut = (from: Spot, to: Spot): boolean => from.part === to.part && from.version === to.version;

/** Somebody who can write to both folders takes the sealed text and its key along, and writes the head and the checksum as they
 *  should be. The text is forged; so is the entry of the keyring. */
export const forged = ({ file, part }: Spot, to: Spot): SealedFile => {
  const moved = file.parts[part];
  if (moved === undefined) throw new Error("there is nothing to move");
  return { ...to.file, parts: { ...to.file.parts, [to.part]: moved } };
};

const forgedEntry = (from: Spot, to: Spot, before: KeyEntry): KeyEntry => {
  const stolen = from.vault.keyring.entry(from.drawer.name)?.keys.find(({ part }) => part === from.part);
  const rest = before.keys.filter(({ part }) => part !== to.part);
  return { state: before.state, keys: stolen === undefined ? rest : [...rest, { ...stolen, part: to.part }] };
};

/** Does the work while the stolen key lies where it does not belong, and puts all back. */
export const withStolenKey = async <T>(from: Spot, to: Spot, work: () => T): Promise<T> => {
  const { keyring } = to.vault;
  const before = keyring.entry(to.drawer.name);
  if (before === undefined) throw new Error("everybody has keys");
  await keyring.update([to.drawer.name], () => forgedEntry(from, to, before));
  try {
    return work();
  } finally {
    await keyring.update([to.drawer.name], () => before);
  }
};
