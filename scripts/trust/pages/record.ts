import { REGISTER } from "../../../store/register/register.js";
import { PURPOSES } from "../../../store/register/words.js";
import { belongsTo } from "../belongs.js";
import { blank, blocks, list, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { HOST_PURPOSES, HOSTS } from "../program-facts.js";
import { kindOf } from "../register.js";

const OF_THE_HOUSE: readonly (readonly [string, string])[] = [
  ["Verantwortlicher", blank("Name und Anschrift des Jobcenters, Vertretung")],
  ["Datenschutzbeauftragte oder Datenschutzbeauftragter", blank("Name, Telefon, E-Mail")],
  ["Rechtsgrundlage", blank("Wortlaut, wie er im Bot eingetragen ist")],
  ["Auftragsverarbeiter: Betrieb des Servers", blank("wer, Vertrag vom")],
  ["Auftragsverarbeiter: Microsoft (Teams)", blank("Vertrag, Ort der Daten")],
  ["Übermittlung in Drittländer", blank("nach dem Vertrag mit Microsoft")],
  ["Stand, nächste Überprüfung", blank("Datum")],
];

const PEOPLE = [
  "Beschäftigte des Hauses, die in der Personalliste stehen",
  "Führungskräfte, als Führende und als Geführte",
  "Menschen, die den Bot einrichten oder prüfen",
  "Keine Kundinnen und Kunden des Hauses. Wer in eigenen Notizen über sie schreibt, sollte keine Namen nennen.",
];

const RECIPIENTS = [
  "Menschen im Haus, wie es die Seite [Wer darf was?](berechtigungen.md) sagt",
  "Microsoft, das Nachrichten und Eingaben befördert und Chats speichert. In den Chats stehen keine Inhalte.",
  "Der Speicher bei Microsoft (OneDrive) einer Person, wenn sie ihre Daten als Datei mitnimmt",
  "Sonst niemand. Der Bot sendet nichts an den Hersteller.",
];

/** What one could read behaviour from, were it not for the reason beside it. */
const withReason = (): readonly (readonly string[])[] => {
  const rows = REGISTER.flatMap((field) =>
    field.why === undefined ? [] : [[belongsTo(field), field.what.de, kindOf(field), field.why.de]],
  );
  return [...new Map(rows.map((row) => [row.join("|"), row])).values()];
};

const body = (): string =>
  blocks(
    "Diese Seite ist der Entwurf für das Verzeichnis von Verarbeitungstätigkeiten nach Artikel 30 der Datenschutz-Grundverordnung (DSGVO). Was nur das Haus weiß, ist zum Ausfüllen frei.",
    section("Vom Haus auszufüllen", table(["Angabe", "Eintrag"], OF_THE_HOUSE)),
    section("Zwecke", list(Object.values(PURPOSES).map(({ de }) => de)), "Andere Zwecke gibt es nicht. Jedes Feld hat genau einen davon."),
    section("Um wen es geht", list(PEOPLE)),
    section("Wer Daten bekommt", list(RECIPIENTS)),
    section(
      "Mit welchen Adressen der Bot spricht",
      "Mit anderen Adressen verbindet er sich nicht.",
      table(
        ["Adresse", "Wofür"],
        HOSTS.map(({ host, purpose }) => [`\`${host}\``, HOST_PURPOSES[purpose]]),
      ),
    ),
    section("Fristen", "Alle Fristen stehen im [Löschkonzept](loeschkonzept.md)."),
    section("Schutz", "Alle Maßnahmen stehen auf der Seite [Technische und organisatorische Maßnahmen](massnahmen.md)."),
    section(
      "Felder, aus denen man Verhalten ablesen könnte",
      "Zeitpunkte, Tage, Zahlen und Ja-Nein-Angaben können verraten, wie sich jemand verhält. Deshalb hat jedes solche Feld einen Grund. Ohne Grund lässt es sich nicht einbauen.",
      table(["Gehört zu", "Feld", "Art", "Warum es nötig ist"], withReason()),
    ),
    section("Alle Felder", "Jedes Feld mit Zweck, Ende und wer es sieht steht im Anhang [Alle Felder](felder.md)."),
  );

export const RECORD: TrustPage = {
  file: "verzeichnis.md",
  title: "Verzeichnis der Verarbeitung",
  question: "Was wird gespeichert, wozu, und wer bekommt es?",
  body,
};
