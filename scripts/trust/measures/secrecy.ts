import { BACKUP_DAYS } from "../program-facts.js";
import type { MeasureGroup } from "./measure.js";

export const SECRECY: readonly MeasureGroup[] = [
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
      {
        what: "Die App in Teams spricht nur mit einzelnen Menschen. Sie verlangt keine Rechte bei Microsoft Graph, in Teams oder in Chats.",
        where: "manifest/",
        cases: ["R14"],
      },
      { what: "Betriebsmeldungen enthalten keine Namen, Texte oder Kennungen.", where: "bot/log.ts", cases: ["P08"] },
      {
        what: "Messwerte zählen nichts und ändern sich nicht durch das, was jemand für sich tut.",
        where: "bot/operations/metrics.ts",
        cases: ["P01", "P08"],
      },
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
      {
        what: "Änderungen am Haus stehen mit Namen im Protokoll der Administration. Die Einträge sind verkettet. Eine Prüfzahl auf Papier zeigt, ob etwas fehlt.",
        where: "store/admin-log.ts, store/heads.ts",
        cases: ["A10"],
      },
      {
        what: "Eine Personalliste wird ganz übernommen oder gar nicht. Unbekannte Spalten werden abgelehnt.",
        where: "dialogue/roster/",
        cases: ["A06", "R02"],
      },
    ],
  ],
];
