import { TEXTS } from "../../../cards/index.js";
import { OPEN_MINUTES } from "../../../dialogue/emergency.js";
import {
  DIALOGUE_MONTHS,
  LEAVER_DAYS,
  LEDGER_DAYS,
  LOG_MONTHS,
  LONGEST_MONTHS,
  OBJECTION_DAYS,
  PAUSE_MONTHS,
  WITHDRAWN_DAYS,
} from "../../../dialogue/retention.js";
import { blank, blocks, list, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { BACKUP_DAYS } from "../program-facts.js";

const WHAT = [
  "**Aus der Personalliste, die das Haus führt:** Ihren Namen, Ihr Team, Ihre Führungskraft und Ihre Kennung bei Microsoft. Dort stehen auch Arbeitstage, erster und letzter Tag, Gruppe, Sprache und Rolle.",
  "**Zu jedem Gespräch:** bis wann es fällig ist, den Termin und ob es stattfand. Kein Ergebnis.",
  "**Zu jeder Nachricht an Sie:** welche es war und ob sie ankam. Nicht, ob Sie sie gelesen haben. Nur wenn unklar ist, ob sie ankam, zeigt Ihr nächster Klick es dem Bot. Niemand sieht das.",
  "**Ihre Wünsche:** ob Sie Erinnerungen möchten, Pausen, Ihre Sprache und ob Sie Ihre Daten eingeschränkt haben.",
  "**Nur wenn Sie wollen:** Ihre Vorbereitung, Freigaben, Antworten und Protokolle. All das ist verschlüsselt.",
];

const WHO = [
  "**Ihre Vorbereitung sehen nur Sie.** Niemand erfährt, ob Sie eine haben.",
  "**Eine Freigabe sehen nur Menschen, die Sie mit Namen auswählen.** Sie können sie jederzeit zurücknehmen. Das wirkt sofort.",
  "**Ihre Führungskraft** sieht von sich aus nur: fällig bis, Termin, stattgefunden.",
  "**Die Administration** sieht die Personalliste und die Einstellungen. Inhalte sieht sie nicht.",
  "**Personalrat und Datenschutz** prüfen den Bot. Inhalte sehen auch sie nicht.",
  `**Im Notfall** sehen zwei Menschen gemeinsam ${OPEN_MINUTES} Minuten lang, welche Erinnerungen Sie bekamen und ob der Bot Sie erreicht. Nie, was Sie geschrieben haben. Sie erfahren es sofort. Fehlen Erinnerungen, können die zwei vermuten, dass Sie keine möchten.`,
  "**Wer den Server betreut**, könnte mit vollen Rechten alles lesen. Das regelt die Dienstvereinbarung.",
  "**Microsoft** befördert Nachrichten und Eingaben. Im Chat steht nur das Wann.",
];

const HOW_LONG: readonly (readonly [string, string])[] = [
  [
    "Ihre Vorbereitung",
    `einen Tag nachdem Sie „hat stattgefunden“ gesagt haben; sagt es nur die andere Seite, ${OBJECTION_DAYS} Tage danach; spätestens ${LONGEST_MONTHS} Monate nach dem Anlegen`,
  ],
  ["Eine Freigabe und die Antworten darauf", `${LONGEST_MONTHS} Monate; nach dem Zurücknehmen ${WITHDRAWN_DAYS} Tage, nur noch für Sie`],
  ["Ein Protokoll, das beide wollten", `${LONGEST_MONTHS} Monate`],
  ["Dass ein Gespräch stattfand", `${DIALOGUE_MONTHS} Monate`],
  ["Nachrichten an Sie", `${LEDGER_DAYS} Tage nach Versand oder Fälligkeit, je nachdem, was später ist`],
  ["Eine Pause", `${PAUSE_MONTHS} Monate nach ihrem Ende`],
  ["Wer einen Notzugang zu Ihnen hatte", `${LOG_MONTHS} Monate`],
  ["Änderungen am Haus und Löschbelege", `${LOG_MONTHS} Monate`],
  ["Alles, wenn Sie das Haus verlassen, auch der Eintrag in der Personalliste", `spätestens ${LEAVER_DAYS} Tage nach Ihrem letzten Tag`],
  ["Sicherungen", `${BACKUP_DAYS} Tage; Gelöschtes ist darin unlesbar`],
];

const RIGHTS = [
  `**Alles an einer Stelle:** Schreiben Sie „${TEXTS["rights.button"].de}“ in den Chat mit dem Bot. Dort gibt es für jedes Recht einen Knopf.`,
  "**Auskunft und Mitnehmen:** Der Bot zeigt Ihnen alles und gibt es Ihnen als Datei. Die Datei liegt dann in Ihrem eigenen Speicher bei Microsoft (OneDrive).",
  "**Berichtigen:** Ihre eigenen Texte ändern Sie selbst. Stimmt die Personalliste nicht, hilft die Administration.",
  "**Einschränken:** Der Bot bewahrt Ihre Daten dann nur noch auf. Er sendet Ihnen nichts mehr und zeigt anderen keine Freigabe. Sie heben das mit einem Klick wieder auf.",
  "**Widersprechen:** Erinnerungen enden, alle Freigaben sind zurückgenommen. Ihre Vorbereitung bleibt nur bei Ihnen. Für den Rest nennt der Bot, wer entscheidet.",
  "**Löschen:** Mit wenigen Klicks löschen Sie alles, was von Ihnen stammt. Gespräch, Termin, Pausen und Nachweise über Nachrichten bleiben bis zu ihrer Frist. Sonst merkten andere, dass jemand gelöscht hat.",
  "**Ja zurücknehmen:** Jede Freigabe und jedes Ja zu einem Protokoll nehmen Sie so leicht zurück, wie Sie es gegeben haben.",
  `**Erinnerungen abstellen:** Dafür genügt das Wort „${TEXTS["command.mute"].de}“.`,
  "**Beschweren:** bei der Aufsicht für den Datenschutz.",
];

const body = (): string =>
  blocks(
    "Diese Hinweise sind für alle, die mit dem Bot sprechen. Sie folgen den Artikeln 13 und 14 der Datenschutz-Grundverordnung. Das Haus füllt die Lücken aus.",
    section(
      "Wer ist verantwortlich? (vom Haus auszufüllen)",
      list([
        `Verantwortlich: ${blank("Name und Anschrift des Jobcenters")}`,
        `Datenschutz: ${blank("Name, Telefon, E-Mail")}`,
        `Personalrat: ${blank("Name, Telefon, E-Mail")}`,
        `Aufsicht für den Datenschutz: ${blank("Name und Anschrift")}`,
      ]),
    ),
    section(
      "Wozu dient der Bot?",
      "Zweimal im Jahr sprechen Sie in Ruhe mit Ihrer Führungskraft. Das ist der individuelle Führungsdialog, kurz IFD. Der Bot erinnert an dieses Gespräch. Sie können sich darin vorbereiten. Einzelne Themen können Sie weitergeben.",
      `Rechtsgrundlage: ${blank("Wortlaut, wie er im Bot eingetragen ist")}`,
    ),
    section(
      "Was ist freiwillig?",
      "Vorbereitung, Freigabe, Protokoll und Erinnerungen sind freiwillig. Wer darauf verzichtet, hat keinen Nachteil. Der Bot sagt es niemandem.",
    ),
    section(
      "Was speichert der Bot über Sie?",
      list(WHAT),
      "**Woher?** Der Eintrag in der Personalliste kommt vom Haus, nicht von Ihnen. Teams nennt dem Bot Ihr Konto und Ihren Chat. Einen Termin trägt eine von beiden Seiten ein.",
    ),
    section("Wer sieht was?", list(WHO)),
    section("Wie lange bleibt es?", table(["Was", "Wie lange"], HOW_LONG)),
    section(
      "Wo liegen die Daten?",
      `Auf einem Server des Hauses: ${blank("Ort, Betreiber")}. Nachrichten liegen außerdem in Microsoft Teams, wie jeder Chat.`,
      `Ob Daten in Länder außerhalb der Europäischen Union gehen: ${blank("nach dem Vertrag mit Microsoft")}. Der Bot selbst sendet sie nur an Microsoft.`,
    ),
    section(
      "Was tut der Bot nicht?",
      "Er bewertet Sie nicht. Er vergleicht niemanden. Er entscheidet nichts. Er nutzt keine künstliche Intelligenz. Er hält nicht fest, wann Sie da waren oder was Sie gelesen haben.",
    ),
    section("Ihre Rechte", list(RIGHTS)),
  );

export const PRIVACY_NOTICE: TrustPage = {
  file: "datenschutzhinweise.md",
  title: "Datenschutzhinweise für Beschäftigte",
  question: "Was müssen die Beschäftigten wissen?",
  body,
};
