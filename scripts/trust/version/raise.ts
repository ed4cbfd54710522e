import { readFileSync, writeFileSync } from "node:fs";
import { type AgreedVersion, type Day, isoDay, newestVersion } from "../../../dialogue/index.js";
import { keep, keptIn } from "../folder.js";
import { changeBetween } from "./changes.js";
import { type AgreedFacts, hashOf } from "./facts.js";

export type Versions = readonly [AgreedVersion, ...AgreedVersion[]];

export interface Raising {
  /** Where the list of versions is written. */
  readonly source: string;
  readonly folder: string;
  readonly note: AgreedVersion["note"];
  readonly today: Day;
  readonly facts: AgreedFacts;
}

/** One that has no hash yet is still being prepared and was given to nobody. */
const isPrepared = ({ hash }: AgreedVersion): boolean => hash === "";

const withNext = (versions: Versions, { note, today, facts }: Raising): Versions => {
  const newest = newestVersion(versions);
  const hash = hashOf(facts);
  if (!isPrepared(newest)) return [...versions, { number: newest.number + 1, on: today, hash, note }];
  const [first, ...rest] = versions.map((one) => (one === newest ? { ...one, on: today, hash, note } : one));
  return first === undefined ? versions : [first, ...rest];
};

const written = ({ number, on, hash, note }: AgreedVersion): string =>
  [
    "  {",
    `    number: ${number},`,
    `    on: day("${isoDay(on)}"),`,
    `    hash: "${hash}",`,
    "    note: {",
    `      de: ${JSON.stringify(note.de)},`,
    `      en: ${JSON.stringify(note.en)},`,
    "    },",
    "  },",
  ].join("\n");

const LIST = /(export const AGREED_VERSIONS[^=]*= \[\n)[\s\S]*?(\n\];)/;

const inSource = (text: string, versions: Versions): string => {
  if (!LIST.test(text)) throw new Error("the list of agreed versions is not where it was");
  return text.replace(LIST, (_, before: string, after: string) => `${before}${versions.map(written).join("\n")}${after}`);
};

/** Adds the next version with what came and what went, and answers the list as it is from now on. */
export const raise = (versions: Versions, raising: Raising): Versions => {
  const { source, folder, facts } = raising;
  const next = withNext(versions, raising);
  const kept = keptIn(folder);
  const change = changeBetween(kept.facts, facts);
  writeFileSync(source, inSource(readFileSync(source, "utf8"), next));
  keep(folder, { facts, changes: { ...kept.changes, ...(next.length === 1 ? {} : { [newestVersion(next).number]: change }) } });
  return next;
};
