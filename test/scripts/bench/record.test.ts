import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptRow, type Record, type Run, recordFrom, recordIn, textOfRecord, withRun } from "../../../scripts/bench/record.js";
import { rowOf } from "../../../scripts/bench/row.js";
import { runScript } from "../command.js";

const MACHINE = { node: "v20.20.2", system: "linux", processor: "x", processors: 2, memoryGigabytes: 4 };
const SPREAD = { low: 0.5, high: 3, ratioLow: 0.25, ratioHigh: 1.5 };
const ROW = keptRow(rowOf({ name: "store: a thing", ours: 1, peer: 2, unit: "ms", better: "lower", goal: 2, ...SPREAD }));

const aRun = (part: string, mode: Run["mode"], seconds = 1): Run => ({
  ...{ part, mode, seconds, at: "2027-01-01T00:00:00.000Z", loadBefore: 0, machine: MACHINE },
  rows: [ROW],
});

const runsIn = ({ runs }: Record) => runs.map(({ part, mode, seconds }) => `${part} ${mode} ${seconds}`);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-record-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("the file of what was measured", () => {
  const kept: Record = { runs: [aRun("store", "quick"), aRun("cards", "quick")] };

  it("takes a later run in place of the one before", () => {
    expect(runsIn(withRun(kept, aRun("store", "quick", 2)))).toEqual(["store quick 2", "cards quick 1"]);
  });

  it("keeps a full run beside a quick one", () => {
    expect(runsIn(withRun(kept, aRun("store", "full", 2)))).toEqual(["store quick 1", "cards quick 1", "store full 2"]);
  });

  it("is read as it was written", () => {
    expect(recordFrom(textOfRecord(kept))).toEqual(kept);
  });

  it.each(["", "[]", '{"runs":[{}]}', '{"runs":[],"more":1}', "{"])("is not what holds something else: %s", (text) => {
    expect(recordFrom(text)).toBeUndefined();
  });

  it("is empty where there is none yet", () => {
    expect(recordIn(join(folder, "none.json"))).toEqual({ runs: [] });
  });
});

describe("the bench", () => {
  it("writes what it measured into a file, and the machine to whoever watches", () => {
    const out = join(folder, "figures.json");
    const { code, out: rows, err } = runScript("bench", ["--only", "planning", "--quick", "--json", "--out", out]);
    const told = rows
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).name);
    const [run] = recordIn(out).runs;
    expect([run?.part, run?.mode, run?.rows.map(({ name }) => name)]).toEqual(["planning", "quick", told]);
    expect(told.length).toBeGreaterThan(3);
    expect(run?.rows.filter(({ low, high }) => low !== undefined && high !== undefined).length).toBeGreaterThan(3);
    expect(JSON.parse(err.split("\n")[0] ?? "")).toMatchObject({ node: process.version });
    expect(code).toBe(run?.rows.every(({ pass }) => pass) ? 0 : 1);
  });

  it("does not write over somebody else's file", () => {
    const out = join(folder, "letter.txt");
    writeFileSync(out, "Liebe Ada");
    const { code, err } = runScript("bench", ["--only", "planning", "--quick", "--out", out]);
    expect([code, err]).toEqual([2, `In „${out}“ stehen keine Messwerte dieses Programms. Die Datei bleibt, wie sie ist.\n`]);
    expect(readFileSync(out, "utf8")).toBe("Liebe Ada");
  });
});
