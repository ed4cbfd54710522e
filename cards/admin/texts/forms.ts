import type { Text } from "../../../dialogue/formats/format.js";

/** Where an admin changes the schedule. */
export const FORM_TEXTS = {
  "admin.eyebrow": { de: "Administration", en: "Administration" },

  "admin-home.title": { de: "Was möchten Sie einrichten?", en: "What would you like to set up?" },
  "admin-home.summary": { de: "Administration", en: "Administration" },
  "admin-home.says": {
    de: "Sie sehen vor jeder Änderung, was sie bewirkt. Inhalte von Gesprächen sehen Sie hier nie.",
    en: "Before each change you see what it does. You never see what is said in talks.",
  },
  "admin-home.no-roster": {
    de: "Es gibt noch keine Personalliste. Fangen Sie bitte damit an.",
    en: "There is no roster yet. Please start with that.",
  },
  "admin-home.schedule": { de: "Zeitplan", en: "Schedule" },
  "admin-home.schedule-says": { de: "Zeiträume, Erinnerungen und Sendezeiten", en: "windows, reminders and sending hours" },
  "admin-home.preview": { de: "Vorschau", en: "Preview" },
  "admin-home.preview-says": { de: "wie viele Nachrichten wann hinausgehen", en: "how many messages go out when" },
  "admin-home.import": { de: "Personalliste", en: "Roster" },
  "admin-home.import-says": { de: "Personen einlesen und vorher vergleichen", en: "read people in and compare first" },
  "admin-home.roles": { de: "Rollen", en: "Roles" },
  "admin-home.roles-says": { de: "wer einrichtet und wer prüft", en: "who sets up and who reviews" },
  "admin-home.delivery": { de: "Zustellung", en: "Delivery" },
  "admin-home.delivery-says": { de: "ob Nachrichten ankommen, ohne Zahlen", en: "whether messages arrive, without numbers" },
  "admin-home.log": { de: "Protokoll", en: "Log" },
  "admin-home.log-says": { de: "wer wann was am Haus geändert hat", en: "who changed which setting when" },

  "schedule.title": { de: "So ist Ihr Haus eingestellt", en: "This is how your house is set up" },
  "schedule.summary": { de: "Zeitplan des Hauses", en: "Schedule of the house" },
  "schedule.stages": { de: "Erinnerungen", en: "Reminders" },
  "schedule.no-stages": { de: "Für dieses Gespräch erinnert niemand.", en: "Nobody is reminded of this talk." },
  "schedule.house": { de: "Das ganze Haus", en: "The whole house" },
  "schedule.more-stages": {
    de: "Dazu {count, plural, one {kommt # weitere Erinnerung} other {kommen # weitere Erinnerungen}}.",
    en: "{count, plural, one {# more reminder follows} other {# more reminders follow}}.",
  },
  "schedule.more-formats": {
    de: "Dazu {count, plural, one {kommt # weiteres Gespräch} other {kommen # weitere Gespräche}}. Sie finden sie unter „Zeiträume“ und „Erinnerungen“.",
    en: "{count, plural, one {# more talk follows} other {# more talks follow}}. Find them under “Windows” and “Reminders”.",
  },
  "schedule.rest": {
    de: "Themenlisten und Feiertage stehen in der Einstellungsdatei auf dem Server.",
    en: "Lists of topics and public holidays stand in the settings file on the server.",
  },
  "schedule.edit-windows": { de: "Zeiträume", en: "Windows" },
  "schedule.edit-stages": { de: "Erinnerungen", en: "Reminders" },
  "schedule.edit-hours": { de: "Sendezeiten", en: "Sending hours" },
  "schedule.edit-closed": { de: "Schließtage", en: "Closing days" },

  "form.save": { de: "Weiter", en: "Continue" },
  "form.first-shown": {
    de: "Mit „Weiter“ sehen Sie zuerst die Wirkung. Noch ändert sich nichts.",
    en: "“Continue” first shows you the effect. Nothing changes yet.",
  },
  "form.problems": { de: "Bitte prüfen Sie diese Angaben", en: "Please check these details" },
  "form.no-month-day": {
    de: "„{text}“ ist kein Tag im Jahr. Bitte schreiben Sie ihn so: 30.06.",
    en: "“{text}” is no day of the year. Please write it like this: 30.06.",
  },
  "form.no-date": {
    de: "„{text}“ ist kein Datum. Bitte schreiben Sie es so: 24.12.2026",
    en: "“{text}” is no date. Please write it like this: 24.12.2026",
  },
  "form.hours-turned-round": { de: "Das Ende muss nach dem Beginn liegen.", en: "The end must come after the start." },
  "form.stage-never": { de: "Bitte geben Sie mindestens einen Zeitpunkt an.", en: "Please give at least one point in time." },
  "form.stage-repeat": {
    de: "Diese Wiederholung ist nicht möglich. Bitte prüfen Sie Abstand und Anzahl.",
    en: "This repetition is not possible. Please check its distance and number.",
  },
  "form.stage-repeat-due": {
    de: "Nur mit einem Abstand zum Fälligkeitstag kann sich eine Erinnerung wiederholen.",
    en: "A reminder can repeat only with a distance from the due date.",
  },
  "form.stage-repeat-past": {
    de: "Diese Wiederholungen reichen über den Fälligkeitstag hinaus. Bitte nehmen Sie weniger.",
    en: "These repetitions reach beyond the due date. Please take fewer.",
  },
  "form.stage-bundled": {
    de: "Diese Erinnerung steht in der Nachricht für das ganze Team. Sie muss an die Führungskraft gehen.",
    en: "This reminder is part of the message for the whole team. It must go to the lead.",
  },

  "format-choice.title": { de: "Um welches Gespräch geht es?", en: "Which talk is it about?" },
  "format-choice.label": { de: "Gespräch", en: "Talk" },
  "format-choice.error": { de: "Bitte wählen Sie ein Gespräch.", en: "Please choose a talk." },

  "windows.title": { de: "Wann sollen die Gespräche sein?", en: "When should the talks be?" },
  "windows.summary": { de: "Zeiträume ändern", en: "Change the windows" },
  "windows.says": {
    de: "In jedem Zeitraum ist für jede Person ein Gespräch fällig. Ein Zeitraum kommt jedes Jahr wieder.",
    en: "In each window one talk per person is due. A window comes again every year.",
  },
  "windows.says-interval": {
    de: "Das nächste Gespräch ist so viele Monate nach dem letzten fällig.",
    en: "The next talk is due so many months after the last one.",
  },
  "windows.from": { de: "Zeitraum {id}: erster Tag", en: "Window {id}: first day" },
  "windows.to": { de: "Zeitraum {id}: letzter Tag", en: "Window {id}: last day" },
  "windows.example": { de: "Tag und Monat, zum Beispiel {example}", en: "Day and month, for example {example}" },
  "windows.error": {
    de: "Bitte geben Sie Tag und Monat an, zum Beispiel {example}",
    en: "Please give day and month, for example {example}",
  },
  "windows.months": { de: "Abstand in Monaten", en: "Distance in months" },
  "windows.months-error": { de: "Bitte geben Sie {least} bis {most} Monate an.", en: "Please give {least} to {most} months." },
  "windows.due": { de: "Bis wann soll ein Gespräch stattfinden?", en: "By when should a talk take place?" },
  "windows.due-spread": {
    de: "Verteilt: Die Gespräche eines Teams sind nach und nach fällig.",
    en: "Spread: the talks of one team fall due one after the other.",
  },
  "windows.due-end": {
    de: "Am Ende: Alle Gespräche sind am letzten Arbeitstag des Zeitraums fällig.",
    en: "At the end: all talks are due on the last working day of the window.",
  },
  "windows.due-error": { de: "Bitte wählen Sie eines von beiden.", en: "Please choose one of the two." },

  "sending-hours.title": { de: "Wann darf der Bot schreiben?", en: "When may the bot write?" },
  "sending-hours.summary": { de: "Sendezeiten ändern", en: "Change the sending hours" },
  "sending-hours.says": {
    de: "Erinnerungen gehen nur in dieser Zeit hinaus. Möglich ist {from} bis {to} Uhr.",
    en: "Reminders go out only at this time. Possible is {from} to {to}.",
  },
  "sending-hours.from": { de: "Frühestens um", en: "Not before" },
  "sending-hours.to": { de: "Spätestens bis", en: "Not after" },
  "sending-hours.example": { de: "Uhrzeit wählen", en: "Choose a time" },
  "sending-hours.error": { de: "Bitte wählen Sie eine Uhrzeit von {from} bis {to} Uhr.", en: "Please choose a time from {from} to {to}." },
  "sending-hours.days": { de: "An diesen Tagen", en: "On these days" },
  "sending-hours.days-error": { de: "Bitte wählen Sie mindestens einen Tag.", en: "Please choose at least one day." },

  "closing-days.title": { de: "Wann ist Ihr Haus geschlossen?", en: "When is your house closed?" },
  "closing-days.summary": { de: "Schließtage ändern", en: "Change the closing days" },
  "closing-days.says": {
    de: "An Schließtagen schreibt der Bot nicht. Es ist auch kein Gespräch fällig.",
    en: "On closing days the bot does not write. No talk falls due either.",
  },
  "closing-days.holidays": {
    de: "Die gesetzlichen Feiertage kennt der Bot schon: {land}.",
    en: "The bot already knows the public holidays: {land}.",
  },
  "closing-days.label": { de: "Ein Tag je Zeile, zum Beispiel {example}", en: "One day a line, for example {example}" },
  "closing-days.example": { de: "Tag, Monat und Jahr, zum Beispiel {example}", en: "Day, month and year, for example {example}" },
  "closing-days.error": { de: "Bitte kürzen Sie die Liste.", en: "Please shorten the list." },
} as const satisfies Readonly<Record<string, Text>>;
