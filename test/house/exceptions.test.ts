import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Copy, copyOfTheHouse, ROOMS } from "./copy.js";

/** Spelt so that this file does not find itself. */
const EXCEPTION = /biome[-]ignore|@ts[-](ignore|expect[-]error|nocheck)|(v8|c8|istanbul) ignore|Stryker (disable|restore)/;

const exceptionsIn = (path: string): readonly string[] =>
  ROOMS.flatMap((room) => readdirSync(join(path, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .filter((entry) => EXCEPTION.test(readFileSync(join(entry.parentPath, entry.name), "utf8")))
    .map(({ name }) => name);

let house: Copy;

beforeAll(() => {
  house = copyOfTheHouse();
});

afterAll(() => house.remove());

describe("a comment that switches a check off", () => {
  it("stands nowhere in the house", () => {
    expect(exceptionsIn(house.path)).toEqual([]);
  });

  it.each(["biome-", "@ts-", "@ts-expect-", "v8 "])("is found when it begins with %s", (start) => {
    const rest = start.endsWith("expect-") ? "error" : "ignore";
    house.plant("bot/planted.ts", `// ${start}${rest}\nexport const n = 1;\n`);
    expect(exceptionsIn(house.path)).toEqual(["planted.ts"]);
  });
});
