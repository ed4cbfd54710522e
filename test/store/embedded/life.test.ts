import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { withdraw } from "../../../dialogue/release.js";
import { withLogged } from "../../../store/admin-log.js";
import { nameOf } from "../../../store/embedded/layout.js";
import type { Place } from "../../../store/embedded/open.js";
import { createStore } from "../../../store/embedded/open.js";
import { EMPTY_FILE, type PersonFile } from "../../../store/person-file.js";
import { aPerson, aRoster, personId } from "../../dialogue/builders.js";
import { ADA, granted } from "../../dialogue/records.js";
import { at, keep, released, waking } from "../describe-store.js";
import { places, TENANT } from "./places.js";

const BEN = personId("ben");
const { create, open, leave, place: newPlace } = places();

afterEach(leave);

const fileOf = ({ data }: Place, person = ADA): string => join(data, "schema-1", "people", `${nameOf(TENANT, person)}.json`);

const everyFile = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const withdrawing = (file: PersonFile): PersonFile => ({
  ...file,
  content: { ...file.content, releases: file.content.releases.map((release) => granted(withdraw(release, ADA, day("2026-11-20")))) },
});

describe("a store that is opened again", () => {
  it("knows everything it knew", async () => {
    const { store, place } = await create();
    await keep(store, ADA, (file) => released(waking(file, 5)));
    await store.replaceRoster(aRoster(aPerson("ben")));
    await store.changeHouse((house) => ({ file: withLogged(house, { at: at(1), by: "operator", what: "restored" }), value: 0 }));
    await store.close();
    const again = await open(place);
    expect(await again.read(ADA)).toEqual(released(waking(EMPTY_FILE, 5)));
    expect(await again.due(at(9))).toEqual([{ person: ADA, at: 5 }]);
    expect(await again.roster()).toEqual(aRoster(aPerson("ben")));
    expect((await again.house()).log).toHaveLength(1);
    expect(again.found).toEqual({ people: 2, temporary: 0, finished: 0, troubles: [] });
  });

  it("knows which messages it has seen", async () => {
    const { store, place } = await create();
    const press = { actor: ADA, activity: "a" };
    await store.changeOnce(ADA, press, (file) => ({ file, value: 0 }));
    await store.close();
    expect(await (await open(place)).changeOnce(ADA, press, (file) => ({ file, value: 0 }))).toEqual({ repeated: true });
  });

  it("clears half-written files away and says so", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await store.close();
    writeFileSync(join(place.data, "schema-1", "people", ".x.json.abc.tmp"), "half");
    writeFileSync(join(place.keys, "keyring", ".00.json.abc.tmp"), "half");
    expect((await open(place)).found.temporary).toBe(1);
    expect([...everyFile(place.data), ...everyFile(place.keys)].filter((file) => file.endsWith(".tmp"))).toEqual([]);
  });
});

describe("a store on the disk", () => {
  it("says nothing to whoever has no key: no name, no id, no word", async () => {
    const { store, place } = await create();
    await keep(store, personId("ada.lovelace@amt.example"), released);
    await store.replaceRoster(aRoster(aPerson("ada.lovelace@amt.example")));
    const bytes = everyFile(place.data).map((file) => readFileSync(file, "latin1"));
    for (const secret of ["lovelace", "Name of", "note on", "clients"]) expect(bytes.filter((text) => text.includes(secret))).toEqual([]);
  });

  it("says nothing about whether somebody wrote something, by the length of their file", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await keep(store, BEN, (file) => file);
    expect(statSync(fileOf(place)).size).toBe(statSync(fileOf(place, BEN)).size);
  });
});

describe("two copies of a file, one older than the other", () => {
  it("do not show whether something was taken back between them", async () => {
    const { store, place } = await create();
    const tagIn = (): readonly string[] => {
      const { parts } = JSON.parse(readFileSync(fileOf(place), "utf8")) as { readonly parts: Record<string, { readonly key: string }> };
      return Object.values(parts).map(({ key }) => key);
    };
    await keep(store, ADA, released);
    const first = tagIn();
    await keep(store, ADA, (file) => waking(file, 1));
    const second = tagIn();
    await keep(store, ADA, withdrawing);
    expect(new Set([...first, ...second, ...tagIn()]).size).toBe(6);
  });
});

describe("somebody who takes something back", () => {
  it("takes it from every copy of their file too", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    const copy = readFileSync(fileOf(place));
    await keep(store, ADA, withdrawing);
    await store.close();
    writeFileSync(fileOf(place), copy);
    const again = await open(place);
    await expect(again.read(ADA)).rejects.toMatchObject({ kind: "key-missing" });
  });

  it("keeps everything when the copy is from after it", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await keep(store, ADA, withdrawing);
    await store.close();
    expect((await (await open(place)).read(ADA))?.content.releases).toHaveLength(1);
  });
});

describe("an older copy of a file that comes back while the store is open", () => {
  it("is not taken for the file", async () => {
    const { store, place } = await create();
    await keep(store, ADA, (file) => waking(file, 1));
    const copy = readFileSync(fileOf(place));
    await keep(store, ADA, (file) => waking(file, 2));
    writeFileSync(fileOf(place), copy);
    await expect(store.read(ADA)).rejects.toMatchObject({ kind: "damaged" });
  });
});

describe("a damaged file of one person", () => {
  const damaged = async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await keep(store, BEN, (file) => waking(file, 1));
    await store.close();
    writeFileSync(fileOf(place), "x");
    return open(place);
  };

  it("stops nobody else, and is said at the start", async () => {
    const store = await damaged();
    expect(store.found.troubles).toEqual([{ kind: "damaged", file: `${nameOf(TENANT, ADA)}.json` }]);
    expect(await store.people()).toEqual([BEN]);
    expect(await store.read(BEN)).toEqual(waking(EMPTY_FILE, 1));
  });

  it("is refused, and neither changed nor taken for an empty one", async () => {
    const store = await damaged();
    await expect(store.read(ADA)).rejects.toMatchObject({ kind: "damaged" });
    await expect(keep(store, ADA, (file) => file)).rejects.toMatchObject({ kind: "damaged" });
    await store.replaceRoster(aRoster(aPerson("ada")));
    await expect(store.read(ADA)).rejects.toMatchObject({ kind: "damaged" });
  });

  it("can be erased all the same, and begun anew", async () => {
    const store = await damaged();
    await store.erase(ADA);
    expect(await store.read(ADA)).toBeUndefined();
    await keep(store, ADA, (file) => waking(file, 3));
    expect(await store.read(ADA)).toEqual(waking(EMPTY_FILE, 3));
  });
});

describe("a new store", () => {
  it("is not made where something lies already", async () => {
    const place = await newPlace();
    await (await createStore({ place }, TENANT)).close();
    await expect(createStore({ place }, TENANT)).rejects.toMatchObject({ kind: "not-empty" });
  });

  it("is not made over the keys of another one, whose data may only be away", async () => {
    const { store, place } = await create();
    await keep(store, ADA, released);
    await store.close();
    const elsewhere = { ...place, data: `${place.data}-2` };
    await expect(createStore({ place: elsewhere }, TENANT)).rejects.toMatchObject({ kind: "not-empty" });
  });

  it("is begun again where making it was cut short", async () => {
    const { store, place } = await create();
    await store.close();
    rmSync(join(place.data, "store.json"));
    const again = await createStore({ place }, TENANT);
    expect(await again.people()).toEqual([]);
    await again.close();
  });
});
