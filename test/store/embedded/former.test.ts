import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../../dialogue/calendar/zone.js";
import { withLogged } from "../../../store/admin-log.js";
import { useFormer } from "../../../store/embedded/care/former.js";
import type { Place } from "../../../store/embedded/open.js";
import type { HouseRecord, LogEntry } from "../../../store/house-record.js";
import type { Store } from "../../../store/port.js";
import { aHouse, aRoster, aTeam } from "../../dialogue/builders.js";
import { places, RESERVE_BYTES } from "./places.js";

const { create, open, leave } = places();

afterEach(leave);

const NOON: Instant = instantOf("Europe/Berlin", day("2026-11-20"), 12 * 60);
const opening = (place: Place) => ({ place, reserveBytes: RESERVE_BYTES });

const entry = (what: LogEntry["what"]): LogEntry => ({ at: NOON, by: "operator", what });

const edit = (store: Store, fn: (house: HouseRecord) => HouseRecord): Promise<void> =>
  store.changeHouse((house) => ({ file: fn(house), value: undefined }));

const rename = (store: Store, name: string): Promise<void> =>
  edit(store, (house) => ({ ...withLogged(house, entry("settings-changed")), settings: aHouse({ name }) }));

const named = async (...names: readonly string[]) => {
  const { store, place } = await create();
  for (const name of names) await rename(store, name);
  return { store, place };
};

/** What a store says that is opened for it and closed again. */
const asking = async <T>(place: Place, ask: (store: Store) => Promise<T>): Promise<T> => {
  const store = await open(place);
  const answer = await ask(store);
  await store.close();
  return answer;
};

const stepBack = async (place: Place, which: "house" | "roster" = "house"): Promise<HouseRecord> => {
  await useFormer(opening(place), which, NOON);
  return asking(place, (store) => store.house());
};

const damage = ({ data }: Place, file: string): void => writeFileSync(join(data, "schema-1", file), "x");

describe("going back to the former settings", () => {
  it("goes one state further back each time, and says when there is none further", async () => {
    const { store, place } = await named("A", "B", "C");
    await store.close();
    expect((await stepBack(place)).settings?.name).toBe("B");
    expect((await stepBack(place)).settings?.name).toBe("A");
    await expect(stepBack(place)).rejects.toMatchObject({ kind: "no-former" });
    expect((await asking(place, (again) => again.house())).settings?.name).toBe("A");
  });

  it("can be followed by changes, which can be taken back in turn", async () => {
    const { store, place } = await named("A", "B", "C");
    await store.close();
    await stepBack(place);
    await asking(place, (again) => rename(again, "D"));
    expect((await stepBack(place)).settings?.name).toBe("B");
    expect((await stepBack(place)).settings?.name).toBe("A");
  });

  it("loses nothing of the log, says so in it, and leaves alone all that are no settings", async () => {
    const { store, place } = await named("A", "B");
    await edit(store, (house) => ({ ...withLogged(house, entry("restored")), paused: { since: NOON, why: "restored" } }));
    const before = await store.house();
    await store.close();
    const after = await stepBack(place);
    expect(after).toEqual({ ...withLogged(before, entry("former-house")), settings: aHouse({ name: "A" }) });
  });

  it("passes over states that differ in nothing but the log", async () => {
    const { store, place } = await named("A", "B");
    await edit(store, (house) => withLogged(house, entry("roster-replaced")));
    await store.close();
    expect((await stepBack(place)).settings?.name).toBe("A");
    expect(readdirSync(join(place.data, "schema-1")).filter((name) => /^house\.\d/.test(name))).toEqual([]);
  });

  it("takes the former record as it is where the present one cannot be read", async () => {
    const { store, place } = await named("A", "B", "C");
    await store.close();
    damage(place, "house.json");
    const after = await stepBack(place);
    expect(after.settings?.name).toBe("B");
    expect(after.log.map(({ what }) => what)).toEqual(["settings-changed", "settings-changed", "former-house"]);
    expect((await stepBack(place)).settings?.name).toBe("A");
  });

  it("passes over a former state that is damaged", async () => {
    const { store, place } = await named("A", "B", "C");
    await store.close();
    const [, newest = ""] = readdirSync(join(place.data, "schema-1")).filter((name) => /^house\.\d/.test(name));
    damage(place, newest);
    expect((await stepBack(place)).settings?.name).toBe("A");
    await expect(stepBack(place)).rejects.toMatchObject({ kind: "no-former" });
  });
});

describe("going back to the former roster", () => {
  const withRosters = async (...sizes: readonly number[]) => {
    const { store, place } = await named("A", "B");
    for (const size of sizes) await store.replaceRoster(aRoster(...aTeam(size)));
    await store.close();
    return place;
  };
  const sizeNow = (place: Place): Promise<number> => asking(place, async (store) => (await store.roster()).size);

  it("goes one state further back each time, and stands in the log", async () => {
    const place = await withRosters(2, 3, 4);
    const sizes: number[] = [];
    for (const _ of [1, 2]) {
      await stepBack(place, "roster");
      sizes.push(await sizeNow(place));
    }
    expect(sizes).toEqual([aTeam(3).length, aTeam(2).length]);
    await expect(stepBack(place, "roster")).rejects.toMatchObject({ kind: "no-former" });
    const { log, settings } = await asking(place, (store) => store.house());
    expect(log.slice(-2).map(({ what }) => what)).toEqual(["former-roster", "former-roster"]);
    expect(settings?.name).toBe("B");
  });

  it("uses up none of the former settings", async () => {
    const place = await withRosters(2, 3, 4);
    await stepBack(place, "roster");
    await stepBack(place, "roster");
    expect((await stepBack(place)).settings?.name).toBe("A");
  });

  it("changes nothing where the log cannot be read", async () => {
    const place = await withRosters(2, 3);
    damage(place, "house.json");
    await expect(useFormer(opening(place), "roster", NOON)).rejects.toMatchObject({ trouble: { kind: "damaged", file: "house.json" } });
    await stepBack(place);
    expect(await sizeNow(place)).toBe(aTeam(3).length);
  });
});
