import type { Text } from "../../../dialogue/formats/format.js";

/** Reading in the roster, and the roles that come from it. */
export const ROSTER_TEXTS = {
  "roster.eyebrow": { de: "Personalliste", en: "Roster" },

  "roster-ask.title": { de: "Personalliste einlesen", en: "Read in the roster" },
  "roster-ask.says": {
    de: "Speichern Sie die Liste in Excel als CSV (eine Tabelle als Textdatei). Nehmen Sie dort die Art mit „utf-8“ im Namen. Schicken Sie mir die Datei hier im Chat.",
    en: "In Excel, save the list as CSV (a table as a text file). There, take the kind with “utf-8” in its name. Send me the file here in the chat.",
  },
  "roster-ask.first-shown": {
    de: "Sie sehen zuerst, was sich ändert. Noch wird nichts übernommen.",
    en: "You first see what changes. Nothing is taken over yet.",
  },
  "roster-ask.needed": { de: "Diese Spalten sind nötig", en: "These columns are needed" },
  "roster-ask.voluntary": { de: "Diese Spalten dürfen fehlen", en: "These columns may be missing" },
  "roster-ask.either": { de: "Von den letzten beiden genügt eine.", en: "One of the last two is enough." },
  "roster-ask.column-entra-id": { de: "Kennung der Person bei Microsoft", en: "the person’s id at Microsoft" },
  "roster-ask.column-upn": { de: "Anmeldename bei Microsoft", en: "sign-in name at Microsoft" },
  "roster-ask.column-name": { de: "Vorname und Nachname", en: "first name and last name" },
  "roster-ask.column-lead": {
    de: "Kennung oder Anmeldename der Führungskraft; leer nur ganz oben",
    en: "id or sign-in name of the lead; empty only at the top",
  },
  "roster-ask.column-team": { de: "Name des Teams", en: "name of the team" },
  "roster-ask.column-working-days": {
    de: "Arbeitstage, etwa „Mo-Do“; sonst Montag bis Freitag",
    en: "such as “Mon-Thu”; otherwise Monday to Friday",
  },
  "roster-ask.column-joins": { de: "erster Tag im Haus", en: "first day in the house" },
  "roster-ask.column-leaves": { de: "letzter Tag im Haus", en: "last day in the house" },
  "roster-ask.column-group": {
    de: "angestellt, beamtet, hilfskraft, praktikum oder ausbildung",
    en: "employed, official, assistant, intern or apprentice",
  },
  "roster-ask.column-language": { de: "„de“ für Deutsch oder „en“ für Englisch", en: "“de” for German or “en” for English" },
  "roster-ask.column-roles": { de: "„admin“ oder „pruefung“, sonst leer", en: "“admin” or “review”, otherwise empty" },
  "roster-ask.paste": { de: "Oder fügen Sie eine kurze Liste hier ein", en: "Or paste a short list here" },
  "roster-ask.paste-error": {
    de: "Bitte fügen Sie die Liste mit ihrer Kopfzeile ein, höchstens {most, number} Zeichen.",
    en: "Please paste the list with its header line, at most {most, number} characters.",
  },
  "roster-ask.check": { de: "Liste prüfen", en: "Check the list" },

  "roster-received.title": { de: "Ihre Liste ist angekommen", en: "Your list has arrived" },
  "roster-received.says": {
    de: "Noch ist nichts übernommen. Das Ergebnis der Prüfung sieht nur die Administration.",
    en: "Nothing is taken over yet. Only the administration sees the result of the check.",
  },
  "roster-received.file": {
    de: "Eine Datei oder Nachricht mit der Liste bleibt in Teams. Bitte löschen Sie sie dort, wenn Sie fertig sind.",
    en: "A file or message with the list stays in Teams. Please delete it there when you are done.",
  },
  "roster-received.result": { de: "Ergebnis ansehen", en: "See the result" },

  "roster-findings.title": { de: "Diese Liste geht so noch nicht", en: "This list does not work yet" },
  "roster-findings.says": {
    de: "Bitte berichtigen Sie die Datei und lesen Sie sie dann noch einmal ein. Bis dahin gilt die bisherige Liste.",
    en: "Please mend the file, then read it in once more. Until then the present list holds.",
  },
  "roster-findings.list": { de: "Das ist zu berichtigen", en: "What to mend" },
  "roster-findings.again": { de: "Noch einmal einlesen", en: "Read in again" },

  "roster-difference.title": { de: "Soll diese Liste gelten?", en: "Shall this list hold from now on?" },
  "roster-difference.summary": { de: "Die neue Personalliste im Vergleich", en: "The new roster compared" },
  "roster-difference.people": {
    de: "{count, plural, one {In der neuen Liste steht # Person.} other {In der neuen Liste stehen # Personen.}}",
    en: "{count, plural, one {The new list has # person.} other {The new list has # people.}}",
  },
  "roster-difference.joined": { de: "Neu dabei: {count, number}", en: "New: {count, number}" },
  "roster-difference.left": {
    de: "Nicht mehr dabei: {count, number} von {people, number}",
    en: "No longer there: {count, number} of {people, number}",
  },
  "roster-difference.most-left": {
    de: "Bitte prüfen Sie, ob die Liste vollständig ist. Mehr als die Hälfte der Personen von bisher steht nicht mehr darin.",
    en: "Please check whether the list is complete. More than half of the people of now are no longer in it.",
  },
  "roster-difference.left-says": {
    de: "Diese Personen bekommen keine Nachrichten mehr. Nach {days} Tagen löscht der Bot ihre Daten. Bei einem Versehen lesen Sie bitte vorher eine berichtigte Liste ein.",
    en: "These people get no more messages. After {days} days the bot deletes their data. If this is a mistake, please read in a mended list before then.",
  },
  "roster-difference.changed-lead": { de: "Andere Führungskraft: {count, number}", en: "Another lead: {count, number}" },
  "roster-difference.changed-lead-says": {
    de: "Die neue Führungskraft sieht nichts, was vorher geschrieben oder freigegeben wurde.",
    en: "The new lead sees nothing that was written or released before.",
  },
  "roster-difference.now-with": { de: "{name}, jetzt bei {lead}", en: "{name}, now with {lead}" },
  "roster-difference.now-top": { de: "{name}, jetzt ganz oben", en: "{name}, now at the top" },
  "roster-difference.changed-id": { de: "Neue Kennung: {count, number}", en: "New id: {count, number}" },
  "roster-difference.changed-id-says": {
    de: "Wir erkennen diese Personen am Anmeldenamen wieder. Ihre Daten bleiben erhalten.",
    en: "We know these people again by their sign-in name. Their data stay.",
  },
  "roster-difference.changed-otherwise": { de: "Andere Angaben: {count, number}", en: "Other details: {count, number}" },
  "roster-difference.changed-otherwise-says": {
    de: "Etwa Name, Team, Arbeitstage, Eintritt oder Austritt.",
    en: "Such as name, team, working days, first or last day.",
  },
  "roster-difference.more": { de: "und {count, number} weitere", en: "and {count, number} more" },
  "roster-difference.no-admin": {
    de: "In dieser Liste hat niemand die Rolle „admin“. Einrichten kann dann nur, wer auf dem Server eingetragen ist.",
    en: "Nobody in this list has the role “admin”. Then only the person entered on the server can set anything up.",
  },
  "roster-difference.same": { de: "An der Personalliste ändert sich nichts", en: "Nothing changes in the roster" },
  "roster-difference.same-says": { de: "Diese Liste ist dieselbe wie bisher.", en: "This list is the same as before." },
  "roster-difference.apply": { de: "Übernehmen", en: "Take over" },

  "roster-done.applied": { de: "Die neue Personalliste gilt", en: "The new roster holds" },
  "roster-done.applied-says": {
    de: "Alle Erinnerungen richten sich ab jetzt nach dieser Liste.",
    en: "All reminders follow this list from now on.",
  },
  "roster-done.people": { de: "Personen", en: "People" },
  "roster-done.joined": { de: "Neu dabei", en: "New" },
  "roster-done.left": { de: "Nicht mehr dabei", en: "No longer there" },
  "roster-done.undo-says": {
    de: "„Rückgängig“ holt die vorige Liste zurück. Gelöscht ist noch nichts.",
    en: "“Undo” brings back the former list. Nothing has been deleted yet.",
  },
  "roster-done.undone": { de: "Die vorige Personalliste gilt wieder", en: "The former roster holds again" },
  "roster-done.undone-says": {
    de: "Alle Personen von vorher sind wieder dabei. Auch ihre Daten sind noch da.",
    en: "Everybody from before is there again. Their data are still there too.",
  },
  "roster-done.discarded": { de: "Die Liste ist verworfen", en: "The list is discarded" },
  "roster-done.discarded-says": { de: "Es gilt weiter die bisherige Personalliste.", en: "The present roster still holds." },
  "roster-done.running": { de: "Die Liste wird gerade übernommen", en: "The list is being taken over" },
  "roster-done.running-says": {
    de: "Das dauert etwas. Bitte sehen Sie in einer Minute nach.",
    en: "This takes a moment. Please look again in a minute.",
  },
  "roster-done.failed": { de: "Das hat nicht geklappt", en: "That did not work" },
  "roster-done.failed-says": {
    de: "Die Personalliste ist dieselbe wie vorher. Vielleicht fehlt auf dem Server Platz.",
    en: "The roster is the same as before. Perhaps the server has run out of room.",
  },
  "roster-done.failed-again": { de: "Noch einmal ansehen", en: "Look once more" },
  "roster-done.gone": { de: "Rückgängig geht hier nicht mehr", en: "Undoing no longer works here" },
  "roster-done.gone-says": {
    de: "Die vorige Liste liegt nicht mehr bereit. Bitte lesen Sie die frühere Datei noch einmal ein.",
    en: "The former list is no longer at hand. Please read in the former file once more.",
  },
  "roster-done.home": { de: "Zur Übersicht", en: "To the overview" },

  "roles.title": { de: "Wer hat welche Rolle?", en: "Who has which role?" },
  "roles.says": {
    de: "Die Rollen stehen in der Personalliste, in der Spalte „rollen“. Keine Rolle erlaubt einen Blick in Inhalte.",
    en: "Roles stand in the roster, in the column “roles”. No role allows anybody to see content.",
  },
  "roles.admin": { de: "Administration", en: "Administration" },
  "roles.admin-says": {
    de: "Richtet ein und liest die Personalliste ein. In der Spalte steht „admin“.",
    en: "Sets things up and reads in the roster. The column says “admin”.",
  },
  "roles.review": { de: "Personalrat und Datenschutz", en: "Staff council and data protection" },
  "roles.review-says": {
    de: "Prüft Einstellungen, Rechte und Löschungen. In der Spalte steht „pruefung“.",
    en: "Reviews settings, rights and deletions. The column says “review”.",
  },
  "roles.nobody": { de: "In der Personalliste noch niemand.", en: "Nobody in the roster yet." },
  "roles.first": { de: "{name}, auf dem Server eingetragen", en: "{name}, entered on the server" },
  "roles.how": { de: "So ändern Sie eine Rolle", en: "How to change a role" },
  "roles.how-says": {
    de: "Ändern Sie die Spalte in Ihrer Datei. Lesen Sie die Personalliste dann neu ein.",
    en: "Change the column in your file. Then read in the roster again.",
  },
  "roles.import": { de: "Liste einlesen", en: "Read in the roster" },
} as const satisfies Readonly<Record<string, Text>>;
