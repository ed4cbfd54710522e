import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SCRIPTS = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "scripts");
const IMPORT = /(?:from|import\() ?"(\.[^"]+)"/g;

type Sources = ReadonlyMap<string, string>;

const sources = (): Sources =>
  new Map(
    readdirSync(SCRIPTS, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => [file, readFileSync(join(SCRIPTS, file), "utf8")]),
  );

/** The folder of a file right below scripts; what lies there itself belongs to nobody and is everybody's. */
const folderOf = (file: string): string | undefined => (file.includes(sep) ? file.split(sep)[0] : undefined);

const arrowsIn = (files: Sources): ReadonlySet<string> => {
  const arrows = new Set<string>();
  for (const [file, text] of files) {
    const from = folderOf(file);
    for (const [, path = ""] of text.matchAll(IMPORT)) {
      const to = folderOf(relative(SCRIPTS, join(SCRIPTS, dirname(file), path)));
      if (from !== undefined && to !== undefined && to !== ".." && from !== to) arrows.add(`${from} → ${to}`);
    }
  }
  return arrows;
};

const bothWays = (arrows: ReadonlySet<string>): readonly string[] =>
  [...arrows].filter((arrow) => arrows.has(arrow.split(" → ").reverse().join(" → ")));

describe("the folders of scripts", () => {
  it("are read, and need each other", () => {
    expect([...arrowsIn(sources())]).toEqual(expect.arrayContaining(["bench → invented", "faults → invented", "invented → connector"]));
  });

  it("never need each other both ways", () => {
    expect(bothWays(arrowsIn(sources()))).toEqual([]);
  });

  it("keep measuring and breaking apart", () => {
    const arrows = arrowsIn(sources());
    expect([...arrows].filter((arrow) => ["bench → faults", "faults → bench"].includes(arrow))).toEqual([]);
  });

  it("are found out where they do", () => {
    const planted = new Map([...sources(), [join("invented", "planted.ts"), 'import { x } from "../bench/row.js";']]);
    expect([...bothWays(arrowsIn(planted))].sort()).toEqual(["bench → invented", "invented → bench"]);
  });
});
