import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What stands in a lock file of a package. */
export interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly peer?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

export type Packages = Readonly<Record<string, Locked>>;

export const lockedIn = (program: string): Packages =>
  (JSON.parse(readFileSync(join(program, "package-lock.json"), "utf8")) as { readonly packages: Packages }).packages;

/** What npm wrote down of what it installed. */
const installedIn = (program: string): Packages =>
  (JSON.parse(readFileSync(join(program, "node_modules", ".package-lock.json"), "utf8")) as { readonly packages: Packages }).packages;

const versionAt = (program: string, path: string): string | undefined => {
  const file = join(program, path, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Locked).version : undefined;
};

const isRight = (program: string, path: string, { version, integrity, optional }: Locked, installed: Packages): boolean => {
  const there = versionAt(program, path);
  // One for another machine is not installed here; whoever serves people needs none of the tools.
  if (there === undefined) return optional === true;
  return there === version && installed[path]?.integrity === integrity;
};

/** Folders of packages as they lie there, whoever put them. What begins with a dot is npm's own and is no package. */
const packagesIn = (program: string, folder: string): readonly string[] => {
  const whole = join(program, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole).flatMap((name) => {
    if (name.startsWith(".")) return [];
    const path = `${folder}/${name}`;
    if (!name.startsWith("@")) return [path, ...packagesIn(program, `${path}/node_modules`)];
    return readdirSync(join(program, path)).flatMap((own) => [`${path}/${own}`, ...packagesIn(program, `${path}/${own}/node_modules`)]);
  });
};

/** Packages that are not what the lock file says: another version, from another archive, missing, or too many. What is in their files is
 *  not looked at: npm's checksum is of the archive, and whoever alters a file there could alter a list of sums beside it as well. */
export const mismatches = (program: string): readonly string[] => {
  const { "": _own, ...locked } = lockedIn(program);
  const installed = installedIn(program);
  const hasTools = Object.entries(locked).some(([path, { dev }]) => dev === true && existsSync(join(program, path)));
  const wanted = Object.entries(locked).filter(([, { dev }]) => hasTools || dev !== true);
  const wrong = wanted.filter(([path, entry]) => !isRight(program, path, entry, installed)).map(([path]) => path);
  const there = new Set([...Object.keys(installed), ...packagesIn(program, "node_modules")]);
  return [...wrong, ...[...there].filter((path) => locked[path] === undefined)];
};

/** Where a package may come from: a registry, by a version and a checksum; never a stranger's address or folder. */
export const unsound = (packages: Packages): readonly string[] =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .filter(
      ([, { resolved, integrity, link }]) =>
        link === true || resolved !== undefined || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""),
    )
    .map(([path]) => path);

export const withInstallScripts = (packages: Packages): readonly string[] =>
  Object.entries(packages).flatMap(([path, { hasInstallScript }]) => (hasInstallScript === true ? [path] : []));
