import type { Text } from "../../dialogue/formats/format.js";

/** Each kind of record: how many, when it ends, and its name in a list. */
export const KIND_TEXTS = {
  "own-data.count.preparation": {
    de: "{count, plural, one {# Vorbereitung} other {# Vorbereitungen}}",
    en: "{count, plural, one {# preparation} other {# preparations}}",
  },
  "own-data.count.draft": {
    de: "{count, plural, one {# Entwurf einer Freigabe} other {# Entwürfe von Freigaben}}",
    en: "{count, plural, one {# draft of a release} other {# drafts of releases}}",
  },
  "own-data.count.release": {
    de: "{count, plural, one {# Freigabe} other {# Freigaben}}",
    en: "{count, plural, one {# release} other {# releases}}",
  },
  "own-data.count.answer": {
    de: "{count, plural, one {# Antwort auf eine Freigabe} other {# Antworten auf Freigaben}}",
    en: "{count, plural, one {# answer to a release} other {# answers to releases}}",
  },
  "own-data.count.lead-topics": {
    de: "{count, plural, one {Ihre Themen für # Gespräch} other {Ihre Themen für # Gespräche}}",
    en: "{count, plural, one {Your topics for # talk} other {Your topics for # talks}}",
  },
  "own-data.count.protocol-wish": {
    de: "{count, plural, one {# Wunsch nach einem Protokoll} other {# Wünsche nach einem Protokoll}}",
    en: "{count, plural, one {# wish for a protocol} other {# wishes for a protocol}}",
  },
  "own-data.count.protocol": {
    de: "{count, plural, one {# Protokoll} other {# Protokolle}}",
    en: "{count, plural, one {# protocol} other {# protocols}}",
  },
  "own-data.count.dialogue": {
    de: "{count, plural, one {# Gespräch} other {# Gespräche}}",
    en: "{count, plural, one {# talk} other {# talks}}",
  },
  "own-data.count.appointment": {
    de: "{count, plural, one {# Termin} other {# Termine}}",
    en: "{count, plural, one {# date} other {# dates}}",
  },
  "own-data.count.slot": {
    de: "{count, plural, one {# Nachricht an Sie} other {# Nachrichten an Sie}}",
    en: "{count, plural, one {# message to you} other {# messages to you}}",
  },
  "own-data.count.wishes": {
    de: "{count, plural, one {# Wunsch zu Erinnerungen} other {# Wünsche zu Erinnerungen}}",
    en: "{count, plural, one {# wish about reminders} other {# wishes about reminders}}",
  },
  "own-data.count.pause": {
    de: "{count, plural, one {# Pause} other {# Pausen}}",
    en: "{count, plural, one {# pause} other {# pauses}}",
  },
  "own-data.count.roster-entry": {
    de: "{count, plural, one {# Eintrag in der Personalliste} other {# Einträge in der Personalliste}}",
    en: "{count, plural, one {# entry in the roster} other {# entries in the roster}}",
  },
  "own-data.count.teams": {
    de: "{count, plural, one {# Verbindung zu Teams} other {# Verbindungen zu Teams}}",
    en: "{count, plural, one {# connection to Teams} other {# connections to Teams}}",
  },
  "own-data.count.admin-log": {
    de: "{count, plural, one {# Änderung am Haus durch Sie} other {# Änderungen am Haus durch Sie}}",
    en: "{count, plural, one {# change to the house by you} other {# changes to the house by you}}",
  },

  "own-data.ends.preparation": {
    de: "Gelöscht wird nach dem Gespräch, spätestens nach {longest} Monaten.",
    en: "Deleted after the talk, after {longest} months at the latest.",
  },
  "own-data.ends.draft": {
    de: "Gelöscht wird nach dem Gespräch, spätestens nach {longest} Monaten.",
    en: "Deleted after the talk, after {longest} months at the latest.",
  },
  "own-data.ends.release": {
    de: "Gelöscht wird nach {longest} Monaten. Was Sie zurücknehmen, lösche ich nach {withdrawn} Tagen.",
    en: "Deleted after {longest} months. What you take back I delete after {withdrawn} days.",
  },
  "own-data.ends.answer": {
    de: "Gelöscht wird spätestens {longest} Monate nach der Freigabe. Wird sie zurückgenommen, lösche ich nach {withdrawn} Tagen.",
    en: "Deleted {longest} months after the release at the latest. If it is taken back, I delete after {withdrawn} days.",
  },
  "own-data.ends.lead-topics": {
    de: "Gelöscht wird nach dem Gespräch, spätestens nach {longest} Monaten.",
    en: "Deleted after the talk, after {longest} months at the latest.",
  },
  "own-data.ends.protocol-wish": {
    de: "Gelöscht wird {wish} Tage nach Gespräch oder Wunsch, spätestens nach {longest} Monaten.",
    en: "Deleted {wish} days after the talk or the wish, after {longest} months at the latest.",
  },
  "own-data.ends.protocol": {
    de: "Gelöscht wird nach {longest} Monaten. Es gehört beiden Seiten.",
    en: "Deleted after {longest} months. It belongs to both sides.",
  },
  "own-data.ends.dialogue": {
    de: "Gespeichert ist zu jedem nur, wann es fällig war und ob es stattfand. Gelöscht wird nach {dialogues} Monaten.",
    en: "Of each I keep only when it was due and whether it took place. Deleted after {dialogues} months.",
  },
  "own-data.ends.appointment": {
    de: "Gelöscht wird nach dem Gespräch, spätestens {oldDate} Tage nach dem Termin.",
    en: "Deleted after the talk, {oldDate} days after the date at the latest.",
  },
  "own-data.ends.slot": {
    de: "Gespeichert ist zu jeder nur, welche es war und ob sie ankam. Gelöscht wird {ledger} Tage nach Fälligkeit oder Versand.",
    en: "Of each I keep only which one it was and whether it arrived. Deleted {ledger} days after it was due or sent.",
  },
  "own-data.ends.wishes": {
    de: "Das bleibt, bis Sie es ändern oder das Haus verlassen.",
    en: "This stays until you change it or leave the house.",
  },
  "own-data.ends.pause": { de: "Gelöscht wird {pause} Monate nach ihrem Ende.", en: "Deleted {pause} months after its end." },
  "own-data.ends.roster-entry": {
    de: "Daher weiß ich, wer mit wem spricht. Er bleibt, solange Sie im Haus sind.",
    en: "It tells me who talks with whom. It stays as long as you are in the house.",
  },
  "own-data.ends.teams": {
    de: "Damit erreiche ich Sie im Chat und führe keinen Klick doppelt aus. Sie bleibt, solange Sie im Haus sind.",
    en: "With it I reach you in the chat and act on no click twice. It stays as long as you are in the house.",
  },
  "own-data.ends.admin-log": {
    de: "Sie stehen dort mit Namen. Gelöscht wird nach {log} Monaten.",
    en: "Your name stands there. Deleted after {log} months.",
  },

  "own-data.seen-by": { de: "Auch sichtbar für {people}.", en: "Also visible to {people}." },
  "own-data.seen-by.answer": { de: "die Person, die freigegeben hat", en: "the person who released" },
  "own-data.seen-by.lead-topics": { de: "die Person, mit der Sie sprechen", en: "the person you talk with" },

  "own-data.kind.preparation": { de: "Vorbereitungen", en: "preparations" },
  "own-data.kind.draft": { de: "Entwürfe von Freigaben", en: "drafts of releases" },
  "own-data.kind.release": { de: "Freigaben", en: "releases" },
  "own-data.kind.answer": { de: "Antworten auf Freigaben", en: "answers to releases" },
  "own-data.kind.lead-topics": { de: "Ihre Themen als Führungskraft", en: "your topics as a lead" },
  "own-data.kind.protocol-wish": { de: "Wünsche nach einem Protokoll", en: "wishes for a protocol" },
  "own-data.kind.protocol": { de: "Protokolle", en: "protocols" },
  "own-data.kind.dialogue": { de: "Gespräche", en: "talks" },
  "own-data.kind.appointment": { de: "Termine", en: "dates" },
  "own-data.kind.slot": { de: "Nachweise über Nachrichten an Sie", en: "records of messages to you" },
  "own-data.kind.wishes": { de: "Wünsche zu Erinnerungen", en: "wishes about reminders" },
  "own-data.kind.pause": { de: "Pausen", en: "pauses" },
  "own-data.kind.roster-entry": { de: "Eintrag in der Personalliste", en: "entry in the roster" },
  "own-data.kind.teams": { de: "Verbindung zu Teams", en: "connection to Teams" },
  "own-data.kind.admin-log": { de: "Änderungen am Haus durch Sie", en: "changes to the house by you" },
} as const satisfies Readonly<Record<string, Text>>;
