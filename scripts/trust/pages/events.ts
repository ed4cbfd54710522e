import { LOG_FACTS, LOG_SAYS, type LogEvent } from "../../../bot/log.js";
import { blocks, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";

/** What may stand beside a line, in words. What has none is shown as the program calls it. */
const FACT_WORDS: Readonly<Record<string, string>> = {
  kind: "Art des Fehlers",
  count: "Anzahl",
  why: "Regel",
  seen: "Art der Antwort",
  status: "Nummer der Antwort",
  reference: "Kennzahl, die auch die Person gesehen hat",
  at: "Stelle im Programm",
};

type Beside = Readonly<Record<string, object>>;

const factWords = (event: string, beside: Beside = LOG_FACTS): string => {
  const facts = Object.keys(beside[event] ?? {});
  return facts.length === 0 ? "nichts" : facts.map((fact) => FACT_WORDS[fact] ?? fact).join(", ");
};

const EVENTS_IN_ORDER = Object.keys(LOG_SAYS) as readonly LogEvent[];

/** One line each, to be compared from version to version. */
export const eventLines = (says: Readonly<Record<string, string>> = LOG_SAYS, beside: Beside = LOG_FACTS): readonly string[] =>
  Object.entries(says).map(([event, sentence]) => `${event}: ${sentence} Dabei: ${factWords(event, beside)}.`);

const body = (): string =>
  blocks(
    "Der Bot schreibt im Betrieb kurze Zeilen für die Menschen, die den Server betreuen. Man nennt das auch Log. Diese Seite zeigt jede Zeile, die es gibt. Andere kann das Programm nicht schreiben.",
    "In keiner Zeile steht ein Name, ein Text oder die Kennung eines Menschen. Keine Zeile entsteht oder bleibt aus, weil eine einzelne Person etwas für sich tut.",
    section(
      "Alle Zeilen",
      table(
        ["Zeile", "Was sie sagt", "Was außer der Uhrzeit dabeisteht"],
        EVENTS_IN_ORDER.map((event) => [`\`${event}\``, LOG_SAYS[event], factWords(event)]),
      ),
    ),
  );

export const EVENTS: TrustPage = {
  file: "betriebsmeldungen.md",
  title: "Was der Bot im Betrieb meldet",
  question: "Was steht im technischen Protokoll des Servers?",
  body,
};
