import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Bom, Component } from "../../../scripts/sbom/bom.js";
import { sbomCommand } from "../../../scripts/sbom/command.js";
import type { Manifest } from "../../../scripts/sbom/locked.js";

const HOME = join(import.meta.dirname, "../../..");

let home: string;
let out: string[];
let err: string[];

const place = (where = HOME) => ({
  home: where,
  docs: join(where, "docs"),
  out: (line: string) => out.push(line),
  err: (line: string) => err.push(line),
});

/** The repository, as far as the command reads it, in a folder that may be spoiled. */
beforeEach(() => {
  [out, err] = [[], []];
  home = mkdtempSync(join(tmpdir(), "ifd-sbom-"));
  mkdirSync(join(home, "docs"));
  for (const path of ["package.json", "package-lock.json", "docs/sbom.cdx.json", "docs/abhaengigkeiten.md", "docs/decisions"]) {
    cpSync(join(HOME, path), join(home, path), { recursive: true });
  }
  symlinkSync(join(HOME, "node_modules"), join(home, "node_modules"));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const json = <T>(path: string): T => JSON.parse(readFileSync(join(home, path), "utf8")) as T;

const spoil = <T>(path: string, change: (value: T) => unknown): void =>
  writeFileSync(join(home, path), `${JSON.stringify(change(json<T>(path)), null, 2)}\n`);

const spoilParts = (change: (components: readonly Component[]) => readonly unknown[]): void =>
  spoil<Bom>("docs/sbom.cdx.json", (bom) => ({ ...bom, components: change(bom.components) }));

const spoilLock = (path: string, change: Readonly<Record<string, unknown>>): void =>
  spoil<{ packages: Record<string, object> }>("package-lock.json", (lock) => ({
    ...lock,
    packages: { ...lock.packages, [path]: { ...lock.packages[path], ...change } },
  }));

describe("the list of parts (A12)", () => {
  it("A12: has each package that is shipped once, with its checksum, none missing and none extra, and keeps its format", async () => {
    expect(await sbomCommand(["--check"], place()), err.join("\n")).toBe(0);
    expect(out.join("\n")).toMatch(/Die Stückliste stimmt: \d{2,} Teile/);
  });

  it("is the same bytes whenever it is written, and names no time, no registry and no path", async () => {
    const text = readFileSync(join(HOME, "docs/sbom.cdx.json"), "utf8");
    expect(await sbomCommand([], place(home))).toBe(0);
    expect(readFileSync(join(home, "docs/sbom.cdx.json"), "utf8")).toBe(text);
    expect(text).not.toMatch(/timestamp|serialNumber|registry|node_modules|20\d\d-\d\d-\d\d/);
  });

  it("says of each part under which licence it is and what it asks for", () => {
    const { components, dependencies } = json<Bom>("docs/sbom.cdx.json");
    expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
    const refs = new Set(components.map((component) => component["bom-ref"]));
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    const [own] = dependencies;
    expect(own?.dependsOn).toHaveLength(Object.keys(json<Manifest>("package.json").dependencies).length);
  });

  it("lists no tool", () => {
    const names = json<Bom>("docs/sbom.cdx.json").components.map(({ name }) => name);
    expect(names).toContain("botbuilder");
    expect(names.filter((name) => /playground|vitest|playwright|biome/.test(name))).toEqual([]);
  });
});

interface Listed {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
}

const marksBelow = ({ dependencies = {} }: Listed): readonly string[] =>
  Object.entries(dependencies).flatMap(([name, one]) => [
    ...(one.version === undefined ? [] : [`${name}@${one.version}`]),
    ...marksBelow(one),
  ]);

describe("what is shipped", () => {
  it("is what npm itself would leave on a server", () => {
    const args = ["ls", "--omit=dev", "--all", "--json", "--package-lock-only", "--offline"];
    const { stdout } = spawnSync("npm", args, { cwd: home, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    const left = [...new Set(marksBelow(JSON.parse(stdout) as Listed))].sort();
    const listed = json<Bom>("docs/sbom.cdx.json").components.map((component) => component["bom-ref"]);
    expect(listed.length).toBeGreaterThan(100);
    expect([...listed].sort()).toEqual(left);
  });
});

describe("a spoiled list of parts", () => {
  const refused = async (): Promise<string> => {
    expect(await sbomCommand(["--check"], place(home))).toBe(1);
    return err.join("\n");
  };

  it("is refused where a part is missing", async () => {
    spoilParts((parts) => parts.filter(({ name }) => name !== "botbuilder"));
    expect(await refused()).toMatch(/botbuilder@.* fehlt in der Liste/);
  });

  it("is refused where a part is extra", async () => {
    spoilParts((parts) => [...parts, { ...parts[0], name: "left-pad", version: "1.0.0", "bom-ref": "left-pad@1.0.0" }]);
    expect(await refused()).toContain("left-pad@1.0.0 steht in der Liste und ist nicht festgelegt");
  });

  it("is refused where a part stands twice", async () => {
    spoilParts((parts) => [...parts, { ...parts[0], "bom-ref": "again" }]);
    expect(await refused()).toContain("steht mehrmals in der Liste");
  });

  it("is refused where a checksum is another", async () => {
    spoilParts(([first, ...others]) => [{ ...first, hashes: [{ alg: "SHA-512", content: "0".repeat(128) }] }, ...others]);
    expect(await refused()).toContain("hat in der Liste eine andere Prüfsumme");
  });

  it("is refused where it is not CycloneDX", async () => {
    spoilParts(([first, ...others]) => [{ ...first, licenses: [{ license: { id: "Erfunden-1.0" } }] }, ...others]);
    expect(await refused()).toContain("kein gültiges CycloneDX");
  });

  it("is refused where it is cut short", async () => {
    const path = join(home, "docs/sbom.cdx.json");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 5_000));
    expect(await refused()).toContain("docs/sbom.cdx.json lässt sich nicht lesen");
  });

  it("is refused where it has no parts at all, which the format allows", async () => {
    spoil<Bom>("docs/sbom.cdx.json", ({ components: _parts, dependencies: _needs, ...rest }) => rest);
    expect(await refused()).toMatch(/botbuilder@.* fehlt in der Liste/);
  });

  it("is refused where a part has no checksum, which the format allows", async () => {
    spoilParts(([first, ...others]) => {
      const { hashes: _gone, ...rest } = { ...first };
      return [rest, ...others];
    });
    expect(await refused()).toContain("hat in der Liste eine andere Prüfsumme");
  });

  it("is refused where the lock file has moved on", async () => {
    spoilLock("node_modules/lowdb", { version: "7.0.99" });
    expect(await refused()).toContain("lowdb@7.0.99 fehlt in der Liste");
  });
});

describe("a lock file", () => {
  it("that names the place of a package is refused: it would be fetched there and nowhere else", async () => {
    spoilLock("node_modules/lowdb", { resolved: "https://anderswo.example/lowdb.tgz" });
    expect(await sbomCommand(["--check"], place(home))).toBe(1);
    expect(err).toEqual([expect.stringContaining("node_modules/lowdb: In package-lock.json steht eine Adresse")]);
  });

  it.each(["package-lock.json", "package.json"])("or manifest that is cut short is said so of: %s", async (name) => {
    const path = join(home, name);
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 500));
    await expect(sbomCommand(["--check"], place(home))).rejects.toMatchObject({
      lines: [`${name} lässt sich nicht lesen. Die Datei ist beschädigt.`],
    });
  });
});

describe("a dependency", () => {
  const refusedFor = async (): Promise<string> => {
    expect(await sbomCommand([], place(home))).toBe(1);
    return err.join("\n");
  };

  it("needs a reason", async () => {
    spoil<Manifest>("package.json", (manifest) => ({ ...manifest, dependencies: { ...manifest.dependencies, "left-pad": "1.0.0" } }));
    expect(await refusedFor()).toContain("left-pad: Es fehlt, wozu es da ist.");
  });

  it("that is gone has none", async () => {
    spoil<Manifest>("package.json", ({ dependencies: { zod: _gone, ...dependencies }, ...rest }) => ({ ...rest, dependencies }));
    expect(await refusedFor()).toContain("zod: Eine Begründung ist da, das Paket nicht.");
  });

  it("needs a licence that somebody allowed, where it is shipped and where it is a tool", async () => {
    spoilLock("node_modules/lowdb", { license: "AGPL-3.0-only" });
    spoilLock("node_modules/vitest", { license: "SEE LICENSE IN LICENSE" });
    const said = await refusedFor();
    expect(said).toMatch(/lowdb@[\d.]+: AGPL-3.0-only/);
    expect(said).toMatch(/vitest@[\d.]+: SEE LICENSE IN LICENSE/);
  });

  it("with the terms of pre-release software is a tool and never shipped", async () => {
    spoilLock("node_modules/@microsoft/m365agentsplayground", { dev: false });
    expect(await refusedFor()).toMatch(/m365agentsplayground@[\d.]+: SEE LICENSE IN LICENSE/);
  });
});

describe("the texts of the licences", () => {
  it("are written for every part that is shipped", async () => {
    const file = join(home, "lizenzen.txt");
    expect(await sbomCommand(["--licences", file], place(home))).toBe(0);
    const text = readFileSync(file, "utf8");
    const marks = json<Bom>("docs/sbom.cdx.json").components.map((component) => component["bom-ref"]);
    expect(marks.filter((mark) => !text.includes(`${mark} (`))).toEqual([]);
    expect(text).not.toContain("(?)");
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(100);
  });
});
