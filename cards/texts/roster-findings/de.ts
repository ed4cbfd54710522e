import { COLUMN_NAMES } from "../../../dialogue/roster/columns.js";
import type { ChainFinding, CircleMember, FileFinding, HeaderFinding, RowFinding, ValueFinding } from "../../../dialogue/roster/finding.js";
import { germanDay } from "../dates.js";
import { codePoint, firstOf, shortened } from "../user-text.js";
import type { FindingSentences } from "./sentences.js";

const quoted = (text: string): string => `„${shortened(text)}“`;

const ALL_COLUMNS = Object.values(COLUMN_NAMES)
  .map((names) => names.de)
  .join(", ");

const file = (finding: FileFinding): string => {
  switch (finding.kind) {
    case "file-too-large":
      return `Die Datei ist größer als ${finding.limitMegabytes} MB. Bitte prüfen Sie, ob es die richtige Datei ist.`;
    case "utf-16":
      return "Die Datei ist als UTF-16 („Unicode-Text“) gespeichert oder gar keine Textdatei. Bitte speichern Sie sie als „CSV UTF-8“.";
    case "broken-utf-8":
      return "Die Datei ist als UTF-8 gekennzeichnet, ist es aber nicht durchgehend. Bitte speichern Sie sie neu als „CSV UTF-8“.";
    case "empty-file":
      return "Die Datei ist leer. Bitte wählen Sie die Personalliste.";
    case "tab-separated":
      return "Die Spalten sind durch Tabulatoren getrennt. Bitte speichern Sie die Datei als „CSV UTF-8“, getrennt durch Semikolon oder Komma.";
    case "broken-quotes":
      return 'Ein Anführungszeichen (") ist nicht geschlossen oder steht mitten im Text. Bitte schließen oder löschen Sie es.';
    case "row-too-long":
      return 'Die Zeile ist zu lang. Vielleicht fehlt ein schließendes Anführungszeichen ("). Bitte prüfen Sie die Zeile.';
    case "too-many-rows":
      return `Die Datei hat mehr als ${finding.limit.toLocaleString("de-DE")} Zeilen. Bitte prüfen Sie, ob es die richtige Datei ist.`;
  }
};

const header = (finding: HeaderFinding): string => {
  switch (finding.kind) {
    case "too-many-columns":
      return `Die Datei hat mehr als ${finding.limit} Spalten. Bitte lassen Sie nur diese stehen: ${ALL_COLUMNS}.`;
    case "unnamed-column":
      return `Die ${finding.position}. Spalte hat keinen Namen. Bitte benennen oder löschen Sie sie.`;
    case "unknown-column":
      return `Die Spalte ${quoted(finding.column)} wird nicht angenommen. Bitte löschen Sie sie aus der Datei.`;
    case "duplicate-column":
      return `Die Spalte ${quoted(finding.column)} kommt zum zweiten Mal vor. Bitte löschen Sie eine der beiden.`;
    case "missing-column":
      return `Die Spalte „${COLUMN_NAMES[finding.column].de}“ fehlt. Bitte ergänzen Sie sie.`;
    case "missing-id-column":
      return "Es fehlt eine Spalte „entra_id“ oder „upn“. Bitte ergänzen Sie eine von beiden.";
  }
};

const value = (finding: ValueFinding): string => {
  const cell = `${quoted(finding.text)} in der Spalte ${quoted(finding.column)}`;
  switch (finding.kind) {
    case "bad-id":
      return `${cell} ist keine gültige Kennung. Bitte übernehmen Sie sie aus Entra.`;
    case "bad-date":
      return `${cell} ist kein gültiges Datum. Bitte schreiben Sie es so: 2026-11-30 oder 30.11.2026.`;
    case "bad-weekdays":
      return `${cell} sind keine Wochentage. Bitte schreiben Sie sie so: Mo-Do oder Mo,Di,Fr.`;
    case "unknown-group":
      return `${cell} ist keine bekannte Gruppe. Bitte wählen Sie: angestellt, beamtet, hilfskraft, praktikum oder ausbildung.`;
    case "unknown-language":
      return `${cell} ist keine bekannte Sprache. Bitte wählen Sie: de oder en.`;
    case "unknown-role":
      return `${cell} ist keine bekannte Rolle. Bitte wählen Sie: admin, pruefung oder beide. Leer heißt: keine.`;
  }
};

const row = (finding: RowFinding): string => {
  switch (finding.kind) {
    case "too-many-cells":
      return `Hier stehen ${finding.found} Felder, die Kopfzeile hat ${finding.expected}. Bitte setzen Sie ein Feld, das ein Trennzeichen enthält, in Anführungszeichen.`;
    case "forbidden-character":
      return `In der Spalte ${quoted(finding.column)} steht ein unzulässiges, meist unsichtbares Zeichen (${codePoint(finding.codePoint)}). Bitte tippen Sie den Text neu.`;
    case "text-too-long":
      return `Der Text in der Spalte ${quoted(finding.column)} ist länger als ${finding.limit} Zeichen. Bitte kürzen Sie ihn.`;
    case "missing-id":
      return "Die Kennung fehlt. Bitte tragen Sie „entra_id“ oder „upn“ ein.";
    case "missing-name":
      return "Der Name fehlt. Bitte tragen Sie ihn ein.";
    case "leaves-before-joins":
      return `Der Austritt (${germanDay(finding.leavesOn)}) liegt vor dem Eintritt (${germanDay(finding.joinsOn)}). Bitte berichtigen Sie eines der beiden Daten.`;
    case "bad-id":
    case "bad-date":
    case "bad-weekdays":
    case "unknown-group":
    case "unknown-language":
    case "unknown-role":
      return value(finding);
  }
};

const circle = (members: readonly CircleMember[]): string => {
  const [first] = members;
  if (first === undefined || members.length === 1) {
    return "Diese Person ist als ihre eigene Führungskraft eingetragen. Bitte tragen Sie eine andere ein.";
  }
  const names = firstOf(members, 5);
  const round = names.shown.map(({ name, line }) => `${shortened(name)} (Zeile ${line})`);
  const rest = names.rest > 0 ? [`… ${names.rest} weitere`] : [];
  return `Die Führungskette läuft im Kreis: ${[...round, ...rest, shortened(first.name)].join(" → ")}. Bitte ändern Sie bei einer dieser Personen die Führungskraft.`;
};

const severalTops = (lines: readonly number[]): string => {
  const { shown, rest } = firstOf(lines, 10);
  const more = rest > 0 ? ` und ${rest} weiteren` : "";
  return `In mehreren Zeilen fehlt die Führungskraft: ${shown.join(", ")}${more}. Bitte lassen Sie das Feld nur bei der einen Person leer, die ganz oben steht.`;
};

const chain = (finding: ChainFinding): string => {
  switch (finding.kind) {
    case "no-admin":
      return "Nach dieser Liste könnte niemand mehr verwalten. Bitte tragen Sie bei einer Person, die schon da ist, die Rolle „admin“ ein.";
    case "no-people":
      return "Unter der Kopfzeile steht keine Person. Bitte prüfen Sie, ob es die richtige Datei ist.";
    case "duplicate-id":
      return `Die Kennung ${quoted(finding.id)} steht schon in Zeile ${finding.firstLine}. Bitte löschen Sie eine der beiden Zeilen oder berichtigen Sie die Kennung.`;
    case "unknown-lead":
      return `Die Führungskraft ${quoted(finding.lead)} steht nicht in der Datei. Bitte tragen Sie „entra_id“ oder „upn“ einer Person aus der Datei ein.`;
    case "circle":
      return circle(finding.members);
    case "several-tops":
      return severalTops(finding.lines);
  }
};

export const GERMAN: FindingSentences = {
  file,
  header,
  row,
  chain,
  inLine: (line, sentence) => `Zeile ${line}: ${sentence}`,
  more: (count) => `… und ${count} weitere`,
};
