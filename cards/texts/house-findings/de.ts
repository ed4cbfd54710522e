import type { FormatFinding, Part, StageFinding } from "../../../dialogue/formats/finding.js";
import { DISTANCE_DAYS, MINUTES, MONTHS, type Range, REPEAT_DAYS, REPEAT_TIMES } from "../../../dialogue/formats/limits.js";
import { WORKING_FRAME } from "../../../dialogue/house.js";
import type { ChangeFinding, HouseRuleFinding, JsonFinding, Notation, ShapeFinding, ValueKind } from "../../../dialogue/house-finding.js";
import { clock } from "../dates.js";
import { codePoint, shortened } from "../user-text.js";
import type { FindingSentences } from "./sentences.js";

const quoted = (text: string): string => `„${shortened(text)}“`;

const meantText = (meant: string | undefined): string => (meant === undefined ? "" : ` Meinten Sie ${quoted(meant)}?`);

const range = ({ least, most }: Range): string => `${least} bis ${most}`;

const broken = (found: string): string => {
  if (found === "") return "Die Datei endet hier, obwohl noch etwas fehlt. Bitte prüfen Sie, ob eine Klammer offen ist.";
  if (found === '"')
    return "Dieser Text ist nicht zu lesen. Bitte prüfen Sie das schließende Anführungszeichen und jeden Schrägstrich \\ darin.";
  if (found === "/") return "Kommentare sind in dieser Datei nicht möglich. Bitte löschen Sie den Kommentar.";
  return `${quoted(found)} gehört nicht hierher. Bitte prüfen Sie, ob davor ein Komma fehlt oder zu viel ist.`;
};

const json = (finding: JsonFinding): string => {
  switch (finding.kind) {
    case "file-too-large":
      return `Die Datei ist größer als ${finding.limitMegabytes} MB. Bitte prüfen Sie, ob es die richtige Datei ist.`;
    case "not-utf-8":
      return "Die Datei ist nicht als UTF-8 gespeichert. Bitte speichern Sie die Datei als UTF-8 (im Editor: „Speichern unter“, dort „Codierung“).";
    case "broken-json":
      return `Zeile ${finding.line}, Spalte ${finding.column}: ${broken(finding.found)}`;
    case "duplicate-key":
      return `Zeile ${finding.line}, Spalte ${finding.column}: Die Angabe ${quoted(finding.key)} steht hier zum zweiten Mal. Bitte löschen Sie eine der beiden.`;
  }
};

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "ein Text in Anführungszeichen",
  number: "eine Zahl",
  "whole-number": "eine ganze Zahl",
  "yes-no": "true oder false",
  list: "eine Liste in eckigen Klammern",
  object: "ein Abschnitt in geschweiften Klammern",
};

const NOTATIONS: Readonly<Record<Notation, string>> = {
  date: "ist kein Datum zwischen 2000 und 2099. Bitte schreiben Sie es so: 2026-12-24 oder 24.12.2026.",
  time: "ist keine Uhrzeit. Bitte schreiben Sie sie so: 08:00.",
  "month-day": "ist kein Tag im Jahr. Bitte schreiben Sie ihn so: 06-30 oder 30.06.",
  weekday: "ist kein Wochentag. Bitte schreiben Sie ihn so: Mo oder Montag.",
  weekdays: "sind keine Wochentage. Bitte schreiben Sie sie so: Mo-Fr oder Mo,Mi,Fr.",
  id: "ist keine Kennung. Bitte nehmen Sie höchstens 31 Kleinbuchstaben, Ziffern und Bindestriche, am Anfang einen Buchstaben.",
  "window-id": "ist kein Kurzname. Bitte nehmen Sie höchstens 12 Buchstaben, Ziffern und Bindestriche.",
  tenant: "ist kein Mandant. Bitte übernehmen Sie die Verzeichnis-ID aus Entra.",
};

const shape = (finding: ShapeFinding): string => {
  switch (finding.kind) {
    case "missing":
      return "Diese Angabe fehlt. Bitte ergänzen Sie sie.";
    case "unknown-key":
      return `Die Angabe ${quoted(finding.key)} gibt es hier nicht.${meantText(finding.meant) || " Bitte löschen Sie sie."}`;
    case "wrong-kind":
      return `Hier wird etwas anderes erwartet: ${finding.expected.map((kind) => KINDS[kind]).join(" oder ")}.`;
    case "unknown-value":
      return `${quoted(finding.text)} ist hier nicht bekannt.${meantText(finding.meant)} Möglich: ${finding.known.join(", ")}.`;
    case "misspelt":
      return `${quoted(finding.text)} ${NOTATIONS[finding.notation]}`;
    case "empty":
      return "Hier steht nichts. Bitte tragen Sie etwas ein, oder löschen Sie die Angabe.";
    case "too-long":
      return `Der Text ist länger als ${finding.limit} Zeichen. Bitte kürzen Sie ihn.`;
    case "too-many":
      return `Die Liste hat mehr als ${finding.limit} Einträge. Bitte kürzen Sie sie.`;
    case "too-small":
      return `Die Zahl ist zu klein. Bitte nehmen Sie mindestens ${finding.least}.`;
    case "too-large":
      return `Die Zahl ist zu groß. Bitte nehmen Sie höchstens ${finding.most}.`;
    case "forbidden-character":
      return `Im Text steht ein unzulässiges, meist unsichtbares Zeichen (${codePoint(finding.codePoint)}). Bitte tippen Sie ihn neu.`;
    case "not-one-distance":
      return "Bitte nennen Sie genau einen Abstand: daysBefore, daysAfter, workingDaysBefore oder workingDaysAfter.";
    case "windows-and-interval":
      return "Hier stehen „windows“ und „interval“. Bitte löschen Sie eines von beiden.";
  }
};

const ADDITIONS: Readonly<Record<ChangeFinding["part"], { readonly unknown: string; readonly own: string }>> = {
  format: { unknown: "Ein Format", own: "Als eigenes Format braucht es noch" },
  topic: { unknown: "Ein Thema", own: "Als neues Thema braucht es noch" },
  stage: { unknown: "Eine Stufe", own: "Als neue Stufe braucht sie noch" },
};

const change = (finding: ChangeFinding): string => {
  const { unknown, own } = ADDITIONS[finding.part];
  const sentence = `${unknown} ${quoted(finding.id)} ist nicht eingebaut.${meantText(finding.meant)}`;
  switch (finding.kind) {
    case "incomplete-addition":
      return `${sentence} ${own}: ${finding.missing.join(", ")}.`;
    case "nothing-to-switch-off":
      return `${sentence} Hier gibt es nichts zu entfernen. Bitte löschen oder berichtigen Sie den Eintrag.`;
  }
};

const ANCHORS = { due: "dem Tag „fällig bis“ (due)", agreed: "dem vereinbarten Termin (agreed)" } as const;

const stage = (finding: StageFinding): string => {
  const subject = `Die Stufe ${quoted(finding.stage)}`;
  switch (finding.kind) {
    case "no-recipients":
      return `${subject} geht an niemanden. Bitte ergänzen Sie „to“.`;
    case "no-offsets":
      return `${subject} hat keinen Zeitpunkt. Bitte ergänzen Sie „at“.`;
    case "two-offsets":
      return `${subject} zählt mehrfach ab ${ANCHORS[finding.of]}. Bitte lassen Sie einen Abstand davon stehen.`;
    case "bad-distance":
      return `${subject} kann nicht ${Math.abs(finding.days)} Tage entfernt liegen. Bitte nehmen Sie ${range(DISTANCE_DAYS)} ganze Tage.`;
    case "bad-repeat":
      return `${subject} kann sich so nicht wiederholen. Bitte nehmen Sie ${range(REPEAT_DAYS)} ganze Tage Abstand und ${range(REPEAT_TIMES)} Mal.`;
    case "repeat-without-due":
      return `${subject} zählt nur ab ${ANCHORS.agreed} und kommt deshalb einmal. Bitte löschen Sie „repeat“, oder zählen Sie auch ab „due“.`;
    case "repeat-past-due":
      return `${subject} beginnt vor ${ANCHORS.due}, und ihre Wiederholungen danach würden entfallen. Bitte kürzen Sie „repeat“, oder beginnen Sie früher.`;
    case "bundled-without-lead":
      return `${subject} soll in die Sammelnachricht der Führungskraft, geht aber nicht an sie. Bitte ändern Sie „to“ oder „bundled“.`;
  }
};

const PARTS: Readonly<Record<Part, string>> = { format: "Format", window: "Zeitraum", topic: "Thema", stage: "Stufe" };

const overlap = (window: string, other: string): string =>
  window === other
    ? `Der Zeitraum ${quoted(window)} reicht in sein eigenes nächstes Jahr hinein. Bitte kürzen Sie ihn.`
    : `Die Zeiträume ${quoted(window)} und ${quoted(other)} überschneiden sich. Bitte ändern Sie einen der beiden.`;

const format = (finding: FormatFinding): string => {
  if ("stage" in finding) return stage(finding);
  switch (finding.kind) {
    case "bad-id":
      return `${PARTS[finding.part]}: ${quoted(finding.id)} ${NOTATIONS[finding.part === "window" ? "window-id" : "id"]}`;
    case "duplicate-id":
      return `${PARTS[finding.part]}: Die Kennung ${quoted(finding.id)} gibt es schon. Bitte löschen oder ändern Sie eine der beiden.`;
    case "no-windows":
      return "Es gibt keinen Zeitraum. Bitte nennen Sie mindestens einen.";
    case "windows-overlap":
      return overlap(finding.window, finding.other);
    case "bad-interval":
      return `Ein Abstand von ${finding.months} Monaten ist nicht möglich. Bitte nehmen Sie ${range(MONTHS)} ganze Monate.`;
    case "bad-minutes":
      return `Eine Dauer von ${finding.minutes} Minuten ist nicht möglich. Bitte nehmen Sie ${range(MINUTES)} ganze Minuten.`;
    case "no-groups":
      return "Niemand nimmt teil. Bitte nennen Sie mindestens eine Gruppe, oder schreiben Sie „alle“.";
    case "too-many-topics":
      return `Das Format hat ${finding.count} Themen, die eingebauten mitgezählt. Möglich sind höchstens ${finding.most}. Bitte nehmen Sie Themen weg, eingebaute mit „off“.`;
  }
};

const house = (finding: HouseRuleFinding): string => {
  switch (finding.kind) {
    case "unknown-time-zone":
      return `${quoted(finding.timeZone)} ist keine bekannte Zeitzone. Bitte schreiben Sie sie so: Europe/Berlin.`;
    case "sending-turned-round":
      return "Die Sendezeit muss später enden, als sie beginnt. Bitte berichtigen Sie „from“ oder „to“.";
    case "sending-outside-frame":
      return `Gesendet wird nur von ${clock(WORKING_FRAME.from)} bis ${clock(WORKING_FRAME.to)} Uhr. Bitte bleiben Sie innerhalb dieser Zeit.`;
    case "no-sending-days":
      return "An keinem Tag wird gesendet. Bitte nennen Sie mindestens einen Wochentag.";
    case "holiday-not-in-land":
      return `${quoted(finding.holiday)} ist in ${finding.land} kein gesetzlicher Feiertag. Bitte löschen Sie diesen Eintrag; für Schließtage gibt es „closed“.`;
    case "holiday-in-whole-land":
      return `${quoted(finding.holiday)} gilt in ganz ${finding.land} und steht schon im Kalender. Bitte löschen Sie diesen Eintrag.`;
    case "no-formats":
      return "Es gibt kein Format. Bitte nennen Sie mindestens eines.";
    case "duplicate-format":
      return `Das Format ${quoted(finding.format)} gibt es schon. Bitte löschen Sie diesen Eintrag, oder geben Sie ihm eine eigene „id“.`;
  }
};

export const GERMAN: FindingSentences = { json, shape, change, format, house, more: (count) => `… und ${count} weitere` };
