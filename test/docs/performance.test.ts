import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PARTS } from "../../scripts/bench/parts.js";
import { type Record, type Run, recordFrom, recordIn, textOfRecord } from "../../scripts/bench/record.js";
import { rowOf } from "../../scripts/bench/row.js";
import { whereToLook } from "../../scripts/bench/where-to-look.js";
import { filesFrom, performanceCommand } from "../../scripts/performance/command.js";

const DOCS = join(import.meta.dirname, "../../docs");
const DATA = readFileSync(join(DOCS, "performance.json"), "utf8");
const GROWTH = join("performance", "growth.svg");
const AGAINST = join("performance", "against.svg");

const MACHINE = { node: "v20.20.2", system: "linux", processor: "x", processors: 2, memoryGigabytes: 4 };
const claim = { unit: "ms", better: "lower", goal: 10 } as const;

const aRun = (rows: Run["rows"], more: Partial<Run> = {}): Run => ({
  ...{ part: "store", mode: "quick", seconds: 1, at: "2027-01-01T00:00:00.000Z", loadBefore: 0, machine: MACHINE },
  ...{ rows, ...more },
});

const filesOf = (record: Record): ReadonlyMap<string, string> => filesFrom(textOfRecord(record));

const pageOf = (...runs: readonly Run[]): string => filesOf({ runs }).get("performance.md") ?? "";

describe("the page of what was measured", () => {
  it("fits its data, and so do its pictures", async () => {
    const said: string[] = [];
    const place = { folder: DOCS, out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    expect([await performanceCommand(["--check"], place), said]).toEqual([0, ["docs/performance.md passt zu den Messwerten."]]);
  });

  it("has every part of the bench in its data, and a word about every claim", () => {
    const { runs } = recordIn(join(DOCS, "performance.json"));
    expect(new Set(runs.map(({ part }) => part))).toEqual(new Set(PARTS.map(({ name }) => name)));
    const names = runs.flatMap(({ rows }) => rows.map(({ name }) => name));
    expect(names.filter((name) => whereToLook(name) === undefined)).toEqual([]);
  });

  it("is written in German first, in sentences of at most twenty words", () => {
    const page = filesFrom(DATA).get("performance.md") ?? "";
    const summary = page.split("\n\n").find((part) => part.startsWith("**Kurz auf Deutsch.**")) ?? "";
    const lengths = summary.split(/[.:]\s/).map((sentence) => sentence.split(/\s+/).length);
    expect(lengths.length).toBeGreaterThan(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
  });

  it("changes with each figure, and so do the pictures that show it", () => {
    const { runs = [] } = recordFrom(DATA) ?? {};
    const changed = runs.map((run) => ({
      ...run,
      rows: run.rows.map((row) => (row.name.startsWith("store: a durable change, 30 people") ? { ...row, ours: row.ours * 2 } : row)),
    }));
    const [before, after] = [filesFrom(DATA), filesOf({ runs: changed })];
    expect([...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name)).toEqual([
      "performance.md",
      GROWTH,
      AGAINST,
    ]);
  });

  it("says what was missed, by how much, and where to look", () => {
    const page = pageOf(aRun([rowOf({ ...claim, name: "store: start-up, 5 people", ours: 12.5 })]));
    expect(page).toContain(`- ${whereToLook("store: start-up")}\n  - store: start-up, 5 people: **12.5 ms** instead of at most 10 ms`);
    expect(page).toContain("| start-up, 5 people | 12.5 ms | ≤ 10 ms |  |  | lower | quick | **missed** |");
  });

  it("says so where another run may end the other way, and judges by the median all the same", () => {
    const near = { ...claim, name: "store: start-up, 5 people" } as const;
    const page = pageOf(
      aRun([
        rowOf({ ...near, ours: 11, low: 9, high: 13 }),
        rowOf({ ...near, name: "store: start-up, 6 people", ours: 9, low: 8, high: 11 }),
      ]),
    );
    expect(page).toContain("| start-up, 5 people | 11 ms (9 – 13) | ≤ 10 ms |  |  | lower | quick | **missed**, within the noise |");
    expect(page).toContain("| start-up, 6 people | 9 ms (8 – 11) | ≤ 10 ms |  |  | lower | quick | met, within the noise |");
    expect(page).toContain("**11 ms** instead of at most 10 ms, within the noise");
    expect(page).toContain("Von 2 Zielen sind 0 erreicht und 0 verfehlt. Bei 2 weiteren erreichen");
  });

  it("shows a command that writes the page also where a goal was missed", () => {
    expect(filesFrom(DATA).get("performance.md")).toMatch(/^npm run -s bench -- [^&]*; npm run -s performance$/m);
  });

  it("says what only a full run measures, until there is one", () => {
    const rows = [rowOf({ ...claim, name: "memory: a", ours: 1 })];
    const missing = "- memory: resident after 160 words and three rounds of the clock, 100,000 people, against the bare echo";
    expect(pageOf(aRun(rows, { part: "memory" }))).toContain(missing);
    expect(pageOf(aRun(rows, { part: "memory", mode: "full" }))).not.toContain(missing);
  });

  it("says beside the figures whose tokens are checked, and how often", () => {
    const page = pageOf(aRun([rowOf({ ...claim, name: "inbound: a", ours: 1 })], { part: "inbound" }));
    expect(page).toContain("### Inbound\n\nEvery turn of a row comes with one and the same token");
  });

  it("says that nothing was missed where nothing was", () => {
    expect(pageOf(aRun([rowOf({ ...claim, name: "store: start-up, 5 people", ours: 9 })]))).toContain("All goals are met.");
  });

  it("shows the newest figure of each claim, and an older one where there is no other", () => {
    const row = (name: string, ours: number) => rowOf({ ...claim, name: `store: ${name}`, ours });
    const page = pageOf(
      aRun([row("a", 1), row("b", 2)]),
      aRun([row("a", 3), row("c", 4)], { mode: "full", at: "2027-01-02T00:00:00.000Z" }),
    );
    const shown = page.split("\n").filter((line) => /^\| [abc] \|/.test(line));
    expect(shown.map((line) => line.replace(/ \|.*(full|quick).*/, " $1"))).toEqual(["| a full", "| c full", "| b quick"]);
    expect(shown[0]).toContain("| 3 ms |");
  });

  it.each([
    [0.3, "The machine was quiet"],
    [3, "The machine was busy"],
  ])("says how busy the machine was: %d", (loadBefore, words) => {
    expect(pageOf(aRun([rowOf({ ...claim, name: "store: a", ours: 1 })], { loadBefore }))).toContain(words);
  });
});

describe("the pictures of what was measured", () => {
  const pictured = (ours: number, peer: number): string => {
    const rows = [rowOf({ ...claim, name: "store: a thing", ours, peer })];
    return filesOf({ runs: [aRun(rows)] }).get(AGAINST) ?? "";
  };
  const widthOf = (kind: string, picture: string): number =>
    Number(new RegExp(`class="${kind}"[^>]* width="([\\d.]+)"`).exec(picture)?.[1]);

  it.each([
    [4, 1],
    [1, 4],
    [2, 3],
  ])("have bars as long as their figures, from zero: %d beside %d", (ours, peer) => {
    const picture = pictured(ours, peer);
    expect(widthOf("ours", picture) / widthOf("peer", picture)).toBeCloseTo(ours / peer, 2);
  });

  it.each([
    ["within the scale", 1.5, true],
    ["too far beyond the bars", 3, false],
  ])("mark a goal that lies %s", (_, goal, isMarked) => {
    const rows = [rowOf({ ...claim, name: "store: a thing", ours: 1, peer: 1, goal })];
    const picture = filesOf({ runs: [aRun(rows)] }).get(AGAINST) ?? "";
    expect(picture.includes('<line class="goal"')).toBe(isMarked);
    const widths = [...picture.matchAll(/class="(?:ours|peer)"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual(isMarked ? [426.7, 426.7] : [640, 640]);
  });

  const growing = (...sizes: readonly number[]) =>
    sizes.map((size) => rowOf({ ...claim, name: `store: start-up, ${size.toLocaleString("en")} people`, ours: size }));

  it.each([
    ["two sizes", [30, 5000], false],
    ["three sizes close together", [100, 200, 900], false],
    ["three sizes far apart", [30, 1000, 5000], true],
  ])("show how a cost grows only where there is something to see: %s", (_, sizes, isShown) => {
    const picture = filesOf({ runs: [aRun(growing(...sizes))] }).get(GROWTH) ?? "";
    expect(picture.includes("polyline")).toBe(isShown);
  });

  it("draw no curve through two runs", () => {
    const [quick, full] = [aRun(growing(30, 1000, 5000)), aRun(growing(30, 1000, 5000, 100_000), { mode: "full" })];
    const picture = filesOf({ runs: [full, quick] }).get(GROWTH) ?? "";
    expect(picture.match(/polyline/g)).toHaveLength(1);
    expect(picture).toContain(">people (scale of powers of ten), full run<");
    const apart = [aRun(growing(30, 1000)), aRun(growing(100_000), { mode: "full" })];
    expect(filesOf({ runs: apart }).get(GROWTH)).not.toContain("polyline");
  });

  it.each([GROWTH, AGAINST])("say in words what they show, and follow a dark theme: %s", (name) => {
    const picture = filesFrom(DATA).get(name) ?? "";
    expect(picture).toMatch(/role="img" aria-labelledby="title desc"/);
    expect(picture).toMatch(/<desc id="desc">store|<desc id="desc">planning/);
    expect(picture).toContain("prefers-color-scheme: dark");
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("name the unit, the sizes and whatever scale does not begin at zero", () => {
    const rows = [30, 300, 1000].map((size, place) =>
      rowOf({ ...claim, name: `store: start-up, ${size.toLocaleString("en")} people`, ours: 1 + place * 50 }),
    );
    const picture = filesOf({ runs: [aRun(rows)] }).get(GROWTH) ?? "";
    for (const words of [
      ">store: start-up<",
      ">ms, each line ten times the one below<",
      ">30<",
      ">1k<",
      ">people (scale of powers of ten), quick run<",
    ])
      expect(picture).toContain(words);
  });
});

describe("the check of the page", () => {
  let folder: string;
  const said: string[] = [];
  const check = () => performanceCommand(["--check"], { folder, out: () => undefined, err: (line) => said.push(line) });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ifd-performance-"));
    said.length = 0;
    for (const name of ["performance.json", "performance.md", "performance"])
      cpSync(join(DOCS, name), join(folder, name), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("fails over a figure that was changed by hand", async () => {
    const path = join(folder, "performance.md");
    writeFileSync(path, readFileSync(path, "utf8").replace(" ms |", " s |"));
    expect([await check(), said]).toEqual([
      1,
      ["Das passt nicht mehr zu den Messwerten: performance.md. Führen Sie aus: npm run -s performance"],
    ]);
  });

  it("refuses a file that holds no figures", async () => {
    writeFileSync(join(folder, "performance.json"), "{}");
    await expect(check()).rejects.toMatchObject({ lines: [expect.stringContaining("stehen keine Messwerte"), expect.any(String)] });
  });
});
