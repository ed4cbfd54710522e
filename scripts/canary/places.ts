/** Every place in which a word could lie that is nobody else's business. */
export type PlaceId =
  | "klick"
  | "eigene-antwort"
  | "genannte"
  | "zurueckgenommen"
  | "fremde-antwort"
  | "notzugang"
  | "nachricht"
  | "vorschau"
  | "ersetzt"
  | "adresse"
  | "token"
  | "stdout"
  | "stderr"
  | "metriken"
  | "absturz"
  | "speicherabbild"
  | "temp"
  | "daten"
  | "schluessel"
  | "sicherung"
  | "dateinamen"
  | "prozess"
  | "auszug"
  | "auszug-fremd"
  | "geoeffnet"
  | "geloescht"
  | "abgelaufen";

export interface Place {
  readonly id: PlaceId;
  /** What stands in the table. */
  readonly name: string;
  /** Of what it holds so and so many. */
  readonly unit: string;
  /** What may be found there; absent: nothing at all. */
  readonly allowed?: string;
  /** What the table says where there was nothing to be searched; absent: there must be something. */
  readonly ifNone?: string;
  /** How `--leck` spoils it, in a few words. */
  readonly leak?: string;
}

export const PLACES: readonly Place[] = [
  {
    id: "klick",
    name: "Klicks und Eingaben, von Teams an den Bot",
    unit: "Eingaben",
    allowed: "nur was jemand gerade selbst schreibt",
    leak: "Ein Knopf trägt fremden Text mit sich",
  },
  { id: "eigene-antwort", name: "Antworten auf Klicks der Person, die es schrieb", unit: "Antworten", allowed: "eigener Text" },
  { id: "genannte", name: "Antworten auf Klicks genannter Personen", unit: "Antworten", allowed: "Freigegebenes, bis zur Rücknahme" },
  {
    id: "zurueckgenommen",
    name: "Antworten an Genannte nach der Rücknahme",
    unit: "Antworten",
    leak: "Eine alte Antwort wird noch einmal gegeben",
  },
  {
    id: "fremde-antwort",
    name: "Antworten an alle anderen, auch Administration, Personalrat und Datenschutz",
    unit: "Antworten",
    leak: "Die Antwort an jemand anderen trägt Text",
  },
  { id: "notzugang", name: "Antworten im Notzugang, an beide Seiten", unit: "Antworten", leak: "Der Notzugang zeigt Notizen" },
  { id: "nachricht", name: "Nachrichten, die der Bot in Chats stellt", unit: "Nachrichten", leak: "Eine Erinnerung trägt Text" },
  { id: "vorschau", name: "Vorschautexte und Benachrichtigungen", unit: "Texte", leak: "Die Vorschau einer Nachricht trägt Text" },
  { id: "ersetzt", name: "Nachrichten, die der Bot ersetzt", unit: "Nachrichten", leak: "Eine geänderte Nachricht trägt Text" },
  { id: "adresse", name: "Adressen und Kopfzeilen aller Anfragen", unit: "Anfragen", leak: "Eine Adresse trägt Text" },
  { id: "token", name: "Anmeldung bei Microsoft", unit: "Anfragen", leak: "Eine Anmeldung trägt Text" },
  { id: "stdout", name: "Betriebsmeldungen (stdout), auch der Befehle", unit: "Ausgaben", leak: "Eine Betriebsmeldung trägt Text" },
  { id: "stderr", name: "Fehlerausgabe (stderr), auch der Befehle", unit: "Ausgaben", leak: "Eine Fehlermeldung trägt Text" },
  { id: "metriken", name: "Messwerte, Bereitschaft und andere Seiten des Bots", unit: "Seiten", leak: "Ein Messwert trägt Text" },
  { id: "absturz", name: "Absturzberichte", unit: "Dateien", leak: "Der Fehler selbst nennt Text" },
  {
    id: "speicherabbild",
    name: "Speicherabbilder und Arbeitsordner",
    unit: "Dateien",
    ifNone: "nichts da",
    leak: "Ein Speicherabbild liegt herum",
  },
  {
    id: "temp",
    name: "Temporäre Dateien",
    unit: "Dateien",
    ifNone: "nichts da",
    leak: "Eine gepackte Datei zur Fehlersuche bleibt liegen",
  },
  { id: "daten", name: "Datenordner, wie er auf der Platte liegt", unit: "Dateien", leak: "Eine Datei im Klartext" },
  { id: "schluessel", name: "Schlüsselordner", unit: "Dateien", leak: "Eine Datei im Klartext" },
  { id: "sicherung", name: "Sicherungen, wie sie auf der Platte liegen", unit: "Dateien", leak: "Eine Sicherung ohne Verschlüsselung" },
  { id: "dateinamen", name: "Namen aller Dateien und Ordner", unit: "Namen", leak: "Eine Datei heißt nach einem Thema" },
  { id: "prozess", name: "Aufruf und Umgebung des Programms", unit: "Ansichten", leak: "Der Prozess zeigt Text in seinem Namen" },
  { id: "auszug", name: "Dateien zum Mitnehmen, mit eigenem Text", unit: "Dateien", allowed: "eigener Text" },
  {
    id: "auszug-fremd",
    name: "Dateien zum Mitnehmen, mit fremdem Text, auch Protokoll der Administration und Belege",
    unit: "Dateien",
    leak: "Eine Datei trägt fremden Text",
  },
  { id: "geoeffnet", name: "Datenbestand, mit dem Schlüssel geöffnet", unit: "Öffnungen", allowed: "was noch aufgehoben wird" },
  {
    id: "geloescht",
    name: "Nach „Alles löschen“, mit dem Schlüssel geöffnet, auch Sicherungen",
    unit: "Öffnungen",
    leak: "Gelöschtes steht noch in einer anderen Datei",
  },
  {
    id: "abgelaufen",
    name: "Nach Ablauf der Fristen, mit dem Schlüssel geöffnet",
    unit: "Öffnungen",
    leak: "Abgelaufenes steht noch in einer anderen Datei",
  },
];

export const LEAKY: readonly Place[] = PLACES.filter(({ leak }) => leak !== undefined);

export const placeCalled = (id: string): Place | undefined => PLACES.find((place) => place.id === id);
