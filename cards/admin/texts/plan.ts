import type { Text } from "../../../dialogue/formats/format.js";

/** What a change does, and what is going to be sent. */
export const PLAN_TEXTS = {
  "change-effect.title": { de: "Soll das so gelten?", en: "Shall this hold from now on?" },
  "change-effect.summary": { de: "Eine Änderung vor dem Anwenden", en: "A change before it is applied" },
  "change-effect.same": { de: "Es ändert sich nichts", en: "Nothing changes" },
  "change-effect.same-says": { de: "Ihre Angaben sind dieselben wie bisher.", en: "Your details are the same as before." },
  "change-effect.before": { de: "Bisher", en: "So far" },
  "change-effect.after": { de: "Künftig", en: "From now on" },
  "change-effect.of-format": { de: "{format}: {what}", en: "{format}: {what}" },
  "change-effect.more": {
    de: "Dazu {count, plural, one {kommt # weitere Änderung} other {kommen # weitere Änderungen}}.",
    en: "{count, plural, one {# more change follows} other {# more changes follow}}.",
  },
  "change-effect.days": {
    de: "{count, plural, =0 {keine} one {# Tag} other {# Tage}}",
    en: "{count, plural, =0 {none} one {# day} other {# days}}",
  },
  "change-effect.closed-added": { de: "neu: {days}", en: "new: {days}" },
  "change-effect.closed-removed": { de: "nicht mehr: {days}", en: "no longer: {days}" },
  "change-effect.messages": { de: "Nachrichten bis {until, date, day}", en: "Messages until {until, date, day}" },
  "change-effect.no-messages": {
    de: "Alle geplanten Nachrichten bleiben, wie sie sind.",
    en: "All planned messages stay as they are.",
  },
  "change-effect.moved": { de: "An einem anderen Tag", en: "On another day" },
  "change-effect.added": { de: "Kommen dazu", en: "Come in addition" },
  "change-effect.dropped": { de: "Fallen weg", en: "Are dropped" },
  "change-effect.sent": {
    de: "Was schon gesendet ist, bleibt. Einzelne Termine und Wünsche sind hier nicht eingerechnet.",
    en: "What was sent already stays. Single dates and wishes are not counted here.",
  },
  "change-effect.apply": { de: "Anwenden", en: "Apply" },
  "change-effect.discard": { de: "Verwerfen", en: "Discard" },

  "change-done.applied": { de: "Die Änderung gilt jetzt", en: "The change now holds" },
  "change-done.applied-says": {
    de: "Sie steht unter „Änderungen“. Wenn Sie sich geirrt haben, nehmen Sie sie einfach zurück.",
    en: "You find it under “Changes”. If it was a mistake, simply undo it.",
  },
  "change-done.undone": { de: "Es gilt wieder der vorige Stand", en: "The former settings hold again" },
  "change-done.undone-says": {
    de: "Auch das steht unter „Änderungen“. Was dazwischen gesendet wurde, bleibt gesendet.",
    en: "You find this under “Changes” as well. What was sent in between stays sent.",
  },
  "change-done.discarded": { de: "Es bleibt alles, wie es war", en: "Everything stays as it was" },
  "change-done.discarded-says": { de: "Ihre Eingaben sind verworfen.", en: "Your entries are discarded." },
  "change-done.outdated": { de: "Inzwischen hat sich etwas geändert", en: "Something has changed in the meantime" },
  "change-done.outdated-says": {
    de: "Jemand anderes war schneller. Bitte sehen Sie den neuen Stand an und beginnen Sie dann neu.",
    en: "Somebody else was faster. Please look at the new settings, then start again.",
  },
  "change-done.undo": { de: "Rückgängig", en: "Undo" },
  "change-done.schedule": { de: "Zum Zeitplan", en: "To the schedule" },

  "preview.title": { de: "So viele Nachrichten gehen hinaus", en: "This is how many messages go out" },
  "preview.summary": { de: "Vorschau auf die Erinnerungen", en: "Preview of the reminders" },
  "preview.span": { de: "Vom {from, date, day} bis {to, date, day}.", en: "From {from, date, day} to {to, date, day}." },
  "preview.total": {
    de: "{total, plural, one {Es ist # Nachricht.} other {Es sind insgesamt # Nachrichten.}}",
    en: "{total, plural, one {It is # message.} other {There are # messages in all.}}",
  },
  "preview.strongest": {
    de: "Die meisten gehen am {on, date, weekday} hinaus, nämlich {count, number}.",
    en: "Most of them go out on {on, date, weekday}, namely {count, number}.",
  },
  "preview.nothing": { de: "In dieser Zeit geht keine Nachricht hinaus.", en: "No message goes out in this time." },
  "preview.nothing-why": {
    de: "Bitte prüfen Sie, ob es eine Personalliste, Zeiträume und Erinnerungen gibt.",
    en: "Please check that there are a roster, windows and reminders.",
  },
  "preview.weeks": { de: "Nachrichten je Woche, ab Montag", en: "Messages a week, from Monday" },
  "preview.months": { de: "Nachrichten je Monat", en: "Messages a month" },
  "preview.week": { de: "{on, date, short}", en: "{on, date, short}" },
  "preview.month": { de: "{on, date, month}", en: "{on, date, month}" },
  "preview.count": { de: "{count, number}", en: "{count, number}" },
  "preview.more": {
    de: "Dazu {count, plural, one {kommt # weiterer Monat} other {kommen # weitere Monate}}.",
    en: "{count, plural, one {# more month follows} other {# more months follow}}.",
  },
  "preview.days": { de: "Die nächsten Tage", en: "The next days" },
  "preview.day": { de: "{on, date, weekday}", en: "{on, date, weekday}" },
  "preview.messages": {
    de: "{count, plural, one {# Nachricht} other {# Nachrichten}}",
    en: "{count, plural, one {# message} other {# messages}}",
  },
  "preview.unplaced": {
    de: "Für {count, plural, one {# Erinnerung} other {# Erinnerungen}} gibt es keinen passenden Tag. Bitte prüfen Sie Arbeitstage und Sendezeiten.",
    en: "For {count, plural, one {# reminder} other {# reminders}} there is no suitable day. Please check working days and sending hours.",
  },
  "preview.without-wishes": {
    de: "Gerechnet ist ohne Termine und ohne die Wünsche einzelner Personen. Jeder vereinbarte Termin ändert den Plan.",
    en: "This is planned without agreed dates and without anybody’s wishes. Each agreed date changes the plan.",
  },
  "preview.half-year": { de: "Halbes Jahr", en: "Half a year" },
  "preview.year": { de: "Ein Jahr", en: "One year" },
  "preview.two-years": { de: "Zwei Jahre", en: "Two years" },
} as const satisfies Readonly<Record<string, Text>>;
