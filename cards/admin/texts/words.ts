import type { Text } from "../../../dialogue/formats/format.js";

/** What stands in a house's settings, in words. */
export const WORD_TEXTS = {
  "stage.offset": {
    de: "{unit, select, weeks {{number, plural, one {# Woche} other {# Wochen}}} working {{number, plural, one {# Arbeitstag} other {# Arbeitstage}}} other {{number, plural, one {# Tag} other {# Tage}}}} {side, select, before {vor} other {nach}} {of, select, due {dem Fälligkeitstag} other {dem Termin}}",
    en: "{unit, select, weeks {{number, plural, one {# week} other {# weeks}}} working {{number, plural, one {# working day} other {# working days}}} other {{number, plural, one {# day} other {# days}}}} {side, select, before {before} other {after}} {of, select, due {the due date} other {the agreed date}}",
  },
  "stage.on-the-day": {
    de: "{of, select, due {am Fälligkeitstag} other {am Tag des Termins}}",
    en: "{of, select, due {on the due date} other {on the agreed date}}",
  },
  "stage.either": { de: "{agreed}, ohne Termin {due}", en: "{agreed}, or without one {due}" },
  "stage.line": { de: "{to}, {when}", en: "{to}, {when}" },
  "stage.repeat": {
    de: "{unit, select, weeks {{number, plural, one {danach jede Woche} other {danach alle # Wochen}}} other {{number, plural, one {danach jeden Tag} other {danach alle # Tage}}}}, {times}-mal insgesamt",
    en: "{unit, select, weeks {{number, plural, one {then every week} other {then every # weeks}}} other {{number, plural, one {then every day} other {then every # days}}}}, {times} times in all",
  },
  "stage.repeated": { de: "{line}; {repeat}", en: "{line}; {repeat}" },
  "stage.to-employee": { de: "An die Beschäftigten", en: "To the employees" },
  "stage.to-lead": { de: "An die Führungskraft", en: "To the lead" },
  "stage.to-both": { de: "An beide", en: "To both" },
  "stage.off": { de: "ausgeschaltet", en: "switched off" },

  "house.windows": { de: "Zeiträume", en: "Windows" },
  "house.window": { de: "{from, date, yearly} bis {to, date, yearly}", en: "{from, date, yearly} to {to, date, yearly}" },
  "house.interval": {
    de: "{months, plural, one {# Monat} other {# Monate}} nach dem letzten Gespräch",
    en: "{months, plural, one {# month} other {# months}} after the last talk",
  },
  "house.due": { de: "Fällig", en: "Due" },
  "house.due-spread": { de: "verteilt über den Zeitraum", en: "spread over the window" },
  "house.due-end": { de: "am letzten Arbeitstag des Zeitraums", en: "on the last working day of the window" },
  "house.duration": { de: "Dauer", en: "Length" },
  "house.minutes": {
    de: "höchstens {minutes, plural, one {# Minute} other {# Minuten}}",
    en: "at most {minutes, plural, one {# minute} other {# minutes}}",
  },
  "house.eligible": { de: "Für wen", en: "For whom" },
  "house.everybody": { de: "alle", en: "everybody" },
  "house.group": {
    de: "{group, select, employed {Angestellte} official {Beamtinnen und Beamte} assistant {Hilfskräfte} intern {Praktikum} other {Ausbildung}}",
    en: "{group, select, employed {employees} official {officials} assistant {student assistants} intern {interns} other {apprentices}}",
  },
  "house.hours": { de: "Sendezeiten", en: "Sending hours" },
  "house.hours-words": { de: "{days}, {from} bis {to} Uhr", en: "{days}, {from} to {to}" },
  "house.run": { de: "{first} bis {last}", en: "{first} to {last}" },
  "house.weekday": {
    de: "{weekday, select, 0 {Montag} 1 {Dienstag} 2 {Mittwoch} 3 {Donnerstag} 4 {Freitag} 5 {Samstag} other {Sonntag}}",
    en: "{weekday, select, 0 {Monday} 1 {Tuesday} 2 {Wednesday} 3 {Thursday} 4 {Friday} 5 {Saturday} other {Sunday}}",
  },
  "house.holidays": { de: "Feiertage", en: "Public holidays" },
  "house.land": {
    de: "{land, select, BW {Baden-Württemberg} BY {Bayern} BE {Berlin} BB {Brandenburg} HB {Bremen} HH {Hamburg} HE {Hessen} MV {Mecklenburg-Vorpommern} NI {Niedersachsen} NW {Nordrhein-Westfalen} RP {Rheinland-Pfalz} SL {Saarland} SN {Sachsen} ST {Sachsen-Anhalt} SH {Schleswig-Holstein} other {Thüringen}}",
    en: "{land, select, BW {Baden-Württemberg} BY {Bavaria} BE {Berlin} BB {Brandenburg} HB {Bremen} HH {Hamburg} HE {Hesse} MV {Mecklenburg-Western Pomerania} NI {Lower Saxony} NW {North Rhine-Westphalia} RP {Rhineland-Palatinate} SL {Saarland} SN {Saxony} ST {Saxony-Anhalt} SH {Schleswig-Holstein} other {Thuringia}}",
  },
  "house.holidays-also": { de: "{land}, dazu {holidays}", en: "{land}, and {holidays}" },
  "house.holiday": {
    de: "{holiday, select, fronleichnam {Fronleichnam} friedensfest {Friedensfest} other {Mariä Himmelfahrt}}",
    en: "{holiday, select, fronleichnam {Corpus Christi} friedensfest {Peace Festival} other {Assumption Day}}",
  },
  "house.closed": { de: "Schließtage", en: "Closing days" },
  "house.closed-none": { de: "keine", en: "none" },
  "house.more": { de: "{count} weitere", en: "{count} more" },
  "house.go-live": { de: "Erster Betriebstag", en: "First day of operation" },
} as const satisfies Readonly<Record<string, Text>>;
