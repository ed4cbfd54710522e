import type { Text } from "../../../dialogue/formats/format.js";

/** Whether messages arrive, and who changed what. */
export const WATCH_TEXTS = {
  "delivery.title": { de: "Kommen die Nachrichten an?", en: "Do the messages arrive?" },
  "delivery.summary": { de: "Stand der Zustellung", en: "State of delivery" },
  "delivery.fine": { de: "Alles ist in Ordnung. Sie müssen nichts tun.", en: "Everything is fine. You need not do anything." },
  "delivery.nothing": { de: "Bisher wurde noch nichts gesendet.", en: "Nothing has been sent yet." },
  "delivery.paused": {
    de: "Der Versand ruht seit dem {on, date, day}, weil eine Sicherung eingespielt wurde. Die Serverbetreuung startet ihn wieder.",
    en: "Sending has been paused since {on, date, day}, because a backup was restored. The server team starts it again.",
  },
  "delivery.sent": { de: "Gesendet", en: "Sent" },
  "delivery.few": { de: "weniger als {ten, number}", en: "fewer than {ten, number}" },
  "delivery.at-least": { de: "mindestens {count, number}", en: "at least {count, number}" },
  "delivery.rounded": {
    de: "Gesendete und nicht Erreichte sind auf Zehner abgerundet. Sonst wäre zu erkennen, wer keine Erinnerungen möchte oder den Bot entfernt hat.",
    en: "Messages sent and messages not reached are rounded down to tens. Otherwise one could tell who wants no reminders or has removed the bot.",
  },
  "delivery.waiting": { de: "Warten auf ihre Zeit", en: "Waiting for their time" },
  "delivery.unclear": { de: "Unklar", en: "Unclear" },
  "delivery.unreachable": { de: "Nicht erreicht", en: "Not reached" },
  "delivery.refused": { de: "Abgelehnt", en: "Refused" },
  "delivery.unclear-says": {
    de: "Teams hat den Empfang nicht bestätigt. Vielleicht kam die Nachricht trotzdem an. Deshalb senden wir sie nicht noch einmal.",
    en: "Teams did not confirm receipt. The message may have arrived all the same. So we do not send it again.",
  },
  "delivery.unclear-next": {
    de: "Meist gleicht die nächste Erinnerung das aus. Sie müssen nichts tun.",
    en: "Mostly the next reminder makes up for it. You need not do anything.",
  },
  "delivery.unreachable-says": {
    de: "Der Bot konnte die Nachricht nicht zustellen. Er versucht es höchstens einmal am Tag.",
    en: "The bot could not deliver the message. It tries at most once a day.",
  },
  "delivery.unreachable-next": {
    de: "Bitte prüfen Sie im Teams-Verwaltungsbereich, ob die App für alle freigegeben ist.",
    en: "Please check in the Teams admin area that the app is allowed for everybody.",
  },
  "delivery.refused-says": {
    de: "Teams hat die Karte abgelehnt. Das ist ein Fehler im Bot und nicht bei Ihnen.",
    en: "Teams refused the card. This is a mistake in the bot and not on your side.",
  },
  "delivery.refused-next": {
    de: "Bitte sagen Sie es der Stelle, die den Bot betreut.",
    en: "Please tell the people who look after the bot.",
  },
  "delivery.no-names": {
    de: "Wen es betrifft, zeigt der Bot niemandem.",
    en: "The bot shows nobody whom it concerns.",
  },
  "delivery.clicked": {
    de: "Klickt jemand auf eine unklare Nachricht, bleibt die Zahl gleich. Wer klickt, geht niemanden etwas an.",
    en: "If somebody clicks an unclear message, the number stays the same. Who clicks is nobody’s business.",
  },
  "delivery.settling": {
    de: "Abhaken ändert nur die Zahl und sendet nichts.",
    en: "Ticking off changes the number only and sends nothing.",
  },
  "delivery.settle-unclear": { de: "Unklare abhaken", en: "Tick off unclear" },
  "delivery.settle-refused": { de: "Abgelehnte abhaken", en: "Tick off refused" },
  "delivery.settled": { de: "Erledigt", en: "Done" },
  "delivery.settled-says": {
    de: "{count, plural, one {# Nachricht ist} other {# Nachrichten sind}} abgehakt. Keine davon wird noch einmal gesendet.",
    en: "{count, plural, one {# message is} other {# messages are}} ticked off. None of them is sent again.",
  },
  "delivery.back": { de: "Zur Zustellung", en: "To delivery" },
  "delivery.list": { de: "Nach Tag und Anlass", en: "By day and occasion" },

  "delivery-list.title": { de: "Um welche Nachrichten geht es?", en: "Which messages is it about?" },
  "delivery-list.summary": { de: "Zustellung nach Tag und Anlass", en: "Delivery by day and occasion" },
  "delivery-list.none": {
    de: "Zurzeit ist keine Nachricht unklar oder abgelehnt.",
    en: "At present no message is unclear or refused.",
  },
  "delivery-list.covered": {
    de: "Meist gleicht die nächste Erinnerung eine unklare aus.",
    en: "Mostly the next reminder makes up for an unclear one.",
  },
  "delivery-list.settle": {
    de: "Abhaken können Sie unter „Zustellung“.",
    en: "You can tick off under “Delivery”.",
  },
  "delivery-list.page": { de: "Seite {page, number} von {pages, number}", en: "Page {page, number} of {pages, number}" },
  "delivery-list.on": { de: "{on, date, short}", en: "{on, date, short}" },
  "delivery-list.nudge": {
    de: "{count, number} an {to, select, lead {Führungskräfte} other {Beschäftigte}}, Erinnerung „{stage}“ ({format})",
    en: "{count, number} to {to, select, lead {leads} other {employees}}, reminder “{stage}” ({format})",
  },
  "delivery-list.date": {
    de: "{count, number} an {to, select, lead {Führungskräfte} other {Beschäftigte}}, Nachricht zu einem Termin ({format})",
    en: "{count, number} to {to, select, lead {leads} other {employees}}, message about a date ({format})",
  },
  "delivery-list.unreachable": {
    de: "Mindestens {count, number} Nachrichten. Tag und Anlass zeigt der Bot hier nicht. Ob ihn jemand entfernt hat, ist Privatsache.",
    en: "At least {count, number} messages. The bot shows no day and no occasion here. Whether somebody has removed it is private.",
  },
  "delivery-list.no-names": {
    de: "Namen stehen hier nie. Sonst wäre zu erkennen, wer keine Erinnerungen möchte.",
    en: "Names never stand here. Otherwise one could tell who wants no reminders.",
  },

  "log.title": { de: "Was wurde geändert?", en: "What was changed?" },
  "log.summary": { de: "Änderungen am Haus", en: "Changes to the house" },
  "log.says": {
    de: "Jede Änderung steht hier {months} Monate lang. „Liste prüfen“ zeigt, ob die Einträge zeitlich zueinander passen.",
    en: "Each change stands here for {months} months. “Check the list” shows whether their times fit together.",
  },
  "log.empty": { de: "Bisher hat niemand etwas geändert.", en: "Nobody has changed anything yet." },
  "log.at": { de: "{on, date, short}, {time} Uhr", en: "{on, date, short}, {time}" },
  "log.entry": { de: "{act} ({who})", en: "{act} ({who})" },
  "log.settings-changed": { de: "Einstellungen geändert", en: "Settings changed" },
  "log.roster-replaced": { de: "Personalliste eingelesen", en: "Roster read in" },
  "log.restored": { de: "Sicherung eingespielt, Versand ruht", en: "Backup restored, sending paused" },
  "log.sending-resumed": { de: "Versand wieder gestartet", en: "Sending started again" },
  "log.former-house": { de: "Früheren Stand der Einstellungen geholt", en: "Former settings brought back" },
  "log.former-roster": { de: "Frühere Personalliste geholt", en: "Former roster brought back" },
  "log.key-rotated": { de: "Hausschlüssel gewechselt", en: "House key changed" },
  "log.migrated": { de: "Daten auf neuen Stand gehoben", en: "Data brought to a new version" },
  "log.repaired": { de: "Beschädigte Dateien ersetzt", en: "Damaged files replaced" },
  "log.emergency-asked": { de: "Notzugang beantragt", en: "Emergency access asked for" },
  "log.emergency-approved": { de: "Notzugang erlaubt", en: "Emergency access approved" },
  "log.emergency-declined": { de: "Notzugang abgelehnt", en: "Emergency access declined" },
  "log.emergency-opened": { de: "Im Notzugang nachgesehen", en: "Looked during an emergency access" },
  "log.emergency-ended": { de: "Notzugang beendet", en: "Emergency access ended" },
  "log.version-raised": { de: "Neue Fassung des Bots läuft", en: "A new version of the bot runs" },
  "log.unnamed": { de: "von selbst oder ohne Namen", en: "by itself or unnamed" },
  "log.operator": { de: "Serverbetreuung", en: "server team" },
  "log.gone": { de: "nicht mehr im Haus", en: "no longer in the house" },
  "log.older": { de: "Ältere anzeigen", en: "Show older" },
  "log.verify": { de: "Liste prüfen", en: "Check the list" },
  "log.back": { de: "Zur Liste", en: "To the list" },
  "log-verified.in-order": { de: "Die Einträge passen zueinander", en: "The entries fit together" },
  "log-verified.in-order-says": {
    de: "{count, plural, =0 {Es gibt noch keinen Eintrag.} one {Der eine Eintrag hat eine mögliche Zeit.} other {Alle # Einträge passen zueinander. Geprüft ist ihre zeitliche Folge. Ob einer fehlt, zeigt das nicht.}}",
    en: "{count, plural, =0 {There is no entry yet.} one {The one entry has a possible time.} other {All # entries fit together. What was checked is their order in time. It does not show whether one is missing.}}",
  },
  "log-verified.broken": { de: "Die Liste stimmt nicht mehr", en: "The list is no longer right" },
  "log-verified.broken-says": {
    de: "Seit dem {since, date, day} passt ein Eintrag nicht zum vorigen. Vielleicht wurde die Datei auf dem Server verändert.",
    en: "Since {since, date, day} an entry does not fit the one before. The file on the server may have been changed.",
  },
  "log-verified.broken-next": {
    de: "Bitte ändern Sie vorerst nichts. Sprechen Sie mit dem Datenschutz und mit der Serverbetreuung.",
    en: "Please change nothing for now. Talk to data protection and to the server team.",
  },
} as const satisfies Readonly<Record<string, Text>>;
