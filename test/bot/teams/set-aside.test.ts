import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { putOff, setAside } from "../../../bot/teams/set-aside.js";

const HOME = join(import.meta.dirname, "../../..");
const from = createRequire(import.meta.url);

const loadedAfter = (line: string): string[] => {
  const program = `
    import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
    const sdk = await import("./build/bot/teams/sdk.js");
    const from = createRequire(createRequire(import.meta.url).resolve("botbuilder"));
    ${line}
    const there = Object.keys(from.cache).filter((path) => from.cache[path].children.length > 0);
    const names = ["botbuilder-core", "recognizers-text", "botbuilder-dialogs", "yaml", "botframework-streaming", "htmlparser2"];
    console.log(names.filter((name) => there.some((path) => path.includes("/" + name))).join(" "));
  `;
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: HOME, encoding: "utf8" }).trim().split(" ");
};

describe("the SDK, once it is loaded", () => {
  it("has loaded none of what is never used here", () => {
    expect(loadedAfter("")).toEqual(["botbuilder-core"]);
  });

  it("loads what was put off when somebody touches it", () => {
    expect(loadedAfter('new (from("htmlparser2").Parser)();')).toEqual(["botbuilder-core", "htmlparser2"]);
  });
});

describe("a package that is put off", () => {
  it("is loaded when somebody touches it, and once however often that is", () => {
    const folder = mkdtempSync(join(tmpdir(), "ifd-put-off-"));
    const path = join(folder, "seldom.cjs");
    const loads = join(folder, "loads");
    writeFileSync(path, `require("node:fs").appendFileSync(${JSON.stringify(loads)}, "x"); exports.made = {};`);
    putOff(from, path);
    const seldom = from(path) as { readonly made: object };
    expect(existsSync(loads)).toBe(false);
    expect(seldom.made).toBe(seldom.made);
    expect(readFileSync(loads, "utf8")).toBe("x");
    rmSync(folder, { recursive: true });
  });
});

describe("a package that is set aside", () => {
  it("lets a class be made of it, and refuses whoever makes something of that", () => {
    setAside(from, "semver");
    const { SemVer } = from("semver") as { readonly SemVer: new (version: string) => object };
    class Own extends SemVer {}
    expect(() => new SemVer("1.0.0")).toThrow("the SDK may not use SemVer of semver");
    expect(() => new Own("1.0.0")).toThrow("the SDK may not use SemVer of semver");
    expect(() => Reflect.apply(SemVer, undefined, ["1.0.0"])).toThrow("the SDK may not use SemVer of semver");
  });

  it("stays what it is where somebody has loaded it before", () => {
    const debug: unknown = from("debug");
    setAside(from, "debug");
    putOff(from, "debug");
    expect(from("debug")).toBe(debug);
  });
});
