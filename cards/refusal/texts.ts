import type { Text } from "../../dialogue/formats/format.js";

/** For each: what is the matter (title), what to do now (next). */
export const REFUSAL_TEXTS = {
  "way.topics": { de: "Themen wählen", en: "Choose topics" },
  "way.releases": { de: "Meine Freigaben", en: "My releases" },
  "way.appointment": { de: "Zum Gespräch", en: "To the talk" },
  "way.held": { de: "Tag angeben", en: "Give the day" },
  "way.reminders": { de: "Erinnerungen", en: "Reminders" },
  "way.admin": { de: "Einstellungen", en: "Settings" },
  "way.import": { de: "Personalliste", en: "Roster" },
  "way.delivery": { de: "Zustellung", en: "Delivery" },
  "way.review": { de: "Prüfung", en: "Review" },
  "way.numbers": { de: "Zahlen ansehen", en: "See the numbers" },

  "refusal.missing.title": { de: "Das finde ich hier nicht", en: "I cannot find this here" },
  "refusal.missing.next": {
    de: "Vielleicht gibt es das nicht mehr, oder es ist nicht für Sie bestimmt. Die Hilfe zeigt, was Sie jetzt tun können.",
    en: "Perhaps it no longer exists, or it is not meant for you. Help shows what you can do now.",
  },
  "refusal.changed.title": { de: "Inzwischen hat sich etwas geändert", en: "Something has changed meanwhile" },
  "refusal.changed.next": {
    de: "Darum habe ich nichts gespeichert. Bitte öffnen Sie die Karte neu und entscheiden Sie dann.",
    en: "So I have saved nothing. Please open the card again and then decide.",
  },
  "refusal.nothing-written.title": { de: "Es steht noch nichts da", en: "Nothing is written yet" },
  "refusal.nothing-written.next": {
    de: "Bitte schreiben Sie zuerst etwas. Danach geht es weiter.",
    en: "Please write something first. Then it goes on.",
  },
  "refusal.not-released.title": { de: "Das ist zurzeit nicht freigegeben", en: "This is not released at present" },
  "refusal.not-released.next": {
    de: "Darum ist nichts zurückzunehmen. Was gerade gilt, sehen Sie unter „Meine Freigaben“.",
    en: "So there is nothing to take back. What holds now you see under “My releases”.",
  },
  "refusal.nothing-chosen.title": { de: "Es fehlt noch eine Auswahl", en: "A choice is still missing" },
  "refusal.nothing-chosen.next": {
    de: "Noch ist nichts weitergegeben. Bitte wählen Sie mindestens ein Thema und eine Person.",
    en: "Nothing has been passed on. Please choose at least one topic and one person.",
  },
  "refusal.not-in-chain.title": { de: "Diese Person können Sie nicht wählen", en: "You cannot choose this person" },
  "refusal.not-in-chain.next": {
    de: "Freigeben können Sie an Ihre Führungskraft und höhere Führungskräfte. Bitte wählen Sie noch einmal.",
    en: "You can release to your lead and to higher leads. Please choose again.",
  },
  "refusal.over.title": { de: "Hier ist kein Termin mehr nötig", en: "No date is needed here any more" },
  "refusal.over.next": {
    de: "Dieses Gespräch ist abgeschlossen. Stimmt das nicht, dann sehen Sie sich bitte den Stand an.",
    en: "This talk is closed. If that is not right, please look at how things stand.",
  },
  "refusal.bad-length.title": { de: "Diese Dauer ist nicht möglich", en: "This length is not possible" },
  "refusal.bad-length.next": {
    de: "Wie lang der Termin sein darf, steht beim Vorschlagen. Bitte wählen Sie noch einmal.",
    en: "How long it may be is said where you propose a date. Please choose again.",
  },
  "refusal.outside-hours.title": { de: "Diese Uhrzeit ist nicht möglich", en: "This time is not possible" },
  "refusal.outside-hours.next": {
    de: "Ein Termin liegt immer zwischen {from} und {to} Uhr. Bitte wählen Sie eine andere Zeit.",
    en: "A date always lies between {from} and {to}. Please choose another time.",
  },
  "refusal.in-the-past.title": { de: "Dieser Zeitpunkt ist schon vorbei", en: "This time has passed already" },
  "refusal.in-the-past.next": {
    de: "Bitte schlagen Sie einen Termin vor, der noch kommt.",
    en: "Please propose a date that is still to come.",
  },
  "refusal.nothing-proposed.title": { de: "Zurzeit liegt kein Vorschlag vor", en: "There is no proposal at present" },
  "refusal.nothing-proposed.next": {
    de: "Vielleicht wurde er zurückgezogen. Sie können selbst einen Termin vorschlagen.",
    en: "Perhaps it was withdrawn. You can propose a date yourself.",
  },
  "refusal.own-proposal.title": { de: "Das ist Ihr eigener Vorschlag", en: "This is your own proposal" },
  "refusal.own-proposal.next": {
    de: "Zusagen kann nur die andere Seite. Sie können einen anderen Termin vorschlagen oder den Vorschlag zurückziehen.",
    en: "Only the other side can agree. You can propose another date or withdraw the proposal.",
  },
  "refusal.nothing-agreed.title": { de: "Es ist kein Termin vereinbart", en: "No date is agreed" },
  "refusal.nothing-agreed.next": {
    de: "Darum gibt es nichts abzusagen. Sie können einen Termin vorschlagen.",
    en: "So there is nothing to cancel. You can propose a date.",
  },
  "refusal.already-held.title": { de: "Das ist schon eingetragen", en: "This is entered already" },
  "refusal.already-held.next": {
    de: "Das Gespräch hat stattgefunden. Sie müssen nichts weiter tun. Stimmt es nicht, können Sie widersprechen.",
    en: "The talk took place. You need do nothing more. If it is not right, you can object.",
  },
  "refusal.in-the-future.title": { de: "Dieser Tag kommt erst noch", en: "This day is still to come" },
  "refusal.in-the-future.next": {
    de: "Bitte geben Sie heute oder einen früheren Tag an.",
    en: "Please give today or an earlier day.",
  },
  "refusal.too-early.title": { de: "Dieser Tag liegt zu weit zurück", en: "This day is too long ago" },
  "refusal.too-early.next": {
    de: "Er liegt vor dem Zeitraum dieses Gesprächs. Bitte geben Sie einen späteren Tag an.",
    en: "It lies before the period of this talk. Please give a later day.",
  },
  "refusal.not-held.title": { de: "Dieses Gespräch ist noch offen", en: "This talk is still open" },
  "refusal.not-held.next": {
    de: "Zurzeit ist nicht eingetragen, dass es stattfand. Sie können den Tag selbst angeben.",
    en: "At present nothing says that it took place. You can give the day yourself.",
  },
  "refusal.both-said-so.title": { de: "Das haben beide Seiten gesagt", en: "Both sides said so" },
  "refusal.both-said-so.next": {
    de: "Darum bleibt der Eintrag stehen. Wenn er nicht stimmt, sprechen Sie bitte miteinander.",
    en: "So the entry stays. If it is not right, please talk to each other.",
  },
  "refusal.no-yes.title": { de: "Hier gibt es kein Ja von Ihnen", en: "There is no yes of yours here" },
  "refusal.no-yes.next": {
    de: "Darum ist nichts zurückzunehmen. Sie müssen nichts tun.",
    en: "So there is nothing to take back. You need do nothing.",
  },
  "refusal.signed.title": { de: "Das Protokoll ist unterschrieben", en: "The protocol is signed" },
  "refusal.signed.next": {
    de: "Darum bleibt es, wie es ist. Möchten Sie etwas ändern, sprechen Sie bitte miteinander.",
    en: "So it stays as it is. If you want to change something, please talk to each other.",
  },
  "refusal.not-finished.title": { de: "Diese Zahlen gibt es noch nicht", en: "These numbers do not exist yet" },
  "refusal.not-finished.next": {
    de: "Sie erscheinen nach dem Ende des Halbjahrs. Frühere Zahlen können Sie jetzt ansehen.",
    en: "They appear after the end of the half-year. You can look at earlier numbers now.",
  },
  "refusal.emergency-running.title": { de: "Es läuft schon ein Notzugang", en: "An emergency access is running already" },
  "refusal.emergency-running.next": {
    de: "Für eine Person gibt es immer nur einen. Bitte warten Sie, bis er zu Ende ist.",
    en: "There is only one at a time for a person. Please wait until it has ended.",
  },
  "refusal.emergency-over.title": { de: "Dieser Notzugang gilt nicht mehr", en: "This emergency access no longer holds" },
  "refusal.emergency-over.next": {
    de: "Er ist zu Ende oder schon entschieden. Was zurzeit gilt, steht unter „Notzugang“.",
    en: "It has ended or is decided already. What holds now stands under “Emergency access”.",
  },
} as const satisfies Readonly<Record<string, Text>>;
