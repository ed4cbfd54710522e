import { blocks, command, list, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { ALL_FIELDS } from "./all-fields.js";
import { ANNEX } from "./annex.js";
import { BREAK_IN } from "./break-in.js";
import { DELETION } from "./deletion.js";
import { EVENTS } from "./events.js";
import { MEASURES_PAGE } from "./measures.js";
import { PERMISSIONS } from "./permissions.js";
import { PRIVACY_NOTICE } from "./privacy-notice.js";
import { PROOFS } from "./proofs.js";
import { RECORD } from "./record.js";
import { RISKS } from "./risks.js";
import { TEST_NAMES } from "./test-names.js";
import { TWO_PAGES } from "./two-pages.js";
import { VERSIONS } from "./versions.js";

const OTHERS: readonly TrustPage[] = [
  TWO_PAGES,
  PRIVACY_NOTICE,
  PERMISSIONS,
  BREAK_IN,
  RISKS,
  DELETION,
  MEASURES_PAGE,
  RECORD,
  EVENTS,
  PROOFS,
  VERSIONS,
  ANNEX,
  ALL_FIELDS,
  TEST_NAMES,
];

/** Beside this folder: written by hand, and printed with it. */
const BY_HAND: readonly (readonly string[])[] = [
  ["Wie rufe ich die Prüfungen auf, und was heißt ihr Ergebnis?", "[Selbst nachprüfen](../pruefen.md)"],
  ["Was steht in der Datei mit den eigenen Daten?", "[Meine Daten: was in der Datei steht](../meine-daten.md)"],
];

const WORDS: readonly (readonly [string, string])[] = [
  ["Vorbereitung", "Die freiwillige Liste, auf der jemand vor dem Gespräch Themen ankreuzt und Notizen macht. Nur diese Person sieht sie."],
  ["Freigabe", "Themen, die eine Person auf eigenen Wunsch an Menschen gibt, die sie mit Namen auswählt. Sie kann sie zurücknehmen."],
  ["Führungskette", "Die eigene Führungskraft, deren Führungskraft und so weiter bis zur Spitze."],
  ["Erinnerung", "Eine Nachricht des Bots, dass ein Gespräch ansteht. Sie sagt nur, wann."],
  ["Hausschlüssel", "Der eine Schlüssel des Hauses. Ohne ihn kann niemand etwas Gespeichertes lesen."],
  ["Schlüsselordner", "Dort liegen die Schlüssel zu den Dateien der Menschen, mit dem Hausschlüssel verschlossen."],
  ["Token", "Der Ausweis, mit dem Microsoft bei jeder Anfrage sagt, wer da klickt."],
  ["Prüfzeichen", "Zwölf Zeichen zu jeder Mitbestimmungs-Version. Sie ändern sich, sobald sich eine Zeile daran ändert."],
  ["Prüfzahl", "Die Zahl, die Sie sich aus dem Protokoll der Administration auf Papier schreiben. Sie zeigt später, ob etwas fehlt."],
  ["Administration", "Menschen, die den Bot einrichten. Sie sehen keine Inhalte."],
  ["Betrieb", "Menschen, die den Server betreuen, auf dem der Bot läuft."],
];

const MORE_COMMANDS: readonly (readonly [string, string])[] = [
  ["`npm run -s vertrauen -- --check`", "Prüft, ob diese Seiten zum Programm passen."],
  ["`npm run -s vertrauen -- --pdf vertrauen.pdf`", "Macht aus allen Seiten ein Heft zum Ausdrucken."],
  [
    "`npm run -s zwei-welten`",
    "Lebt viele erfundene Tage zweimal. Nur was eine Person im Stillen tut, ist verschieden. Alle anderen müssen dasselbe bekommen.",
  ],
  ["`npm run -s protokoll -- --datei DATEI`", "Prüft das Protokoll der Administration ohne Schlüssel und ohne Zugang zum Bot."],
  ["`npm run -s vorfall -- --seit 2026-11-20`", "Sagt nach einem Einbruch ohne Inhalte, wer betroffen sein kann."],
  ["`npm run -s faults -- --list`", "Zeigt alle Störungen und Angriffe, die sich nachspielen lassen."],
];

const body = (): string =>
  blocks(
    "Dieser Ordner ist für Personalrat, Datenschutz und alle Beschäftigten. Er sagt, was der IFD-Bot verspricht, was er nicht verspricht und wie man beides nachprüft. Man muss dafür nicht programmieren können.",
    "Alle Seiten hier schreibt das Programm selbst. Fristen, Rechte und Felder stehen an genau einer Stelle, und von dort kommen sie. Weicht eine Seite vom Programm ab, scheitert die Prüfung jeder Änderung.",
    section(
      "Welche Seite beantwortet welche Frage?",
      table(["Frage", "Seite"], [...OTHERS.map(({ question, title, file }) => [question, `[${title}](${file})`]), ...BY_HAND]),
    ),
    section(
      "Selbst nachprüfen",
      "Bitten Sie die Menschen, die den Server betreuen, um zwei Befehle. Sehen Sie dabei zu.",
      command("npm run -s kanarie", "npm run -s selbstpruefung"),
      list([
        "**kanarie** legt in jedes private Feld ein Suchwort und spielt ein gutes Jahr durch. Dann sucht der Befehl jedes Suchwort überall, wo es nicht sein darf. Ein Kanarienvogel warnte früher Bergleute; daher der Name.",
        "**selbstpruefung** sieht nach, ob der Bot in Ihrem Haus so eingerichtet ist, wie er es verspricht.",
      ]),
      "Beide sagen am Ende, ob alles in Ordnung ist. „kanarie“ können Sie auch absichtlich scheitern lassen. So sehen Sie, dass die Suche etwas findet:",
      command("npm run -s kanarie -- --leck"),
      "Was jede Zeile der Ergebnisse heißt, erklärt die Seite [Selbst nachprüfen](../pruefen.md).",
      "Für einzelne Fragen gibt es weitere Befehle:",
      table(["Befehl", "Was er tut"], MORE_COMMANDS),
    ),
    section("Wörter", "Diese Wörter kommen auf allen Seiten vor.", table(["Wort", "Bedeutung"], WORDS)),
    section(
      "Was hier nicht steht",
      list([
        "Mit einem echten Mandanten von Microsoft ist der Bot noch nicht erprobt. Alle Prüfungen spielen Teams nach.",
        "Was das Haus selbst regeln muss, ist als „vom Haus auszufüllen“ gekennzeichnet.",
        "Was noch nicht gezeigt ist, steht oben auf der Seite [Nachweise](nachweise.md).",
      ]),
    ),
  );

export const OVERVIEW: TrustPage = {
  file: "README.md",
  title: "Vertrauen, das man nachprüfen kann",
  question: "Was ist dieser Ordner?",
  body,
};

/** In the order in which they are best read. */
export const PAGES: readonly [TrustPage, ...TrustPage[]] = [OVERVIEW, ...OTHERS];
