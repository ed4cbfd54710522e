import type { Text } from "../../dialogue/formats/format.js";

/** For every stage of the built-in formats, to either side; "other" is for the stages a house has made itself. */
export const NUDGE_TEXTS = {
  "nudge.plan.employee.title": { de: "Ihr nächstes Gespräch steht an", en: "Your next talk is coming up" },
  "nudge.plan.employee.says": {
    de: "Ihre Führungskraft wird Ihnen einen Termin vorschlagen. Sie können auch selbst einen vorschlagen.",
    en: "Your lead will propose a date. You may also propose one yourself.",
  },
  "nudge.prepare.employee.title": { de: "Ihr Gespräch rückt näher", en: "Your talk is drawing near" },
  "nudge.prepare.employee.says": {
    de: "Wenn Sie möchten, sammeln Sie hier Themen. Das ist freiwillig, und nur Sie sehen es.",
    en: "If you like, collect topics here. It is voluntary, and only you see it.",
  },
  "nudge.tomorrow.employee.title": { de: "Ihr Gespräch steht bevor", en: "Your talk is about to take place" },
  "nudge.tomorrow.employee.says": {
    de: "Wenn Sie möchten, sehen Sie Ihre Themen noch einmal durch.",
    en: "If you like, look through your topics once more.",
  },
  "nudge.held.employee.title": { de: "Hat Ihr Gespräch stattgefunden?", en: "Did your talk take place?" },
  "nudge.held.employee.says": {
    de: "Mehr als ein Ja brauchen wir nicht. Was Sie besprochen haben, bleibt unter Ihnen.",
    en: "A yes is all we need. What you talked about stays between you.",
  },
  "nudge.overdue.employee.title": { de: "Ihr Gespräch ist noch offen", en: "Your talk is still to come" },
  "nudge.overdue.employee.says": {
    de: "Ihre Führungskraft kümmert sich um einen Termin. Sie können auch selbst einen vorschlagen.",
    en: "Your lead takes care of a date. You may also propose one yourself.",
  },
  "nudge.other.employee.title": { de: "Es geht um Ihr Gespräch", en: "It is about your talk" },
  "nudge.other.employee.says": {
    de: "Hier sehen Sie, wann es fällig ist.",
    en: "Here you see when it is due.",
  },
  "nudge.plan.lead.title": { de: "Zeit, Termine zu planen", en: "Time to plan dates" },
  "nudge.plan.lead.says": {
    de: "Diese Gespräche werden bald fällig. Schlagen Sie in Ruhe Termine vor.",
    en: "These talks will soon be due. Propose dates when it suits you.",
  },
  "nudge.prepare.lead.title": { de: "Gespräche rücken näher", en: "Talks are drawing near" },
  "nudge.prepare.lead.says": {
    de: "Wenn Sie etwas ansprechen möchten, tragen Sie es vorher ein.",
    en: "If you would like to raise something, enter it beforehand.",
  },
  "nudge.tomorrow.lead.title": { de: "Ein Gespräch steht bevor", en: "A talk is about to take place" },
  "nudge.tomorrow.lead.says": {
    de: "Halten Sie sich die Zeit bitte frei.",
    en: "Please keep the time free.",
  },
  "nudge.held.lead.title": { de: "Hat das Gespräch stattgefunden?", en: "Did the talk take place?" },
  "nudge.held.lead.says": {
    de: "Ein Ja genügt. Was Sie besprochen haben, bleibt unter Ihnen.",
    en: "A yes is enough. What you talked about stays between you.",
  },
  "nudge.overdue.lead.title": { de: "Diese Gespräche sind noch offen", en: "These talks are still to come" },
  "nudge.overdue.lead.says": {
    de: "Bitte schlagen Sie einen Termin vor. Oder sagen Sie, dass das Gespräch schon stattfand.",
    en: "Please propose a date. Or say that the talk already took place.",
  },
  "nudge.other.lead.title": { de: "Es geht um Gespräche in Ihrem Team", en: "It is about talks in your team" },
  "nudge.other.lead.says": {
    de: "Hier sehen Sie, wann sie fällig sind.",
    en: "Here you see when they are due.",
  },
  "nudge.summary": { de: "{title}: {on, date, day}", en: "{title}: {on, date, day}" },
  "nudge.format": { de: "Gespräch", en: "Talk" },
  "nudge.due": { de: "Fällig bis", en: "Due by" },
  "nudge.agreed": { de: "Termin", en: "Date" },
  "nudge.duration": { de: "Dauer", en: "Length" },
  "nudge.minutes": { de: "{minutes, plural, one {# Minute} other {# Minuten}}", en: "{minutes, plural, one {# minute} other {# minutes}}" },
  "nudge.at-most": {
    de: "höchstens {minutes, plural, one {# Minute} other {# Minuten}}",
    en: "at most {minutes, plural, one {# minute} other {# minutes}}",
  },
  "nudge.prepare": { de: "Vorbereiten", en: "Prepare" },
  "nudge.appointment": { de: "Termin", en: "Date" },
  "nudge.mute": { de: "Nicht mehr erinnern", en: "Stop reminding me" },
  "nudge.propose": { de: "Termin vorschlagen", en: "Propose a date" },
  "nudge.held": { de: "Hat stattgefunden", en: "It took place" },
  "nudge.team": { de: "Mein Team", en: "My team" },
  "nudge.topics": { de: "Etwas ansprechen", en: "Raise something" },
  "nudge.more": {
    de: "{count, plural, one {Eine weitere Person steht} other {# weitere Personen stehen}} unter „Mein Team“.",
    en: "{count, plural, one {One more person is} other {# more people are}} under “My team”.",
  },
} as const satisfies Readonly<Record<string, Text>>;
