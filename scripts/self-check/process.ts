import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { servingFindings } from "../../bot/index.js";
import { talkativeSwitches } from "../../bot/serving/switches.js";
import { counted } from "../command-line.js";
import { hiddenWords, type Running } from "./running.js";
import { finding, placesIn, type Said, sound, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";

const ofRunning =
  (look: (running: Running, scene: Scene) => Said): Check["run"] =>
  (scene) =>
    typeof scene.holder === "object" ? look(scene.holder, scene) : unknown(hiddenWords(scene.holder));

const switches = ofRunning((running) => {
  const found = talkativeSwitches(running);
  if (found.length === 0) return sound("Keine Schalter zur Fehlersuche, kein ausführliches Protokoll.");
  return finding(
    `Der Bot läuft mit Schaltern zur Fehlersuche: ${found.join(", ")}.`,
    "Starten Sie ihn ohne sie neu. Sie können Inhalte in Dateien oder zu anderen bringen.",
  );
});

const CORE = /^Max core file size\s+(\S+)/m;

const coreLimit = ofRunning(({ limits }) => {
  const limit = CORE.exec(limits)?.[1];
  if (limit === undefined) return unknown("Das System sagt dazu nichts.");
  return limit === "0"
    ? sound("Stürzt der Bot ab, schreibt das System seinen Speicher nicht auf die Platte.")
    : finding("Stürzt der Bot ab, darf das System seinen Speicher auf die Platte schreiben.", "Starten Sie ihn mit „ulimit -c 0“.");
});

const DUMP =
  /^(core(\.\d+)?|.*\.core|.*\.heapsnapshot|.*\.heapprofile|.*\.cpuprofile|isolate-.*\.log|report\.\d{8}\..*\.json|node_trace\..*\.log)$/;

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  } catch (error) {
    if (error instanceof Error && "code" in error) return [];
    throw error;
  }
};

/** Where the program stands, or whoever calls, is where Node and the system put them. */
const dumps = ({ place, program, files }: Scene): Said => {
  const folders = new Set([program, process.cwd(), dirname(place.data), dirname(place.keys)]);
  const inside = files.filter(({ path, kind }) => kind === "file" && DUMP.test(path.replace(/^.*\//, "")));
  const beside = [...folders].flatMap((folder) => namesIn(folder).flatMap((name) => (DUMP.test(name) ? [folder] : [])));
  const found = [...inside.map(({ whole }) => dirname(whole)), ...beside];
  if (found.length === 0) return sound("Keine Speicherabzüge gefunden.");
  return finding(
    `${counted(found.length, "Speicherabzug liegt", "Speicherabzüge liegen")} herum. Darin kann alles stehen. ${placesIn(found)}`,
    "Löschen Sie die Abzüge.",
  );
};

const serving: Check["run"] = ({ asStarted, now }) => {
  const findings = servingFindings(asStarted, now).filter(({ variable }) => !["IFD_DATA", "IFD_KEYS"].includes(variable));
  if (findings.length === 0) return sound("Rechtsgrundlage, Datenschutz, Personalrat und Kennungen sind gesetzt.");
  const basis = findings.some(({ variable }) => variable === "IFD_LEGAL_BASIS") ? "Die Rechtsgrundlage fehlt. " : "";
  return finding(
    `${basis}${counted(findings.length, "Angabe fehlt oder ist", "Angaben fehlen oder sind")} nicht in Ordnung. Der Bot startet so nicht.`,
    `Prüfen Sie: ${findings.map(({ variable }) => variable).join(", ")}.`,
  );
};

export const PROCESS: readonly Check[] = [
  { id: "legal-basis", title: "Rechtsgrundlage", run: serving },
  { id: "debug", title: "Fehlersuche aus", run: switches },
  { id: "core-limit", title: "Absturz", run: coreLimit },
  { id: "dumps", title: "Speicherabzüge", run: dumps },
];
