import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Copy, copyOfTheHouse, ROOMS, type Room } from "./copy.js";

const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  dialogue: [],
  cards: ["dialogue"],
  store: ["dialogue"],
  bot: ["dialogue", "cards", "store"],
  scripts: ["dialogue", "cards", "store", "bot"],
  test: ["dialogue", "cards", "store", "bot", "scripts"],
};

const NOT_IN_DIALOGUE = ["process", "setTimeout", "setInterval", "console", "Buffer", "URL", "fetch", "document", "crypto"];

const pairs = ROOMS.flatMap((from) => ROOMS.filter((to) => to !== from).map((to) => ({ from, to })));
const allowed = pairs.filter(({ from, to }) => MAY_IMPORT[from].includes(to));
const forbidden = pairs.filter(({ from, to }) => !MAY_IMPORT[from].includes(to));

type Arrow = (typeof pairs)[number];
type Compiled = ReturnType<Copy["run"]>;

let house: Copy;
let untouched: Compiled;
let withAllowed: Compiled;
let withAll: Compiled;

const compile = (): Compiled => house.run("tsc", "-b", "--pretty", "false");

const plantImports = (arrows: readonly Arrow[]): void => {
  for (const { from, to } of arrows) {
    house.plant(`${from}/planted-import-of-${to}.ts`, `import { planted } from "../${to}/planted.js";\nexport const taken = planted;\n`);
  }
};

const errorsIn = ({ said }: Compiled, file = ""): readonly string[] =>
  said.split("\n").filter((line) => line.startsWith(file) && line.includes(": error "));

beforeAll(() => {
  house = copyOfTheHouse();
  untouched = compile();
  for (const room of ROOMS) house.plant(`${room}/planted.ts`, `export const planted = "${room}";\n`);
  plantImports(allowed);
  withAllowed = compile();
  plantImports(forbidden);
  for (const name of NOT_IN_DIALOGUE) house.plant(`dialogue/planted-${name}.ts`, `export const planted = ${name};\n`);
  withAll = compile();
}, 120_000);

afterAll(() => house.remove());

describe("the compiler", () => {
  it("takes the house as it is", () => {
    expect(untouched).toEqual({ status: 0, said: "" });
  });

  it(`takes an import along each of the ${allowed.length} arrows`, () => {
    expect(allowed).toHaveLength(14);
    expect(withAllowed).toEqual({ status: 0, said: "" });
  });

  it.each(forbidden)("refuses an import of $to in $from", ({ from, to }) => {
    const named = new RegExp(`TS6307: .*/${to}/planted\\.ts' is not listed .*/${from}/tsconfig\\.json`);
    expect(errorsIn(withAll, `${from}/planted-import-of-${to}.ts`)).toEqual([expect.stringMatching(named)]);
  });

  it.each(NOT_IN_DIALOGUE)("does not know %s in dialogue", (name) => {
    expect(errorsIn(withAll, `dialogue/planted-${name}.ts`)).toEqual([expect.stringContaining(`Cannot find name '${name}'`)]);
  });

  it("fails over nothing but what was planted", () => {
    expect(withAll.status).not.toBe(0);
    expect(errorsIn(withAll)).toHaveLength(forbidden.length + NOT_IN_DIALOGUE.length);
  });
});
