import { readFileSync } from "node:fs";
import { checkOverrides, houseFindingLines, overrideFindingLines } from "../cards/index.js";
import { closest, type HouseRead } from "../store/index.js";
import { Unusable } from "./command-line.js";

export const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Unusable([`Die Datei „${path}“ lässt sich nicht lesen. Gibt es sie, und dürfen Sie sie öffnen?`], { cause });
  }
};

/** What is wrong with a file, under its name. */
export const complaint = (title: string, path: string, lines: readonly string[]): readonly string[] => [`${title} ${path}:`, ...lines];

/** The settings, and then the house's own words, which only cards can judge. */
export const houseLines = (house: HouseRead): readonly string[] =>
  house.allowed ? overrideFindingLines(checkOverrides(house.value.texts ?? {}, closest), "de") : houseFindingLines(house.findings, "de");
