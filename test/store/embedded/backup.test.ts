import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../../dialogue/calendar/zone.js";
import { backupStore, backupsIn } from "../../../store/embedded/care/backup.js";
import { copyKeys, hasKeys } from "../../../store/embedded/care/copy-keys.js";
import { type Disk, nodeDisk } from "../../../store/embedded/disk.js";
import { createHouseKey, readHouseKeys } from "../../../store/embedded/keys/house-key.js";
import { type Place, THIS_MACHINE } from "../../../store/embedded/open.js";
import { ADA } from "../../dialogue/records.js";
import { keep, released } from "../describe-store.js";
import { places, RESERVE_BYTES } from "./places.js";

const { create, leave, folder } = places();

afterEach(leave);

const NOON: Instant = instantOf("Europe/Berlin", day("2026-11-20"), 12 * 60);
const DAY_MS = 24 * 60 * 60 * 1000;
const later = (days: number): Instant => (NOON + days * DAY_MS) as Instant;

const backedUp = (place: Place, to: string, at: Instant, disk: Disk = nodeDisk) =>
  backupStore({ opening: { place, reserveBytes: RESERVE_BYTES, machine: { ...THIS_MACHINE, disk } }, to, at, keepDays: 35 });

const damageRoster = ({ data }: Place): void => writeFileSync(join(data, "schema-1", "roster.json"), "x");

describe("backups whose days are over", () => {
  it("stay where no new one could be made", async () => {
    const { place } = await create();
    const to = folder();
    await backedUp(place, to, later(0));
    damageRoster(place);
    await expect(backedUp(place, to, later(36))).rejects.toMatchObject({ trouble: { kind: "damaged", file: "roster.json" } });
    expect(await backupsIn(to)).toEqual(["ifd-2026-11-20T11-00-00-000Z"]);
  });

  it("stay where they are the newest, whatever the clock says", async () => {
    const { place } = await create();
    const to = folder();
    await backedUp(place, to, later(50));
    expect((await backedUp(place, to, later(0))).removed).toBe(0);
    expect(await backupsIn(to)).toHaveLength(2);
  });
});

describe("a backup that is not finished", () => {
  it("is left alone by another that begins meanwhile", async () => {
    const { place } = await create();
    const to = folder();
    const disk: Disk = {
      ...nodeDisk,
      rename: async (from, into) => {
        await backedUp(place, to, (NOON + 1) as Instant);
        await nodeDisk.rename(from, into);
      },
    };
    await backedUp(place, to, NOON, disk);
    expect(await backupsIn(to)).toHaveLength(2);
  });

  it("leaves nothing behind where it fails", async () => {
    const { place } = await create();
    const to = folder();
    damageRoster(place);
    await expect(backedUp(place, to, NOON)).rejects.toMatchObject({ kind: "damaged" });
    expect(readdirSync(to)).toEqual([]);
  });

  it("is cleared away a day after a crash", async () => {
    const { place } = await create();
    const to = folder();
    for (const name of [".unfinished-ifd-2026-11-20T11-00-00-000Z", ".unfinished-ifd-2026-11-21T23-00-00-000Z"]) mkdirSync(join(to, name));
    await backedUp(place, to, later(2));
    expect(readdirSync(to)).toEqual([".unfinished-ifd-2026-11-21T23-00-00-000Z", "ifd-2026-11-22T11-00-00-000Z"]);
  });
});

describe("the backups in a folder", () => {
  it("are those that are whole, the newest last", async () => {
    const { place } = await create();
    const to = folder();
    for (const days of [2, 0, 1]) await backedUp(place, to, later(days));
    rmSync(join(to, "ifd-2026-11-21T11-00-00-000Z", "backup.json"));
    expect(await backupsIn(to)).toEqual(["ifd-2026-11-20T11-00-00-000Z", "ifd-2026-11-22T11-00-00-000Z"]);
    expect(await backupsIn(join(to, "nowhere"))).toEqual([]);
  });
});

describe("a copy of the keys", () => {
  const copied = async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const copy = folder();
    await copyKeys(place.keys, copy);
    return { place, copy };
  };

  it("stays as it is where there are no keys to be copied", async () => {
    const { place, copy } = await copied();
    const before = readdirSync(join(copy, "keyring"));
    await expect(copyKeys(folder(), copy)).rejects.toMatchObject({ trouble: { kind: "keys-missing" } });
    rmSync(join(place.keys, "keyring", "house.json"));
    await expect(copyKeys(place.keys, copy)).rejects.toMatchObject({ trouble: { kind: "keys-missing", folder: place.keys } });
    expect(readdirSync(join(copy, "keyring"))).toEqual(before);
  });

  it("loses no file before all others are there", async () => {
    const { place, copy } = await copied();
    writeFileSync(join(copy, "keyring", "zz.json"), "of another house");
    writeFileSync(join(place.keys, "keyring", "house.json"), "x");
    await expect(copyKeys(place.keys, copy)).rejects.toMatchObject({ trouble: { kind: "damaged", file: "keyring/house.json" } });
    expect(readdirSync(join(copy, "keyring"))).toContain("zz.json");
  });

  it("counts as one only once it is whole, and is then begun again", async () => {
    const { place, copy } = await copied();
    const broken: string[] = [];
    const failing: Disk = {
      ...nodeDisk,
      rename: async (from, into) => {
        broken.push(into);
        if (broken.length > 1) throw Object.assign(new Error("cut short"), { code: "EIO" });
        await nodeDisk.rename(from, into);
      },
    };
    const next = folder();
    await expect(copyKeys(copy, next, failing)).rejects.toMatchObject({ kind: "disk-failed" });
    expect([readdirSync(join(next, "keyring")).length, await hasKeys(next)]).toEqual([1, false]);
    await copyKeys(copy, next);
    expect(await hasKeys(next)).toBe(true);
    for (const name of readdirSync(join(place.keys, "keyring"))) {
      expect(readFileSync(join(next, "keyring", name))).toEqual(readFileSync(join(place.keys, "keyring", name)));
    }
  });
});

describe("a house key that two make at once", () => {
  it("is made by one of them, and the other is refused", async () => {
    const keys = folder();
    const made = await Promise.allSettled([createHouseKey(keys), createHouseKey(keys), createHouseKey(keys)]);
    const ids = made.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
    expect(ids).toEqual([(await readHouseKeys(nodeDisk, { folder: keys }))[0].id]);
    const refused = made.flatMap((one) => (one.status === "rejected" ? [one.reason.kind] : []));
    expect(refused).toEqual(["house-key-exists", "house-key-exists"]);
    expect(readdirSync(keys)).toEqual(["house.key"]);
  });
});
