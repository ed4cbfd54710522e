import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { markOn } from "../../../store/embedded/keys/ended-marks.js";
import { nameOf } from "../../../store/embedded/layout.js";
import type { Place } from "../../../store/embedded/open.js";
import { personId } from "../../dialogue/builders.js";
import { ADA } from "../../dialogue/records.js";
import { keep, released } from "../describe-store.js";
import { places, TENANT } from "./places.js";

const BEN = personId("ben");
const { create, open, leave } = places();

afterEach(leave);

const shardOf = ({ keys }: Place): string => readFileSync(join(keys, "keyring", `${nameOf(TENANT, ADA).slice(0, 2)}.json`), "latin1");

const erased = async () => {
  const { store, place } = await create();
  for (const person of [ADA, BEN]) await keep(store, person, released);
  await store.erase(ADA);
  await store.noteRetention(day("2026-11-20"));
  return { store, place };
};

describe("the mark that somebody was erased", () => {
  it("names the month and no day", async () => {
    const { place } = await erased();
    expect(shardOf(place)).toContain('"state":"destroyed","keys":[],"month":"2026-11"');
    expect(shardOf(place)).not.toContain("2026-11-20");
  });

  it("is there for as long as a backup from before may be, and then gone", async () => {
    const { store, place } = await erased();
    await store.noteRetention(day("2027-01-31"));
    expect(shardOf(place)).toContain(nameOf(TENANT, ADA));
    await store.noteRetention(day("2027-02-01"));
    expect(shardOf(place)).not.toContain(nameOf(TENANT, ADA));
    await store.close();
    const again = await open(place);
    expect(again.found.troubles).toEqual([]);
    expect(await again.people()).toEqual([BEN]);
  });

  it("begins anew for somebody who came back and was erased again", async () => {
    const { store, place } = await erased();
    await keep(store, ADA, released);
    await store.noteRetention(day("2027-02-01"));
    expect(await store.read(ADA)).toBeDefined();
    await store.erase(ADA);
    await store.noteRetention(day("2027-02-02"));
    expect(shardOf(place)).toContain('"month":"2027-02"');
  });

  it("stays while its file could not be removed", () => {
    const entry = { state: "destroyed", month: "2026-11", keys: [] } as const;
    expect(markOn(entry, day("2027-02-01"), true)).toBe(entry);
    expect(markOn(entry, day("2027-02-01"), false)).toBeUndefined();
  });
});
