import { spawn, spawnSync } from "node:child_process";
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
const command = (name: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [place("house", "scripts", "run.mjs"), name], {
    encoding: "utf8",
    env: { PATH: `${place("programs")}:/usr/bin:/bin` },
  });
  return { status, stdout, stderr, hasInstalled: existsSync(place("npm-was-here")) };
};

const plan = () => command("plan");

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

const ROOMS = ["dialogue", "cards", "store", "bot", "scripts"];

/** What is left when the tools of development were taken away; copied, so that its times say nothing. */
const onAServer = (): void => {
  for (const room of ROOMS) write(place("house", room, "index.ts"), `export const room = "${room}";`);
  installed(LATER);
  cpSync(place("beside"), place("house", "node_modules"), { recursive: true, preserveTimestamps: true });
  expect(command("build")).toMatchObject({ status: 0, hasInstalled: false });
  rmSync(place("house", "node_modules", ".bin"), { recursive: true });
  utimesSync(place("house", "node_modules", ".package-lock.json"), EARLIER, EARLIER);
};

describe("a command on a server, where there is no compiler", () => {
  it("runs what was built and installs nothing, whatever the times of files say", () => {
    onAServer();
    expect(plan()).toMatchObject({ status: 0, stdout: "planned", stderr: "", hasInstalled: false });
  });

  it.each(["bot/index.ts", "package-lock.json"])("says so where %s is another than what was built", (file) => {
    onAServer();
    write(place("house", file), "export const room = 'new';");
    expect(plan()).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^Die Quellen sind anders .*\nThe sources differ /),
    });
  });

  it("runs where the sources were not brought along", () => {
    onAServer();
    rmSync(place("house", "bot"), { recursive: true });
    expect(plan()).toMatchObject({ status: 0, stdout: "planned" });
  });

  it("does not begin what needs the tools of development", () => {
    onAServer();
    expect(command("test")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("needs the development tools") });
  });
});

describe("a program that serves", () => {
  it("is ended by what ends the command, and says how it went", async () => {
    onAServer();
    const serving =
      "process.on('SIGTERM', () => { console.log('ended'); process.exit(3); }); console.log('serves'); setInterval(() => {}, 1000);";
    write(place("house", "build", "scripts", "serve.js"), serving);
    const child = spawn(process.execPath, [place("house", "scripts", "run.mjs"), "serve"]);
    const said: string[] = [];
    child.stdout.on("data", (part: Buffer) => {
      said.push(part.toString().trim());
      if (said.length === 1) child.kill("SIGTERM");
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect({ code, said }).toEqual({ code: 3, said: ["serves", "ended"] });
  });
});
