import { eachBeside, logOf, logState, receiptsState, unregistered } from "../../store/index.js";
import { counted } from "../command-line.js";
import { CLOSED } from "./contents.js";
import { finding, type Said, sound, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";

const SHOW = "Zeigen Sie das der Stelle für Datenschutz. Vergleichen Sie mit einer Sicherung.";

/** By the same judgement as in the chat, so that neither calls sound what the other does not. */
const log: Check["run"] = ({ beside, today }) => {
  if (beside === undefined) return unknown(CLOSED);
  const { house, heads } = beside;
  switch (logState(house, heads, today).state) {
    case "cut":
      return finding("Vom Protokoll fehlt das Ende.", SHOW);
    case "broken":
      return finding("Ein Eintrag im Protokoll wurde verändert oder entfernt.", SHOW);
    case "in-order":
      return sound(`${counted(logOf(house).length, "Eintrag", "Einträge")}, keiner verändert oder entfernt.`);
  }
};

const receipts: Check["run"] = ({ beside, today }) => {
  if (beside === undefined) return unknown(CLOSED);
  switch (receiptsState(beside.house, beside.heads, today).state) {
    case "cut":
      return finding("Von den Löschbelegen fehlt das Ende.", SHOW);
    case "broken":
      return finding("Ein Löschbeleg wurde verändert oder entfernt.", SHOW);
    case "in-order":
      // How many there are would tell that somebody had something erased.
      return sound("Kein Beleg wurde verändert oder entfernt.");
  }
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
