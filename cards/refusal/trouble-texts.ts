import type { Text } from "../../dialogue/formats/format.js";

/** For each: what is the matter (title), what to do now (next). */
export const TROUBLE_TEXTS = {
  "trouble.store-busy.title": { de: "Gerade ist viel los", en: "There is a lot going on" },
  "trouble.store-busy.next": {
    de: "Ich habe noch nichts gespeichert. Bitte versuchen Sie es in einer Minute noch einmal.",
    en: "I have saved nothing yet. Please try again in a minute.",
  },
  "trouble.disk-full.title": { de: "Ich kann gerade nichts Neues speichern", en: "I cannot save anything new right now" },
  "trouble.disk-full.next": {
    de: "Auf dem Server fehlt Platz. Zurücknehmen und Löschen gehen weiter. Bitte versuchen Sie es später noch einmal.",
    en: "The server has run out of room. Taking back and deleting still work. Please try again later.",
  },
  "trouble.file-damaged.title": { de: "Ihre Daten lassen sich gerade nicht öffnen", en: "Your data cannot be opened right now" },
  "trouble.file-damaged.next": {
    de: "Ich habe nichts verändert. Bitte sagen Sie der Administration Ihres Hauses Bescheid.",
    en: "I have changed nothing. Please tell the administration of your house.",
  },
  "trouble.shutting-down.title": { de: "Ich starte gerade neu", en: "I am just restarting" },
  "trouble.shutting-down.next": {
    de: "So lange speichere ich nichts. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
    en: "For that time I save nothing. Please try again in a few minutes.",
  },
  "trouble.teams-unreachable.title": { de: "Teams antwortet gerade nicht", en: "Teams does not answer right now" },
  "trouble.teams-unreachable.next": {
    de: "Ich konnte das nicht zustellen. Bitte sehen Sie später noch einmal nach.",
    en: "I could not deliver this. Please look again later.",
  },
  "trouble.too-slow.title": { de: "Das dauert länger als gedacht", en: "This takes longer than expected" },
  "trouble.too-slow.next": {
    de: "Vielleicht ist es trotzdem gespeichert. Bitte sehen Sie in einer Minute nach, bevor Sie es wiederholen.",
    en: "Perhaps it is saved all the same. Please look in a minute before you repeat it.",
  },
  "trouble.note-too-long.title": { de: "Der Text ist zu lang", en: "The text is too long" },
  "trouble.note-too-long.next": {
    de: "Ich habe nichts gespeichert. Bitte kürzen Sie ihn auf höchstens {most, number} Zeichen.",
    en: "I have saved nothing. Please shorten it to at most {most, number} characters.",
  },
  "trouble.too-many-choices.title": { de: "Das sind zu viele auf einmal", en: "That is too many at once" },
  "trouble.too-many-choices.next": {
    de: "Ich habe nichts gespeichert. Bitte wählen Sie höchstens {most, number} aus.",
    en: "I have saved nothing. Please choose at most {most, number}.",
  },
  "trouble.not-a-file.title": { de: "Das ist keine Personalliste", en: "This is not a roster" },
  "trouble.not-a-file.next": {
    de: "Bitte speichern Sie Ihre Tabelle als CSV (eine Tabelle als Textdatei). Senden Sie dann diese Datei.",
    en: "Please save your table as CSV (a table as a text file). Then send that file.",
  },
  "trouble.file-too-large.title": { de: "Die Datei ist zu groß", en: "The file is too large" },
  "trouble.file-too-large.next": {
    de: "Sie darf höchstens {megabytes, number} Megabyte groß sein. Bitte senden Sie nur die Personalliste.",
    en: "It may have at most {megabytes, number} megabytes. Please send only the roster.",
  },
  "trouble.file-unreadable.title": { de: "Die Datei ließ sich nicht lesen", en: "The file could not be read" },
  "trouble.file-unreadable.next": {
    de: "Vielleicht kam sie nicht ganz an. An Ihrem Haus hat sich nichts geändert. Bitte senden Sie sie noch einmal.",
    en: "Perhaps it did not arrive whole. Nothing about your house has changed. Please send it again.",
  },
  "trouble.unknown-command.title": { de: "Das habe ich nicht verstanden", en: "I did not understand that" },
  "trouble.unknown-command.next": {
    de: "Diese drei Dinge können Sie jetzt tun. Schreiben Sie „hilfe“, dann sehen Sie alle.",
    en: "These three things you can do now. Write “help” to see all of them.",
  },
  "trouble.no-team.title": { de: "Ein Team sehen hier nur Führungskräfte", en: "Only leads see a team here" },
  "trouble.no-team.next": {
    de: "Dort steht, wann welches Gespräch fällig ist. Ihre eigenen Gespräche finden Sie hier.",
    en: "It says when which talk is due. You find your own talks here.",
  },
  "trouble.old-card.title": { de: "Diese Karte ist nicht mehr aktuell", en: "This card is out of date" },
  "trouble.old-card.next": {
    de: "Ich habe nichts verändert. Bitte sehen Sie sich den jetzigen Stand an.",
    en: "I have changed nothing. Please look at how things stand now.",
  },
  "trouble.no-dialog-here.title": { de: "Das geht auf diesem Gerät nicht", en: "This device cannot do that" },
  "trouble.no-dialog-here.next": {
    de: "Hier lässt sich kein Fenster dafür öffnen. Bitte nutzen Sie Teams am Computer.",
    en: "No window for it can be opened here. Please use Teams on a computer.",
  },
  "trouble.no-files-here.title": { de: "Dateien gehen auf diesem Gerät nicht", en: "This device takes no files" },
  "trouble.no-files-here.next": {
    de: "Bitte nutzen Sie dafür Teams am Computer. Ihre Daten können Sie auch hier lesen.",
    en: "Please use Teams on a computer for that. You can read your data here, too.",
  },
  "trouble.guest.title": { de: "Sie sind hier als Gast angemeldet", en: "You are signed in as a guest here" },
  "trouble.guest.next": {
    de: "Ich arbeite nur für Beschäftigte dieses Hauses. Bitte melden Sie sich mit Ihrem eigenen Konto an.",
    en: "I work only for the staff of this house. Please sign in with your own account.",
  },
  "trouble.foreign-house.title": { de: "Ich gehöre zu einem anderen Haus", en: "I belong to another house" },
  "trouble.foreign-house.next": {
    de: "Bitte fragen Sie in Ihrem eigenen Haus nach dem IFD-Bot.",
    en: "Please ask for the IFD-Bot in your own house.",
  },
  "trouble.not-in-roster.title": { de: "Ich finde Sie nicht in der Personalliste", en: "I do not find you in the roster" },
  "trouble.not-in-roster.next": {
    de: "Vielleicht fehlt Ihr Eintrag noch. Bitte fragen Sie die Administration Ihres Hauses.",
    en: "Perhaps your entry is still missing. Please ask the administration of your house.",
  },
  "trouble.paused-house.title": { de: "Zurzeit sende ich keine Nachrichten", en: "I send no messages at present" },
  "trouble.paused-house.next": {
    de: "Die Administration prüft erst, ob alles stimmt. Was Sie selbst tun, speichere ich wie immer.",
    en: "The administration first checks that all is right. What you do yourself I save as always.",
  },
  "trouble.restoring.title": { de: "Ich werde gerade gewartet", en: "I am being looked after" },
  "trouble.restoring.next": {
    de: "So lange speichere ich nichts. Bitte versuchen Sie es in einer Stunde noch einmal.",
    en: "For that time I save nothing. Please try again in an hour.",
  },
  "trouble.unexpected.title": { de: "Da ist etwas schiefgegangen", en: "Something went wrong" },
  "trouble.unexpected.next": {
    de: "Es lag nicht an Ihnen. Bitte versuchen Sie es noch einmal. Hilft das nicht, nennen Sie der Administration die Nummer.",
    en: "It was not your doing. Please try again. If that does not help, tell the administration the number.",
  },
  "trouble.reference": { de: "Nummer", en: "Number" },
} as const satisfies Readonly<Record<string, Text>>;
