import { writeFileSync } from "node:fs";
import { type Day, newestVersion } from "../../dialogue/index.js";
import { type Given, readOptions, Unusable } from "../command-line.js";
import { pathFrom } from "../store-place.js";
import { keptIn, stalePages, toldIn, writePages } from "./folder.js";
import { printable } from "./print/html.js";
import { pdfOf } from "./print/pdf.js";
import { changedParts } from "./version/changes.js";
import { type AgreedFacts, hashOf, PART_NAMES } from "./version/facts.js";
import { raise, type Versions } from "./version/raise.js";

const USAGE = `So geht es:
  npm run -s vertrauen                              schreibt docs/vertrauen/ neu
  npm run -s vertrauen -- --check                   prüft nur, ob die Seiten zum Programm passen
  npm run -s vertrauen -- --html DATEI              alles in einer Datei, zum Ausdrucken
  npm run -s vertrauen -- --pdf DATEI               dasselbe als PDF; braucht Chromium, Chrome oder Edge
  npm run -s vertrauen -- --neue-version "HINWEIS"  die nächste Mitbestimmungs-Version, mit einem Satz für den Personalrat
                          [--englisch "HINWEIS"]    derselbe Satz auf Englisch`;

const OPTIONS = {
  help: { type: "boolean" },
  check: { type: "boolean" },
  html: { type: "string" },
  pdf: { type: "string" },
  "neue-version": { type: "string" },
  englisch: { type: "string" },
} as const;

/** Where the pages lie and what the program is, at this moment. */
export interface TrustPlace {
  readonly folder: string;
  /** Where the pages lie that are written by hand and printed with them. */
  readonly docs: string;
  /** Where the list of versions is written. */
  readonly source: string;
  readonly versions: Versions;
  readonly facts: AgreedFacts;
  readonly today: Day;
  readonly out: (line: string) => unknown;
  readonly err: (line: string) => unknown;
}

const isAgreed = ({ facts, versions }: TrustPlace): boolean => hashOf(facts) === newestVersion(versions).hash;

const sayWhatIsNotAgreed = ({ folder, facts, err }: TrustPlace): void => {
  const parts = changedParts(keptIn(folder).facts, facts).map((part) => PART_NAMES[part]);
  err(`Es hat sich etwas geändert, worüber der Personalrat mitbestimmt: ${parts.join(", ")}.`);
  err('Führen Sie aus: npm run -s vertrauen -- --neue-version "Ein Satz, was sich für die Beschäftigten ändert."');
};

const check = (place: TrustPlace): number => {
  const { folder, versions, out, err } = place;
  const stale = stalePages(folder, toldIn(folder, versions));
  if (stale.length > 0) err(`Diese Seiten passen nicht mehr zum Programm: ${stale.join(", ")}. Führen Sie aus: npm run -s vertrauen`);
  if (!isAgreed(place)) sayWhatIsNotAgreed(place);
  if (stale.length > 0 || !isAgreed(place)) return 1;
  out(`docs/vertrauen passt zum Programm. Mitbestimmungs-Version ${newestVersion(versions).number}.`);
  return 0;
};

const write = (place: TrustPlace): number => {
  const { folder, versions, out } = place;
  writePages(folder, toldIn(folder, versions));
  if (!isAgreed(place)) sayWhatIsNotAgreed(place);
  out("docs/vertrauen ist geschrieben.");
  return 0;
};

const newVersion = (place: TrustPlace, given: Given, de: string): number => {
  if (isAgreed(place)) throw new Unusable(["Es hat sich nichts geändert, was eine neue Mitbestimmungs-Version verlangt."]);
  const versions = raise(place.versions, { ...place, note: { de, en: given.text("englisch") ?? de } });
  writePages(place.folder, toldIn(place.folder, versions));
  place.out(`Mitbestimmungs-Version ${newestVersion(versions).number} ist eingetragen, docs/vertrauen ist geschrieben.`);
  return 0;
};

const print = async ({ folder, docs, versions, out }: TrustPlace, given: Given): Promise<number> => {
  const [html, pdf] = [pathFrom(given, "html"), pathFrom(given, "pdf")];
  const text = printable(toldIn(folder, versions), docs);
  if (html !== undefined) writeFileSync(html, text);
  if (pdf !== undefined) writeFileSync(pdf, await pdfOf(text));
  out(`Geschrieben: ${[html, pdf].filter((path) => path !== undefined).join(", ")}`);
  return 0;
};

export const trustCommand = async (args: readonly string[], place: TrustPlace): Promise<number> => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    place.out(USAGE);
    return 0;
  }
  if (given.has("check")) return check(place);
  const note = given.text("neue-version");
  if (note !== undefined) return newVersion(place, given, note);
  return given.names("html") || given.names("pdf") ? print(place, given) : write(place);
};
