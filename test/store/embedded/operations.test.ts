import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../../dialogue/calendar/zone.js";
import { backupStore } from "../../../store/embedded/care/backup.js";
import { copyKeys } from "../../../store/embedded/care/copy-keys.js";
import { useFormer } from "../../../store/embedded/care/former.js";
import { checkStore, statStore, verifyKeys } from "../../../store/embedded/care/inspect.js";
import { migrateStore } from "../../../store/embedded/care/migrate.js";
import { restoreStore } from "../../../store/embedded/care/restore.js";
import { rotateHouseKey } from "../../../store/embedded/care/rotate.js";
import { nodeDisk } from "../../../store/embedded/disk.js";
import { readHouseKeys } from "../../../store/embedded/keys/house-key.js";
import { nameOf } from "../../../store/embedded/layout.js";
import type { Migration } from "../../../store/embedded/migrations.js";
import type { Place } from "../../../store/embedded/open.js";
import { EMPTY_FILE } from "../../../store/person-file.js";
import { aHouse, aRoster, aTeam, personId } from "../../dialogue/builders.js";
import { ADA } from "../../dialogue/records.js";
import { at, keep, released, waking } from "../describe-store.js";
import { places, RESERVE_BYTES, TENANT } from "./places.js";

const BEN = personId("ben");
const { create, open, leave, folder } = places();

afterEach(leave);

const NOON: Instant = instantOf("Europe/Berlin", day("2026-11-20"), 12 * 60);
const DAY_MS = 24 * 60 * 60 * 1000;
const later = (days: number): Instant => (NOON + days * DAY_MS) as Instant;

const fileOf = ({ data }: Place, person = ADA): string => join(data, "schema-1", "people", `${nameOf(TENANT, person)}.json`);
const opening = (place: Place) => ({ place, reserveBytes: RESERVE_BYTES });
const waiting = { pause: async () => undefined, now: () => performance.now() };

const backedUp = (place: Place, to: string, when = NOON, keepDays = 35) => backupStore({ opening: opening(place), to, at: when, keepDays });

const elsewhere = ({ keys }: Place): Place => ({ data: join(folder(), "data"), keys });

describe("a backup", () => {
  it("is made while the store is open, and restored as it was", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const { folder: backup, people, troubles } = await backedUp(place, folder());
    expect([people, troubles]).toEqual([1, []]);
    await store.close();
    const next = elsewhere(place);
    const restored = await restoreStore({ opening: opening(next), from: backup, now: later(1) });
    expect(restored).toMatchObject({ backupAt: NOON, people: 1, unclearSlots: 0 });
    expect(await (await open(next)).read(ADA)).toEqual(released(EMPTY_FILE));
  });

  it("has nothing of the keys in it", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const { folder: backup } = await backedUp(place, folder());
    expect(readdirSync(backup).sort()).toEqual(["backup.json", "schema-1"]);
  });

  it("goes when its days are over, and no other does", async () => {
    const { place } = await create();
    const to = folder();
    await backedUp(place, to, later(0));
    await backedUp(place, to, later(10));
    expect((await backedUp(place, to, later(36))).removed).toBe(1);
    expect(readdirSync(to)).toHaveLength(2);
  });

  it("says which files were no good, and is a backup of the others", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await keep(store, BEN, released);
    writeFileSync(fileOf(place), "x");
    const { people, troubles } = await backedUp(place, folder());
    expect([people, troubles]).toEqual([1, [{ kind: "damaged", file: nameOf(TENANT, ADA) }]]);
  });

  it("is refused where it is not whole", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const { folder: backup } = await backedUp(place, folder());
    await store.close();
    rmSync(join(backup, "schema-1", "people", `${nameOf(TENANT, ADA)}.json`));
    const restoring = restoreStore({ opening: opening(elsewhere(place)), from: backup, now: NOON });
    await expect(restoring).rejects.toMatchObject({ kind: "damaged" });
  });
});

describe("a copy of the keys", () => {
  it("opens with the house key, and holds nothing that was destroyed before it was made", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const copy = join(folder(), "copy");
    await copyKeys(place.keys, copy);
    await store.erase(ADA);
    await copyKeys(place.keys, copy);
    expect(existsSync(join(copy, "house.key"))).toBe(false);
    const shard = join("keyring", `${nameOf(TENANT, ADA).slice(0, 2)}.json`);
    expect(readFileSync(join(copy, shard))).toEqual(readFileSync(join(place.keys, shard)));
  });
});

describe("a new house key", () => {
  it("takes the place of the old one while nobody works with the data", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await store.close();
    const [before] = await readHouseKeys(nodeDisk, { folder: place.keys });
    const rotated = await rotateHouseKey(opening(place), waiting);
    const keys = await readHouseKeys(nodeDisk, { folder: place.keys });
    expect(keys.map(({ id }) => id)).toEqual([rotated?.id]);
    expect(rotated?.id).not.toBe(before.id);
    expect((await verifyKeys(opening(place))).houseKeys).toEqual([rotated?.id]);
    expect(await (await open(place)).read(ADA)).toEqual(released(EMPTY_FILE));
  });

  it("is taken up by a running store, which goes on meanwhile", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const ticking = { ...waiting, pause: async () => void (await store.rotateIfAsked()) };
    const rotated = await rotateHouseKey(opening(place), ticking);
    await keep(store, BEN, released);
    expect((await verifyKeys(opening(place))).houseKeys).toEqual([rotated?.id]);
    expect(await store.rotateIfAsked()).toBe(false);
  });

  it("waits for a running store no longer than it must, and loses nothing", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    let now = 0;
    const pause = async (ms: number): Promise<void> => {
      now += ms;
    };
    const impatient = { pause, now: () => now };
    expect(await rotateHouseKey(opening(place), impatient)).toBeUndefined();
    expect(await store.read(ADA)).toEqual(released(EMPTY_FILE));
    await store.close();
    expect(await rotateHouseKey(opening(place), waiting)).toMatchObject({ resumed: true });
  });
});

describe("looking at a store", () => {
  it("finds nothing wrong where nothing is, also while it is open", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    expect(await checkStore(opening(place))).toEqual({ files: 3, troubles: [] });
    expect(await verifyKeys(opening(place))).toMatchObject({ files: 3 });
    expect(await statStore(opening(place))).toMatchObject({ tenant: TENANT, schema: 1, people: 1, formerHouses: 0, formerRosters: 0 });
  });

  it("finds every file that is damaged, exchanged or gone", async () => {
    const { store, place } = await create();
    const people = ["a", "b", "c", "d"].map(personId);
    for (const person of people) await keep(store, person, released);
    await store.close();
    const [a = "", b = "", c = ""] = people.map((person) => fileOf(place, person));
    writeFileSync(a, "x");
    cpSync(c, b);
    rmSync(c);
    const { troubles } = await checkStore(opening(place));
    expect(troubles.map(({ kind }) => kind).sort()).toEqual(["damaged", "damaged", "missing"]);
  });
});

describe("the former state of the house", () => {
  it("takes the place of a damaged one when somebody says so", async () => {
    const { store, place } = await create();
    for (const name of ["first", "second"]) {
      await store.changeHouse((house) => ({ file: { ...house, settings: aHouse({ name }) }, value: 0 }));
    }
    await store.close();
    writeFileSync(join(place.data, "schema-1", "house.json"), "x");
    await expect(open(place)).rejects.toMatchObject({ kind: "damaged", trouble: { file: "house.json" } });
    await useFormer(opening(place), "house");
    const again = await open(place);
    expect((await again.house()).settings?.name).toBe("first");
    await again.changeHouse((house) => ({ file: { ...house, settings: aHouse({ name: "third" }) }, value: 0 }));
    expect((await again.house()).settings?.name).toBe("third");
  });

  it("is there for the last two changes and no longer", async () => {
    const { store, place } = await create();
    for (let time = 0; time < 5; time++) await store.replaceRoster(aRoster(...aTeam(time)));
    expect(await statStore(opening(place))).toMatchObject({ formerRosters: 2 });
  });

  it("cannot be had where there was none", async () => {
    const { store, place } = await create();
    await store.close();
    await expect(useFormer(opening(place), "roster")).rejects.toMatchObject({ kind: "no-former" });
  });
});

const ADD_FIELD: Migration = (_, parts) => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { part }]));

describe("data of an earlier program", () => {
  it("are refused until they are migrated, and then refused by the earlier program", async () => {
    const { store, place } = await create();
    await keep(store, ADA, (file) => waking(file, 1));
    await store.close();
    const newer = { ...opening(place), migrations: [ADD_FIELD] };
    await expect(open(place, { migrations: [ADD_FIELD] })).rejects.toMatchObject({ kind: "older" });
    expect(await migrateStore(newer)).toEqual({ from: 1, to: 2, files: 3 });
    expect(await migrateStore(newer)).toEqual({ from: 2, to: 2, files: 0 });
    await expect(open(place)).rejects.toMatchObject({ kind: "newer" });
    expect(readdirSync(place.data).filter((name) => name.startsWith("schema"))).toEqual(["schema-2"]);
    await expect(migrateStore(opening(place))).rejects.toMatchObject({ kind: "newer" });
  });

  it("stay as they are where one file cannot be read", async () => {
    const { store, place } = await create();
    await keep(store, ADA, (file) => waking(file, 1));
    await store.close();
    const good = readFileSync(fileOf(place));
    writeFileSync(fileOf(place), "x");
    await expect(migrateStore({ ...opening(place), migrations: [ADD_FIELD] })).rejects.toMatchObject({ kind: "damaged" });
    writeFileSync(fileOf(place), good);
    const again = await open(place);
    expect(await again.due(at(1))).toEqual([{ person: ADA, at: 1 }]);
  });
});
