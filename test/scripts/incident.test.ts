import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonId } from "../../dialogue/index.js";
import { canaryOf } from "../../scripts/faults/canary.js";
import { createIn, fileOf, openingIn, personOf, rosterFor } from "../../scripts/faults/sample-house.js";
import { dataClasses } from "../../scripts/incident/classes.js";
import { takenIn } from "../../scripts/incident/concerned.js";
import { EMPTY_FILE, type EmbeddedStore, KINDS, REGISTER } from "../../store/index.js";
import { runScript, type Said } from "./command.js";

const CANARY = canaryOf(15);
const SINCE = ["--seit", "2026-11-20"];
const [WROTE, NEVER_WROTE] = [personOf(1), personOf(2)];
const DRILL_MS = 30 * 60_000;

let folder: string;
let store: EmbeddedStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ifd-incident-"));
  store = await createIn(openingIn(folder));
  await store.replaceRoster(rosterFor([WROTE, NEVER_WROTE]));
  await store.change(WROTE, () => ({ file: fileOf(WROTE, CANARY.word), value: undefined }));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const incident = (...args: readonly string[]): Said =>
  runScript("incident", ["--data", join(folder, "data"), "--keys", join(folder, "keys"), ...args]);

const list = (...lines: readonly string[]): string => {
  const path = join(folder, "list.txt");
  writeFileSync(path, lines.join("\n"));
  return path;
};

const files = (): readonly string[] => readdirSync(join(folder, "data/schema-1/people"));

interface Told {
  readonly people: readonly { readonly id: string; readonly what: string; readonly name?: string }[];
  readonly classes: readonly { readonly file: string }[];
}

const told = (...args: readonly string[]): Told => JSON.parse(incident(...SINCE, "--json", ...args).out);

describe("the incident export (R15)", () => {
  it("R15: lists, while the bot runs, everybody who is concerned, and what can have been read of them", () => {
    const begun = performance.now();
    const { code, out, err } = incident(...SINCE);
    expect([code, err]).toEqual([0, ""]);
    expect(performance.now() - begun).toBeLessThan(DRILL_MS);
    expect(out).toContain("Betroffen: 3 Personen");
    expect(out).toContain("seit dem 20.11.2026");
    for (const file of files()) expect(out).toContain(file.replace(".json", ""));
    for (const place of ["Datenordner", "Sicherung der Daten", "Schlüsselordner", "Hausschlüssel", "Laufender Server"])
      expect(out).toContain(place);
  });

  it("R15: says nothing of what anybody wrote, and names people only where it is told to", () => {
    const [plain, named] = [incident(...SINCE).out, incident(...SINCE, "--namen").out];
    for (const out of [plain, named]) expect(CANARY.isIn(Buffer.from(out))).toBe(false);
    expect(plain).not.toContain("Name of");
    expect(plain).not.toContain(WROTE);
    expect(named).toContain(`Name of ${WROTE}`);
  });

  it("R15: says the same of whoever wrote something and of whoever did not", async () => {
    const before = incident(...SINCE, "--namen").out;
    await store.change(WROTE, () => ({ file: EMPTY_FILE, value: undefined }));
    await store.change(NEVER_WROTE, () => ({ file: fileOf(NEVER_WROTE as PersonId, CANARY.word), value: undefined }));
    expect(incident(...SINCE, "--namen").out).toBe(before);
    expect(new Set(told().people.map(({ what }) => what))).toEqual(new Set(["own-file"]));
  });

  it("names whose files were in a list of what was taken, and nobody else", () => {
    const [one = ""] = files();
    const { people, classes } = told("--dateien", list(`/mnt/copy/data/schema-1/people/${one}`, "/etc/passwd"));
    expect(people).toEqual([{ id: one.replace(".json", ""), what: "own-file" }]);
    expect(new Set(classes.map(({ file }) => file))).toEqual(new Set(["person"]));
    expect(incident(...SINCE, "--dateien", list("/etc/passwd")).out).toContain("1 Zeile der Liste nennt keine Datei des Bots.");
  });

  it("names everybody where the roster was taken, with that alone", () => {
    const { people, classes } = told("--dateien", list("schema-1\\roster.json"));
    expect(people.map(({ what }) => what)).toEqual(["roster", "roster", "roster"]);
    expect(new Set(classes.map(({ file }) => file))).toEqual(new Set(["roster"]));
  });

  it("tells the house's record from the house's keys", () => {
    expect(takenIn("keys/keyring/house.json")).toMatchObject({ house: false, keys: true });
    expect(takenIn("data/schema-1/house.3.json\nkeys/house.key\n")).toMatchObject({ house: true, keys: false, houseKey: true });
  });

  it("works without a key, which may be what was lost", () => {
    rmSync(join(folder, "keys/house.key"));
    expect(incident(...SINCE).code).toBe(0);
    expect(incident(...SINCE, "--namen").code).toBe(1);
  });

  it("knows every kind of field that the register knows of", () => {
    const said = new Set(dataClasses().flatMap(({ kinds }) => kinds));
    const sealed = REGISTER.filter(({ file }) => ["person", "house", "roster"].includes(file));
    expect(said).toEqual(new Set(sealed.map(({ kind }) => KINDS[kind].de)));
  });

  it.each([[[]], [["--seit", "gestern"]], [["--seit", "2999-01-01"]], [["--seit", "2026-11-20", "--dateien", "/nowhere"]]])(
    "ends with 2 where it is asked for in vain: %j",
    (args) => {
      expect(incident(...args)).toMatchObject({ code: 2, out: "" });
    },
  );
});
