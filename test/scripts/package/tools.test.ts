import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Unusable } from "../../../scripts/command-line.js";
import { refuseWithoutTools, TOOLS } from "../../../scripts/package/tools.js";

const FOLDER = join(import.meta.dirname, "../../../scripts/package");

/** Packages that are loaded while the program runs, and the one that is only read. */
const packagesIn = (source: string): readonly string[] =>
  [...source.matchAll(/^import (?!type )[^"]* from "([^."][^"]*)"/gm)].flatMap(([, name = ""]) => (name.startsWith("node:") ? [] : [name]));

const used = readdirSync(FOLDER).flatMap((name) => packagesIn(readFileSync(join(FOLDER, name), "utf8")));

describe("packing", () => {
  it("goes on where all its tools are", () => {
    expect(() => refuseWithoutTools()).not.toThrow();
  });

  it.each(TOOLS)("is refused in words without %s, as on a server", (missing) => {
    expect(() => refuseWithoutTools((name) => name !== missing)).toThrow(Unusable);
  });

  it("asks for every package that it loads", () => {
    expect(used).toContain("fflate");
    expect(used.filter((name) => !TOOLS.some((tool) => tool === name))).toEqual([]);
    expect(packagesIn('import type { A } from "a";\nimport { B } from "b-package";\nimport { C } from "./c.js";\n')).toEqual(["b-package"]);
  });
});
