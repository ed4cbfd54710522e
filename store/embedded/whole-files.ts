import type { Person, PersonId, Roster } from "../../dialogue/index.js";
import type { HouseRecord } from "../house-record.js";
import type { Changed, Progress } from "../port.js";
import { isTrouble } from "../trouble.js";
import { commit } from "./commit.js";
import { withHeads } from "./heads-file.js";
import type { Keyring } from "./keys/keyring.js";
import type { KeyEntry } from "./keys/keyring-file.js";
import { type Drawer, houseDrawer, nameOf, personDrawer, rosterDrawer, WHOLE } from "./layout.js";
import { newPerson, remember } from "./person-changes.js";
import { partsOf } from "./person-parts.js";
import { drawerOf, inReserve, inTurn, inTurnWithin, type Room, type Whole } from "./room.js";
import { formerVersions, openFile, readFormer, removeFormer, writeSealed } from "./sealed-file.js";
import { sideBySide } from "./side-by-side.js";

const FILES_AT_A_TIME = 8;

/** The house and the roster: small enough, or asked for often enough, to be kept at hand. */
const replaceWhole = async <T>(room: Room, drawer: Drawer, { version, value }: Whole<T>, asParts: (value: T) => unknown): Promise<void> => {
  const opened = { version, parts: { [WHOLE]: asParts(value) } };
  await inReserve(room.reserves, "ordinary", () => commit(room.vault, drawer, opened));
};

export const changeHouse = <T>(room: Room, fn: (house: HouseRecord) => Changed<HouseRecord, T>): Promise<T> =>
  inTurn(room, "house", async () => {
    const { file, value } = fn(structuredClone(room.house.value));
    if (file === undefined) return value;
    const next = { version: room.house.version + 1, value: structuredClone(file) };
    const announced = { disk: room.vault.disk, keys: room.keys, before: room.heads };
    room.heads = await withHeads(announced, next.value, () => replaceWhole(room, houseDrawer(room.root), next, (house) => house));
    room.house = next;
    return value;
  });

const withoutFile = ({ index, vault }: Room, roster: Roster): readonly PersonId[] =>
  [...roster.keys()].filter((person) => !index.versions.has(person) && !index.troubles.has(nameOf(vault.tenant, person)));

const isUsable = (entry: KeyEntry | undefined): entry is KeyEntry => entry !== undefined && entry.state !== "destroyed";

const freshEntry = (keyring: Keyring, name: string): KeyEntry => ({
  state: "fresh",
  keys: keyring.newKeys(name, personDrawer("", name).parts),
});

/** Destroyed it stays: who was erased in between is promised no file. */
const keptEntry = (entry: KeyEntry): KeyEntry => (isUsable(entry) ? { ...entry, state: "kept" } : entry);

const beginFile = (room: Room, person: PersonId): Promise<void> => {
  const drawer = drawerOf(room, person);
  return inTurnWithin(room, drawer.name, async () => {
    if (room.index.versions.has(person)) return;
    const first = { ...newPerson(), version: 1 };
    // An erasure in between has destroyed the keys that were made: then new ones are made for this one alone.
    const write = isUsable(room.vault.keyring.entry(drawer.name)) ? writeSealed : commit;
    await write(room.vault, drawer, { version: first.version, parts: partsOf(person, first) });
    remember(room, person, first);
  });
};

/** Everybody's keys in a few writes, then everybody's file, then that the files are there. */
const beginFiles = async (room: Room, people: readonly PersonId[], progress?: Progress): Promise<void> => {
  const { keyring, tenant } = room.vault;
  const names = people.map((person) => nameOf(tenant, person));
  await keyring.update(names, (entry, name) => (isUsable(entry) ? entry : freshEntry(keyring, name)));
  let done = 0;
  await sideBySide(people, FILES_AT_A_TIME, async (person) => {
    await beginFile(room, person);
    done += 1;
    progress?.(done, people.length);
  });
  await keyring.update(names, (entry, name) => keptEntry(entry ?? freshEntry(keyring, name)));
};

export const replaceRoster = (room: Room, roster: Roster, progress?: Progress): Promise<void> =>
  inTurn(room, "roster", async () => {
    await inReserve(room.reserves, "ordinary", () => beginFiles(room, withoutFile(room, roster), progress));
    const next = { version: room.roster.version + 1, value: new Map(structuredClone([...roster])) };
    await replaceWhole(room, rosterDrawer(room.root), next, (people) => [...people.values()]);
    room.roster = next;
  });

const isAbout = ({ index, vault }: Room, person: PersonId): boolean =>
  index.versions.has(person) || index.troubles.has(nameOf(vault.tenant, person));

/** One that cannot be read helps nobody, and nobody knows who is in it. */
const isToBeForgotten = async (room: Room, drawer: Drawer, version: number): Promise<boolean> => {
  try {
    const { parts } = openFile(room.vault, drawer, await readFormer(room.vault, drawer, version), drawer.parts);
    return (parts[WHOLE] as readonly Person[]).some(({ id }) => !isAbout(room, id));
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return true;
  }
};

/** Of whom everything is gone stands in no former roster either. */
export const forgetFormerRosters = (room: Room): Promise<void> =>
  inTurnWithin(room, "roster", async () => {
    const drawer = rosterDrawer(room.root);
    for (const version of await formerVersions(room.vault.disk, drawer)) {
      if (await isToBeForgotten(room, drawer, version)) await removeFormer(room.vault, drawer, version);
    }
  });
