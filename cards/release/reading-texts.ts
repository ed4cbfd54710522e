import type { Text } from "../../dialogue/formats/format.js";

/** What a recipient reads, and how they answer. */
export const READING_TEXTS = {
  "shown.from": { de: "{name} hat das freiwillig für Sie freigegeben.", en: "{name} has released this to you voluntarily." },
  "shown.purpose": {
    de: "Es dient dem Gespräch und der Zusammenarbeit. Für die Beurteilung darf es nicht verwendet werden. Bitte geben Sie es nicht weiter.",
    en: "It serves the talk and working together. It must not be used for the appraisal. Please do not pass it on.",
  },

  "release-notice.title": { de: "{name} hat etwas für Sie freigegeben", en: "{name} has released something to you" },
  "release-notice.summary": { de: "Für Sie wurde etwas freigegeben", en: "Something was released to you" },
  "release-notice.says": {
    de: "Der Inhalt steht nicht im Chat. Sie sehen ihn nach einem Klick auf „Öffnen“.",
    en: "The content is not in the chat. You see it after clicking “Open”.",
  },
  "release-notice.unwatched": {
    de: "Ob und wann Sie öffnen, wird nicht gespeichert.",
    en: "Whether and when you open it is not recorded.",
  },
  "release-notice.open": { de: "Öffnen", en: "Open" },

  "release-taken-back.title": { de: "Freigabe zurückgenommen", en: "Release taken back" },
  "release-taken-back.says": {
    de: "{name} hatte etwas für Sie freigegeben und hat es zurückgenommen.",
    en: "{name} had released something to you and has taken it back.",
  },
  "release-taken-back.nothing-to-do": {
    de: "Der Inhalt ist nicht mehr zu sehen. Sie müssen nichts tun.",
    en: "The content can no longer be seen. You need not do anything.",
  },

  "release-gone.title": { de: "Diese Freigabe wurde zurückgenommen", en: "This release was taken back" },
  "release-gone.says": {
    de: "Der Inhalt ist nicht mehr zu sehen. Zurücknehmen darf jede Person jederzeit, ohne Grund.",
    en: "The content can no longer be seen. Everybody may take back at any time, without a reason.",
  },

  "opened-release.title": { de: "Freigabe von {name}", en: "Release from {name}" },
  "opened-release.seen": { de: "✓ Sie haben auf „Gesehen“ geklickt.", en: "✓ You clicked “Seen”." },
  "opened-release.tells": {
    de: "{name} erfährt nur dann davon, wenn Sie auf „Gesehen“ klicken oder antworten.",
    en: "{name} learns of it only if you click “Seen” or answer.",
  },
  "opened-release.answer": { de: "Ihre Antwort", en: "Your answer" },
  "opened-release.answered-before": {
    de: "Nach Ihrer Antwort wurde etwas zurückgenommen. Ihre frühere Antwort liest jetzt nur noch {name}.",
    en: "After your answer something was taken back. Only {name} can read your former answer now.",
  },
  "opened-release.acknowledge": { de: "Gesehen", en: "Seen" },
  "opened-release.reply": { de: "Antworten", en: "Answer" },
  "opened-release.change": { de: "Antwort ändern", en: "Change answer" },

  "answer-form.title": { de: "Ihre Antwort an {name}", en: "Your answer to {name}" },
  "answer-form.label": { de: "Antwort", en: "Answer" },
  "answer-form.hint": { de: "Was möchten Sie sagen?", en: "What would you like to say?" },
  "answer-form.missing": { de: "Bitte schreiben Sie eine Antwort.", en: "Please write an answer." },
  "answer-form.later": {
    de: "Wird später etwas zurückgenommen, sehen Sie Ihre Antwort nicht mehr. {name} kann sie noch lesen.",
    en: "If something is taken back later, you no longer see your answer. {name} can still read it.",
  },
  "answer-form.send": { de: "Antwort senden", en: "Send answer" },

  "answer-sent.title": { de: "Ihre Antwort ist gesendet", en: "Your answer is sent" },
  "answer-sent.says": {
    de: "{name} kann sie jetzt lesen. Ändern können Sie die Antwort nach dem Öffnen.",
    en: "{name} can read it now. You can change the answer after opening.",
  },

  "answer-notice.title": { de: "{name} hat Ihnen geantwortet", en: "{name} has answered you" },
  "answer-notice.summary": { de: "Sie haben eine Antwort", en: "You have an answer" },
  "answer-notice.says": {
    de: "Die Antwort steht nicht im Chat. Sie sehen sie nach einem Klick.",
    en: "The answer is not in the chat. You see it after a click.",
  },
  "answer-notice.read": { de: "Antwort lesen", en: "Read the answer" },

  "received-answer.title": { de: "Antwort von {name}", en: "Answer from {name}" },
  "received-answer.before": {
    de: "Diese Antwort kam, bevor Sie etwas zurückgenommen haben.",
    en: "This answer came before you took something back.",
  },
  "received-answer.release": { de: "Meine Freigabe", en: "My release" },
} as const satisfies Readonly<Record<string, Text>>;
