import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const HOME = join(import.meta.dirname, "../..");

const read = (path: string): string => readFileSync(join(HOME, path), "utf8");

const scripts = Object.keys((JSON.parse(read("package.json")) as { readonly scripts: object }).scripts);

/** "npm run -s plan" and "npm start" */
const calledIn = (text: string): readonly string[] => [
  ...[...text.matchAll(/\bnpm run (?:-s )?([a-z][a-z-]*)/g)].map(([, name = ""]) => name),
  ...[...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = ""]) => name),
];

const rowsOf = (readme: string): string => readme.slice(readme.indexOf("## Commands")).replace(/^(?!\|).*$/gm, "");

const unknownIn = (text: string): readonly string[] => [...new Set(calledIn(text))].filter((name) => !scripts.includes(name));

const notIn = (text: string): readonly string[] => scripts.filter((name) => !calledIn(text).includes(name));

/** "ifd-bot store check": how everything is called on a server. */
const onServerIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bifd-bot ([a-z][a-z-]*)\b(?=[ `\n])/g)].map(([, name = ""]) => name);

/** What opens the data, in words that make it so as root: its files would no longer be the bot's. */
const AT_THE_DATA = ["keys", "store", "backup", "restore", "serve", "selbstpruefung", "kanarie", "zwei-welten", "vorfall"];

const asRootIn = (text: string): readonly string[] => calledIn(text).filter((name) => AT_THE_DATA.includes(name));

const pages = (folder: string): readonly string[] =>
  readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));

const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "manifest/README.md", ...pages("docs")];

const SERVER_PAGES = ["installation", "operations", "einstellungen", "pruefen", "anleitungen/personalrat"].map((name) => `docs/${name}.md`);

describe("the commands", () => {
  it("are all in the README's tables", () => {
    expect(notIn(rowsOf(read("README.md")))).toEqual([]);
  });

  it("are each known to the program that runs them", () => {
    const known = [...read("scripts/run.mjs").matchAll(/^ {2}"?([a-z-]+)"?: \(/gm)].map(([, name = ""]) => name);
    expect(scripts.filter((name) => name !== "format" && !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it.each(PAGES)("are there where a page names them: %s", (page) => {
    expect(unknownIn(read(page))).toEqual([]);
  });

  it.each(SERVER_PAGES)("are called as the bot's user where a page is for a server: %s", (page) => {
    expect(asRootIn(read(page))).toEqual([]);
    expect(onServerIn(read(page)).length).toBeGreaterThan(0);
    expect(onServerIn(read(page)).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("would be found out where a page calls them as root, or names one that there is not", () => {
    expect(asRootIn("`npm run -s keys -- rotate`")).toEqual(["keys"]);
    expect(onServerIn("```sh\nifd-bot gibtesnicht --check\n```")).toEqual(["gibtesnicht"]);
  });

  it("would be missed: a page that names another, a table that leaves one out", () => {
    expect(unknownIn("Run `npm run -s gibtesnicht` or `npm run plan`.")).toEqual(["gibtesnicht"]);
    expect(notIn("| `npm run -s plan` |")).toEqual(scripts.filter((name) => name !== "plan"));
  });
});
