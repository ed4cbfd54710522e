import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Given, readOptions } from "../command-line.js";
import { pathFrom } from "../store-place.js";
import { type Bom, bomOf } from "./bom.js";
import { differencesOf } from "./compare.js";
import { ALLOWED_SHIPPED, ALLOWED_TOOLS, licenceFile, licenceOf, notAllowed, TOOLS_WITH_OWN_TERMS } from "./licences.js";
import { bound, fieldsIn, isShipped, lockIn, manifestIn, needsOf, type Part, partsOf } from "./locked.js";
import { dependencyPage, type Told, unexplained } from "./page.js";
import { faultsInFormat } from "./strict.js";

const USAGE = `So geht es:
  npm run -s sbom                        schreibt docs/sbom.cdx.json und docs/abhaengigkeiten.md neu
  npm run -s sbom -- --check             vergleicht beide mit dem, was festgelegt ist
  npm run -s sbom -- --licences DATEI    schreibt die Lizenztexte von allem, was auf dem Server läuft`;

const OPTIONS = { help: { type: "boolean" }, check: { type: "boolean" }, licences: { type: "string" } } as const;

export interface SbomPlace {
  /** Where package.json, package-lock.json and node_modules lie. */
  readonly home: string;
  readonly docs: string;
  readonly out: (line: string) => unknown;
  readonly err: (line: string) => unknown;
}

const BOM = "sbom.cdx.json";
const PAGE = "abhaengigkeiten.md";

const toldIn = ({ home, docs }: SbomPlace): Told => {
  const entries = lockIn(home);
  const known = new Map<Part, string | undefined>();
  return {
    entries,
    manifest: manifestIn(home),
    shipped: partsOf(entries, isShipped),
    tools: partsOf(entries, (entry) => !isShipped(entry)),
    licence: (part) => {
      if (!known.has(part)) known.set(part, licenceOf(home, part));
      return known.get(part);
    },
    decision: (number) => readdirSync(join(docs, "decisions")).find((name) => name.startsWith(number)),
  };
};

const textsOf = (told: Told): Readonly<Record<string, string>> => ({
  [BOM]: `${JSON.stringify(bomOf(told.manifest, told.shipped, needsOf(told.entries, ""), told.licence), null, 2)}\n`,
  [PAGE]: dependencyPage(told),
});

/** What no list can mend: somebody has to decide. */
const undecided = ({ manifest, entries, shipped, tools, licence }: Told): readonly string[] => [
  ...bound(entries),
  ...unexplained(manifest),
  ...notAllowed(shipped, ALLOWED_SHIPPED, licence),
  ...notAllowed(tools, ALLOWED_TOOLS, licence, TOOLS_WITH_OWN_TERMS),
];

/** Everything that is wrong with the two files as they lie there. */
const check = async (place: SbomPlace, told: Told): Promise<readonly string[]> => {
  const kept = readFileSync(join(place.docs, BOM), "utf8");
  const fields = fieldsIn(kept);
  if (fields === undefined) return [`docs/${BOM} lässt sich nicht lesen. Führen Sie aus: npm run -s sbom`];
  const faults = await faultsInFormat(kept);
  if (faults.length > 0) return faults.map((fault) => `${BOM}: ${fault}`);
  const differences = differencesOf(fields as Partial<Bom>, told.shipped);
  const stale = Object.entries(textsOf(told)).filter(([name, text]) => readFileSync(join(place.docs, name), "utf8") !== text);
  return [...differences, ...stale.map(([name]) => `docs/${name} ist nicht aktuell. Führen Sie aus: npm run -s sbom`)];
};

const write = async ({ docs, out }: SbomPlace, told: Told): Promise<readonly string[]> => {
  const texts = textsOf(told);
  const faults = await faultsInFormat(texts[BOM] ?? "");
  if (faults.length > 0) return faults;
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(docs, name), text);
  out(`docs/${BOM} und docs/${PAGE} sind geschrieben: ${told.shipped.length} Teile auf dem Server.`);
  return [];
};

const perform = async (place: SbomPlace, given: Given): Promise<readonly string[]> => {
  const told = toldIn(place);
  const open = undecided(told);
  if (open.length > 0) return open;
  const file = pathFrom(given, "licences");
  if (file !== undefined) {
    writeFileSync(file, licenceFile(place.home, told.shipped));
    place.out(`Die Lizenztexte von ${told.shipped.length} Teilen stehen in ${file}.`);
    return [];
  }
  if (!given.has("check")) return write(place, told);
  const wrong = await check(place, told);
  if (wrong.length === 0) place.out(`Die Stückliste stimmt: ${told.shipped.length} Teile, jedes einmal und mit richtiger Prüfsumme.`);
  return wrong;
};

export const sbomCommand = async (args: readonly string[], place: SbomPlace): Promise<number> => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    place.out(USAGE);
    return 0;
  }
  const wrong = await perform(place, given);
  for (const line of wrong) place.err(line);
  return wrong.length === 0 ? 0 : 1;
};
