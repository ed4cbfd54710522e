import { RECORD_KINDS } from "../../../dialogue/index.js";
import { LEAVER_DAYS } from "../../../dialogue/retention.js";
import { LEAVER_WORDS, RETENTION_WORDS } from "../../../dialogue/retention-words.js";
import { blocks, list, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { BACKUP_DAYS } from "../program-facts.js";

const HOW = [
  "Der Bot sieht jeden Tag nach, was zu Ende ist, und löscht es. Niemand muss daran denken. Nach einem Stillstand holt er es beim Start nach.",
  "Was jemand geschrieben hat, ist mit einem eigenen Schlüssel verschlüsselt. Beim Löschen wird dieser Schlüssel vernichtet. Ohne ihn ist auch jede Kopie unlesbar.",
  "Löscht jemand alles, ist alles selbst Geschriebene auf dem Server sofort weg. Auch was andere davon zu lesen hatten, ist weg.",
  "Gespräche, Termine, Pausen und Nachweise über Nachrichten bleiben dann bis zu ihrer Frist. Sonst änderte sich ein Tag, den die Führungskraft sieht, und sie merkte das Löschen.",
  "Über jedes Löschen gibt es einen Beleg mit Nummer, Tag und Grund. Er nennt weder Namen noch Inhalt.",
];

const IN_BACKUPS = [
  `Eine Sicherung liegt ${BACKUP_DAYS} Tage. Danach löscht sie der Befehl, der die nächste macht. Der Betrieb kann eine andere Zahl einstellen.`,
  "In der Sicherung der Daten ist nie ein Schlüssel. Von den Schlüsseln gibt es außerhalb nur eine Kopie, die jede Nacht ersetzt wird.",
  "Gelöschtes ist in jeder Sicherung unlesbar, sobald auch diese Kopie ersetzt ist, also nach der nächsten Nacht.",
  "Wird eine alte Sicherung eingespielt, bleibt Gelöschtes gelöscht.",
  "Das gilt nicht, wenn jemand gegen die Anleitung alte Kopien der Schlüssel aufhebt.",
];

const OUTSIDE = [
  "**Chats in Microsoft Teams:** Nachrichten des Bots bleiben dort so lange, wie das Haus es bei Microsoft eingestellt hat. Sie enthalten keine Inhalte.",
  "**Dateien, die jemand mitnimmt:** Wer „Meine Daten“ als Datei verlangt, bekommt sie in den eigenen Speicher bei Microsoft (OneDrive). Dort löscht sie nur die Person selbst.",
  `**Die Personalliste:** Das Haus führt sie. Wer das Haus verlassen hat, verschwindet nach ${LEAVER_DAYS} Tagen auch aus der Liste im Bot.`,
];

const periods = (): string =>
  section(
    "Die Fristen",
    table(
      ["Was", "Wozu", "Ende"],
      RECORD_KINDS.map((kind) => [RETENTION_WORDS[kind].what.de, RETENTION_WORDS[kind].purpose.de, RETENTION_WORDS[kind].ends.de]),
    ),
    `**Über allem:** ${LEAVER_WORDS.de}`,
  );

const body = (): string =>
  blocks(
    "Diese Seite sagt von allem, was der Bot speichert, wann es gelöscht wird. Die Fristen stehen an einer Stelle im Programm. Von dort kommen sie auf diese Seite und auf jede Karte.",
    periods(),
    section("Wie gelöscht wird", list(HOW)),
    section("Sicherungen", list(IN_BACKUPS)),
    section("Jedes einzelne Feld", "Alle Felder mit ihrem Ende stehen im Anhang [Alle Felder](felder.md)."),
    section("Was außerhalb des Bots liegt", list(OUTSIDE)),
  );

export const DELETION: TrustPage = {
  file: "loeschkonzept.md",
  title: "Löschkonzept",
  question: "Wann wird was gelöscht?",
  body,
};
