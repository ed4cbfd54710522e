import type { AgreedVersion } from "../../../dialogue/index.js";
import { isoDay } from "../../../dialogue/index.js";
import { blocks, list, section, table } from "../markdown.js";
import type { Told, TrustPage } from "../page.js";
import { checkSignOf, PART_NAMES, PARTS } from "../version/facts.js";

const INTRODUCTION = `Die Mitbestimmungs-Version ist eine Nummer. Sie steigt, sobald sich etwas ändert, worüber der Personalrat mitbestimmt. Kein anderes Update ändert sie.

Es zählen: ${PARTS.map((part) => PART_NAMES[part]).join(", ")}.`;

const HOW = `Das Programm rechnet aus all dem ein Prüfzeichen. Ändert jemand eine Zeile, ändert sich das Prüfzeichen. Passt es nicht zur neuesten Version, scheitert die Prüfung jeder Änderung. Dann muss eine neue Version mit einem Hinweis für den Personalrat entstehen. Vorher kommt die Änderung nicht ins Programm.

Vergleichen Sie nach einem Update Nummer und Prüfzeichen mit Ihrer Zustimmung. Sind beide gleich, hat sich an all dem nichts geändert.`;

const germanDay = (version: AgreedVersion): string => isoDay(version.on).split("-").reverse().join(".");

/** Short ones are told in full; the first version brings everything and would only repeat the other pages. */
const changeOf = ({ versions, changes }: Told, version: AgreedVersion): string => {
  const change = changes.get(version.number);
  if (change === undefined || version.number === versions[0].number) return "";
  return blocks(
    `### Mitbestimmungs-Version ${version.number}`,
    version.note.de,
    change.came.length === 0 ? "" : blocks("Neu:", list(change.came)),
    change.went.length === 0 ? "" : blocks("Nicht mehr so:", list(change.went)),
  );
};

const body = (told: Told): string => {
  const newestFirst = [...told.versions].reverse();
  const changes = newestFirst.map((version) => changeOf(told, version)).filter((text) => text !== "");
  return blocks(
    INTRODUCTION,
    HOW,
    section(
      "Alle Versionen",
      table(
        ["Nummer", "Tag", "Hinweis für den Personalrat", "Prüfzeichen"],
        newestFirst.map((version) => [String(version.number), germanDay(version), version.note.de, `\`${checkSignOf(version.hash)}\``]),
      ),
    ),
    changes.length === 0 ? "" : section("Was sich geändert hat", ...changes),
  );
};

export const VERSIONS: TrustPage = {
  file: "mitbestimmung.md",
  title: "Mitbestimmungs-Versionen",
  question: "Hat sich seit unserer Zustimmung etwas geändert?",
  body,
};
