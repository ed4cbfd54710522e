import { type Level, LOG_FACTS, LOG_LEVELS, LOG_SAYS, type LogEvent } from "../../../bot/log.js";
import { METRICS } from "../../../bot/operations/metrics.js";
import { blocks, list, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";

/** What may stand beside a line, in words. What has none is shown as the program calls it. */
const FACT_WORDS: Readonly<Record<string, string>> = {
  kind: "Art des Fehlers",
  seconds: "Sekunden",
  count: "Anzahl",
  why: "Regel",
  seen: "Art der Antwort",
  status: "Nummer der Antwort",
  reference: "Kennzahl, die auch die Person gesehen hat",
  place: "Stelle im Programm",
};

/** By what a measured value is told apart. There is no other way. */
const LABEL_WORDS: Readonly<Record<"disk" | "work" | "event", string>> = {
  disk: "Platte der Daten, Platte der Schlüssel",
  work: "Löschen nach Frist, Sicherung, Kopie der Schlüssel",
  event: "Zeile aus der Liste oben",
};

const LEVEL_WORDS: Readonly<Record<Level, string>> = { info: "nur zur Kenntnis", warn: "im Auge behalten", error: "nachsehen" };

type Beside = Readonly<Record<string, object>>;

const factWords = (event: string, beside: Beside = LOG_FACTS): string => {
  const facts = Object.keys(beside[event] ?? {});
  return facts.length === 0 ? "nichts" : facts.map((fact) => FACT_WORDS[fact] ?? fact).join(", ");
};

const EVENTS_IN_ORDER = Object.keys(LOG_SAYS) as readonly LogEvent[];

/** One line each, to be compared from version to version. */
export const eventLines = (says: Readonly<Record<string, string>> = LOG_SAYS, beside: Beside = LOG_FACTS): readonly string[] =>
  Object.entries(says).map(([event, sentence]) => `${event}: ${sentence} Dabei: ${factWords(event, beside)}.`);

type Measures = Readonly<Record<string, { readonly says: string; readonly label: keyof typeof LABEL_WORDS | undefined }>>;

const apart = (label: keyof typeof LABEL_WORDS | undefined): string => (label === undefined ? "nichts" : LABEL_WORDS[label]);

/** One line each, like those of the log. */
export const metricLines = (metrics: Measures = METRICS): readonly string[] =>
  Object.entries(metrics).map(([name, { says, label }]) => `${name}: ${says} Unterschieden nach: ${apart(label)}.`);

const measures = (): string =>
  section(
    "Alle Messwerte",
    blocks(
      "Programme zur Überwachung fragen den Bot regelmäßig nach Zahlen. Diese Liste nennt alle. Sie stehen an einer eigenen Adresse, die von außen nicht zu erreichen ist.",
      "Kein Messwert zählt etwas. Keiner ändert sich, weil eine einzelne Person etwas für sich tut.",
      "Eine Ausnahme gibt es. Stößt jemand auf einen Fehler im Programm, schreibt der Bot die Zeile `unexpected`. Der Messwert dazu zeigt das erst ab der nächsten vollen Stunde.",
      table(
        ["Messwert", "Was er sagt", "Wonach er unterscheidet"],
        Object.entries(METRICS).map(([name, { says, label }]) => [`\`${name}\``, says, apart(label)]),
      ),
    ),
  );

const NOT_MEASURED = [
  "Klicks, Nachrichten, Anfragen und Antwortzeiten. Sie zeigen, ob und wann jemand etwas tut.",
  "Wann zuletzt eine Erinnerung hinausging. An manchem Tag ist nur eine Person fällig. Dann verrät die Zeit, ob sie Erinnerungen will.",
  "Rechenzeit, Speicher und offene Verbindungen des Programms. Jeder Klick verändert sie ein wenig.",
  "Freier Platz in Zahlen. Es gibt nur drei Stufen, und der Bot sieht nur einmal in der Stunde nach.",
];

const body = (): string =>
  blocks(
    "Der Bot schreibt im Betrieb kurze Zeilen für die Menschen, die den Server betreuen. Man nennt das auch Log. Diese Seite zeigt jede Zeile, die es gibt. Andere kann das Programm nicht schreiben.",
    "In keiner Zeile steht ein Name, ein Text oder die Kennung eines Menschen. Keine Zeile entsteht oder bleibt aus, weil eine einzelne Person etwas für sich tut.",
    section(
      "Alle Zeilen",
      table(
        ["Zeile", "Was sie sagt", "Was außer der Uhrzeit dabeisteht", "Wie dringend"],
        EVENTS_IN_ORDER.map((event) => [`\`${event}\``, LOG_SAYS[event], factWords(event), LEVEL_WORDS[LOG_LEVELS[event]]]),
      ),
    ),
    measures(),
    section("Was mit Absicht nicht gemessen wird", list(NOT_MEASURED)),
    section(
      "Bereitschaft",
      "An derselben Adresse steht, ob der Bot seine Arbeit tut. Das sagen vier Teile: Platte, Uhr, Teams und der letzte Aufruf. Es sind dieselben Angaben wie oben, in Worten.",
    ),
  );

export const EVENTS: TrustPage = {
  file: "betriebsmeldungen.md",
  title: "Was der Bot im Betrieb meldet",
  question: "Was steht im technischen Protokoll des Servers, und was wird gemessen?",
  body,
};
