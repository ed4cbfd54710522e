import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AGREED_VERSIONS, day, newestVersion } from "../dialogue/index.js";
import { type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { pathFrom } from "./store-place.js";
import { keptIn, stalePages, toldIn, writePages } from "./trust/folder.js";
import { printable } from "./trust/print/html.js";
import { pdfOf } from "./trust/print/pdf.js";
import { changedParts } from "./trust/version/changes.js";
import { currentFacts } from "./trust/version/current.js";
import { hashOf, PART_NAMES } from "./trust/version/facts.js";
import { raise } from "./trust/version/raise.js";

const USAGE = `So geht es:
  npm run -s vertrauen                              schreibt docs/vertrauen/ neu
  npm run -s vertrauen -- --check                   prüft nur, ob die Seiten zum Programm passen
  npm run -s vertrauen -- --html DATEI              alles in einer Datei, zum Ausdrucken
  npm run -s vertrauen -- --pdf DATEI               dasselbe als PDF; braucht Chromium, Chrome oder Edge
  npm run -s vertrauen -- --neue-fassung "HINWEIS"  die nächste Mitbestimmungs-Version, mit einem Satz für den Personalrat
                          [--englisch "HINWEIS"]    derselbe Satz auf Englisch`;

const OPTIONS = {
  help: { type: "boolean" },
  check: { type: "boolean" },
  html: { type: "string" },
  pdf: { type: "string" },
  "neue-fassung": { type: "string" },
  englisch: { type: "string" },
} as const;

/** Seen from build/scripts, where this runs. */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FOLDER = at("docs/vertrauen");
const SOURCE = at("dialogue/agreed-version.ts");

const say = (line: string): number => {
  process.stdout.write(`${line}\n`);
  return 0;
};

const isAgreed = (): boolean => hashOf(currentFacts()) === newestVersion().hash;

const NOT_AGREED = 'Führen Sie aus: npm run -s vertrauen -- --neue-fassung "Ein Satz, was sich für die Beschäftigten ändert."';

const whatChanged = (): string => {
  const parts = changedParts(keptIn(FOLDER).facts, currentFacts()).map((part) => PART_NAMES[part]);
  return `Es hat sich etwas geändert, worüber der Personalrat mitbestimmt: ${parts.join(", ")}.`;
};

const check = (): number => {
  const stale = stalePages(FOLDER, toldIn(FOLDER, AGREED_VERSIONS));
  if (stale.length > 0)
    process.stderr.write(`Diese Seiten passen nicht mehr zum Programm: ${stale.join(", ")}. Führen Sie aus: npm run -s vertrauen\n`);
  if (!isAgreed()) process.stderr.write(`${whatChanged()}\n${NOT_AGREED}\n`);
  if (stale.length > 0 || !isAgreed()) return 1;
  return say(`docs/vertrauen passt zum Programm. Mitbestimmungs-Version ${newestVersion().number}.`);
};

const write = (): number => {
  writePages(FOLDER, toldIn(FOLDER, AGREED_VERSIONS));
  if (!isAgreed()) process.stderr.write(`${whatChanged()}\n${NOT_AGREED}\n`);
  return say("docs/vertrauen ist geschrieben.");
};

const newVersion = (given: Given, note: string): number => {
  if (isAgreed()) throw new Unusable(["Es hat sich nichts geändert, was eine neue Mitbestimmungs-Version verlangt."]);
  const today = day(new Date().toISOString().slice(0, "2026-11-22".length));
  const order = { source: SOURCE, folder: FOLDER, note: { de: note, en: given.text("englisch") ?? note }, today, facts: currentFacts() };
  const versions = raise(AGREED_VERSIONS, order);
  writePages(FOLDER, toldIn(FOLDER, versions));
  return say(`Mitbestimmungs-Version ${newestVersion(versions).number} ist eingetragen, docs/vertrauen ist geschrieben.`);
};

const printed = async (given: Given): Promise<number> => {
  const [html, pdf] = [pathFrom(given, "html"), pathFrom(given, "pdf")];
  const text = printable(toldIn(FOLDER, AGREED_VERSIONS));
  if (html !== undefined) writeFileSync(html, text);
  if (pdf !== undefined) writeFileSync(pdf, await pdfOf(text));
  return say(`Geschrieben: ${[html, pdf].filter((path) => path !== undefined).join(", ")}`);
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) return say(USAGE);
  if (given.has("check")) return check();
  const note = given.text("neue-fassung");
  if (note !== undefined) return newVersion(given, note);
  return given.names("html") || given.names("pdf") ? printed(given) : write();
});
