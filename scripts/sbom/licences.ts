import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markOf, type Part } from "./locked.js";

/** What may be on a server of a house: licences that ask for no more than to be named. */
export const ALLOWED_SHIPPED: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "Unlicense",
];

/** Tools run on a developer's machine and are given to nobody. */
export const ALLOWED_TOOLS: readonly string[] = [
  ...ALLOWED_SHIPPED,
  "(ISC AND CC-BY-3.0)",
  "CC-BY-4.0",
  "CC0-1.0",
  "MIT OR Apache-2.0",
  "MPL-2.0",
  "PSF-2.0",
];

/** Tools with terms of their own, each looked at: docs/decisions/0018 and 0035. */
export const TOOLS_WITH_OWN_TERMS: readonly string[] = ["@microsoft/m365agentsplayground"];

interface Described {
  readonly license?: string;
  readonly licenses?: readonly { readonly type?: string }[];
}

const describedAt = (folder: string): Described => {
  const path = join(folder, "package.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Described) : {};
};

/** The first words of a licence that its package names nowhere else. */
const BY_ITS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/Permission is hereby granted, free of charge, to any person obtaining a copy/, "MIT"],
  [/Permission to use, copy, modify, and(?:\/or)? distribute this software for any\s+purpose/, "ISC"],
];

const TEXTS = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Every text of a licence that lies in the package itself. */
export const licenceTextsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => TEXTS.test(name))
        .sort()
        .map((name) => readFileSync(join(folder, name), "utf8").trim())
    : [];

/** From the lock file; where that is silent, from what lies in node_modules. */
export const licenceOf = (home: string, { license, paths: [path = ""] }: Part): string | undefined => {
  if (license !== undefined) return license;
  const folder = join(home, path);
  const described = describedAt(folder);
  const named = described.license ?? described.licenses?.[0]?.type;
  if (named !== undefined) return named;
  const texts = licenceTextsIn(folder).join("\n");
  return BY_ITS_WORDS.find(([words]) => words.test(texts))?.[1];
};

/** Parts with a licence that nobody has allowed, with what it says. */
export const notAllowed = (
  parts: readonly Part[],
  allowed: readonly string[],
  licence: (part: Part) => string | undefined,
  excepted: readonly string[] = [],
): readonly string[] =>
  parts
    .filter((part) => !excepted.includes(part.name))
    .map((part) => [part, licence(part)] as const)
    .filter(([, one]) => one === undefined || !allowed.includes(one))
    .map(([part, one]) => `${markOf(part)}: ${one ?? "keine Lizenz genannt"}`);

const RULE = "=".repeat(78);

/** All texts in one file, to lie beside the program. A part without a text of its own is named with its licence. */
export const licenceFile = (home: string, parts: readonly Part[]): string =>
  parts
    .map((part) => {
      const texts = licenceTextsIn(join(home, part.paths[0] ?? ""));
      const title = `${markOf(part)} (${licenceOf(home, part) ?? "?"})`;
      return [RULE, title, RULE, "", ...(texts.length > 0 ? texts : ["This package carries no text of its licence."]), ""].join("\n");
    })
    .join("\n");
