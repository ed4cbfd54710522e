import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../../dialogue/calendar/zone.js";
import { backupStore } from "../../../store/embedded/care/backup.js";
import { repairStore } from "../../../store/embedded/care/repair.js";
import { restoreStore } from "../../../store/embedded/care/restore.js";
import { nodeDisk } from "../../../store/embedded/disk.js";
import { nameOf } from "../../../store/embedded/layout.js";
import type { Place } from "../../../store/embedded/open.js";
import { EMPTY_FILE } from "../../../store/person-file.js";
import { aHouse, aPerson, aRoster, aTeam, personId } from "../../dialogue/builders.js";
import { ADA } from "../../dialogue/records.js";
import { keep, released, waking } from "../describe-store.js";
import { places, RESERVE_BYTES, TENANT } from "./places.js";

const BEN = personId("ben");
const { create, open, leave, folder } = places();

afterEach(leave);

const NOON: Instant = instantOf("Europe/Berlin", day("2026-11-20"), 12 * 60);
const DAY_MS = 24 * 60 * 60 * 1000;
const later = (days: number): Instant => (NOON + days * DAY_MS) as Instant;

const fileOf = ({ data }: Place, person = ADA): string => join(data, "schema-1", "people", `${nameOf(TENANT, person)}.json`);
const opening = (place: Place) => ({ place, reserveBytes: RESERVE_BYTES });

const backedUp = (place: Place, to: string, when = NOON, keepDays = 35) => backupStore({ opening: opening(place), to, at: when, keepDays });

const elsewhere = ({ keys }: Place): Place => ({ data: join(folder(), "data"), keys });

describe("a restored house", () => {
  const restored = async (meanwhile: (store: Awaited<ReturnType<typeof create>>["store"]) => Promise<void>, days = 1) => {
    const { store, place } = await create();
    await store.changeHouse((house) => ({ file: { ...house, settings: aHouse() }, value: 0 }));
    await store.replaceRoster(aRoster(aPerson("lead", { top: true }), ...aTeam(4)));
    await keep(store, ADA, (file) => released(waking(file, 5)));
    const { folder: backup } = await backedUp(place, folder());
    await meanwhile(store);
    await store.close();
    const next = elsewhere(place);
    const result = await restoreStore({ opening: opening(next), from: backup, now: later(days) });
    return { result, store: await open(next) };
  };

  it("sends nothing until somebody has looked, and says so in its log", async () => {
    const { store } = await restored(async () => undefined);
    const house = await store.house();
    expect(house.paused).toEqual({ since: later(1), why: "restored" });
    expect(house.log.map(({ what }) => what)).toEqual(["restored"]);
  });

  it("comes back on a new disk of its own", async () => {
    const { store, place } = await create();
    const { folder: backup } = await backedUp(place, folder());
    await store.close();
    const next = elsewhere(place);
    mkdirSync(join(next.data, "lost+found"), { recursive: true });
    expect(await restoreStore({ opening: opening(next), from: backup, now: NOON })).toMatchObject({ people: 0 });
  });

  it("has nothing of whoever erased everything since", async () => {
    const { result, store } = await restored((before) => before.erase(ADA));
    expect(result.fates).toMatchObject({ erased: 1, unusable: 0 });
    expect(await store.read(ADA)).toBeUndefined();
    expect(store.found.troubles).toEqual([]);
  });

  it("has nothing of whoever was erased so long ago that no mark says so any more, and nobody takes it for damage", async () => {
    const marksEnd = async (before: Awaited<ReturnType<typeof create>>["store"]): Promise<void> => {
      await before.erase(ADA);
      for (const on of ["2026-11-20", "2027-02-01"]) await before.noteRetention(day(on));
    };
    const { result, store } = await restored(marksEnd, 80);
    expect(result.fates).toMatchObject({ erased: 1, unusable: 0 });
    expect(await store.read(ADA)).toBeUndefined();
    expect(store.found.troubles).toEqual([]);
  });

  it("has nothing of whoever's file was to be forgotten since, whatever remained in it", async () => {
    const { result, store } = await restored(async (before) => {
      await before.change(ADA, (file) => ({ file: { ...EMPTY_FILE, plan: file.plan }, value: undefined, forgets: true }));
    });
    expect(result.fates).toMatchObject({ erased: 1, unusable: 0 });
    expect(await store.read(ADA)).toBeUndefined();
  });

  it("has nothing written by whoever deleted something since, and the rest of their file", async () => {
    const { result, store } = await restored((before) => keep(before, ADA, (file) => ({ ...file, content: EMPTY_FILE.content })));
    expect(result.fates["without-content"]).toBe(1);
    expect(await store.read(ADA)).toEqual(waking(EMPTY_FILE, 5));
  });

  it("counts what would have been sent since as unclear, in everybody's file", async () => {
    const { result, store } = await restored(async () => undefined, 30);
    const files = await Promise.all((await store.people()).map((person) => store.read(person)));
    const slots = files.flatMap((file) => file?.plan.slots ?? []);
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every(({ state }) => state === "unclear")).toBe(true);
    expect(result.unclearSlots).toBe(slots.length);
  });

  it("tells nobody again what may have been told since, and still replaces what was told", async () => {
    const told = { to: BEN, telling: { kind: "held", dialogue: "ada/ifd/2026-H2" }, on: day("2026-11-20") };
    const notices = ["due", "intent", "unreachable", "refused", "stale"].map((state) => ({ ...told, id: state, state, activity: "m" }));
    const { store, place } = await create();
    await keep(store, ADA, (file) => ({ ...file, plan: { ...file.plan, notices: notices as never } }));
    const { folder: backup } = await backedUp(place, folder());
    await store.close();
    const next = elsewhere(place);
    await restoreStore({ opening: opening(next), from: backup, now: later(1) });
    const restored = (await (await open(next)).read(ADA))?.plan.notices ?? [];
    expect(restored.map(({ state }) => state)).toEqual(["unclear", "unclear", "unclear", "refused", "stale"]);
  });

  it("counts an intent that was open as unclear", async () => {
    const key = "e01/ifd/2026-H2#prepare.employee" as never;
    const { store, place } = await create();
    await keep(store, ADA, (file) => ({ ...file, plan: { ...file.plan, slots: [{ state: "intent", key, on: day("2026-11-20") }] } }));
    const { folder: backup } = await backedUp(place, folder());
    await store.close();
    const next = elsewhere(place);
    await restoreStore({ opening: opening(next), from: backup, now: later(1) });
    expect((await (await open(next)).read(ADA))?.plan.slots).toEqual([{ state: "unclear", key, on: day("2026-11-21") }]);
  });

  it("does not miss people who came after the backup", async () => {
    const { store } = await restored((before) => keep(before, BEN, released));
    expect(store.found.troubles).toEqual([]);
    expect(await store.read(BEN)).toBeUndefined();
  });

  it("is not restored over another one", async () => {
    const { place } = await create();
    const { folder: backup } = await backedUp(place, folder());
    const other = await create();
    const restoring = restoreStore({ opening: opening(other.place), from: backup, now: NOON });
    await expect(restoring).rejects.toMatchObject({ kind: "locked" });
    await other.store.close();
    const again = restoreStore({ opening: opening(other.place), from: backup, now: NOON });
    await expect(again).rejects.toMatchObject({ kind: "not-empty" });
  });

  it("needs the keys", async () => {
    const { place } = await create();
    const { folder: backup } = await backedUp(place, folder());
    const bare = join(folder(), "keys");
    await nodeDisk.makeFolder(bare);
    cpSync(join(place.keys, "house.key"), join(bare, "house.key"));
    const restoring = restoreStore({ opening: opening({ data: join(folder(), "data"), keys: bare }), from: backup, now: NOON });
    await expect(restoring).rejects.toMatchObject({ kind: "keys-missing" });
  });
});

describe("a file that is damaged or gone", () => {
  const broken = async (damage: (place: Place) => void) => {
    const { store, place } = await create();
    await store.replaceRoster(aRoster(aPerson("ada", { top: true }), aPerson("ben")));
    for (const person of [ADA, BEN]) await keep(store, person, released);
    const { folder: backup } = await backedUp(place, folder());
    await keep(store, BEN, (file) => waking(file, 7));
    await store.close();
    damage(place);
    const repaired = await repairStore({ opening: opening(place), from: backup, now: later(1), keysAreLost: false });
    return { repaired, store: await open(place) };
  };

  it.each([
    ["damaged", (place: Place) => writeFileSync(fileOf(place), "x")],
    ["gone", (place: Place) => rmSync(fileOf(place))],
  ])("is brought back from the backup, and no other file with it: %s", async (_, damage) => {
    const { repaired, store } = await broken(damage);
    expect(repaired).toEqual({ fromBackup: 1, anew: 0, left: 0 });
    expect(store.found.troubles).toEqual([]);
    expect(await store.read(ADA)).toEqual(released(EMPTY_FILE));
    expect(await store.read(BEN)).toEqual(released(waking(EMPTY_FILE, 7)));
  });

  it("is begun anew where the backup has none either", async () => {
    const { store, place } = await create();
    const { folder: backup } = await backedUp(place, folder());
    await store.replaceRoster(aRoster(aPerson("ada", { top: true })));
    await keep(store, BEN, released);
    await store.close();
    for (const person of [ADA, BEN]) writeFileSync(fileOf(place, person), "x");
    const repaired = await repairStore({ opening: opening(place), from: backup, now: later(1), keysAreLost: false });
    expect(repaired).toEqual({ fromBackup: 0, anew: 1, left: 1 });
    const again = await open(place);
    expect(await again.read(ADA)).toEqual(waking(EMPTY_FILE, later(1)));
    await expect(again.read(BEN)).rejects.toMatchObject({ kind: "damaged" });
  });
});
