import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Unusable } from "../../scripts/command-line.js";
import { refuseForeignRoot } from "../../scripts/whose-place.js";
import { createHouseKey, createStore } from "../../store/index.js";
import { runScript, type Said } from "./command.js";

const OWN = "         0          0 4294967295\n";
const IN_A_CONTAINER = "         0     100000      65536\n";
const SOMEBODY = 12_345;
const isRoot = process.geteuid?.() === 0;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-whose-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [data, keys] = [() => join(folder, "data"), () => join(folder, "keys")];
const run = (name: string, ...args: readonly string[]): Said =>
  runScript(name, args, { PATH: "/usr/bin:/bin", IFD_DATA: data(), IFD_KEYS: keys() });

/** Whoever is not root has given away what they make from the start, as root sees it. */
const give = (...folders: readonly string[]): void => {
  if (isRoot) for (const one of folders) chownSync(one, SOMEBODY, SOMEBODY);
};

/** All that is there, and whose. */
const owners = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${path} ${statSync(join(folder, path)).uid}`);

const WRITING: readonly (readonly [string, ...string[]])[] = [
  ["keys", "new"],
  ["keys", "rotate"],
  ["store", "new", "--tenant", "t"],
  ["store", "house", "--file", "docs/example/house.json"],
  ["store", "migrate"],
  ["store", "resume"],
  ["store", "repair", "--from", "BACKUP"],
  ["store", "previous", "house"],
  ["backup", "--to", "/nowhere/at/all"],
  ["restore", "--from", "BACKUP"],
];

describe("root, in the folders of somebody else", () => {
  it("changes nothing and is told which way to go, and may look", { timeout: 120_000 }, async () => {
    if (!isRoot) return;
    await createHouseKey(keys());
    await (await createStore({ place: { data: data(), keys: keys() }, reserveBytes: 4096 }, "musterstadt.example")).close();
    expect(run("backup", "--to", join(folder, "backups")).code).toBe(0);
    const made = join(folder, "backups", readdirSync(join(folder, "backups"))[0] ?? "");
    give(data(), keys());
    const before = owners();
    for (const [name, ...args] of WRITING) {
      const { code, out, err } = run(name, ...args.map((arg) => (arg === "BACKUP" ? made : arg)));
      expect({ name, args, code, out }).toEqual({ name, args, code: 2, out: "" });
      expect(err).toContain("gehört einem anderen Benutzer");
      expect(err).toContain("„ifd-bot“");
    }
    expect(run("store", "check").code).toBe(0);
    expect(run("keys", "verify").code).toBe(0);
    expect(owners()).toEqual(before);
  });
});

describe("a command that writes", () => {
  const refusal = (folders: readonly string[], user: number, userMap: string) => () => refuseForeignRoot(folders, { user, userMap });

  it("goes by the folder above where its own is not there yet", () => {
    expect(refusal(["/nowhere/keys"], 0, OWN)).not.toThrow();
    give(folder);
    expect(refusal([join(folder, "new", "keys")], 0, OWN)).toThrow(Unusable);
  });

  it("asks nobody but root of the machine", () => {
    mkdirSync(data());
    give(data());
    expect(refusal([data()], 0, OWN)).toThrow(Unusable);
    expect(refusal([data()], 0, IN_A_CONTAINER)).not.toThrow();
    expect(refusal([data()], 1001, OWN)).not.toThrow();
  });
});
