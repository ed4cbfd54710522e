import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
}

interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>;
}

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
