import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Unusable } from "../command-line.js";
import { checkPackage } from "./check.js";
import type { Order } from "./order.js";

const FILE = /^ifd-bot-(\d{1,6})\.(\d{1,6})\.(\d{1,6})\.zip$/;

export const fileNameOf = (version: string): string => `ifd-bot-${version}.zip`;

type Numbers = readonly number[];

const numbersIn = (version: string): Numbers => version.split(".").map(Number);

const isHigher = (one: Numbers, other: Numbers): boolean => {
  const first = one.findIndex((number, index) => number !== other[index]);
  return first >= 0 && (one[first] ?? 0) > (other[first] ?? 0);
};

const nextAfter = ([major = 0, minor = 0, patch = 0]: Numbers): string => `${major}.${minor}.${patch + 1}`;

const highestIn = (folder: string): Numbers | undefined =>
  readdirSync(folder)
    .flatMap((name) => {
      const [, ...numbers] = FILE.exec(name) ?? [];
      return numbers.length === 0 ? [] : [numbers.map(Number)];
    })
    .reduce<Numbers | undefined>((highest, one) => (highest === undefined || isHigher(one, highest) ? one : highest), undefined);

const refuse = (folder: string, words: string, highest: Numbers): never => {
  throw new Unusable([
    `In „${folder}“ ${words}`,
    "Teams nimmt ein Paket nur mit einer höheren Version als Änderung an.",
    `Geben Sie --version ${nextAfter(highest)} an, oder nehmen Sie einen anderen Ordner.`,
  ]);
};

/** Written beside its place, read again and only then put there: a package that is there is a good one. */
const putDown = (path: string, bytes: Uint8Array): void => {
  const beside = `${path}.${process.pid}.neu`;
  const file = openSync(beside, "wx");
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
    const { findings } = checkPackage(readFileSync(beside));
    if (findings.length > 0) throw new Unusable(["Das geschriebene Paket ist nicht heil.", ...findings]);
    renameSync(beside, path);
  } finally {
    closeSync(file);
    rmSync(beside, { force: true });
  }
};

export interface Written {
  readonly path: string;
  /** It lay there before, and was the same. */
  readonly wasThere: boolean;
}

const there = (folder: string, name: string): Uint8Array | undefined =>
  readdirSync(folder).includes(name) ? readFileSync(join(folder, name)) : undefined;

export const writePackage = ({ out, version }: Order, bytes: Uint8Array): Written => {
  const name = fileNameOf(version);
  const path = join(out, name);
  const highest = highestIn(out) ?? [0, 0, 0];
  if (isHigher(highest, numbersIn(version))) return refuse(out, `liegt schon die höhere Version ${highest.join(".")}.`, highest);
  const before = there(out, name);
  if (before !== undefined && Buffer.compare(before, bytes) === 0) return { path, wasThere: true };
  if (before !== undefined) return refuse(out, `liegt ${name} schon mit anderem Inhalt.`, highest);
  putDown(path, bytes);
  return { path, wasThere: false };
};
