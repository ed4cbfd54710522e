import type { Text } from "../../dialogue/formats/format.js";

export const PREPARATION_TEXTS = {
  "checklist.title": { de: "Worüber möchten Sie sprechen?", en: "What would you like to talk about?" },
  "checklist.summary": { de: "Themen für Ihr Gespräch", en: "Topics for your talk" },
  "checklist.voluntary": {
    de: "Alles hier ist freiwillig. Sie können auch alles leer lassen.",
    en: "Everything here is voluntary. You may also leave it all empty.",
  },
  "checklist.kept": {
    de: "Nach dem Gespräch löschen wir Ihre Notizen, spätestens nach {months} Monaten.",
    en: "After the talk we delete your notes, after {months} months at the latest.",
  },
  "checklist.begun-on": { de: "Begonnen am {on, date, day}.", en: "Begun on {on, date, day}." },
  "checklist.over": {
    de: "Dieses Gespräch ist abgeschlossen. Darum habe ich nichts gespeichert. Ihren Text können Sie hier noch kopieren.",
    en: "This talk is closed. So I have saved nothing. You can still copy your text here.",
  },
  "checklist.main": { de: "Hauptthemen", en: "Main topics" },
  "checklist.further": { de: "Weitere Themen", en: "Further topics" },
  "checklist.topic": { de: "Thema {number}", en: "Topic {number}" },
  "checklist.note": { de: "Notiz zu Thema {number}, freiwillig", en: "Note on topic {number}, voluntary" },
  "checklist.hint": { de: "Stichworte genügen", en: "A few words are enough" },
  "checklist.from-lead": { de: "Das möchte Ihre Führungskraft ansprechen", en: "Your lead would like to talk about this" },
  "checklist.from-lead-none": { de: "Noch nichts eingetragen.", en: "Nothing entered yet." },
  "checklist.later": {
    de: "Was Ihre Führungskraft ansprechen möchte, sehen Sie beim Öffnen.",
    en: "What your lead would like to raise you see when you open it.",
  },
  "checklist.keeps": {
    de: "Was Sie früher gespeichert haben, bleibt erhalten. Auch das sehen Sie beim Öffnen.",
    en: "What you saved earlier is kept. You see that, too, when you open it.",
  },
  "checklist.save": { de: "Speichern", en: "Save" },
  "checklist.erase": { de: "Alles löschen", en: "Delete all" },

  "preparation.title": { de: "Ihre Vorbereitung", en: "Your preparation" },
  "preparation.says": {
    de: "Nur Sie können sie öffnen. In diesem Chat steht kein Wort davon.",
    en: "Only you can open it. Not a word of it stands in this chat.",
  },
  "preparation.open": { de: "Öffnen", en: "Open" },
  "preparation.release": { de: "Themen freigeben", en: "Release topics" },
  "preparation.erase": { de: "Löschen", en: "Delete" },

  "saved.title": { de: "Gespeichert", en: "Saved" },
  "saved.summary": { de: "Ihre Vorbereitung ist gespeichert", en: "Your preparation is saved" },
  "saved.ticked": {
    de: "{count, plural, =0 {Sie haben kein Thema angekreuzt. Das ist völlig in Ordnung.} one {Sie haben ein Thema angekreuzt.} other {Sie haben # Themen angekreuzt.}}",
    en: "{count, plural, =0 {You have ticked no topic. That is perfectly fine.} one {You have ticked one topic.} other {You have ticked # topics.}}",
  },
  "saved.kept": {
    de: "Was Sie früher gespeichert haben, ist noch da.",
    en: "What you saved earlier is still there.",
  },
  "saved.next": {
    de: "Sie können jederzeit etwas ändern. Weitergegeben wird nichts, solange Sie es nicht selbst tun.",
    en: "You can change anything at any time. Nothing is passed on unless you do it yourself.",
  },

  "erase-preparation.title": { de: "Vorbereitung wirklich löschen?", en: "Really delete your preparation?" },
  "erase-preparation.says": {
    de: "Alle Häkchen und Notizen zu diesem Gespräch sind dann weg. Das lässt sich nicht rückgängig machen.",
    en: "All ticks and notes for this talk will then be gone. This cannot be undone.",
  },
  "erase-preparation.releases": {
    de: "Was Sie freigegeben haben, bleibt freigegeben. Das nehmen Sie mit „zurückziehen“ zurück.",
    en: "What you have released stays released. You take it back with “take back”.",
  },
  "erase-preparation.do": { de: "Endgültig löschen", en: "Delete for good" },
  "erased-preparation.title": { de: "Ihre Vorbereitung ist gelöscht", en: "Your preparation is deleted" },

  "lead-topics.title": { de: "Was möchten Sie ansprechen?", en: "What would you like to raise?" },
  "lead-topics.summary": { de: "Ihre Themen für ein Gespräch", en: "Your topics for a talk" },
  "lead-topics.says": {
    de: "{name} sieht das, sobald Sie speichern. So kann sich Ihr Gegenüber darauf einstellen.",
    en: "{name} sees it as soon as you save. So the other side can get ready for it.",
  },
  "lead-topics.over": {
    de: "Dieses Gespräch ist abgeschlossen. Darum habe ich nichts gespeichert.",
    en: "This talk is closed. So I have saved nothing.",
  },
  "lead-topics.missing": { de: "Bitte schreiben Sie zuerst etwas.", en: "Please write something first." },
  "lead-topics.newer": {
    de: "Inzwischen steht hier mehr. Es ist noch nicht alles gespeichert. Bitte prüfen Sie den Text und speichern Sie dann.",
    en: "Meanwhile more stands here. Not all of it is saved yet. Please check the text and then save.",
  },
  "lead-topics.label": { de: "Ihre Themen", en: "Your topics" },
  "lead-topics.example": { de: "Zum Beispiel: die Vertretung im Sommer", en: "For example: cover during the summer" },
  "lead-topics.saved": { de: "{name} kann Ihre Themen jetzt sehen", en: "{name} can now see your topics" },
  "lead-topics.saved-summary": { de: "Ihre Themen sind gespeichert", en: "Your topics are saved" },
  "lead-topics.saved-says": { de: "Sie können sie jederzeit ändern oder löschen.", en: "You can change or delete them at any time." },
  "lead-topics.change": { de: "Ändern", en: "Change" },
  "lead-topics.erased": { de: "Ihre Themen sind gelöscht", en: "Your topics are deleted" },
  "lead-topics.erased-says": { de: "{name} sieht sie nicht mehr.", en: "{name} no longer sees them." },
} as const satisfies Readonly<Record<string, Text>>;
