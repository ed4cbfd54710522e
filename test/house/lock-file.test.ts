import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockedIn, mismatches, type Packages, unsound, withInstallScripts } from "../../scripts/self-check/packages.js";

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
  readonly dev?: boolean;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>;
}

const HOME = join(import.meta.dirname, "../..");

/** Calls `npx rimraf` after it was installed; never run, see docs/decisions/0002-no-install-scripts.md. */
const MAY_WANT_A_SCRIPT: readonly string[] = ["node_modules/botbuilder-dialogs"];

/** The linter's programs for other machines, which no mirror here had, see docs/decisions/0009-complete-lock-file.md. Nobody who is
 *  served has them. */
const isToolForOthers = (path: string): boolean => path.startsWith("node_modules/@biomejs/cli-") && lockFile.packages[path]?.dev === true;

const written = (name: string): string => readFileSync(join(import.meta.dirname, "../..", name), "utf8");

const lockFile: LockFile = JSON.parse(written("package-lock.json"));
const manifest: Locked = JSON.parse(written("package.json"));

/** What `npm ci` refuses: a package that another one names, optional ones for other machines included, without an entry. */
const missingFrom = ({ packages }: LockFile): readonly string[] => {
  const there = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  const named = Object.values(packages).flatMap(({ dependencies, optionalDependencies }) =>
    Object.keys({ ...dependencies, ...optionalDependencies }),
  );
  return [...new Set(named)].filter((name) => !there.has(name));
};

describe("the lock file", () => {
  it("has an entry for everything that a clean install asks for, on every machine", () => {
    expect(missingFrom(lockFile)).toEqual([]);
  });

  it("is found out when an entry is missing", () => {
    const { "node_modules/@biomejs/cli-win32-x64": _missing, ...packages } = lockFile.packages;
    expect(missingFrom({ packages })).toEqual(["@biomejs/cli-win32-x64"]);
  });

  it("asks for the Node that the house asks for, which knows a file's own folder", () => {
    expect(lockFile.packages[""]?.engines).toEqual(manifest.engines);
    expect(manifest.engines?.node).toBe(">=20.11");
  });

  it("names no registry", () => {
    expect(Object.values(lockFile.packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
  });
});

/** One exact version, or an exact version under another name: nothing that a stranger's server decides. */
const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+$/;

describe("the supply chain (A12)", () => {
  it("A12: installs exactly what is locked: mismatches 0", () => {
    expect(mismatches(HOME)).toEqual([]);
  });

  it("A12: has a checksum for every package, and takes none from an address of its own", () => {
    expect(unsound(lockedIn(HOME)).filter((path) => !isToolForOthers(path))).toEqual([]);
    expect(unsound(lockedIn(HOME)).every((path) => lockFile.packages[path]?.dev === true)).toBe(true);
  });

  it("A12: has no package with an install script that is not known: unexpected install scripts 0", () => {
    expect(withInstallScripts(lockedIn(HOME))).toEqual(MAY_WANT_A_SCRIPT);
    expect(written(".npmrc")).toMatch(/^ignore-scripts=true$/m);
  });

  it("A12: asks for exact versions, from a registry alone", () => {
    const asked = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((version) => !EXACT.test(version))).toEqual([]);
  });

  it.each([
    ["comes from a stranger's repository", { resolved: "git+ssh://git@example.org/a.git#1", integrity: `sha512-${"a".repeat(86)}==` }],
    ["comes from a stranger's address", { resolved: "http://example.org/a.tgz", integrity: `sha512-${"a".repeat(86)}==` }],
    ["has no checksum", {}],
    ["has a weak checksum", { integrity: "sha1-abc" }],
    ["is a folder of this machine", { link: true }],
  ])("is found out when a package %s", (_, entry) => {
    const packages: Packages = { "node_modules/a": { version: "1.0.0", ...entry } };
    expect(unsound(packages)).toEqual(["node_modules/a"]);
  });

  it.each(["^1.0.0", "latest", "*", "github:a/b", "https://example.org/a.tgz", "file:../a"])(
    "is found out when it asks for %s",
    (version) => {
      expect(EXACT.test(version)).toBe(false);
    },
  );

  it("is found out when a package wants a script of its own", () => {
    expect(withInstallScripts({ "node_modules/a": { hasInstallScript: true } })).toEqual(["node_modules/a"]);
  });
});
