import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../../dialogue/calendar/zone.js";
import { withLogged } from "../../../store/admin-log.js";
import { backupStore } from "../../../store/embedded/care/backup.js";
import { copyKeys } from "../../../store/embedded/care/copy-keys.js";
import { useFormer } from "../../../store/embedded/care/former.js";
import { restoreStore } from "../../../store/embedded/care/restore.js";
import type { EmbeddedStore } from "../../../store/embedded/embedded-store.js";
import { HEADS_FILE } from "../../../store/embedded/heads-file.js";
import type { Place } from "../../../store/embedded/open.js";
import type { LogEntry } from "../../../store/house-record.js";
import { gapsIn, logState, receiptsState } from "../../../store/log-check.js";
import { withReceipt } from "../../../store/receipts.js";
import { aHouse, personId } from "../../dialogue/builders.js";
import { places, RESERVE_BYTES } from "./places.js";

const { create, open, leave, folder } = places();

afterEach(leave);

const TODAY = day("2026-11-20");
const NOON: Instant = instantOf("Europe/Berlin", TODAY, 12 * 60);
const ENTRY: LogEntry = { at: NOON, by: personId("anton@jc.example.org"), what: "settings-changed" };

const opening = (place: Place) => ({ place, reserveBytes: RESERVE_BYTES });
const houseFile = ({ data }: Place): string => join(data, "schema-1", "house.json");
const headsFile = ({ keys }: Place): string => join(keys, HEADS_FILE);

/** No two alike: the same entry once more would be the one that was taken away. */
const log = async (store: EmbeddedStore, count = 1, what: LogEntry["what"] = "settings-changed"): Promise<void> => {
  for (let done = 0; done < count; done += 1)
    await store.changeHouse((house) => ({ file: withLogged(house, { ...ENTRY, what }), value: 0 }));
};

const receipt = (store: EmbeddedStore, number: string): Promise<number> =>
  store.changeHouse((house) => ({ file: withReceipt(house, { number, on: TODAY, why: "leaving" }), value: 0 }));

const stateIn = async (store: EmbeddedStore) => {
  const [house, heads] = [await store.house(), await store.heads()];
  return { log: logState(house, heads, TODAY).state, receipts: receiptsState(house, heads, TODAY).state, heads, house };
};

const lived = async () => {
  const { store, place } = await create();
  await store.changeHouse((house) => ({ file: { ...house, settings: aHouse() }, value: 0 }));
  await log(store, 3);
  await receipt(store, "R1");
  return { store, place };
};

/** As somebody leaves it who puts an older file in the place of the newer one, with the keys that open both. */
const putBack = async (change: (store: EmbeddedStore) => Promise<unknown>) => {
  const { store, place } = await lived();
  const older = readFileSync(houseFile(place));
  await change(store);
  await store.close();
  writeFileSync(houseFile(place), older);
  return { place, store: await open(place) };
};

describe("the heads of the log and of the receipts", () => {
  it("lie with the keys, closed to others, and say nothing of anybody", async () => {
    const { place } = await lived();
    const text = readFileSync(headsFile(place), "utf8");
    expect(text).not.toContain("anton");
    expect(text).not.toContain("R1");
    expect(statSync(headsFile(place)).mode & 0o777).toBe(0o600);
  });

  it("raise no alarm when the store is closed and opened", async () => {
    const { store, place } = await lived();
    await store.close();
    expect(await stateIn(await open(place))).toMatchObject({
      log: "in-order",
      receipts: "in-order",
      heads: { missing: [], unfinished: [] },
    });
  });

  it("find out an older house file in the place of the newer one, also after more was written to it", async () => {
    const { store, place } = await putBack(async (before) => {
      await log(before);
      await receipt(before, "R2");
    });
    expect(await stateIn(store)).toMatchObject({ log: "cut", receipts: "cut" });
    await log(store, 2, "roster-replaced");
    await receipt(store, "R3");
    await store.close();
    expect(await stateIn(await open(place))).toMatchObject({ log: "cut", receipts: "cut" });
  });

  it("are content again when the right file is back", async () => {
    const { store, place } = await lived();
    const older = readFileSync(houseFile(place));
    await log(store);
    await store.close();
    const newer = readFileSync(houseFile(place));
    writeFileSync(houseFile(place), older);
    await (await open(place)).close();
    writeFileSync(houseFile(place), newer);
    expect(await stateIn(await open(place))).toMatchObject({ log: "in-order" });
  });

  it("hold no crash between the two files for an attack, and let none hide behind one", async () => {
    const { store, place } = await lived();
    const before = readFileSync(headsFile(place));
    const older = readFileSync(houseFile(place));
    await log(store);
    await store.close();
    const { sure } = JSON.parse(readFileSync(headsFile(place), "utf8"));
    const { sum: _, ...was } = JSON.parse(before.toString());
    const { checkedText } = await import("../../../store/embedded/checked-file.js");
    writeFileSync(headsFile(place), checkedText({ ...was, next: sure }));
    const written = await open(place);
    expect(await stateIn(written)).toMatchObject({ log: "in-order", heads: { unfinished: [] } });
    await written.close();
    writeFileSync(headsFile(place), checkedText({ ...was, next: sure }));
    writeFileSync(houseFile(place), older);
    expect(await stateIn(await open(place))).toMatchObject({ log: "in-order", heads: { unfinished: [{ of: "log" }] } });
  });

  it("say that they began anew where their file was taken away", async () => {
    const { store, place } = await lived();
    await store.close();
    rmSync(headsFile(place));
    expect(await stateIn(await open(place))).toMatchObject({ log: "in-order", heads: { begunAt: { log: { number: 3 } } } });
  });

  it("go along with a copy of the keys", async () => {
    const { store, place } = await lived();
    const copy = folder();
    await copyKeys(place.keys, copy);
    await log(store);
    await store.close();
    cpSync(join(copy, HEADS_FILE), headsFile(place));
    expect(await stateIn(await open(place))).toMatchObject({ log: "in-order", heads: { missing: [], sure: { log: { number: 4 } } } });
  });
});

describe("a restored house's log", () => {
  it("goes on from the backup, and says which entries and receipts are lost", async () => {
    const { store, place } = await lived();
    const { folder: from } = await backupStore({ opening: opening(place), to: folder(), at: NOON, keepDays: 35 });
    await log(store, 4);
    await receipt(store, "R2");
    await store.close();
    const next = { data: join(folder(), "data"), keys: place.keys };
    await restoreStore({ opening: opening(next), from, now: NOON });
    const { house, ...state } = await stateIn(await open(next));
    expect(state).toMatchObject({ log: "in-order", receipts: "in-order", heads: { missing: [] } });
    expect(gapsIn(house.log).map(({ from: first, to }) => [first, to])).toEqual([[4, 7]]);
    expect(house.log.at(-1)).toMatchObject({ number: 8, what: "restored" });
    expect(house.log.at(-1)?.lost?.receipts).toBeDefined();
  });

  it("has no gap where nothing came after the backup", async () => {
    const { store, place } = await lived();
    const { folder: from } = await backupStore({ opening: opening(place), to: folder(), at: NOON, keepDays: 35 });
    await store.close();
    const next = { data: join(folder(), "data"), keys: place.keys };
    await restoreStore({ opening: opening(next), from, now: NOON });
    const { house, ...state } = await stateIn(await open(next));
    expect(state).toMatchObject({ log: "in-order", receipts: "in-order" });
    expect(house.log.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(gapsIn(house.log)).toEqual([]);
  });
});

describe("going back to a former house", () => {
  it("says what its older log has not, where the present one could not be read", async () => {
    const { store, place } = await lived();
    await store.changeHouse((house) => ({ file: { ...withLogged(house, ENTRY), settings: aHouse({ name: "B" }) }, value: 0 }));
    await store.close();
    writeFileSync(houseFile(place), "x");
    await useFormer(opening(place), "house", NOON);
    const { house, ...state } = await stateIn(await open(place));
    expect(state).toMatchObject({ log: "in-order", heads: { missing: [] } });
    expect(gapsIn(house.log).map(({ from, to }) => [from, to])).toEqual([[4, 4]]);
    expect(house.log.at(-1)).toMatchObject({ number: 5, what: "former-house" });
  });
});
