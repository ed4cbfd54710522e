import type { Text } from "../../../dialogue/formats/format.js";

/** What the list of changes says of itself, and how it is checked; the same for the deletion receipts. */
export const LOG_TEXTS = {
  "log.part.name": { de: "Name des Hauses", en: "name of the house" },
  "log.part.zone": { de: "Zeitzone", en: "time zone" },
  "log.part.holidays": { de: "Feiertage", en: "holidays" },
  "log.part.closing-days": { de: "Schließtage", en: "closing days" },
  "log.part.sending-hours": { de: "Versandzeiten", en: "sending hours" },
  "log.part.go-live": { de: "Starttag", en: "first day" },
  "log.part.windows": { de: "Zeiträume", en: "windows" },
  "log.part.stages": { de: "Erinnerungen", en: "reminders" },
  "log.part.topics": { de: "Themen", en: "topics" },
  "log.part.formats": { de: "Regeln der Gespräche", en: "rules of the dialogues" },
  "log.part.texts": { de: "Texte", en: "texts" },
  "log.part.admins": { de: "Adminrechte", en: "admin roles" },
  "log.part.reviewers": { de: "Prüfrechte", en: "review roles" },
  "log.act-parts": { de: "{act}: {parts}", en: "{act}: {parts}" },
  "log.act-gap": { de: "{act}. Verloren: {from, number} bis {to, number}", en: "{act}. Lost: {from, number} to {to, number}" },
  "checked.log.title": { de: "Protokoll der Administration", en: "Admin log" },
  "checked.receipts.title": { de: "Löschbelege", en: "Deletion receipts" },
  "checked.log.in-order": { de: "Die Liste ist unverändert", en: "The list is unchanged" },
  "checked.log.in-order-says": {
    de: "{count, plural, =0 {Es gibt keinen Eintrag.} one {Ein Eintrag ist geprüft. Er wurde nicht geändert.} other {# Einträge sind geprüft. Keiner wurde geändert, vertauscht oder entfernt.}}",
    en: "{count, plural, =0 {There is no entry.} one {One entry is checked. It was not changed.} other {# entries are checked. None was changed, moved or taken out.}}",
  },
  "checked.receipts.in-order": { de: "Die Belege sind unverändert", en: "The receipts are unchanged" },
  "checked.receipts.in-order-says": {
    de: "{count, plural, =0 {Es gibt noch keinen Beleg.} one {Ein Beleg ist geprüft. Er wurde nicht geändert.} other {# Belege sind geprüft. Keiner wurde geändert, vertauscht oder entfernt.}}",
    en: "{count, plural, =0 {There is no receipt yet.} one {One receipt is checked. It was not changed.} other {# receipts are checked. None was changed, moved or taken out.}}",
  },
  "checked.log.broken": { de: "Die Liste stimmt nicht mehr", en: "The list is no longer right" },
  "checked.log.broken-says": {
    de: "Ein Eintrag vom {since, date, day} passt nicht. Er oder der Eintrag davor wurde geändert oder entfernt.",
    en: "An entry of {since, date, day} does not fit. It or the entry before it was changed or taken out.",
  },
  "checked.receipts.broken": { de: "Die Belege stimmen nicht mehr", en: "The receipts are no longer right" },
  "checked.receipts.broken-says": {
    de: "Ein Beleg vom {since, date, day} passt nicht. Er oder der Beleg davor wurde geändert oder entfernt.",
    en: "A receipt of {since, date, day} does not fit. It or the receipt before it was changed or taken out.",
  },
  "checked.log.cut": { de: "In der Liste fehlt etwas", en: "Something is missing in the list" },
  "checked.receipts.cut": { de: "Bei den Belegen fehlt etwas", en: "Something is missing in the receipts" },
  "checked.cut-says": {
    de: "Der Bot hat sich getrennt davon die Prüfzahl {number} notiert. Sie ist nicht mehr zu finden.",
    en: "Apart from it the bot has noted the check number {number}. It is no longer to be found.",
  },
  "checked.next": {
    de: "Bitte ändern Sie vorerst nichts. Sprechen Sie mit dem Datenschutz und mit der Serverbetreuung.",
    en: "Please change nothing for now. Talk to data protection and to the server team.",
  },
  "checked.gap": {
    de: "Die Einträge {from, number} bis {to, number} fehlen. Die Liste sagt das selbst, etwa nach einer Wiederherstellung.",
    en: "The entries {from, number} to {to, number} are missing. The list says so itself, for example after a restore.",
  },
  "checked.unfinished": {
    de: "{count, plural, one {Ein Eintrag wurde beim Schreiben unterbrochen, wahrscheinlich durch einen Absturz.} other {# Einträge wurden beim Schreiben unterbrochen, wahrscheinlich durch Abstürze.}}",
    en: "{count, plural, one {One entry was cut short while it was written, probably by a crash.} other {# entries were cut short while they were written, probably by crashes.}}",
  },
  "checked.begun": {
    de: "Die getrennte Notiz begann erst mit der Prüfzahl {number}. Was davor fehlte, zeigt sie nicht.",
    en: "The note apart began only with the check number {number}. It does not show what was missing before.",
  },
  "checked.number": { de: "Prüfzahl heute: {number}", en: "Check number today: {number}" },
  "checked.note": {
    de: "Schreiben Sie die Prüfzahl auf Papier. Später zeigt sie, ob die Liste noch dieselbe ist.",
    en: "Write the check number on paper. Later it shows whether the list is still the same.",
  },
  "checked.limit": {
    de: "Wer den Server betreut, könnte alles neu schreiben. Das zeigt nur Ihre Prüfzahl auf Papier.",
    en: "Whoever looks after the server could write everything anew. Only your check number on paper shows that.",
  },
  "checked.field": { de: "Früher notierte Prüfzahl", en: "Check number noted earlier" },
  "checked.compare": { de: "Prüfzahl vergleichen", en: "Compare the number" },
  "checked.file": { de: "Als Datei holen", en: "Get it as a file" },
  "checked.log.back": { de: "Zur Liste", en: "To the list" },
  "checked.receipts.back": { de: "Zu den Belegen", en: "To the receipts" },
  "checked.kept": {
    de: "Nach {months} Monaten endet jeder Eintrag. Der älteste sagt noch, worauf er folgte.",
    en: "Each entry ends after {months} months. The oldest still says what it followed.",
  },
  "compared.newest": { de: "Ihre Prüfzahl passt. Seither kam nichts dazu.", en: "Your check number fits. Nothing was added since." },
  "compared.contained": {
    de: "{count, plural, one {Ihre Prüfzahl passt. Seither kam ein Eintrag dazu.} other {Ihre Prüfzahl passt. Seither kamen # Einträge dazu.}}",
    en: "{count, plural, one {Your check number fits. One entry was added since.} other {Your check number fits. # entries were added since.}}",
  },
  "compared.ended": {
    de: "Der Eintrag zu Ihrer Prüfzahl ist älter als alle, die noch da sind. Vergleichen lässt er sich nicht mehr.",
    en: "The entry of your check number is older than all that are left. It can no longer be compared.",
  },
  "compared.too-soon": {
    de: "Der Eintrag zu Ihrer Prüfzahl fehlt, obwohl er noch da sein müsste. Er wurde zu früh entfernt. Zeigen Sie das der Stelle für Datenschutz.",
    en: "The entry of your check number is missing, though it should still be there. It was taken away too soon. Show this to data protection.",
  },
  "compared.lost": {
    de: "Der Eintrag zu Ihrer Prüfzahl fehlt. Die Liste sagt selbst, dass er verloren ging.",
    en: "The entry of your check number is missing. The list says itself that it was lost.",
  },
  "compared.absent": {
    de: "Ihre Prüfzahl passt nicht. Ein Eintrag fehlt oder wurde geändert.",
    en: "Your check number does not fit. An entry is missing or was changed.",
  },
  "compared.not-readable": {
    de: "Das ist keine Prüfzahl. Vielleicht haben Sie sich vertippt.",
    en: "This is no check number. You may have mistyped it.",
  },
  "compared.other-list.log": {
    de: "Diese Prüfzahl gehört zu den Löschbelegen. Bitte vergleichen Sie sie dort.",
    en: "This check number belongs to the deletion receipts. Please compare it there.",
  },
  "compared.other-list.receipts": {
    de: "Diese Prüfzahl gehört zur Liste der Änderungen. Bitte vergleichen Sie sie dort.",
    en: "This check number belongs to the list of changes. Please compare it there.",
  },
} as const satisfies Readonly<Record<string, Text>>;
