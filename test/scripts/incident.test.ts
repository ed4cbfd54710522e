import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonId } from "../../dialogue/index.js";
import { canaryOf } from "../../scripts/faults/canary.js";
import { fileOf, personOf, rosterFor } from "../../scripts/faults/sample-house.js";
import { dataClasses } from "../../scripts/incident/classes.js";
import { takenIn } from "../../scripts/incident/concerned.js";
import { asPlain } from "../../scripts/incident/page.js";
import { createIn, openingIn } from "../../scripts/invented/places.js";
import { WHERE_FILES_LIE } from "../../scripts/trust/risks/break-ins.js";
import { EMPTY_FILE, type EmbeddedStore, REGISTER } from "../../store/index.js";
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
  readonly taken: object;
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
  });

  it("says of each place what the page on break-ins says, in its words", () => {
    const { out } = incident();
    for (const { place, shows, hides, next } of WHERE_FILES_LIE)
      for (const words of [place, ...shows, ...hides, ...next]) expect(out).toContain(asPlain(words));
    expect(WHERE_FILES_LIE.map(({ place }) => place)).toEqual([
      "Der laufende Server",
      "Die Festplatte",
      "Die Sicherungen",
      "Der Hausschlüssel",
    ]);
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
    const strange = incident("--dateien", list(`schema-1/people/${one}`, "/etc/passwd"));
    expect(strange.out).toContain("1 Zeile der Liste nennt keine Datei des Bots.");
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

  it.each([[""], ["/etc/passwd"], ["Datei;Größe"]])("calms nobody with a list that names no file of the bot: %j", (...lines) => {
    expect(incident("--dateien", list(...lines))).toEqual({
      code: 2,
      out: "",
      err: "Keine Zeile der Liste passt. Ist es die richtige?\n",
    });
  });

  it("says what can be read by what was taken, and what a list cannot show", () => {
    const read = (...lines: readonly string[]): string => incident("--dateien", list(...lines)).out;
    const [one = ""] = files();
    const own = `data/schema-1/people/${one}`;
    expect(read("keys/keyring/house.json", "keys/house.key")).toContain("aber keine Daten. Ohne Daten öffnen sie nichts.");
    expect(read("keys/keyring/house.json", "keys/house.key")).not.toContain("können betroffen sein. Gehen Sie davon aus");
    expect(read(own, "keys/keyring/3f.json", "keys/house.key")).toContain("können betroffen sein. Gehen Sie davon aus");
    expect(read(own, "keys/house.key")).toContain("fehlt der Schlüsselordner. Ohne ihn ist nichts davon lesbar.");
    for (const lines of [[own], [own, "keys/keyring/3f.json"]])
      expect(read(...lines)).toContain(
        "Ob auch der Hausschlüssel betroffen ist, zeigt die Liste nicht, wenn er als IFD_HOUSE_KEY übergeben wird.",
      );
    expect(read(own, "keys/keyring/3f.json")).toContain("fehlt der Hausschlüssel. Ohne ihn ist nichts davon lesbar.");
  });

  it("tells programs what was taken", () => {
    const [one = ""] = files();
    const all = { roster: true, house: true, keys: true, houseKey: true, besides: true, strange: 0 };
    expect(told().taken).toEqual({ people: "all", ...all });
    expect(told("--dateien", list(`people/${one}`, "x")).taken).toEqual({
      people: [one.replace(".json", "")],
      ...{ roster: false, house: false, keys: false, houseKey: false, besides: false, strange: 1 },
    });
  });

  it("needs no day, and says its codes", () => {
    expect(incident()).toMatchObject({ code: 0, err: "" });
    expect(incident().out).not.toContain("Datenarten, seit dem");
    expect(incident("--help").out).toContain("Der Befehl endet mit 0");
  });

  it("works without a key, which may be what was lost", () => {
    rmSync(join(folder, "keys/house.key"));
    expect(incident(...SINCE).code).toBe(0);
    expect(incident(...SINCE, "--namen").code).toBe(1);
  });

  it("names every field that the register knows of, in the register's words", () => {
    const said = new Set(dataClasses().flatMap(({ fields }) => fields));
    const sealed = REGISTER.filter(({ file }) => ["person", "house", "roster"].includes(file));
    expect(said).toEqual(new Set(sealed.map(({ what }) => what.de)));
    const { out } = incident();
    expect(out).toContain("Wortlaut des Protokolls");
    expect(out).not.toContain("Tabelle der Datenarten");
  });

  it.each([[["--seit", "gestern"]], [["--seit", "2999-01-01"]], [["--seit", "2026-11-20", "--dateien", "/nowhere/at/all"]]])(
    "ends with 2 where it is asked for in vain: %j",
    (args) => {
      expect(incident(...args)).toMatchObject({ code: 2, out: "" });
    },
  );
});
