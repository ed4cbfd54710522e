import type { Text } from "../../dialogue/formats/format.js";

/** Of the two pages that everybody can read, also before the bot is added. */
export const PUBLIC_TEXTS = {
  "public.privacy": { de: "Datenschutz beim IFD-Bot", en: "Privacy with the IFD-Bot" },
  "public.terms": { de: "Nutzung des IFD-Bots", en: "Using the IFD-Bot" },
  "public.to-english": { de: "Zum englischen Text", en: "To the English text" },
  "public.what": {
    de: "Der IFD-Bot erinnert in Microsoft Teams an das Gespräch mit der Führungskraft.",
    en: "The IFD-Bot reminds people in Microsoft Teams of the talk with their lead.",
  },
  "public.who-runs": {
    de: "Ihr Haus betreibt ihn und ist für ihn verantwortlich.",
    en: "Your house runs it and is responsible for it.",
  },
  "public.own-words": {
    de: "Das Folgende sagt der Bot allen auch beim ersten Kontakt:",
    en: "The bot says the following to everybody at the first contact too:",
  },
  "public.chat": { de: "Was im Chat bleibt", en: "What stays in the chat" },
  "public.chat-kept": {
    de: "Nachrichten im Chat bewahrt Microsoft 365 auf. Darum steht in ihnen nie, was Sie notieren.",
    en: "Microsoft 365 keeps the messages in the chat. So they never hold what you note.",
  },
  "public.chat-shown": {
    de: "Ihre Notizen zeigt der Bot nur Ihnen, und nur auf Ihren Klick.",
    en: "The bot shows your notes only to you, and only when you click.",
  },
  "public.page": { de: "Diese Seite", en: "This page" },
  "public.page-says": {
    de: "Diese Seite setzt keine Cookies. Sie lädt nichts von anderen Adressen.",
    en: "This page sets no cookies. It loads nothing from other addresses.",
  },
  "public.for-whom": { de: "Für wen er da ist", en: "Whom it is for" },
  "public.for-whom-says": {
    de: "Der Bot ist für alle da, die in der Personalliste Ihres Hauses stehen.",
    en: "The bot is there for everybody who stands in the roster of your house.",
  },
  "public.does": { de: "Was er tut", en: "What it does" },
  "public.does-remind": {
    de: "Er erinnert an Ihr Gespräch und hilft, einen Termin zu finden.",
    en: "It reminds you of your talk and helps to find a date.",
  },
  "public.does-pass": {
    de: "Er bewahrt Ihre Vorbereitung auf und gibt nur weiter, was Sie freigeben.",
    en: "It keeps your preparation and passes on only what you release.",
  },
  "public.voluntary": {
    de: "Vorbereitung, Freigaben und Erinnerungen sind freiwillig.",
    en: "Preparation, releases and reminders are voluntary.",
  },
  "public.does-not": { de: "Was er nicht tut", en: "What it does not do" },
  "public.no-appraisal": {
    de: "Er bewertet und vergleicht niemanden. Für eine Beurteilung ist er nicht da.",
    en: "It rates and compares nobody. It is not there for an appraisal.",
  },
  "public.no-intelligence": {
    de: "Keine künstliche Intelligenz liest mit. Verstanden werden nur feste Wörter.",
    en: "No artificial intelligence reads along. Only fixed words are understood.",
  },
  "public.asked": { de: "Worum wir Sie bitten", en: "What we ask of you" },
  "public.asked-clients": {
    de: "Notieren Sie keine Namen und Daten von Kundinnen und Kunden.",
    en: "Please note no names and no data of clients.",
  },
  "public.asked-own": {
    de: "Nutzen Sie den Bot nur mit Ihrem eigenen Zugang.",
    en: "Please use the bot only with your own account.",
  },
  "public.end": { de: "Wenn Sie ihn nicht nutzen möchten", en: "If you do not wish to use it" },
  "public.end-says": {
    de: "Schreiben Sie „stumm“, dann erinnert er nicht mehr. Schreiben Sie „alles löschen“, dann löscht er, was von Ihnen stammt.",
    en: "Write “mute”, and it reminds you no more. Write “delete all”, and it deletes what comes from you.",
  },
  "public.help": { de: "Wenn etwas nicht klappt", en: "If something does not work" },
  "public.help-says": {
    de: "Schreiben Sie dem Bot „hilfe“. Weiter hilft die Administration Ihres Hauses.",
    en: "Write “help” to the bot. The administration of your house helps further.",
  },
} as const satisfies Readonly<Record<string, Text>>;
