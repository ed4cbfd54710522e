import { RULES } from "../../../dialogue/aggregates/cells.js";
import { OPEN_MINUTES } from "../../../dialogue/emergency.js";
import { DIALOGUE_MONTHS, LEAVER_DAYS, LEDGER_DAYS, LOG_MONTHS, LONGEST_MONTHS, PAUSE_MONTHS } from "../../../dialogue/retention.js";
import { blocks, list, section, table } from "../markdown.js";
import type { Told, TrustPage } from "../page.js";
import { checkSignOf } from "../version/facts.js";

const CANARY = "`npm run -s kanarie`";
const TWO_WORLDS = "`npm run -s zwei-welten`";
const IN_CHAT = "„Meine Daten“ im Chat";

const ROWS: readonly (readonly [string, string, string, string])[] = [
  [
    "Vorbereitung",
    "Nur die Person selbst. Niemand erfährt, ob es eine gibt.",
    `Einen Tag nach dem Gespräch. Spätestens nach ${LONGEST_MONTHS} Monaten.`,
    TWO_WORLDS,
  ],
  [
    "Freigabe, Antwort, Protokoll zu zweit",
    "Eine Freigabe: wen die Person mit Namen auswählt. Ein Protokoll: beide, die es wollten.",
    `Beim Zurücknehmen für andere sofort. Sonst nach ${LONGEST_MONTHS} Monaten.`,
    CANARY,
  ],
  [
    "Fällig bis, Termin, stattgefunden",
    "Die Person und ihre heutige Führungskraft.",
    `${DIALOGUE_MONTHS} Monate für „hat stattgefunden“.`,
    IN_CHAT,
  ],
  [
    "Wünsche zu Erinnerungen, Pausen",
    "Nur die Person selbst.",
    `Wünsche mit dem Ausscheiden. Pausen ${PAUSE_MONTHS} Monate später.`,
    TWO_WORLDS,
  ],
  [
    "Nachrichten des Bots",
    `Die Person. In einem Notzugang zwei Menschen ${OPEN_MINUTES} Minuten lang. Der Chat liegt bei Microsoft, ohne Inhalte.`,
    `Im Bot nach ${LEDGER_DAYS} Tagen. Im Chat, wie es das Haus bei Microsoft regelt.`,
    CANARY,
  ],
  ["Personalliste", "Die Administration.", `Mit der nächsten Liste. Wer geht: nach ${LEAVER_DAYS} Tagen.`, IN_CHAT],
  [
    "Zahlen über Gespräche",
    `Alle im Haus. Gerundet auf ${RULES.roundTo}, nie für weniger als ${RULES.minPeople} Menschen.`,
    `${DIALOGUE_MONTHS} Monate nach dem Halbjahr.`,
    "Seite „Nachweise“, P05",
  ],
  [
    "Änderungen der Administration, Löschbelege",
    "Personalrat und Datenschutz. Die Administration sieht nur die Änderungen.",
    `${LOG_MONTHS} Monate.`,
    "`npm run -s protokoll`",
  ],
];

const LIMITS = [
  "**Wer den Server beherrscht, kann alles lesen.** Das kann kein Programm verhindern. Regeln Sie den Zugang.",
  "**Was jemand gelesen hat, kann er weitersagen.** Zurücknehmen löscht keine Erinnerung. Auch mündlichen Druck hält kein Programm auf.",
  "**Ein Notzugang zeigt, welche Erinnerungen kamen.** Fehlen welche, können die zwei vermuten, dass jemand keine möchte.",
  "**Wer die Personalliste fälscht, sieht fremde Termine.** Was jemand geschrieben hat, öffnet nur das Konto, das Teams für diese Person bestätigt hat.",
  "**Mit einem echten Mandanten von Microsoft ist der Bot noch nicht erprobt.** Alle Prüfungen spielen Teams nach.",
];

const COMMANDS: readonly (readonly [string, string, string])[] = [
  [CANARY, "Legt Suchwörter in alle vertraulichen Felder und sucht sie überall.", "0 Treffer, wo keiner sein darf"],
  [TWO_WORLDS, "Lebt dieselben Tage zweimal, nur das Stille ist verschieden.", "Alle anderen bekamen in beiden Welten dasselbe."],
  ["`npm run -s selbstpruefung`", "Sieht nach, ob der Bot bei Ihnen richtig eingerichtet ist.", "kein Befund"],
];

const newest = ({ versions }: Told): string => {
  const { number, hash } = versions.at(-1) ?? versions[0];
  return `Diese Seiten gehören zur Mitbestimmungs-Version ${number}. Ihr Prüfzeichen ist \`${checkSignOf(hash)}\`. Sind nach einem Update beide gleich, hat sich an Rechten, Feldern und Fristen nichts geändert. Mehr dazu: [Mitbestimmungs-Versionen](mitbestimmung.md).`;
};

const body = (told: Told): string =>
  blocks(
    "Das Wichtigste für Personalrat und Datenschutz. Alles Weitere steht auf den Seiten dahinter.",
    "Der Bot erinnert an ein Gespräch zwischen Führungskraft und Beschäftigten. Wer möchte, bereitet sich darin vor und gibt einzelne Themen weiter. Er bewertet niemanden, und er hält kein Ergebnis fest.",
    table(["Was", "Wer sieht es", "Wann endet es", "So prüfen Sie es"], ROWS),
    "Im Chat steht nur, wann etwas ist, und nie, worum es geht. Vorbereitung, Freigabe, Protokoll und Erinnerungen sind freiwillig. Jede Person kann alles selbst Geschriebene mit wenigen Klicks löschen.",
    section("Fünf ehrliche Grenzen", list(LIMITS)),
    section(
      "Drei Befehle",
      "Bitten Sie die Menschen, die den Server betreuen, darum. Sehen Sie dabei zu. Die echten Daten liest nur der dritte Befehl, und er zeigt nichts davon.",
      table(["Befehl", "Was er tut", "So endet er, wenn alles stimmt"], COMMANDS),
      "Trauen Sie keiner Prüfung, die nie scheitert: `npm run -s kanarie -- --leck` baut absichtlich Lecks ein. Sie müssen alle gefunden werden.",
    ),
    section("Woran Sie eine Änderung erkennen", newest(told)),
    section(
      "Wenn etwas passiert ist",
      "Datenschutz und Personalrat erfahren es am selben Tag. Die Seite [Was ein Einbruch zeigt](einbruch.md) sagt für jeden Ort, was zu tun ist. Der Befehl `npm run -s vorfall` stellt ohne Inhalte zusammen, wen es betrifft.",
    ),
  );

export const TWO_PAGES: TrustPage = {
  file: "auf-zwei-seiten.md",
  title: "Auf zwei Seiten",
  question: "Was ist das Wichtigste?",
  body,
};
