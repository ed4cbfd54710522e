import { brokenEntry, brokenReceipt, eachBeside, logOf, unregistered } from "../../store/index.js";
import { counted } from "../command-line.js";
import { CLOSED } from "./contents.js";
import { finding, type Said, sound, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";

const SHOW = "Zeigen Sie das der Stelle für Datenschutz. Vergleichen Sie mit einer Sicherung.";

/** Cut off at its newest end: the chain alone would not show it. */
const isCut = ({ beside }: Scene, of: "log" | "receipts"): boolean => beside?.heads.missing.some((one) => one.of === of) === true;

const log: Check["run"] = (scene) => {
  const { beside, today } = scene;
  if (beside === undefined) return unknown(CLOSED);
  const entries = logOf(beside.house);
  if (isCut(scene, "log")) return finding("Vom Protokoll fehlt das Ende.", SHOW);
  return brokenEntry(entries, today) === undefined
    ? sound(`${counted(entries.length, "Eintrag", "Einträge")}, keiner verändert oder entfernt.`)
    : finding("Ein Eintrag im Protokoll wurde verändert oder entfernt.", SHOW);
};

const receipts: Check["run"] = (scene) => {
  const { beside, today } = scene;
  if (beside === undefined) return unknown(CLOSED);
  if (isCut(scene, "receipts")) return finding("Von den Löschbelegen fehlt das Ende.", SHOW);
  return brokenReceipt(beside.house, today) === undefined
    ? // How many there are would tell that somebody had something erased.
      sound("Kein Beleg wurde verändert oder entfernt.")
    : finding("Ein Löschbeleg wurde verändert oder entfernt.", SHOW);
};

/** Where a field stands is told by the register's own words; here it is only counted, for it may be made of somebody's words. */
const fields = async ({ beside, place }: Scene): Promise<Said> => {
  if (beside === undefined) return unknown(CLOSED);
  const strange = new Set([...unregistered("house", beside.house), ...unregistered("roster", beside.roster)]);
  let people = 0;
  await eachBeside({ place }, ({ plan, content, ...more }) => {
    people += 1;
    for (const path of unregistered("person", { ...Object(plan), content, ...more })) strange.add(`person ${path}`);
  });
  const looked = counted(people, "Datei einer Person", "Dateien von Personen");
  return strange.size === 0
    ? sound(`Haus, Personalliste und ${looked} enthalten nur Felder aus dem Verzeichnis.`)
    : finding(
        `${counted(strange.size, "Feld steht", "Felder stehen")} nicht im Verzeichnis der Felder.`,
        "Setzen Sie die Version ein, der zugestimmt wurde. Fragen Sie, woher das Feld kommt.",
      );
};

export const CHAINS: readonly Check[] = [
  { id: "log", title: "Protokoll", run: log },
  { id: "receipts", title: "Löschbelege", run: receipts },
  { id: "fields", title: "Nur bekannte Felder", run: fields },
];
