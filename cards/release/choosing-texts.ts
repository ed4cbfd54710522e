import type { Text } from "../../dialogue/formats/format.js";

/** The author's steps up to releasing. */
export const CHOOSING_TEXTS = {
  "release.summary": { de: "Freigabe", en: "Release" },
  "release.next": { de: "Weiter", en: "Next" },
  "release.discard": { de: "Verwerfen", en: "Discard" },
  "release.too-long": {
    de: "Ein Text ist zu lang und noch nicht gespeichert. Bitte kürzen Sie ihn auf höchstens {most, number} Zeichen.",
    en: "A text is too long and not saved yet. Please shorten it to at most {most, number} characters.",
  },
  "release.somebody-gone": { de: "Eine Person, die nicht mehr im Haus ist", en: "Somebody who has left the house" },
  "release.step": {
    de: "{step, plural, =1 {Ihre Führungskraft} =2 {deren Führungskraft} other {Führungskraft, # Stufen über Ihnen}}",
    en: "{step, plural, =1 {your lead} =2 {their lead} other {lead, # levels above you}}",
  },

  "release-topics.title": { de: "Was möchten Sie freigeben?", en: "What would you like to release?" },
  "release-topics.says": {
    de: "Wählen Sie aus, was andere lesen dürfen. Den Text können Sie hier ändern. Ihre eigenen Notizen bleiben, wie sie sind.",
    en: "Choose what others may read. You can change the text here. Your own notes stay as they are.",
  },
  "release-topics.topic": { de: "Thema {number}", en: "Topic {number}" },
  "release-topics.note": { de: "Text zu Thema {number}, freiwillig", en: "Text on topic {number}, voluntary" },
  "release-topics.hint": { de: "Das lesen andere dazu", en: "What others read about it" },
  "release-topics.none-chosen": { de: "Bitte wählen Sie mindestens ein Thema aus.", en: "Please choose at least one topic." },
  "release-topics.later": {
    de: "Noch ist nichts freigegeben. Als Nächstes wählen Sie die Personen aus.",
    en: "Nothing is released yet. Next you choose the people.",
  },

  "release-unprepared.title": { de: "Noch gibt es nichts zum Freigeben", en: "There is nothing to release yet" },
  "release-unprepared.says": {
    de: "Freigeben können Sie Themen aus Ihrer Vorbereitung. Dort ist noch nichts ausgewählt. Beides ist freiwillig.",
    en: "You can release topics of your preparation. Nothing is chosen there yet. Both are voluntary.",
  },
  "release-unprepared.prepare": { de: "Vorbereiten", en: "Prepare" },

  "release-people.title": { de: "Wer darf das lesen?", en: "Who may read this?" },
  "release-people.says": {
    de: "Es lesen nur die Personen, die Sie hier auswählen. Niemand von ihnen erfährt, wen Sie noch ausgewählt haben.",
    en: "Only the people you choose here can read it. None of them learns whom else you chose.",
  },
  "release-people.chain": {
    de: "Zur Auswahl stehen Ihre Führungskraft und alle Führungskräfte über ihr.",
    en: "You can choose among your lead and all leads above.",
  },
  "release-people.later": {
    de: "Noch ist nichts freigegeben. Als Nächstes sehen Sie eine Vorschau.",
    en: "Nothing is released yet. Next you see a preview.",
  },
  "release-people.label": { de: "Diese Personen dürfen es lesen", en: "These people may read it" },
  "release-people.none-chosen": { de: "Bitte wählen Sie mindestens eine Person aus.", en: "Please choose at least one person." },
  "release-people.not-in-chain": {
    de: "Die Führungskräfte über Ihnen haben sich geändert. Bitte wählen Sie noch einmal aus.",
    en: "The leads above you have changed. Please choose once more.",
  },
  "release-people.person": { de: "{name} ({role})", en: "{name} ({role})" },
  "release-people.preview": { de: "Vorschau ansehen", en: "Look at the preview" },

  "release-nobody.title": { de: "Niemand steht zur Auswahl", en: "There is nobody to choose" },
  "release-nobody.says": {
    de: "Freigeben können Sie nur an Führungskräfte über Ihnen. In der Personalliste steht dort niemand.",
    en: "You can release to leads above you only. The roster names nobody there.",
  },
  "release-nobody.wrong": {
    de: "Stimmt das nicht? Bitte sagen Sie es der Administration.",
    en: "Is that wrong? Please tell the administration.",
  },

  "release-preview.title": { de: "Stimmt alles so?", en: "Is everything right?" },
  "release-preview.says": {
    de: "Noch lesen nur Sie das. Freigegeben ist es erst, wenn Sie auf „Freigeben“ klicken.",
    en: "So far only you can read this. It is released once you click “Release”.",
  },
  "release-preview.changed": {
    de: "Der Entwurf hat sich inzwischen geändert. Bitte sehen Sie ihn noch einmal an.",
    en: "The draft has changed in the meantime. Please look at it once more.",
  },
  "release-preview.to": { de: "Diese Personen lesen es", en: "These people read it" },
  "release-preview.shown": { de: "Genau das lesen sie", en: "This is exactly what they read" },
  "release-preview.undo": {
    de: "Sie können alles jederzeit mit einem Klick zurücknehmen. Was jemand schon gelesen hat, bleibt aber gelesen.",
    en: "You can take everything back at any time with one click. But what somebody has read stays read.",
  },
  "release-preview.send": { de: "Freigeben", en: "Release" },
  "release-preview.change": { de: "Ändern", en: "Change" },

  "release-discarded.title": { de: "Der Entwurf ist verworfen", en: "The draft is discarded" },
  "release-discarded.says": {
    de: "Es wurde nichts freigegeben. Ihre eigenen Notizen sind noch da.",
    en: "Nothing was released. Your own notes are still there.",
  },
  "release-discarded.again": { de: "Neu auswählen", en: "Choose again" },
} as const satisfies Readonly<Record<string, Text>>;
