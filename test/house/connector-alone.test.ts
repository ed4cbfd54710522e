import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const CONNECTOR = join(import.meta.dirname, "../../scripts/connector");

/** The folders of `scripts` that a text beside the connector's files takes something from. */
const foldersNamedIn = (text: string): readonly string[] => [...text.matchAll(/from "\.\.\/([\w-]+)\//g)].map(([, folder = ""]) => folder);

describe("the played Connector", () => {
  it("takes nothing from those who are tried against it, for they take it", () => {
    const texts = readdirSync(CONNECTOR).map((file) => readFileSync(join(CONNECTOR, file), "utf8"));
    expect(texts.length).toBeGreaterThan(10);
    expect([...new Set(texts.flatMap(foldersNamedIn))]).toEqual(["children"]);
  });

  it("is found out where it does", () => {
    expect(foldersNamedIn('import { chanceFrom } from "../faults/chance.js";')).toEqual(["faults"]);
  });
});
