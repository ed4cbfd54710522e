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
  "checklist.saved-on": { de: "Zuletzt gespeichert am {on, date, day}.", en: "Last saved on {on, date, day}." },
  "checklist.main": { de: "Hauptthemen", en: "Main topics" },
  "checklist.further": { de: "Weitere Themen", en: "Further topics" },
  "checklist.topic": { de: "Thema {number}", en: "Topic {number}" },
  "checklist.note": { de: "Notiz zu Thema {number}, freiwillig", en: "Note on topic {number}, voluntary" },
  "checklist.from-lead": { de: "Das möchte Ihre Führungskraft ansprechen", en: "Your lead would like to talk about this" },
  "checklist.from-lead-none": { de: "Noch nichts eingetragen.", en: "Nothing entered yet." },
  "checklist.save": { de: "Speichern", en: "Save" },
  "checklist.erase": { de: "Alles löschen", en: "Delete all" },
} as const satisfies Readonly<Record<string, Text>>;
