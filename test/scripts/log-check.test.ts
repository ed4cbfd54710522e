import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { logAsCsv, receiptsAsCsv } from "../../bot/index.js";
import { csvOf, unescapedCell, voiceOf } from "../../cards/index.js";
import { day, type Instant, instantOf, type PersonId, plusDays, type Roster } from "../../dialogue/index.js";
import { readLogFile } from "../../scripts/log-check/read-file.js";
import {
  brokenEntry,
  checkNumberOf,
  createHouseKey,
  createStore,
  EMPTY_HOUSE,
  type HouseRecord,
  logNow,
  notedIn,
  parseCheckNumber,
  withLogged,
  withReceipt,
} from "../../store/index.js";
import { aPerson } from "../dialogue/builders.js";
import { runScript, type Said } from "./command.js";

const RUNS = 1_000;
const SEED = 20_261_122;
const ACTS = ["settings-changed", "roster-replaced", "restored", "key-rotated"] as const;
const FIRST = day("2026-10-01");

const houseOf = (entries: number): HouseRecord => {
  let house: HouseRecord = EMPTY_HOUSE;
  for (let step = 0; step < entries; step += 1) {
    const on = plusDays(FIRST, step % 40);
    const by = step % 3 === 0 ? "operator" : (`-admin${step % 2}@jc.example.org` as PersonId);
    const parts = step % 4 === 0 ? { parts: ["windows", "texts"] as const } : {};
    house = withLogged(house, { at: instantOf("Europe/Berlin", on, 600), by, what: ACTS[step % 4] ?? "restored", ...parts });
    house = withReceipt(house, { number: `R${step}`, on, why: "period" });
  }
  return house;
};

const ROSTER: Roster = new Map([["-admin1@jc.example.org" as PersonId, aPerson("-admin1@jc.example.org", { name: "=Anton" })]]);
const german = voiceOf("de");

const HOUSES = new Map([2, 9, 40, 120].map((entries) => [entries, houseOf(entries)]));
const houseWith = (entries: number): HouseRecord => HOUSES.get(entries) ?? EMPTY_HOUSE;

const rowsIn = (csv: string): string[][] =>
  parse(csv, { bom: true, delimiter: ";" }).map((cells: string[]) => cells.map((cell) => unescapedCell(cell)));

const ROWS = new Map([...HOUSES].map(([entries, house]) => [entries, rowsIn(logAsCsv(house, ROSTER, german))]));

/** By the file alone, and by the number of its newest entry on paper. */
const isDetected = (csv: string, noted: string): boolean => {
  const read = readLogFile(csv);
  if (read.of !== "log" || read.badRow !== undefined || brokenEntry(read.log, day("2026-11-22")) !== undefined) return true;
  const number = parseCheckNumber(noted);
  return number === undefined || !["newest", "contained"].includes(notedIn(logNow(read.log), number, day("2026-11-22")).state);
};

const NAME = 3;

type Attack = (rows: string[][], place: number, column: number) => string[][];

const ATTACKS: Readonly<Record<string, Attack>> = {
  deletes: (rows, place) => rows.filter((_, index) => index !== place),
  "cuts the end": (rows, place) => rows.slice(0, place),
  swaps: (rows, place) => {
    const other = place === rows.length - 1 ? 1 : place + 1;
    return rows.map((row, index) => (index === place ? rows[other] : index === other ? rows[place] : row) ?? row);
  },
  alters: (rows, place, column) => {
    const of = column === NAME ? column + 1 : column;
    return rows.map((row, index) => (index === place ? row.map((cell, at) => (at === of ? `${cell}1` : cell)) : row));
  },
  doubles: (rows, place) => rows.flatMap((row, index) => (index === place ? [row, row] : [row])),
};

describe("a list of changes as a file (A10)", () => {
  it("is as it was made, whatever its length", () => {
    for (const house of HOUSES.values()) {
      const read = readLogFile(logAsCsv(house, ROSTER, german));
      expect(read).toEqual({ of: "log", log: house.log });
      expect(readLogFile(logAsCsv(house, ROSTER, voiceOf("en")))).toEqual(read);
      expect(readLogFile(receiptsAsCsv(house))).toEqual({ of: "receipts", receipts: house.receipts });
    }
  });

  it("tells of a thousand alterations of a thousand, with a number on paper and nothing else", () => {
    const arbitrary = fc.record({
      entries: fc.constantFrom(...HOUSES.keys()),
      attack: fc.constantFrom(...Object.keys(ATTACKS)),
      place: fc.nat(),
      column: fc.nat({ max: 11 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ entries, attack, place, column }) => {
        const house = houseWith(entries);
        const newest = house.log.at(-1);
        const after = ATTACKS[attack]?.(ROWS.get(entries) ?? [], 1 + (place % entries), column) ?? [];
        return newest !== undefined && isDetected(csvOf(after), checkNumberOf(newest));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it("says nothing of the name beside an id, which may have changed", () => {
    const house = houseWith(9);
    const newest = house.log.at(-1);
    expect(newest && isDetected(logAsCsv(house, new Map(), german), checkNumberOf(newest))).toBe(false);
  });
});

describe("the command for a file", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ifd-log-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const check = (text: string, ...more: readonly string[]): Said => {
    const path = join(folder, "liste.csv");
    writeFileSync(path, text);
    return runScript("log-check", ["--datei", path, ...more], { PATH: "/usr/bin:/bin" });
  };

  const house = houseWith(9);
  const csv = logAsCsv(house, ROSTER, german);
  const [early, newest] = [house.log[3], house.log[8]].map((entry) => (entry === undefined ? "" : checkNumberOf(entry)));

  it("finds nothing where there is nothing, and says what it cannot see", () => {
    const { code, out } = check(csv);
    expect(out).toContain("9 Einträge geprüft");
    expect(out).toContain(`Prüfzahl des neuesten: ${newest}`);
    expect(out).toContain("zeigt nur eine notierte Prüfzahl");
    expect(code).toBe(0);
  });

  it("says whether a number from paper still fits", () => {
    expect(check(csv, "--pruefzahl", early ?? "")).toMatchObject({
      code: 0,
      out: expect.stringContaining("Seither kamen 5 Einträge dazu"),
    });
    const cut = csvOf(rowsIn(csv).slice(0, -1));
    expect(check(cut)).toMatchObject({ code: 0 });
    expect(check(cut, "--pruefzahl", newest ?? "")).toMatchObject({ code: 1, out: expect.stringContaining("passt nicht") });
  });

  it("does not believe that an entry is too old where the number says that it is young", () => {
    const { log } = house;
    const forged = log.slice(6).reduce<HouseRecord>(withLogged, {
      ...EMPTY_HOUSE,
      ended: { log: { link: log[5]?.link ?? "", number: 6, on: plusDays(FIRST, -400) } },
    });
    const file = logAsCsv(forged, ROSTER, german);
    expect(check(file)).toMatchObject({ code: 0 });
    expect(check(file, "--pruefzahl", early ?? "")).toMatchObject({
      code: 1,
      out: expect.stringContaining("fehlt, obwohl er noch da sein müsste"),
    });
  });

  it("names the row that is not as it was written", () => {
    const altered = csv.replace("restored", "migrated");
    expect(altered).not.toBe(csv);
    expect(check(altered)).toMatchObject({ code: 1, out: expect.stringContaining("ist nicht mehr so, wie der Bot sie geschrieben hat") });
    expect(check(csvOf(rowsIn(csv).filter((_, index) => index !== 4)))).toMatchObject({
      code: 1,
      out: expect.stringContaining("passt nicht"),
    });
  });

  it.each([
    ["the list of changes", csv],
    ["the receipts", receiptsAsCsv(house)],
  ])("accuses nobody where a table program has written %s anew", (_, text) => {
    const saved = text.replace(/(?<=[;"])(20\d\d)-(\d\d)-(\d\d)(?=[;"])/g, "$3.$2.$1");
    expect(saved).not.toBe(text);
    const { code, out, err } = check(saved);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Wurde die Datei in Excel gespeichert? Holen Sie sie neu.");
  });

  it("says of the example on the page that it is one", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/operations.md"), "utf8");
    const example = /--pruefzahl (17-\S+)/.exec(page)?.[1] ?? "";
    for (const typed of [example, example.toLowerCase().replaceAll("-", " "), example.replace("17", "B")]) {
      const { code, err } = check(csv, "--pruefzahl", typed);
      expect([code, err]).toEqual([2, expect.stringContaining("ist nur das Beispiel. Nehmen Sie die Prüfzahl von Ihrem Papier.")]);
    }
  });

  it("says by which clock the times in the file are", () => {
    expect(check(csv).out).toContain("Die Zeiten in der Datei sind Weltzeit (UTC).");
    expect(check(receiptsAsCsv(house)).out).not.toContain("Weltzeit");
  });

  it("checks receipts as well", () => {
    expect(check(receiptsAsCsv(house))).toMatchObject({ code: 0, out: expect.stringContaining("9 Belege geprüft") });
    expect(check(csvOf(rowsIn(receiptsAsCsv(house)).filter((_, index) => index !== 4)))).toMatchObject({ code: 1 });
  });

  it("cannot check what is no such list, no file and no number", () => {
    expect(check("a;b\n1;2\n").code).toBe(2);
    expect(check(csv, "--pruefzahl", "17-AAAA").code).toBe(2);
    expect(check(csv, "--pruefzahl", checkNumberOf({ link: "x", on: FIRST })).code).toBe(2);
    expect(runScript("log-check", ["--datei", join(folder, "keine.csv")]).code).toBe(2);
    expect(runScript("log-check", []).err).toContain("Es fehlt: --datei");
  });

  it("checks what the server team has written beside the bot, with a store and without its keys", async () => {
    const place = { data: join(folder, "data"), keys: join(folder, "keys") };
    await createHouseKey(place.keys);
    const store = await createStore({ place }, "musterstadt.example");
    await store.changeHouse((record) => ({
      file: withLogged(record, { at: Date.now() as Instant, by: "operator", what: "restored" }),
      value: 0,
    }));
    const made = join(folder, "log.csv");
    const said = runScript("store", ["log", "--data", place.data, "--keys", place.keys, "--csv", made]);
    expect(said).toMatchObject({ code: 0, err: "" });
    await store.close();
    expect(readFileSync(made, "utf8")).toContain("Sicherung eingespielt");
    expect(runScript("log-check", ["--datei", made])).toMatchObject({ code: 0, out: expect.stringContaining("1 Eintrag geprüft") });
  });
});
