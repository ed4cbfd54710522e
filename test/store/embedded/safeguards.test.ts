import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { instantOf } from "../../../dialogue/calendar/zone.js";
import { backupStore } from "../../../store/embedded/care/backup.js";
import { repairStore } from "../../../store/embedded/care/repair.js";
import { restoreStore } from "../../../store/embedded/care/restore.js";
import { checkedText } from "../../../store/embedded/checked-file.js";
import { nodeDisk } from "../../../store/embedded/disk.js";
import { newHouseKey, readHouseKeys, writeHouseKeys } from "../../../store/embedded/keys/house-key.js";
import { nameOf } from "../../../store/embedded/layout.js";
import { createStore, type Place, THIS_MACHINE } from "../../../store/embedded/open.js";
import { EMPTY_FILE } from "../../../store/person-file.js";
import { personId } from "../../dialogue/builders.js";
import { ADA } from "../../dialogue/records.js";
import { keep, released, waking } from "../describe-store.js";
import { places, RESERVE_BYTES, TENANT } from "./places.js";

const BEN = personId("ben");
const NOW = instantOf("Europe/Berlin", day("2026-11-20"), 12 * 60);
const { create, open, leave, folder } = places();

afterEach(leave);

const fileOf = ({ data }: Place, person = ADA): string => join(data, "schema-1", "people", `${nameOf(TENANT, person)}.json`);
const shardOf = ({ keys }: Place, person = ADA): string => join(keys, "keyring", `${nameOf(TENANT, person).slice(0, 2)}.json`);
const opening = (place: Place) => ({ place, reserveBytes: RESERVE_BYTES });
const backup = async (place: Place): Promise<string> =>
  (await backupStore({ opening: opening(place), to: folder(), at: NOW, keepDays: 35 })).folder;

describe("the keys of a house", () => {
  it("serve one store at a time: another one with the same keys is refused", async () => {
    const { store, place } = await create();
    const other = { place: { ...place, data: join(folder(), "data") }, reserveBytes: RESERVE_BYTES };
    await expect(createStore(other, TENANT)).rejects.toMatchObject({ kind: "locked", trouble: { folder: place.keys } });
    await store.close();
    await (await open(place)).close();
  });

  it("are missed where they are looked for in a wrong place", async () => {
    const { store, place } = await create();
    await store.close();
    const elsewhere = { ...place, keys: join(folder(), "keys") };
    await expect(open(elsewhere)).rejects.toMatchObject({ kind: "no-house-key" });
    await expect(open({ ...elsewhere, houseKey: "x" })).rejects.toMatchObject({ kind: "keys-missing" });
    expect(existsSync(elsewhere.keys)).toBe(false);
  });
});

describe("a change that is under way while the house key changes", () => {
  it("ends up under the new key before the change of keys is confirmed", async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHolding = false;
    const disk = {
      ...nodeDisk,
      create: async (path: string) => {
        if (isHolding && path.includes("keyring")) await held;
        return nodeDisk.create(path);
      },
    };
    const { store, place } = await create({ machine: { ...THIS_MACHINE, disk } });
    isHolding = true;
    const changing = keep(store, ADA, released);
    const before = await readHouseKeys(nodeDisk, { folder: place.keys });
    const next = newHouseKey();
    await writeHouseKeys(nodeDisk, place.keys, [next, ...before]);
    const rotating = store.rotateIfAsked();
    letGo();
    await Promise.all([changing, rotating]);
    expect(readFileSync(join(place.keys, "rotated"), "latin1").trim()).toBe(next.id);
    await writeHouseKeys(nodeDisk, place.keys, [next]);
    await store.close();
    expect(await (await open(place)).read(ADA)).toEqual(released(EMPTY_FILE));
  });
});

describe("a file whose key is missing", () => {
  const withoutKey = async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const from = await backup(place);
    await store.close();
    const keys = readFileSync(shardOf(place));
    rmSync(shardOf(place));
    return { place, from, keys };
  };

  it("is left alone by a repair, for the newest copy of the keys opens it", async () => {
    const { place, from, keys } = await withoutKey();
    expect(await repairStore({ opening: opening(place), from, now: NOW, keysAreLost: false })).toEqual({ fromBackup: 0, anew: 0, left: 1 });
    writeFileSync(shardOf(place), keys);
    expect(await (await open(place)).read(ADA)).toEqual(released(EMPTY_FILE));
  });

  it("gives way to the backup once somebody says that the keys are lost", async () => {
    const { place, from } = await withoutKey();
    const copy = await open(place);
    await copy.close();
    const { fromBackup, anew, left } = await repairStore({ opening: opening(place), from, now: NOW, keysAreLost: true });
    // Neither its backup opens without the key, nor is there a roster that says whose it was.
    expect([fromBackup, anew, left]).toEqual([0, 0, 1]);
  });

  it("is erased for good all the same", async () => {
    const { place } = await withoutKey();
    const store = await open(place);
    await store.erase(ADA);
    expect(existsSync(fileOf(place))).toBe(false);
    expect(readFileSync(shardOf(place), "latin1")).toContain("destroyed");
  });
});

describe("a folder that has lost its marker", () => {
  it("is not restored over, for it may be the only one with the data", async () => {
    const { store, place } = await create();
    const from = await backup(place);
    await keep(store, ADA, released);
    await store.close();
    rmSync(join(place.data, "store.json"));
    await expect(restoreStore({ opening: opening(place), from, now: NOW })).rejects.toMatchObject({ kind: "not-empty" });
    expect(existsSync(fileOf(place))).toBe(true);
  });
});

describe("a restore that was cut short", () => {
  it("is begun again", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const from = await backup(place);
    await store.close();
    const next = { ...place, data: join(folder(), "data") };
    await restoreStore({ opening: opening(next), from, now: NOW });
    rmSync(join(next.data, "store.json"));
    writeFileSync(join(next.data, "restoring"), "restoring\n");
    expect(await restoreStore({ opening: opening(next), from, now: NOW })).toMatchObject({ people: 1 });
    expect(await (await open(next)).read(ADA)).toEqual(released(EMPTY_FILE));
  });
});

describe("a file with a right checksum and a wrong shape", () => {
  it("stops nobody but its own person", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await keep(store, BEN, (file) => waking(file, 1));
    await store.close();
    writeFileSync(fileOf(place), checkedText({ is: "person", version: 1 }));
    const again = await open(place);
    await expect(again.read(ADA)).rejects.toMatchObject({ kind: "damaged" });
    expect(await again.people()).toEqual([BEN]);
  });
});

describe("a damaged file that cannot be erased for want of space", () => {
  it("stays damaged, and is not taken for an empty one", async () => {
    let isFull = false;
    const disk = {
      ...nodeDisk,
      create: async (path: string) => {
        if (isFull) throw Object.assign(new Error("full"), { code: "ENOSPC" });
        return nodeDisk.create(path);
      },
    };
    const { store, place } = await create({ machine: { ...THIS_MACHINE, disk } });
    await keep(store, ADA, released);
    await store.close();
    cpSync(join(place.data, "store.json"), fileOf(place));
    const again = await open(place, { machine: { ...THIS_MACHINE, disk } });
    isFull = true;
    await expect(again.erase(ADA, EMPTY_FILE)).rejects.toMatchObject({ kind: "full" });
    await expect(again.read(ADA)).rejects.toMatchObject({ kind: "damaged" });
    isFull = false;
    await again.erase(ADA, EMPTY_FILE);
    expect(await again.read(ADA)).toEqual(EMPTY_FILE);
  });
});

describe("a machine that has no more open files", () => {
  it("refuses the change and believes its disk", async () => {
    let isOut = false;
    const disk = {
      ...nodeDisk,
      create: async (path: string) => {
        if (isOut) throw Object.assign(new Error("too many open files"), { code: "EMFILE" });
        return nodeDisk.create(path);
      },
    };
    const { store } = await create({ machine: { ...THIS_MACHINE, disk } });
    await keep(store, ADA, released);
    isOut = true;
    await expect(keep(store, ADA, (file) => waking(file, 1))).rejects.toMatchObject({ kind: "unreadable" });
    isOut = false;
    await keep(store, ADA, (file) => waking(file, 2));
    expect(await store.read(ADA)).toEqual(released(waking(EMPTY_FILE, 2)));
  });
});
