import { RULES } from "../../../dialogue/aggregates/cells.js";
import { IFD } from "../../../dialogue/index.js";
import { DIALOGUE_MONTHS, LEAVER_DAYS, LONGEST_MONTHS } from "../../../dialogue/retention.js";
import { blank, blocks, list, numbered, section, table } from "../markdown.js";
import type { Told, TrustPage } from "../page.js";
import { BACKUP_DAYS } from "../program-facts.js";

interface Paragraph {
  readonly title: string;
  readonly sentences: readonly string[];
}

const subject = (version: number): Paragraph => ({
  title: "Gegenstand",
  sentences: [
    "Diese Anlage regelt den Einsatz des IFD-Bots in Microsoft Teams. Der Bot erinnert an Führungsdialoge. Er hilft freiwillig beim Vorbereiten und gibt Themen nur auf Wunsch der Person weiter.",
    `Sie gilt für die Mitbestimmungs-Version ${version}. Was zu ihr gehört, sagen die Seiten dieses Ordners.`,
  ],
});

const RULES_FOR_PEOPLE: readonly Paragraph[] = [
  {
    title: "Zweck",
    sentences: [
      "Der Bot dient allein dazu, dass Gespräche stattfinden und gut vorbereitet sind.",
      "Er dient nicht der Leistungs- oder Verhaltenskontrolle. Angaben aus ihm dürfen nicht für Beurteilungen, Personalakten oder arbeitsrechtliche Schritte genutzt werden.",
      "Angaben, die gegen diese Regel gewonnen wurden, werden nicht verwertet.",
    ],
  },
  {
    title: "Freiwilligkeit",
    sentences: [
      "Vorbereitung, Freigabe, Protokoll und Erinnerungen an Beschäftigte sind freiwillig. Wer darauf verzichtet, hat keinen Nachteil.",
      "Führungskräfte fragen nicht danach, ob jemand sich im Bot vorbereitet hat.",
      `Das Gespräch dauert höchstens ${IFD.maxMinutes} Minuten. Es gibt keine Pflicht, es zu dokumentieren.`,
    ],
  },
  {
    title: "Wer was sieht",
    sentences: [
      "Es gilt die Seite „Wer darf was?“. Was dort nicht steht, darf niemand.",
      "Eine Freigabe gilt nur den Menschen, die die Person auswählt. Sie kann sie jederzeit zurücknehmen.",
    ],
  },
  {
    title: "Zahlen",
    sentences: [
      `Zahlen gibt es nur für das Haus und für Bereiche mit mindestens ${RULES.minTeams} Teams zu je ${RULES.minPeople} Menschen. Sie sind auf ${RULES.roundTo} gerundet und erscheinen einmal je Halbjahr.`,
      "Zahlen über einzelne Menschen, Teams oder Führungskräfte werden auch auf anderem Weg nicht erhoben.",
    ],
  },
  {
    title: "Fristen",
    sentences: [
      `Vorbereitungen enden nach dem Gespräch, spätestens nach ${LONGEST_MONTHS} Monaten. Dass ein Gespräch stattfand, bleibt ${DIALOGUE_MONTHS} Monate.`,
      `Wer das Haus verlässt, dessen Daten enden nach ${LEAVER_DAYS} Tagen. Sicherungen enden nach ${BACKUP_DAYS} Tagen. Im Übrigen gilt das Löschkonzept.`,
    ],
  },
];

const RULES_FOR_THE_HOUSE: readonly Paragraph[] = [
  {
    title: "Betrieb",
    sentences: [
      "Den Server betreuen nur die in der Liste unten genannten Menschen. Zugriff mit vollen Rechten geschieht nur zu zweit und wird festgehalten.",
      "Der Hausschlüssel liegt getrennt von Daten und Sicherungen.",
      "Auswertungen der Daten am Bot vorbei sind verboten.",
    ],
  },
  {
    title: "Rechte des Personalrats",
    sentences: [
      "Mindestens ein Mitglied des Personalrats hat die Rolle „Prüfung“.",
      "Der Personalrat kann jederzeit verlangen, dass die Prüfbefehle in seiner Gegenwart laufen. Er bekommt das Ergebnis.",
      "Er notiert jeden Monat die Prüfzahl des Protokolls der Administration. So erkennt er spätere Änderungen.",
    ],
  },
  {
    title: "Änderungen",
    sentences: [
      "Steigt die Mitbestimmungs-Version, ist der Personalrat vorher zu beteiligen. Bis dahin bleibt die alte Mitbestimmungs-Version im Einsatz.",
      "Andere Updates, vor allem für die Sicherheit, dürfen ohne Beteiligung eingespielt werden.",
    ],
  },
  {
    title: "Vorfälle",
    sentences: [
      "Bei Verdacht auf einen Einbruch werden Datenschutz und Personalrat am selben Tag informiert. Es gilt die Seite „Was ein Einbruch zeigt“.",
    ],
  },
];

const TO_FILL_IN: readonly (readonly [string, string])[] = [
  ["Wer betreut den Server?", blank("Namen")],
  ["Wer administriert den Bot?", blank("Namen")],
  ["Wer hat die Rolle „Prüfung“?", blank("Namen")],
  ["Wo liegt die Kopie des Hausschlüssels?", blank("Ort")],
  ["Abweichende Einstellungen (Zeiträume, Sendezeiten)", blank("Einstellungen")],
  ["Datum und Unterschriften", blank("Leitung, Personalrat")],
];

const WITH_IT = [
  "[Wer darf was?](berechtigungen.md)",
  "[Löschkonzept](loeschkonzept.md)",
  "[Technische und organisatorische Maßnahmen](massnahmen.md)",
  "[Risiken](risiken.md)",
  "[Mitbestimmungs-Versionen](mitbestimmung.md)",
];

const newestNumber = ({ versions }: Told): number => Math.max(...versions.map(({ number }) => number));

const paragraph = ({ title, sentences }: Paragraph, index: number): string =>
  section(`§ ${index + 1} ${title}`, sentences.length === 1 ? sentences.join("") : numbered(sentences));

const body = (told: Told): string =>
  blocks(
    "Diese Seite ist ein Entwurf für eine Anlage zur Dienstvereinbarung über den individuellen Führungsdialog (IFD). Sie ist keine Rechtsberatung. Personalrat und Leitung passen sie an. Die Zahlen stammen aus dem Programm.",
    ...[subject(newestNumber(told)), ...RULES_FOR_PEOPLE, ...RULES_FOR_THE_HOUSE].map(paragraph),
    section("Vom Haus auszufüllen", table(["Was", "Eintrag"], TO_FILL_IN)),
    section("Dazu gehören", list(WITH_IT)),
  );

export const ANNEX: TrustPage = {
  file: "anlage-dienstvereinbarung.md",
  title: "Anlage zur Dienstvereinbarung (Entwurf)",
  question: "Was sollte eine Dienstvereinbarung regeln?",
  body,
};
