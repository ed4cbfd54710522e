import { naming } from "../cases/all.js";
import type { CaseId } from "../cases/case.js";
import { blocks, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { BACKUP_DAYS, LIMITS } from "../program-facts.js";

/** A measure, where in the program it stands, and what shows that it works. */
interface Measure {
  readonly what: string;
  readonly where: string;
  readonly cases: readonly CaseId[];
}

const MEASURES: readonly (readonly [string, readonly Measure[]])[] = [
  [
    "Vertraulichkeit: Wer kommt herein, wer sieht was",
    [
      {
        what: "Der Bot prüft bei jeder Anfrage den Ausweis (Token) von Microsoft: Aussteller, Empfänger, Ablauf, Unterschrift und das eigene Haus.",
        where: "bot/teams/gate.ts",
        cases: ["A01"],
      },
      {
        what: "Bei jedem Klick entscheidet eine einzige Stelle, wer was darf. Was nicht erlaubt ist, ist verboten.",
        where: "dialogue/access/",
        cases: ["A02", "A03", "P02"],
      },
      { what: "„Verboten“ und „gibt es nicht“ sind dieselbe Antwort.", where: "bot/conversations/refuse.ts", cases: ["A02"] },
      {
        what: "Nachrichten im Chat sagen nur das Wann. Inhalte stehen nur in der Antwort auf einen Klick.",
        where: "cards/",
        cases: ["P03", "P08"],
      },
      {
        what: "Private Handlungen ändern nichts an dem, was andere bekommen.",
        where: "bot/delivery/, bot/conversations/",
        cases: ["P01", "R22"],
      },
      { what: "Betriebsmeldungen enthalten keine Namen, Texte oder Kennungen.", where: "bot/log.ts", cases: ["P08"] },
    ],
  ],
  [
    "Verschlüsselung",
    [
      {
        what: "Geschriebenes ist je Person mit einem eigenen Schlüssel verschlüsselt (AES-256-GCM). Es öffnet sich nur an seinem Platz.",
        where: "store/embedded/sealing.ts",
        cases: ["A09", "R04"],
      },
      {
        what: "Die Schlüssel der Personen sind mit dem Hausschlüssel verschlossen. Dieser liegt außerhalb des Datenordners und lässt sich wechseln.",
        where: "store/embedded/keys/",
        cases: ["A09"],
      },
      { what: "Dateien gehören nur dem Benutzer des Bots (Rechte 0600 und 0700).", where: "store/embedded/disk.ts", cases: ["A08"] },
      {
        what: "Verbindungen zu Microsoft sind verschlüsselt. Das Zertifikat der Gegenseite wird geprüft.",
        where: "bot/teams/one-attempt.ts",
        cases: ["R04", "A04"],
      },
    ],
  ],
  [
    "Löschen",
    [
      {
        what: "Jede Art von Daten hat eine Frist. Der Bot löscht jeden Tag von selbst, was zu Ende ist.",
        where: "dialogue/retention.ts, bot/keeping/",
        cases: ["R03", "P06"],
      },
      {
        what: "Zurücknehmen und Löschen vernichten den Schlüssel. So wird das Gelöschte auch in Sicherungen unlesbar.",
        where: "store/taken-away.ts, store/embedded/commit.ts",
        cases: ["R12", "F17"],
      },
      { what: `Sicherungen werden nach ${BACKUP_DAYS} Tagen gelöscht.`, where: "scripts/backup.ts", cases: ["F17"] },
      { what: "Löschbelege zeigen, dass gelöscht wurde, ohne Namen und Inhalt.", where: "store/receipts.ts", cases: ["R12"] },
    ],
  ],
  [
    "Unversehrtheit: Nichts wird heimlich anders",
    [
      {
        what: "Jede Datei trägt eine Prüfsumme. Beschädigtes wird abgelehnt und nie als leer genommen.",
        where: "store/embedded/checked-file.ts",
        cases: ["F11"],
      },
      {
        what: "Eine Änderung gilt ganz oder gar nicht, auch bei Stromausfall und voller Platte.",
        where: "store/embedded/durable-write.ts",
        cases: ["F07", "F08", "F09", "F12"],
      },
      { what: "Änderungen am Haus stehen mit Namen im Protokoll der Administration.", where: "store/house-record.ts", cases: ["A10"] },
      {
        what: "Eine Personalliste wird ganz übernommen oder gar nicht. Unbekannte Spalten werden abgelehnt.",
        where: "dialogue/roster/",
        cases: ["A06", "R02"],
      },
    ],
  ],
  [
    "Verfügbarkeit: Nichts geht verloren, nichts doppelt",
    [
      {
        what: "Die Absicht zu senden liegt auf der Platte, bevor gesendet wird. Unklares wird nicht wiederholt.",
        where: "dialogue/ledger.ts, bot/delivery/",
        cases: ["F01", "F02", "F03", "F16"],
      },
      {
        what: "Der Bot hält die Grenzen von Teams ein und wartet, wenn Teams es verlangt.",
        where: "bot/teams/pace.ts",
        cases: ["F04", "F05", "F06"],
      },
      {
        what: "Sicherung bei laufendem Betrieb, Wiederherstellen auf leerem Rechner, danach eine Sendepause.",
        where: "store/embedded/care/",
        cases: ["F17"],
      },
      {
        what: "Uhr, Zeitumstellung und Stillstand bringen den Plan nicht durcheinander.",
        where: "dialogue/nudges/",
        cases: ["F13", "F14", "F15"],
      },
    ],
  ],
  [
    "Belastbarkeit: Angriffe von außen",
    [
      {
        what: `Eine Anfrage darf höchstens ${LIMITS.bodyKilobytes} Kilobyte groß und ${LIMITS.deepest} Ebenen tief sein. Was länger als ${LIMITS.requestSeconds} Sekunden braucht, wird abgebrochen.`,
        where: "bot/http/",
        cases: ["A11"],
      },
      {
        what: "Gesendet wird nur an die Adressen von Teams, Zeichen für Zeichen verglichen.",
        where: "bot/teams/service-address.ts",
        cases: ["A04", "R30"],
      },
      {
        what: `Dateien holt der Bot nur vom Ort des eigenen Hauses bei Microsoft: höchstens ${LIMITS.fileMegabytes} Megabyte, höchstens ${LIMITS.fileSeconds} Sekunden.`,
        where: "bot/teams/fetch-file.ts",
        cases: ["A05"],
      },
      {
        what: "Was Menschen schreiben, kann auf Karten und in Dateien nichts auslösen.",
        where: "cards/kit/plain.ts",
        cases: ["A03", "A07"],
      },
      {
        what: "Fremde Programmteile haben feste Fassungen. Beim Einrichten führt keiner von ihnen etwas aus.",
        where: "package-lock.json, .npmrc",
        cases: ["A12"],
      },
    ],
  ],
  [
    "Zweckbindung und Datensparsamkeit",
    [
      {
        what: "Jedes gespeicherte Feld steht in einem Verzeichnis, mit Zweck, Frist und wer es sieht.",
        where: "store/register/",
        cases: ["R01", "P09", "R17"],
      },
      { what: "Zahlen sind grob, gerundet, selten und einmalig.", where: "dialogue/aggregates/", cases: ["P05", "R18", "R23"] },
      {
        what: "Kein Text wird ausgewertet. Es gibt keine künstliche Intelligenz darin.",
        where: "bot/teams/application.ts",
        cases: ["R08", "R13"],
      },
    ],
  ],
  [
    "Überprüfung",
    [
      {
        what: "Jedes Versprechen hat einen Test oder Befehl. Diese Seiten kommen aus dem Programm und werden bei jeder Änderung verglichen.",
        where: "scripts/trust/",
        cases: ["R05", "R16"],
      },
      {
        what: "Personalrat und Datenschutz haben eine Rolle zum Prüfen, ohne Inhalte.",
        where: "bot/conversations/review/",
        cases: ["R24", "R25"],
      },
      {
        what: "Was mitbestimmt ist, ändert sich nur mit neuer Versionsnummer und Hinweis.",
        where: "scripts/trust/version/",
        cases: ["R26"],
      },
      {
        what: "Ohne Rechtsgrundlage, Ansprechpersonen und Ausweis startet der Bot nicht.",
        where: "bot/serving-settings.ts",
        cases: ["R06", "A01"],
      },
    ],
  ],
];

const OF_THE_HOUSE: readonly (readonly [string, string])[] = [
  ["Zugang zum Serverraum und zum Server", "Wer hat ihn, und wie wird das festgehalten?"],
  ["Verschlüsselung der Festplatte", "Ist sie eingeschaltet? Sie schützt gegen Diebstahl der Platte."],
  ["Hausschlüssel", "Wo liegt die Kopie, und wer kommt daran? Nie bei den Sicherungen."],
  ["Ort der Sicherungen", "Wer kommt daran? Keine Schnappschüsse und kein Papierkorb bei der Kopie der Schlüssel."],
  ["Anmeldung bei Microsoft 365", "Ist ein zweiter Nachweis Pflicht? Wer darf Kennwörter zurücksetzen?"],
  ["Einspielen von Updates", "Wer tut es, und wie schnell nach einer Warnung?"],
  ["Wer administriert den Bot?", "Möglichst wenige, namentlich, im Protokoll sichtbar."],
];

const body = (): string =>
  blocks(
    "Diese Seite nennt die technischen und organisatorischen Maßnahmen (TOM) nach Artikel 32 der Datenschutz-Grundverordnung (DSGVO). Zuerst kommen die Maßnahmen im Programm, dann die des Hauses.",
    "Unter „Nachweis“ stehen Nummern. Die Seite „Nachweise“ sagt zu jeder, welcher Test oder Befehl sie zeigt. Was dort noch nicht ganz gezeigt ist, trägt hier einen Vermerk.",
    ...MEASURES.map(([title, measures]) =>
      section(
        title,
        table(
          ["Maßnahme", "Wo im Programm", "Nachweis"],
          measures.map(({ what, where, cases }) => [what, `\`${where}\``, naming(cases)]),
        ),
      ),
    ),
    section(
      "Was nur das Haus leisten kann (vom Haus auszufüllen)",
      table(
        ["Maßnahme", "Frage", "Antwort"],
        OF_THE_HOUSE.map(([what, question]) => [what, question, "[ … ]"]),
      ),
    ),
  );

export const MEASURES_PAGE: TrustPage = {
  file: "massnahmen.md",
  title: "Technische und organisatorische Maßnahmen",
  question: "Wie sind die Daten geschützt?",
  body,
};
