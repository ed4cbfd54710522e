import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { recordFrom } from "../bench/record.js";
import { readOptions, Unusable } from "../command-line.js";
import { againstPicture } from "./against.js";
import { growthPicture } from "./growth.js";
import { pageOf } from "./page.js";
import { seriesIn, shownParts } from "./shown.js";

const USAGE = `So geht es:
  npm run -s performance              schreibt docs/performance.md und seine Bilder neu, aus docs/performance.json
  npm run -s performance -- --check   prüft nur, ob Seite und Bilder zu den Messwerten passen
Die Messwerte kommen von: npm run -s bench -- --quick --json --out docs/performance.json`;

const OPTIONS = { check: { type: "boolean" }, help: { type: "boolean" } } as const;

const DATA = "performance.json";

/** Every file that follows from what was measured, by its place in the folder. */
export const filesFrom = (data: string): ReadonlyMap<string, string> => {
  const record = recordFrom(data);
  if (record === undefined || record.runs.length === 0) throw new Unusable([`In „${DATA}“ stehen keine Messwerte.`, USAGE]);
  const parts = shownParts(record);
  return new Map([
    ["performance.md", pageOf(record, parts)],
    [join("performance", "growth.svg"), growthPicture(seriesIn(record))],
    [join("performance", "against.svg"), againstPicture(parts)],
  ]);
};

const textIn = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

export interface PerformancePlace {
  /** Where the page, its data and its pictures lie. */
  readonly folder: string;
  readonly out: (line: string) => unknown;
  readonly err: (line: string) => unknown;
}

const check = (files: ReadonlyMap<string, string>, { folder, out, err }: PerformancePlace): number => {
  const stale = [...files].filter(([name, text]) => textIn(join(folder, name)) !== text).map(([name]) => name);
  if (stale.length === 0) {
    out("docs/performance.md passt zu den Messwerten.");
    return 0;
  }
  err(`Das passt nicht mehr zu den Messwerten: ${stale.join(", ")}. Führen Sie aus: npm run -s performance`);
  return 1;
};

export const performanceCommand = async (args: readonly string[], place: PerformancePlace): Promise<number> => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    place.out(USAGE);
    return 0;
  }
  const files = filesFrom(textIn(join(place.folder, DATA)));
  if (given.has("check")) return check(files, place);
  for (const [name, text] of files) {
    const path = join(place.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    place.out(`docs/${name}`);
  }
  return 0;
};
