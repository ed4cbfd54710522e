import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stepsIn } from "../e2e/empty-machine/page.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/installation.md"), "utf8");
const [BUILD = "", CHANGE = "", BACK = ""] = stepsIn(PAGE)
  .filter(({ heading }) => heading.startsWith("7."))
  .map(({ text }) => text);

/** The program is a folder with its version in it; what else is called writes down that it was. */
const STAND_INS = {
  tar: 'mkdir -p "$4/build/scripts" && cat "$AT/archive" >"$4/build/version"',
  npm: ":",
  systemctl: 'echo "$*" >>"$AT/called"',
  "ifd-bot": '[ "$1" != serve ] || ! grep -q broken "$AT/opt/ifd-bot/build/version"',
  curl: ":",
};

/** As somebody pastes it into a shell, which goes on after a line that failed. The whole story, with two builds, is told by the test of the page. */
describe("a new version and the way back, as the page says it", () => {
  let at: string;

  beforeEach(() => {
    at = mkdtempSync(join(tmpdir(), "ifd-upgrade-"));
    mkdirSync(join(at, "bin"));
    for (const [name, text] of Object.entries(STAND_INS)) writeFileSync(join(at, "bin", name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    mkdirSync(join(at, "opt/ifd-bot/build/scripts"), { recursive: true });
    writeFileSync(join(at, "opt/ifd-bot/build/version"), "v1");
  });

  afterEach(() => rmSync(at, { recursive: true }));

  const pastes = (text: string): number | null =>
    spawnSync("bash", ["--norc"], {
      input: text.replaceAll("/opt/", `${at}/opt/`),
      env: { PATH: `${at}/bin:/usr/bin:/bin`, AT: at },
    }).status;

  const builds = (version: string): number | null => {
    writeFileSync(join(at, "archive"), version);
    return pastes(BUILD);
  };

  const versionIn = (name: string): string | undefined => {
    const path = join(at, "opt", name, "build/version");
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };

  const installed = (): readonly (string | undefined)[] => ["ifd-bot", "ifd-bot.alt", "ifd-bot.neu"].map(versionIn);

  const called = (): string => readFileSync(join(at, "called"), "utf8");

  it("changes, and changes once more, and goes back to the one before", () => {
    expect([builds("v2"), pastes(CHANGE), installed()]).toEqual([0, 0, ["v2", "v1", undefined]]);
    expect([builds("v3"), pastes(CHANGE), installed()]).toEqual([0, 0, ["v3", "v2", undefined]]);
    expect([pastes(BACK), installed()]).toEqual([0, ["v2", undefined, "v3"]]);
  });

  it("builds anew after the way back, with nothing left of the version that was no good", () => {
    for (const step of [() => builds("v2"), () => pastes(CHANGE), () => pastes(BACK)]) expect(step()).toBe(0);
    writeFileSync(join(at, "opt/ifd-bot.neu/build/only-in-v2"), "");
    expect([builds("v3"), pastes(CHANGE), installed()]).toEqual([0, 0, ["v3", "v1", undefined]]);
    expect(existsSync(join(at, "opt/ifd-bot/build/only-in-v2"))).toBe(false);
  });

  it("does not start what cannot start, and leads back from there", () => {
    expect(builds("v2 is broken")).toBe(0);
    expect(pastes(CHANGE)).not.toBe(0);
    expect(called()).toMatch(/stop ifd-bot\.service\n$/);
    expect([pastes(BACK), installed()]).toEqual([0, ["v1", undefined, "v2 is broken"]]);
    expect(called()).toMatch(/start ifd-bot\.service\n$/);
  });

  it("stops nothing where nothing new, or nothing old, is there", () => {
    expect(pastes(CHANGE)).not.toBe(0);
    expect(pastes(BACK)).not.toBe(0);
    expect([existsSync(join(at, "called")), installed()]).toEqual([false, ["v1", undefined, undefined]]);
  });

  it("would be found out if it moved into a folder that is still there", () => {
    const nesting = CHANGE.replaceAll("mv -T", "mv").replace(/^.*rm -rf.*\n/m, "");
    for (const version of ["v2", "v3"]) {
      builds(version);
      pastes(nesting);
    }
    pastes(BACK);
    expect(installed()[0]).toBe("v1");
  });
});
