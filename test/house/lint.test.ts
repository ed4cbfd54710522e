import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Copy, copyOfTheHouse } from "./copy.js";

interface Planted {
  readonly what: string;
  readonly file: string;
  readonly text: string;
}

interface Offence extends Planted {
  /** The rule that fires, or what a plugin of our own says. */
  readonly says: string;
}

interface Diagnostic {
  readonly severity: string;
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string };
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const aFileOf = (count: number): string => `${lines(count - 1, "// one line")}export const last = 1;\n`;
/** Lines between the braces. */
const aFunctionOf = (count: number): string => `export const long = (): void => {\n${lines(count, "  long();")}};\n`;
const takes = (from: string): string => `import * as all from "${from}";\nexport const taken = all;\n`;
const later = (callback: string): string => `const work = async (): Promise<void> => {};\nsetTimeout(${callback}, 1000);\n`;
const caught = (clause: string): string => `export const tried = (act: () => void): void => {\n  try {\n    act();\n  } ${clause}\n};\n`;
const tested = (call: string): string => `import { it } from "vitest";\n${call};\n`;
const it_ = "it";

const TEAMS = "Only bot/teams imports a Teams SDK.";
const ITSELF = "dialogue imports only itself: no package and no node: module.";
const LOWDB = "Only store/embedded imports lowdb.";
const CRON = "Only bot/clock.ts imports node-cron.";
const TEMPLATES = "Only cards imports adaptivecards-templating.";
const AROUND = "Rooms are imported as sources, packages by name.";
const CHANCE = "Chance comes in from outside: dialogue has no randomness of its own.";
const ENVIRONMENT = "The environment is read in bot/config.ts alone.";
const TIMER = "A timer drops the promise of an async callback.";
const CATCH = "An empty catch hides what broke.";
const SWITCHED_OFF = "A test that is switched off holds nothing.";

const OFFENCES: readonly Offence[] = [
  { what: "botbuilder outside bot/teams", file: "bot/o1.ts", text: takes("botbuilder"), says: TEAMS },
  { what: "a part of botbuilder outside bot/teams", file: "bot/o2.ts", text: takes("botbuilder-core/lib/x"), says: TEAMS },
  { what: "a part of the bot framework outside bot/teams", file: "scripts/o1.ts", text: takes("botframework-connector"), says: TEAMS },
  { what: "teams-ai outside bot/teams", file: "cards/o1.ts", text: takes("@microsoft/teams-ai"), says: TEAMS },
  { what: "lowdb outside store/embedded", file: "store/o1.ts", text: takes("lowdb"), says: LOWDB },
  { what: "a part of lowdb outside store/embedded", file: "bot/teams/o1.ts", text: takes("lowdb/node"), says: LOWDB },
  { what: "node-cron outside bot/clock.ts", file: "bot/o3.ts", text: takes("node-cron"), says: CRON },
  { what: "card templating outside cards", file: "bot/o4.ts", text: takes("adaptivecards-templating"), says: TEMPLATES },
  { what: "a package imported when it is needed", file: "bot/o5.ts", text: 'export const low = import("lowdb");\n', says: LOWDB },
  { what: "a package required", file: "scripts/o2.ts", text: 'export const low = require("lowdb");\n', says: LOWDB },
  { what: "a package as a type alone", file: "bot/o6.ts", text: 'export type Low = import("lowdb").Low<string>;\n', says: LOWDB },
  { what: "a package handed on", file: "bot/o7.ts", text: 'export { Low } from "lowdb";\n', says: LOWDB },
  { what: "a package in dialogue", file: "dialogue/o1.ts", text: takes("zod"), says: ITSELF },
  { what: "a node module in dialogue", file: "dialogue/o2.ts", text: takes("node:fs"), says: ITSELF },
  { what: "a package in dialogue when it is needed", file: "dialogue/o3.ts", text: 'export const later = import("zod");\n', says: ITSELF },
  { what: "a package's type in dialogue", file: "dialogue/o4.ts", text: 'export type Z = import("zod").ZodType;\n', says: ITSELF },
  { what: "another room as it was built", file: "dialogue/o5.ts", text: takes("../build/cards/index.js"), says: AROUND },
  { what: "a package by its path", file: "dialogue/o6.ts", text: takes("../node_modules/zod/index.js"), says: AROUND },
  { what: "today's date in dialogue", file: "dialogue/o7.ts", text: "export const now = new Date();\n", says: "noRestrictedGlobals" },
  {
    what: "the date in dialogue/calendar",
    file: "dialogue/calendar/o1.ts",
    text: "export const now = Date.now();\n",
    says: "noRestrictedGlobals",
  },
  {
    what: "globals by a detour in dialogue",
    file: "dialogue/o8.ts",
    text: "export const now = globalThis;\n",
    says: "noRestrictedGlobals",
  },
  { what: "Intl in dialogue", file: "dialogue/o9.ts", text: "export const n = new Intl.NumberFormat();\n", says: "noRestrictedGlobals" },
  { what: "chance in dialogue", file: "dialogue/o10.ts", text: "export const n = Math.random();\n", says: CHANCE },
  { what: "chance in quotes", file: "dialogue/o11.ts", text: 'export const n = Math["random"]();\n', says: CHANCE },
  { what: "chance unpacked", file: "dialogue/o12.ts", text: "const { random } = Math;\nexport const n = random();\n", says: CHANCE },
  { what: "the environment", file: "bot/o8.ts", text: "export const port = process.env.PORT;\n", says: "noProcessEnv" },
  { what: "the environment in a test", file: "test/o1.ts", text: "export const port = process.env.PORT;\n", says: "noProcessEnv" },
  { what: "the environment unpacked", file: "bot/o9.ts", text: "const { env } = process;\nexport const e = env;\n", says: ENVIRONMENT },
  { what: "process as an import", file: "bot/o10.ts", text: takes("node:process"), says: ENVIRONMENT },
  { what: "an async callback in a timer", file: "bot/o11.ts", text: later("async () => {\n  await work();\n}"), says: TIMER },
  { what: "an async function in a timer", file: "bot/o12.ts", text: later("async function () {\n  await work();\n}"), says: TIMER },
  { what: "a promise nobody waits for", file: "bot/o13.ts", text: `${later("work")}work();\n`, says: "noFloatingPromises" },
  { what: "an empty catch", file: "store/o2.ts", text: caught("catch {}"), says: CATCH },
  { what: "a catch with nothing but a comment", file: "store/o3.ts", text: caught("catch (error) {\n    // never mind\n  }"), says: CATCH },
  { what: "an empty catch before a finally", file: "store/o4.ts", text: caught("catch {} finally {\n    act();\n  }"), says: CATCH },
  { what: "an empty block", file: "store/o5.ts", text: "export const nothing = (): void => {};\n", says: "noEmptyBlockStatements" },
  { what: "a default export", file: "cards/o2.ts", text: "export default 1;\n", says: "noDefaultExport" },
  { what: "an enum", file: "cards/o3.ts", text: "export enum State {\n  Open,\n}\n", says: "noEnum" },
  { what: "a non-null assertion", file: "cards/o4.ts", text: "export const first = (l: string[]) => l[0]!;\n", says: "noNonNullAssertion" },
  { what: "a type that may be anything", file: "cards/o5.ts", text: "export type List = readonly any[];\n", says: "noExplicitAny" },
  { what: "a compiler error ignored", file: "cards/o6.ts", text: `// @ts${"-"}ignore\nexport const n = 1;\n`, says: "noTsIgnore" },
  { what: "everything handed on", file: "cards/o7.ts", text: 'export * from "./index.js";\n', says: "noReExportAll" },
  { what: "a file name in capitals", file: "cards/OneCard.ts", text: "export const n = 1;\n", says: "useFilenamingConvention" },
  { what: "a file name with an underscore", file: "cards/one_card.ts", text: "export const n = 1;\n", says: "useFilenamingConvention" },
  { what: "a file of 251 lines", file: "bot/o14.ts", text: aFileOf(251), says: "noExcessiveLinesPerFile" },
  { what: "a function of 41 lines", file: "bot/o15.ts", text: aFunctionOf(41), says: "noExcessiveLinesPerFunction" },
  { what: "one test chosen", file: "test/o1.test.ts", text: tested(`${it_}.only("works", () => 1)`), says: "noFocusedTests" },
  { what: "a test left out", file: "test/o2.test.ts", text: tested(`${it_}.skip("works", () => 1)`), says: "noSkippedTests" },
  { what: "a test left out at times", file: "test/o3.test.ts", text: tested(`${it_}.runIf(false)("works", () => 1)`), says: SWITCHED_OFF },
  { what: "a test for some day", file: "test/o4.test.ts", text: tested(`${it_}.todo("works")`), says: SWITCHED_OFF },
];

const INNOCENT: readonly Planted[] = [
  { what: "botbuilder in bot/teams", file: "bot/teams/i1.ts", text: takes("botbuilder") },
  { what: "teams-ai in bot/teams", file: "bot/teams/i2.ts", text: takes("@microsoft/teams-ai") },
  { what: "lowdb in store/embedded", file: "store/embedded/i1.ts", text: takes("lowdb/node") },
  { what: "node-cron in bot/clock.ts", file: "bot/clock.ts", text: takes("node-cron") },
  { what: "card templating in cards", file: "cards/i1.ts", text: takes("adaptivecards-templating") },
  { what: "a package of a similar name", file: "bot/i1.ts", text: takes("lowdb-like") },
  { what: "a room that names a package", file: "bot/i2.ts", text: 'export const name = "lowdb";\n' },
  { what: "dialogue in dialogue", file: "dialogue/i1.ts", text: takes("./calendar/day.js") },
  { what: "other arithmetic in dialogue", file: "dialogue/i2.ts", text: "export const n = Math.floor(1.5);\n" },
  { what: "Intl in dialogue/calendar", file: "dialogue/calendar/i1.ts", text: "export const n = new Intl.NumberFormat();\n" },
  { what: "the date in bot", file: "bot/i3.ts", text: "export const now = new Date();\n" },
  { what: "chance in bot", file: "bot/i4.ts", text: "export const n = Math.random();\n" },
  { what: "the environment in bot/config.ts", file: "bot/config.ts", text: "export const port = process.env.PORT;\n" },
  { what: "the environment in scripts/run.mjs", file: "scripts/run.mjs", text: "export const port = process.env.PORT;\n" },
  { what: "a plain callback in a timer", file: "bot/i5.ts", text: "setTimeout(() => {\n  process.exit();\n}, 1000);\n" },
  { what: "a catch that does something", file: "store/i1.ts", text: caught("catch {\n    act();\n  }") },
  { what: "a default export where a tool asks for it", file: "test/vitest.other.config.ts", text: "export default {};\n" },
  { what: "a file name in kebab-case", file: "cards/one-card.ts", text: "export const n = 1;\n" },
  { what: "a file of 250 lines", file: "bot/i6.ts", text: aFileOf(250) },
  { what: "a function of 40 lines", file: "bot/i7.ts", text: aFunctionOf(40) },
  { what: "a long test", file: "test/i1.test.ts", text: `${aFileOf(251)}${aFunctionOf(41)}` },
  { what: "a test", file: "test/i2.test.ts", text: tested('it("works", () => 1)') },
];

let house: Copy;
let found: readonly Diagnostic[];

const errorsAt = (file: string): readonly string[] =>
  found
    .filter(({ severity, location }) => severity === "error" && location.path === file)
    .map(({ category, message }) => (category === "plugin" ? message : (category.split("/").at(-1) ?? "")));

beforeAll(() => {
  house = copyOfTheHouse();
  for (const { file, text } of [...OFFENCES, ...INNOCENT]) house.plant(file, text);
  const { said } = house.run("biome", "lint", "--reporter=json", "--max-diagnostics=none", ".");
  found = JSON.parse(said).diagnostics;
}, 60_000);

afterAll(() => house.remove());

describe("the lint", () => {
  it.each(OFFENCES)("refuses $what", ({ file, says }) => {
    expect(errorsAt(file)).toContain(says);
  });

  it.each(INNOCENT)("takes $what", ({ file }) => {
    expect(errorsAt(file)).toEqual([]);
  });
});
