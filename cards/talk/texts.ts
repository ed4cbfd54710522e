import type { Text } from "../../dialogue/formats/format.js";

export const TALK_TEXTS = {
  "welcome.title": { de: "Guten Tag! Ich erinnere an Ihr Führungsgespräch.", en: "Hello! I remind you of your talk with your lead." },
  "welcome.summary": { de: "Willkommen beim IFD-Bot", en: "Welcome to the IFD-Bot" },
  "welcome.what": {
    de: "Zweimal im Jahr sprechen Sie in Ruhe mit Ihrer Führungskraft. Das ist der individuelle Führungsdialog, kurz IFD.",
    en: "Twice a year you talk with your lead without hurry. This is the individual leadership dialogue, IFD for short.",
  },
  "welcome.how": {
    de: "Ich melde mich, bevor das Gespräch fällig ist. Sie können sich vorbereiten und Themen weitergeben. Beides ist freiwillig.",
    en: "I write to you before the talk is due. You can prepare and pass topics on. Both are voluntary.",
  },
  "welcome.promise": {
    de: "Was Sie hier notieren, sehen nur Sie. Andere sehen nur, was Sie selbst freigeben.",
    en: "What you note here only you see. Others see only what you release yourself.",
  },
  "welcome.prepare": { de: "Vorbereiten", en: "Prepare" },
  "welcome.privacy": { de: "Meine Rechte", en: "My rights" },

  "nudge.prepare": { de: "Vorbereiten", en: "Prepare" },
  "nudge.appointment": { de: "Termin", en: "Date" },
  "nudge.mute": { de: "Nicht mehr erinnern", en: "Stop reminding me" },
} as const satisfies Readonly<Record<string, Text>>;
