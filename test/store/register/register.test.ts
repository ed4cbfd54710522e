import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "../../../dialogue/index.js";
import { noteRan } from "../../../store/embedded/care/ran.js";
import { REGISTER, STORED_FILES, unregistered } from "../../../store/index.js";
import { places } from "../embedded/places.js";
import { type Stored, storedIn, strangersIn } from "./on-the-disk.js";
import { caring, sending, talking } from "./story.js";

const { create, leave } = places();

let base = "";
let stored: readonly Stored[] = [];

const unknownIn = (files: readonly Stored[]): readonly string[] =>
  files.flatMap(({ at, file, value }) => unregistered(file, value).map((path) => `${at}: ${path}`));

beforeAll(async () => {
  const { store, place } = await create();
  await talking(store);
  await sending(store);
  await sending(store, 500);
  await sending(store, 403);
  base = dirname(place.data);
  const during = strangersIn(base);
  await store.close();
  await caring(base);
  expect(during).toEqual([]);
  stored = await storedIn(base);
}, 120_000);

afterAll(leave);

/** What the story left behind of a kind of file. */
const of = (file: Stored["file"]): readonly unknown[] => stored.filter((one) => one.file === file).map(({ value }) => value);

describe("the field register, R01 and R17", () => {
  it("knows every field of every file that a whole story leaves on the disk", () => {
    expect(unknownIn(stored)).toEqual([]);
  });

  it("knows every file by its name", () => {
    expect(strangersIn(base)).toEqual([]);
    const never = STORED_FILES.filter((file) => of(file).length === 0);
    expect(never).toEqual(["restoring"]);
  });

  it("was shown eight people, a house, a roster, former states of both, and a backup", () => {
    expect(of("person").length).toBeGreaterThanOrEqual(16);
    expect(of("house").length).toBeGreaterThanOrEqual(3);
    expect(of("roster").length).toBeGreaterThanOrEqual(2);
    expect(of("backup-note")).toHaveLength(1);
  });

  it("finds no time of day in any person’s file but when the bot looks next, whatever a field is called", () => {
    const times = of("person").flatMap((value) => {
      const { plan, ...rest } = value as { readonly plan: { readonly wakeAt?: number } };
      const { wakeAt: _, ...others } = plan;
      return JSON.stringify([others, rest]).match(/\b1[5-9]\d{11}\b|\d{4}-\d\d-\d\dT\d\d:\d\d/g) ?? [];
    });
    expect(times).toEqual([]);
  });

  it("finds a field that nobody registered, wherever it stands", () => {
    const [person] = of("person");
    const added = (value: unknown, more: object) => ({ ...(value as object), ...more });
    expect(unregistered("person", added(person, { lastSeenAt: 1 }))).toEqual(["lastSeenAt"]);
    expect(unregistered("person", { plan: { wishes: { muted: false, opened: 3 } } })).toEqual(["plan.wishes.opened"]);
    expect(unregistered("person", { content: { releases: [{ id: "r", to: [{ readOn: 20000 }] }] } })).toEqual([
      "content.releases[].to[].readOn",
    ]);
    expect(unregistered("house", { log: [{ whom: "ada" }] })).toEqual(["log[].whom"]);
    expect(unregistered("roster", [{ sick: true }])).toEqual(["[].sick"]);
    expect(unregistered("envelope", { parts: { plan: { key: "", at: 1 } } })).toEqual(["parts{}.at"]);
  });

  it("finds a list, an object or nothing where something else should stand", () => {
    expect(unregistered("person", { seen: [[]], plan: { nudgedOn: { on: 1 }, wakeAt: null, withoutBot: 3, more: [] } })).toEqual([
      "seen[]",
      "plan.nudgedOn",
      "plan.wakeAt",
      "plan.withoutBot",
      "plan.more",
    ]);
  });

  it("finds a word that is in no list", () => {
    expect(unregistered("person", { plan: { slots: [{ state: "opened" }] } })).toEqual(["plan.slots[].state"]);
    expect(unregistered("house", { log: [{ what: "preparation-read" }] })).toEqual(["log[].what"]);
    expect(unregistered("person", { plan: { slots: [{ state: "constructor" }] } })).toEqual(["plan.slots[].state"]);
  });

  it("finds a file that has no name in it", async () => {
    writeFileSync(join(base, "data", "opened.json"), "{}");
    await noteRan(join(base, "data"), "backup", day("2026-11-20"));
    expect(strangersIn(base)).toEqual([join("data", "opened.json")]);
  });

  it("says of every field in both languages what it is, and for every trace why it must be", () => {
    for (const { what, why, kind, values = {} } of REGISTER) {
      for (const text of [what, ...(why === undefined ? [] : [why]), ...Object.values(values)]) {
        expect(text.de.length).toBeGreaterThan(1);
        expect(text.en.length).toBeGreaterThan(1);
      }
      if (["moment", "day", "number", "yes-or-no"].includes(kind)) expect(why).toBeDefined();
    }
  });
});
