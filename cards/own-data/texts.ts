import type { Text } from "../../dialogue/formats/format.js";
import { KIND_TEXTS } from "./kind-texts.js";
import { PAGE_TEXTS } from "./page-texts.js";
import { RIGHTS_TEXTS } from "./rights-texts.js";

export const OWN_DATA_TEXTS = {
  ...KIND_TEXTS,
  ...PAGE_TEXTS,
  ...RIGHTS_TEXTS,
  "own-data.eyebrow": { de: "Meine Rechte", en: "My rights" },
  "own-data.title": { de: "Das weiß ich über Sie", en: "This is what I know about you" },
  "own-data.title-short": { de: "Meine Daten", en: "My data" },
  "own-data.partial": {
    de: "Hier fehlt vielleicht etwas: Eine Datei lässt sich gerade nicht öffnen.",
    en: "Something may be missing here: one file cannot be opened right now.",
  },
  "own-data.says": {
    de: "Hier steht alles, was ich über Sie gespeichert habe. Sie können es mitnehmen. Löschen können Sie, was von Ihnen stammt.",
    en: "Here is everything I keep about you. You can take it along. You can delete what comes from you.",
  },
  "own-data.who": { de: "Wer sieht diese Übersicht?", en: "Who sees this overview?" },
  "own-data.who-page": { de: "Wer sieht diese Seite?", en: "Who sees this page?" },
  "own-data.both": { de: "Das sehen höchstens Sie und {other}.", en: "Seen by you and {other} at most." },
  "own-data.written": { de: "Das haben Sie geschrieben", en: "This is what you wrote" },
  "own-data.talks": { de: "Ihre Gespräche", en: "Your talks" },
  "own-data.reminders": { de: "Nachrichten und Wünsche", en: "Messages and wishes" },
  "own-data.house": { de: "Ihr Platz im Haus", en: "Your place in the house" },
  "own-data.none": { de: "Nicht vorhanden: {kinds}.", en: "None: {kinds}." },
  "own-data.leaving": {
    de: "Wenn Sie das Haus verlassen, lösche ich spätestens nach {days} Tagen alles.",
    en: "When you leave the house, I delete everything after {days} days at the latest.",
  },
  "own-data.leaving-log": {
    de: "Nur was Sie am Haus geändert haben, bleibt {months} Monate. Ihr Name wird dort dann nicht mehr gezeigt.",
    en: "Only what you changed about the house stays for {months} months. Your name is then no longer shown there.",
  },
  "own-data.read": { de: "Alles lesen", en: "Read it all" },
  "own-data.file": { de: "Als Datei", en: "As a file" },
  "own-data.erase": { de: "Alles löschen", en: "Delete all" },

  "own-data.page": { de: "Meine Daten, Seite {page} von {pages}", en: "My data, page {page} of {pages}" },
  "own-data.record.preparation": { de: "Vorbereitung", en: "Preparation" },
  "own-data.record.draft": { de: "Entwurf einer Freigabe", en: "Draft of a release" },
  "own-data.record.release": { de: "Freigabe", en: "Release" },
  "own-data.record.answer": { de: "Antwort auf eine Freigabe", en: "Answer to a release" },
  "own-data.record.lead-topics": { de: "Ihre Themen als Führungskraft", en: "Your topics as a lead" },
  "own-data.record.protocol": { de: "Protokoll", en: "Protocol" },
  "own-data.for": { de: "{format}, fällig bis {on, date, day}", en: "{format}, due by {on, date, day}" },
  "own-data.released": {
    de: "Freigegeben am {on, date, day} für {people}",
    en: "Released on {on, date, day} to {people}",
  },
  "own-data.withdrawn": { de: "Zurückgenommen am {on, date, day}", en: "Taken back on {on, date, day}" },
  "own-data.with.answer": { de: "An {other}", en: "To {other}" },
  "own-data.with.lead-topics": { de: "Für das Gespräch mit {other}", en: "For the talk with {other}" },
  "own-data.with.protocol": { de: "Gemeinsam mit {other}", en: "Together with {other}" },
  "own-data.ends-on": { de: "Gelöscht wird spätestens am {on, date, day}", en: "Deleted on {on, date, day} at the latest" },
  "own-data.former-topic": { de: "Ein Thema, das es nicht mehr gibt", en: "A topic that no longer exists" },

  "export-ask.title": { de: "Ihre Daten als Datei", en: "Your data as a file" },
  "export-ask.where": {
    de: "Sagen Sie ja, dann legt Teams die Datei in Ihr OneDrive.",
    en: "If you say yes, Teams puts the file into your OneDrive.",
  },
  "export-ask.page": {
    de: "Die Seite lesen und drucken Sie im Browser.",
    en: "You read and print the page in a browser.",
  },
  "export-ask.json": {
    de: "Die zweite Datei (JSON) ist für Programme gedacht, etwa für einen Umzug Ihrer Daten.",
    en: "The second file (JSON) is meant for programs, for example to move your data.",
  },
  "export-ask.others": {
    de: "Was andere Ihnen geantwortet haben, steht nicht darin. Es gehört ihnen.",
    en: "What others answered you is not in it. It belongs to them.",
  },
  "export-ask.without": {
    de: "Ohne Datei können Sie alles hier lesen.",
    en: "Without a file you can read everything here.",
  },
  "export-ask.as-page": { de: "Seite zum Lesen", en: "Page to read" },
  "export-ask.as-json": { de: "Für Programme (JSON)", en: "For programs (JSON)" },
  "export.eyebrow": { de: "Datei", en: "File" },
  "export.consent": {
    de: "Möchten Sie diese Datei in Ihrem OneDrive ablegen?",
    en: "Do you want to put this file into your OneDrive?",
  },
  "export.offered.title": { de: "Möchten Sie die Datei?", en: "Do you want the file?" },
  "export.offered.says": {
    de: "Teams fragt Sie gleich hier im Chat. Erst wenn Sie ja sagen, mache ich die Datei.",
    en: "Teams will ask you right here in the chat. Only when you say yes do I make the file.",
  },
  "export.stored.title": { de: "Die Datei liegt in Ihrem OneDrive", en: "The file is in your OneDrive" },
  "export.stored.says": {
    de: "Löschen Sie sie dort, wenn Sie sie nicht mehr brauchen.",
    en: "Delete it there when you no longer need it.",
  },
  "export.onedrive": {
    de: "Microsoft 365 kopiert und durchsucht, was in Ihrem OneDrive liegt.",
    en: "Microsoft 365 copies and searches what is in your OneDrive.",
  },
  "export.care": {
    de: "Dort kann ich die Datei nicht schützen. Bitte teilen Sie sie mit niemandem aus Versehen.",
    en: "There I cannot protect the file. Please take care not to share it by mistake.",
  },
  "export.declined.title": { de: "Sie wollten die Datei nicht", en: "You did not want the file" },
  "export.declined.says": {
    de: "Ich habe keine Datei gemacht. Sonst hat sich nichts geändert.",
    en: "I made no file. Nothing else has changed.",
  },
  "export.expired.title": { de: "Diese Frage gilt nicht mehr", en: "This question no longer holds" },
  "export.expired.says": {
    de: "Sie war zu alt oder schon beantwortet. Ich habe keine Datei gemacht.",
    en: "It was too old or already answered. I made no file.",
  },
  "export.not-stored.title": { de: "Die Datei kam nicht an", en: "The file did not arrive" },
  "export.not-stored.says": {
    de: "OneDrive hat sie gerade nicht angenommen. Bitte versuchen Sie es später noch einmal.",
    en: "OneDrive did not take it just now. Please try again later.",
  },
  "export.too-large.title": { de: "Die Datei wäre zu groß", en: "The file would be too large" },
  "export.too-large.says": {
    de: "So viel kann ich nicht auf einmal ablegen. Hier lesen können Sie alles.",
    en: "I cannot store that much at once. You can read everything here.",
  },
  "export.no-files-here.title": { de: "Dateien sind hier nicht möglich", en: "Files are not possible here" },
  "export.no-files-here.says": {
    de: "Sie können alles hier im Chat lesen. Die Datei bekommen Sie in Teams am Computer.",
    en: "You can read everything here in the chat. You get the file in Teams on a computer.",
  },

  "erase.title": { de: "Möchten Sie alles löschen?", en: "Do you want to delete everything?" },
  "erase.for-good": { de: "Das lässt sich nicht rückgängig machen.", en: "This cannot be undone." },
  "erase.releases": {
    de: "Was Sie freigegeben haben, kann dann auch sonst niemand mehr lesen.",
    en: "What you released can then no longer be read by anybody else either.",
  },
  "erase.goes": { de: "Das wird gelöscht", en: "This is deleted" },
  "erase.point": { de: "– {what}", en: "– {what}" },
  "erase.stays": { de: "Das bleibt", en: "This stays" },
  "erase.stays-roster": {
    de: "Ihr Eintrag in der Personalliste gehört dem Haus. Daraus ergibt sich auch, wann ein Gespräch fällig ist.",
    en: "Your entry in the roster belongs to the house. It also says when a talk is due.",
  },
  "erase.stays-talks": {
    de: "Wann ein Gespräch fällig ist, sein Termin und ob es stattfand: Das gehört beiden Seiten.",
    en: "When a talk is due, its date and whether it took place: that belongs to both sides.",
  },
  "erase.stays-pauses": {
    de: "Pausen bleiben {months} Monate. Sonst änderte sich der Fälligkeitstag, und das sähe Ihre Führungskraft.",
    en: "Pauses stay for {months} months. Otherwise the due date would change, and your lead would see that.",
  },
  "erase.end-pause": {
    de: "Eine Pause, die noch läuft oder kommt, löschen Sie selbst: Schreiben Sie „Erinnerungen“.",
    en: "A pause that is running or to come you delete yourself: write “reminders”.",
  },
  "erase.stays-messages": {
    de: "Welche Nachrichten Sie bekommen haben, bleibt {days} Tage. Sonst kämen sie noch einmal.",
    en: "Which messages you got stays for {days} days. Otherwise they would come again.",
  },
  "erase.stays-others": { de: "Was andere geschrieben haben, gehört ihnen.", en: "What others wrote belongs to them." },
  "erase.stays-log": {
    de: "Was Sie am Haus geändert haben, bleibt {months} Monate in der Liste der Änderungen.",
    en: "What you changed about the house stays in the list of changes for {months} months.",
  },
  "erase.stays-team": {
    de: "Gemeinsame Protokolle bleiben bei den Menschen, die Sie führen.",
    en: "Shared protocols stay with the people you lead.",
  },
  "erase.stays-chat": {
    de: "Die Nachrichten in diesem Chat enthalten keine Inhalte. Sie bleiben in Teams stehen.",
    en: "The messages in this chat hold no content. They stay in Teams.",
  },
  "erase.reminders": {
    de: "Haben Sie Erinnerungen abgestellt? Danach kommen sie wieder.",
    en: "Have you turned reminders off? Afterwards they come again.",
  },
  "erase.backups": {
    de: "Auch in Sicherungen kann es niemand mehr lesen, sobald die nächste gemacht ist. Das ist meist in der kommenden Nacht.",
    en: "Nobody can read older backups either, as soon as the next one is made. That is mostly in the coming night.",
  },
  "erase.label": { de: "Ihre Bestätigung", en: "Your confirmation" },
  "erase.yes": { de: "Ja, alles löschen", en: "Yes, delete everything" },
  "erase.missing": {
    de: "Bitte setzen Sie hier ein Häkchen, wenn Sie alles löschen möchten.",
    en: "Please tick this if you want to delete everything.",
  },
  "erase.now": { de: "Endgültig löschen", en: "Delete for good" },

  "erased.title": { de: "Alles ist gelöscht", en: "Everything is deleted" },
  "erased.says": {
    de: "Was Sie hier geschrieben und gewünscht haben, gibt es nicht mehr.",
    en: "What you wrote and wished for here no longer exists.",
  },
  "erased.rest-title": { de: "Fast alles ist gelöscht", en: "Almost everything is deleted" },
  "erased.rest": {
    de: "Bei anderen liegt vielleicht noch etwas von Ihnen. Das kann ich gerade nicht öffnen.",
    en: "Something of yours may still be kept with others. I cannot open it right now.",
  },
  "erased.rest-follows": {
    de: "Ich lösche es von selbst, sobald das wieder geht.",
    en: "I will delete it by myself as soon as I can.",
  },
  "erased.reminders": {
    de: "Auch abgestellte Erinnerungen sind damit wieder angestellt.",
    en: "Reminders that were turned off are therefore on again.",
  },
  "erased.restricted": {
    de: "Ihre Einschränkung bleibt, bis Sie sie aufheben.",
    en: "Your restriction stays until you lift it.",
  },
  "erased.on": { de: "Gelöscht am", en: "Deleted on" },
  "erased.day": { de: "{on, date, day}", en: "{on, date, day}" },
  "erased.receipt": { de: "Belegnummer", en: "Receipt number" },
  "erased.check": {
    de: "Die Nummer ist Ihr eigener Beleg. In der Liste des Personalrats steht er nicht. Sonst wüsste er, dass jemand gelöscht hat.",
    en: "The number is your own receipt. It does not stand in the staff council’s list. Otherwise they would know that somebody deleted.",
  },

  "nothing-to-erase.title": { de: "Hier ist nichts zu löschen", en: "There is nothing to delete" },
  "nothing-to-erase.pauses": {
    de: "Außer Ihren Pausen habe ich nichts gespeichert, was von Ihnen stammt.",
    en: "Apart from your pauses I keep nothing that comes from you.",
  },
  "nothing-to-erase.says": { de: "Ich habe nichts gespeichert, was von Ihnen stammt.", en: "I keep nothing that comes from you." },
} as const satisfies Readonly<Record<string, Text>>;
