import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createStore, openStore, type Place } from "../../../store/embedded/open.js";
import { EMPTY_FILE } from "../../../store/person-file.js";
import { personId } from "../../dialogue/builders.js";
import { places, RESERVE_BYTES, TENANT } from "./places.js";

const made = places();
afterAll(() => made.leave());

const ADA = personId("ada@musterstadt.example");
const create = (place: Place) => createStore({ place, reserveBytes: RESERVE_BYTES }, TENANT);
const namesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

const withoutMarker = async (work: (store: Awaited<ReturnType<typeof create>>) => Promise<void>): Promise<Place> => {
  const { store, place } = await made.create();
  await work(store);
  await store.close();
  rmSync(join(place.data, "store.json"));
  return place;
};

const aPersonsFile = () => withoutMarker((store) => store.change(ADA, () => ({ file: EMPTY_FILE, value: undefined })));
const aChangedHouse = () => withoutMarker((store) => store.changeHouse((house) => ({ file: house, value: undefined })));

describe("a folder whose marker was lost", () => {
  it.each([
    ["a person's file", aPersonsFile],
    ["a changed house", aChangedHouse],
  ])("is not made anew while it holds %s, and loses nothing", async (_, lost) => {
    const place = await lost();
    const before = namesIn(place.data);
    await expect(create(place)).rejects.toMatchObject({ kind: "not-empty" });
    expect(namesIn(place.data)).toEqual(before);
  });

  it("is not made anew with other keys either", async () => {
    const [place, other] = [await aPersonsFile(), await made.place()];
    await expect(create({ data: place.data, keys: other.keys })).rejects.toMatchObject({ kind: "not-empty" });
    expect(readdirSync(join(place.data, "schema-1", "people"))).toHaveLength(1);
  });

  it("is begun again where setting it up was cut short", async () => {
    const place = await withoutMarker(() => Promise.resolve());
    writeFileSync(join(place.data, "schema-1", ".roster.json.abc.tmp"), "half");
    const store = await create(place);
    expect(await store.people()).toEqual([]);
    await store.close();
  });
});

describe("a disk of its own", () => {
  it("is as good as an empty folder, whatever the system keeps on it", async () => {
    const place = await made.place();
    for (const folder of [place.data, place.keys]) mkdirSync(join(folder, "lost+found"), { recursive: true, mode: 0o700 });
    const store = await create(place);
    expect(await store.people()).toEqual([]);
    await store.close();
    const again = await openStore({ place, reserveBytes: RESERVE_BYTES });
    await again.close();
    expect(namesIn(place.data)).toContain("lost+found");
  });

  it("holds no keys yet, where there is nothing on it but that", async () => {
    const { store, place } = await made.create();
    await store.close();
    const keys = join(place.keys, "disk");
    mkdirSync(join(keys, "lost+found"), { recursive: true });
    const houseKey = readFileSync(join(place.keys, "house.key"), "utf8");
    await expect(openStore({ place: { ...place, keys, houseKey } })).rejects.toMatchObject({ kind: "keys-missing" });
  });
});

describe("what a migration came from", () => {
  it("stays while what it became cannot be read", async () => {
    const { store, place } = await made.create();
    await store.close();
    mkdirSync(join(place.data, "schema-7"));
    writeFileSync(join(place.data, "schema-1", "roster.json"), "");
    await expect(openStore({ place })).rejects.toMatchObject({ kind: "damaged" });
    expect(namesIn(place.data)).toContain("schema-7");
  });
});
