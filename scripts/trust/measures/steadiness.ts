import { LIMITS } from "../program-facts.js";
import type { MeasureGroup } from "./measure.js";

export const STEADINESS: readonly MeasureGroup[] = [
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
        what: "Nach einem Vorfall listet ein Befehl ohne Inhalte auf, wer betroffen sein kann und was lesbar war.",
        where: "scripts/incident/",
        cases: ["R15"],
      },
      {
        what: "Die Selbstprüfung sieht nach, ob der Bot im Haus so eingerichtet ist, wie er es verspricht.",
        where: "scripts/self-check/",
        cases: ["R30"],
      },
      {
        what: "Ein Notzugang braucht zwei Menschen, zeigt nie Inhalte und endet von selbst. Die Person erfährt davon.",
        where: "dialogue/emergency.ts",
        cases: ["A02"],
      },
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
