import type { Text } from "../../../dialogue/formats/format.js";

/** Whether messages arrive, and who changed what. */
export const WATCH_TEXTS = {
  "delivery.title": { de: "Kommen die Nachrichten an?", en: "Do the messages arrive?" },
  "delivery.summary": { de: "Stand der Zustellung", en: "State of delivery" },
  "delivery.not-asked": {
    de: "Der Bot hat Teams seit seinem Start noch nicht gefragt.",
    en: "The bot has not asked Teams since it was started.",
  },
  "delivery.well": { de: "Teams antwortet.", en: "Teams is answering." },
  "delivery.moment": { de: "{on, date, day}, {time} Uhr", en: "{on, date, day}, {time}" },
  "delivery.answered": { de: "Zuletzt geantwortet", en: "Last answered" },
  "delivery.never-answered": { de: "Seit dem Start des Bots noch nie", en: "Not since the bot was started" },
  "delivery.before": { de: "Letzte Störung", en: "Last trouble" },
  "delivery.no-trouble": { de: "Seit dem Start des Bots keine", en: "None since the bot was started" },
  "delivery.from": { de: "Letzte Störung ab", en: "Last trouble from" },
  "delivery.until": { de: "Letzte Störung bis", en: "Last trouble until" },
  "delivery.fine": { de: "Alles ist in Ordnung. Sie müssen nichts tun.", en: "Everything is fine. You need not do anything." },
  "delivery.trouble": {
    de: "Teams antwortet seit dem {on, date, day}, {time} Uhr nicht richtig.",
    en: "Teams has not answered properly since {on, date, day}, {time}.",
  },
  "delivery.trouble-next": {
    de: "Was sicher nicht ankam, sendet der Bot später. Hält die Störung an, fragen Sie bitte die Teams-Verwaltung.",
    en: "What surely did not arrive is sent later. If the trouble lasts, please ask the Teams administration.",
  },
  "delivery.paused": {
    de: "Der Versand ruht seit dem {on, date, day}, weil eine Sicherung eingespielt wurde. Die Serverbetreuung startet ihn wieder.",
    en: "Sending has been paused since {on, date, day}, because a backup was restored. The server team starts it again.",
  },
  "delivery.unclear": { de: "Wenn der Empfang unklar ist", en: "If receipt is unclear" },
  "delivery.unreachable": { de: "Wenn jemand nicht erreicht wird", en: "If somebody is not reached" },
  "delivery.refused": { de: "Wenn Teams eine Karte ablehnt", en: "If Teams refuses a card" },
  "delivery.unclear-says": {
    de: "Dann sendet der Bot die Nachricht nicht noch einmal. Sie könnte schon da sein.",
    en: "Then the bot does not send the message again. It may be there already.",
  },
  "delivery.unclear-next": {
    de: "Meist gleicht die nächste Erinnerung das aus. Sie müssen nichts tun.",
    en: "Mostly the next reminder makes up for it. You need not do anything.",
  },
  "delivery.unreachable-says": {
    de: "Der Bot versucht es höchstens einmal am Tag.",
    en: "The bot tries at most once a day.",
  },
  "delivery.unreachable-next": {
    de: "Bitte prüfen Sie im Teams-Verwaltungsbereich, ob die App für alle freigegeben ist.",
    en: "Please check in the Teams admin area that the app is allowed for everybody.",
  },
  "delivery.refused-says": {
    de: "Das wäre ein Fehler im Bot und nicht bei Ihnen.",
    en: "That would be a mistake in the bot and not on your side.",
  },
  "delivery.refused-next": {
    de: "Fehlt jemandem eine Karte, sagen Sie es bitte der Stelle, die den Bot betreut.",
    en: "If somebody misses a card, please tell the people who look after the bot.",
  },
  "delivery.asked": {
    de: "Der Bot fragt Teams alle fünf Minuten, auch wenn nichts zu senden ist.",
    en: "The bot asks Teams every five minutes, also when there is nothing to send.",
  },
  "delivery.no-numbers": {
    de: "Zahlen stehen hier nicht. Jede Zahl könnte verraten, wer keine Erinnerungen möchte oder den Bot entfernt hat.",
    en: "No numbers stand here. Any number could tell who wants no reminders or has removed the bot.",
  },

  "log.title": { de: "Protokoll der Administration", en: "Admin log" },
  "log.summary": { de: "Protokoll der Administration", en: "Admin log" },
  "log.says": {
    de: "Jede Änderung steht hier {months} Monate lang. „Liste prüfen“ zeigt, ob etwas fehlt oder geändert wurde.",
    en: "Each change stands here for {months} months. “Check the list” shows whether something is missing or was changed.",
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
  "log.version-raised": { de: "Neue Mitbestimmungs-Version läuft", en: "A new version of the bot runs" },
  "log.unnamed": { de: "von selbst oder ohne Namen", en: "by itself or unnamed" },
  "log.operator": { de: "Serverbetreuung", en: "server team" },
  "log.gone": { de: "nicht mehr im Haus", en: "no longer in the house" },
  "log.older": { de: "Ältere anzeigen", en: "Show older" },
  "log.verify": { de: "Liste prüfen", en: "Check the list" },
} as const satisfies Readonly<Record<string, Text>>;
