import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { type AgreedVersion, type Day, newestVersion } from "../../dialogue/index.js";
import { statStore } from "../../store/index.js";
import { counted } from "../command-line.js";
import { currentFacts } from "../trust/version/current.js";
import { checkSignOf, hashOf } from "../trust/version/facts.js";
import { germanDay, nodeSaid } from "./node-version.js";
import { mismatches } from "./packages.js";
import { finding, type Said, sound, unknown } from "./said.js";
import type { Check } from "./scene.js";

const node: Check["run"] = ({ holder, today }) => {
  const isOurs = typeof holder !== "object" || holder.program === realpathSync(process.execPath);
  return isOurs ? nodeSaid(process.version, today) : unknown("Der Bot läuft mit einem anderen Node als diese Prüfung.");
};

const program: Check["run"] = async ({ place, program: folder }) => {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
  const { schema } = await statStore({ place });
  return sound(`IFD-Bot ${version}, Stand der Daten ${schema}.`);
};

const packages: Check["run"] = ({ program: folder }) => {
  if (!existsSync(join(folder, "node_modules", ".package-lock.json"))) return unknown("Die Pakete wurden nicht mit npm installiert.");
  const wrong = mismatches(folder);
  return wrong.length === 0
    ? sound("Namen und Versionen sind die festgelegten, und kein Paket ist zu viel. Den Inhalt ihrer Dateien prüft niemand.")
    : finding(
        `${counted(wrong.length, "Paket weicht", "Pakete weichen")} vom Festgelegten ab.`,
        "Rufen Sie „npm ci“ auf. Starten Sie den Bot dann neu.",
      );
};

/** The agreed sum is only written down in the program. What it really does is summed up anew, from the very tables it runs by. */
const isAsAgreed = ({ number, hash }: AgreedVersion, running: string): Said | undefined =>
  hash === running
    ? undefined
    : finding(
        `Das Programm tut etwas anderes, als in Version ${number} vereinbart ist. Vereinbart: ${checkSignOf(hash)}. Gerechnet: ${checkSignOf(running)}.`,
        "Setzen Sie die Version ein, der zugestimmt wurde. Fragen Sie, wer das Programm geändert hat.",
      );

export const agreedSaid = (version: AgreedVersion, running: string, today: Day): Said => {
  const { number, on, hash } = version;
  if (hash === "")
    return finding(`Die Mitbestimmungs-Version ${number} hat keine Prüfsumme.`, "Lassen Sie die Seiten in docs/vertrauen/ neu erzeugen.");
  if (on > today) return finding(`Die Mitbestimmungs-Version ${number} ist aus der Zukunft.`, "Stellen Sie die Uhr des Servers richtig.");
  return (
    isAsAgreed(version, running) ??
    sound(
      `Version ${number} vom ${germanDay(on)}, Prüfsumme ${checkSignOf(running)}. Sie ist neu gerechnet. Vergleichen Sie beides mit Ihrer Zustimmung.`,
    )
  );
};

const agreed: Check["run"] = ({ today }) => agreedSaid(newestVersion(), hashOf(currentFacts()), today);

export const VERSIONS: readonly Check[] = [
  { id: "program", title: "Programm", run: program },
  { id: "node", title: "Node", run: node },
  { id: "packages", title: "Pakete", run: packages },
  { id: "agreed-version", title: "Mitbestimmungs-Version", run: agreed },
];
