import { describe, expect, it } from "vitest";
import { chanceFrom } from "../../../scripts/chance.js";
import { CANARY } from "../../../scripts/two-worlds/hand.js";
import { LEAKS } from "../../../scripts/two-worlds/leaks.js";
import { lived } from "../../../scripts/two-worlds/life.js";
import { reportOf } from "../../../scripts/two-worlds/report.js";
import { sceneFrom } from "../../../scripts/two-worlds/scene.js";
import { type Compared, compareWorlds } from "../../../scripts/two-worlds/two-worlds.js";

const SCENES = 12;
const SEED = 3_000_000;

const firstFound = async (leak: NonNullable<Parameters<typeof compareWorlds>[0]["leak"]>): Promise<Compared | undefined> => {
  for (let count = 0; count < SCENES; count += 1) {
    const found = await compareWorlds({ seed: SEED + count, leak });
    if (found.difference !== undefined) return found;
  }
  return undefined;
};

describe("two worlds that differ in one person's private acts", () => {
  it("are the same for everybody else", async () => {
    for (let count = 0; count < SCENES; count += 1) {
      const found = await compareWorlds({ seed: SEED + count });
      expect(found.difference === undefined ? "" : reportOf(found)).toBe("");
      expect(found.received).toBeGreaterThan(100);
    }
  });

  it.each([...LEAKS])("are not with a leak (%s), and the report says where and what was done", async (_, leak) => {
    const found = await firstFound(leak);
    expect(found).toBeDefined();
    if (found !== undefined) expect(reportOf(found)).toMatch(/In Welt A: .*\n {2}In Welt B: .*\n {2}Welt A: /);
  });
});

describe("what is logged and lies in messages", () => {
  it("holds no name and nothing that anybody wrote", async () => {
    for (let count = 0; count < 3; count += 1) {
      const scene = sceneFrom(chanceFrom(SEED + count), { seed: SEED + count });
      const all = await lived(scene, scene.worlds[1]);
      const logged = all.filter(({ who }) => who === "Protokoll").map(({ what, bytes }) => what + bytes);
      expect(logged.length).toBeGreaterThan(0);
      expect(logged.filter((line) => line.includes(CANARY) || line.includes("Name of") || /\b(e\d-\d|lead\d)\b/.test(line))).toEqual([]);
      const posted = all.filter(({ what }) => what === "post" || what === "replace");
      expect(posted.filter(({ bytes }) => bytes.includes(CANARY))).toEqual([]);
    }
  });
});
