import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const RUN = join(import.meta.dirname, "../../scripts/run.mjs");
const [EARLIER, LATER] = [new Date("2026-11-01"), new Date("2026-11-02")];

let folder: string;

const place = (...parts: readonly string[]): string => join(folder, ...parts);

const write = (path: string, text = ""): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const writeProgram = (path: string, text: string): void => {
  write(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
};

/** What npm leaves of an installation, in a folder beside the house; its compiler has nothing to do. */
const installed = (on: Date): void => {
  write(place("beside", ".package-lock.json"));
  utimesSync(place("beside", ".package-lock.json"), on, on);
  writeProgram(place("beside", ".bin", "tsc"), "exit 0");
};

/** One command of the README, with an npm that only says that it was called. */
const plan = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [place("house", "scripts", "run.mjs"), "plan"], {
    encoding: "utf8",
    env: { PATH: `${place("programs")}:/usr/bin:/bin` },
  });
  return { status, stdout, stderr, hasInstalled: existsSync(place("npm-was-here")) };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-install-"));
  mkdirSync(place("house", "scripts"), { recursive: true });
  cpSync(RUN, place("house", "scripts", "run.mjs"));
  write(place("house", "build", "scripts", "plan.js"), "process.stdout.write('planned');");
  write(place("house", "package-lock.json"));
  utimesSync(place("house", "package-lock.json"), LATER, LATER);
  writeProgram(place("programs", "npm"), `touch "${place("npm-was-here")}"`);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("a command of the README", () => {
  it("installs what is missing", () => {
    installed(EARLIER);
    cpSync(place("beside"), place("house", "node_modules"), { recursive: true, preserveTimestamps: true });
    expect(plan()).toMatchObject({ status: 0, stdout: "planned", hasInstalled: true });
  });

  it("refuses to install through a link, for that would empty somebody else's folder", () => {
    installed(EARLIER);
    symlinkSync(place("beside"), place("house", "node_modules"));
    const { stderr, ...rest } = plan();
    expect(rest).toEqual({ status: 2, stdout: "", hasInstalled: false });
    expect(stderr).toMatch(/^node_modules ist eine Verknüpfung\..*\nnode_modules is a link\. .*\n$/);
  });

  it("refuses a link that leads nowhere as well", () => {
    symlinkSync(place("beside"), place("house", "node_modules"));
    expect(plan()).toMatchObject({ status: 2, hasInstalled: false });
  });

  it("uses what a link leads to where nothing is to be installed", () => {
    installed(LATER);
    symlinkSync(place("beside"), place("house", "node_modules"));
    expect(plan()).toMatchObject({ status: 0, stdout: "planned", hasInstalled: false });
  });
});
