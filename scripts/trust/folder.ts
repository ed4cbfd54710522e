import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AgreedVersion } from "../../dialogue/index.js";
import type { Told } from "./page.js";
import { PAGES } from "./pages/overview.js";
import type { AgreedChange } from "./version/changes.js";
import type { AgreedFacts } from "./version/facts.js";
import { textOf } from "./write.js";

/** What is kept beside the pages: the facts of the newest version, so that the next one can say what it changes. */
export interface Kept {
  readonly facts: AgreedFacts;
  /** By the number of the version. */
  readonly changes: Readonly<Record<string, AgreedChange>>;
}

const KEPT = "mitbestimmung.json";
const NOTHING: Kept = { facts: { rights: [], fields: [], periods: [], reports: [], events: [], limits: [] }, changes: {} };

const textIn = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

/** Written by this program alone, and compared with it at every change. */
export const keptIn = (folder: string): Kept => {
  const text = textIn(join(folder, KEPT));
  if (text === undefined) return NOTHING;
  const kept = JSON.parse(text) as Kept;
  // One from before a part was looked at has nothing of it.
  return { ...kept, facts: { ...NOTHING.facts, ...kept.facts } };
};

export const keep = (folder: string, kept: Kept): void => writeFileSync(join(folder, KEPT), `${JSON.stringify(kept, undefined, 2)}\n`);

export const toldIn = (folder: string, versions: readonly [AgreedVersion, ...AgreedVersion[]]): Told => ({
  versions,
  changes: new Map(Object.entries(keptIn(folder).changes).map(([number, change]) => [Number(number), change])),
});

const strangersIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md") && !PAGES.some(({ file }) => file === name)) : [];

/** Those that are not what the program would write, also what is left of a page that there is no more. */
export const stalePages = (folder: string, told: Told): readonly string[] => [
  ...PAGES.filter((page) => textIn(join(folder, page.file)) !== textOf(page, told)).map(({ file }) => file),
  ...strangersIn(folder),
];

export const writePages = (folder: string, told: Told): void => {
  mkdirSync(folder, { recursive: true });
  for (const name of strangersIn(folder)) rmSync(join(folder, name));
  for (const page of PAGES) writeFileSync(join(folder, page.file), textOf(page, told));
};
