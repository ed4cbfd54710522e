import type { Text } from "../../dialogue/formats/format.js";
import { PROMISE_TEXTS } from "./promise-texts.js";

export const REVIEW_TEXTS = {
  ...PROMISE_TEXTS,
  "review.title": { de: "Prüfung", en: "Review" },
  "review.says": {
    de: "Hier sehen Sie, was in Ihrem Haus eingestellt ist und wer was darf. Verändern können Sie hier nichts.",
    en: "Here you see what is set in your house and who may do what. You can change nothing here.",
  },
  "review.no-content": {
    de: "Was Menschen schreiben, sehen auch Sie nicht. Sie können prüfen, dass es so ist.",
    en: "What people write you do not see either. You can check that this is so.",
  },
  "review.more": {
    de: "Rollen und Zustellung finden Sie unter „Einstellungen“.",
    en: "Roles and delivery you find under “Settings”.",
  },
  "review.raised": { de: "Neue Mitbestimmungs-Version seit {since, date, day}.", en: "New version since {since, date, day}." },
  "review.version": {
    de: "Mitbestimmungs-Version {number, number} vom {on, date, day}",
    en: "Version for codetermination {number, number} of {on, date, day}",
  },
  "review.others": { de: "Weiteres", en: "More" },
  "review.kept": { de: "Was gespeichert wird", en: "What is kept" },
  "review.versions": { de: "Versionen", en: "Versions" },
  "review.promises": { de: "Die Versprechen", en: "The promises" },
  "review.matrix": { de: "Wer darf was?", en: "Who may do what?" },
  "review.settings": { de: "Einstellungen", en: "Settings" },
  "review.log": { de: "Protokoll", en: "Admin log" },
  "review.receipts": { de: "Löschbelege", en: "Deletion receipts" },
  "review.numbers": { de: "Zahlen", en: "Numbers" },

  "review-settings.title": { de: "Das ist eingestellt", en: "This is set" },
  "review-settings.says": { de: "So arbeitet der Bot heute in Ihrem Haus.", en: "This is how the bot works in your house today." },
  "review-settings.formats": { de: "Gespräche", en: "Talks" },
  "review-settings.read-formats": { de: "Gespräche ansehen", en: "Look at the talks" },
  "review-settings.roles": { de: "Rollen", en: "Roles" },
  "review-settings.delivery": { de: "Zustellung", en: "Delivery" },
  "review-settings.texts": { de: "Geänderte Texte", en: "Changed texts" },
  "review-settings.texts-says": {
    de: "{count, plural, =0 {Ihr Haus hat keinen Text geändert.} one {Ihr Haus hat einen Text geändert.} other {Ihr Haus hat # Texte geändert.}}",
    en: "{count, plural, =0 {Your house has changed no text.} one {Your house has changed one text.} other {Your house has changed # texts.}}",
  },
  "review-settings.more": { de: "und {count, number} weitere", en: "and {count, number} more" },

  "review-format.page": { de: "Gespräch {page} von {pages}", en: "Talk {page} of {pages}" },
  "review-format.next": { de: "Nächstes Gespräch", en: "Next talk" },
  "review-format.binding": { de: "Verbindlich", en: "Binding" },
  "review-format.yes": { de: "ja, für beide Seiten", en: "yes, for both sides" },
  "review-format.no": { de: "nein", en: "no" },
  "review-format.third-persons": { de: "Auf Wunsch dabei", en: "May join on request" },
  "review-format.third": {
    de: "{person, select, personalrat {Personalrat} gleichstellung {Gleichstellung} schwerbehindertenvertretung {Schwerbehindertenvertretung} other {Personalentwicklung}}",
    en: "{person, select, personalrat {staff council} gleichstellung {equal opportunities} schwerbehindertenvertretung {representation of severely disabled staff} other {human resources}}",
  },
  "review-format.agreements": { de: "Vereinbarungen", en: "Agreements" },
  "review-format.by-both": { de: "nur, wenn beide wollen", en: "only if both want them" },
  "review-format.follow-up": { de: "Neuer Termin nach Abbruch", en: "New date after breaking off" },
  "review-format.days": {
    de: "{days, plural, one {innerhalb eines Tages} other {innerhalb von # Tagen}}",
    en: "{days, plural, one {within a day} other {within # days}}",
  },
  "review-format.decline": { de: "Vertraulich ablehnen bei", en: "Decline in confidence with" },
  "review-format.instead": { de: "Statt der Führungskraft", en: "Instead of the lead" },
  "review-format.superior": { de: "die fachlich Vorgesetzten, wenn alle zustimmen", en: "the professional superior, if all agree" },
  "review-format.told": { de: "Erfährt davon", en: "Is told" },
  "review-format.told-held": {
    de: "{person, select, other {Personalentwicklung}}: nur, dass es stattfand",
    en: "{person, select, other {human resources}}: only that it took place",
  },
  "review-format.topics": { de: "Themen zur Auswahl", en: "Topics to choose from" },
  "review-format.topics-says": {
    de: "Sie sind ein Angebot. Niemand muss eines wählen.",
    en: "They are an offer. Nobody has to choose one.",
  },

  "matrix.eyebrow": { de: "Rechte", en: "Rights" },
  "matrix.title": { de: "Wer darf was?", en: "Who may do what?" },
  "matrix.says": {
    de: "Bei jedem Klick fragt der Bot neu, ob die Person das darf. Diese Liste kommt aus derselben Stelle im Programm.",
    en: "At every click the bot asks again whether the person may do that. This list comes from the same place in the program.",
  },
  "matrix.no": {
    de: "Was hier nicht steht, darf niemand. Ein Nein sieht aus, als gäbe es die Sache nicht.",
    en: "What is not listed here nobody may do. A no looks as if the thing did not exist.",
  },
  "matrix.written": { de: "Was Menschen schreiben", en: "What people write" },
  "matrix.talks": { de: "Gespräche und Termine", en: "Talks and dates" },
  "matrix.own": { de: "Eigene Wünsche und Daten", en: "One’s own wishes and data" },
  "matrix.house": { de: "Das Haus", en: "The house" },
  "matrix.checks": { de: "Zahlen und Prüfung", en: "Numbers and review" },
  "matrix.right": { de: "{who}: {what}", en: "{who}: {what}" },
  "matrix.nobody": { de: "Das ist niemandem erlaubt.", en: "Nobody is allowed to." },
  "matrix.owner": {
    de: "„Die Person selbst“ hat es geschrieben, oder es geht um sie. Ein Protokoll gehört beiden Seiten.",
    en: "“The person themselves” wrote it, or it is about them. A protocol belongs to both sides.",
  },
  "matrix.named": {
    de: "„Namentlich Genannte“ hat diese Person ausgewählt.",
    en: "“Those named” were chosen by that person.",
  },
  "matrix.own-lead": {
    de: "„Die eigene Führungskraft“ ist, wer die Person heute führt. Wer sie früher geführt hat, zählt nicht dazu.",
    en: "“Their own lead” is whoever leads the person today. A former lead does not count.",
  },

  "receipts.title": { de: "Löschbelege", en: "Deletion receipts" },
  "receipts.says": {
    de: "Jeder Beleg zeigt, dass gelöscht wurde. Er nennt weder Namen noch Inhalt.",
    en: "Each receipt shows that something was deleted. It names neither people nor content.",
  },
  "receipts.none": {
    de: "Bisher wurde noch nichts gelöscht. Darum gibt es noch keinen Beleg.",
    en: "Nothing has been deleted so far. So there is no receipt yet.",
  },
  "receipts.wish": { de: "{on, date, short}, auf Wunsch", en: "{on, date, short}, on request" },
  "receipts.period": { de: "{on, date, short}, täglicher Löschlauf, vollständig", en: "{on, date, short}, daily deletion, complete" },
  "receipts.leaving": { de: "{on, date, short}, nach einem Abschied", en: "{on, date, short}, after somebody left" },
  "receipts.kept": { de: "Belege bleiben {months} Monate.", en: "Receipts are kept for {months} months." },
  "receipts.verify": { de: "Belege prüfen", en: "Check the receipts" },

  "numbers.title": { de: "Wie viele Gespräche stattfanden", en: "How many talks took place" },
  "numbers.half-year": {
    de: "{half, plural, =1 {Erstes Halbjahr {year}} other {Zweites Halbjahr {year}}}",
    en: "{half, plural, =1 {First half of {year}} other {Second half of {year}}}",
  },
  "numbers.none": {
    de: "Es gibt noch keine Zahlen. Die ersten erscheinen nach dem Ende des Halbjahrs.",
    en: "There are no numbers yet. The first appear after the end of the half-year.",
  },
  "numbers.former-area": { de: "Ein früherer Bereich", en: "A former area" },
  "numbers.total": { de: "Ganzes Haus", en: "Whole house" },
  "numbers.about": { de: "etwa {held, number} von etwa {people, number}", en: "about {held, number} of about {people, number}" },
  "numbers.at-most": {
    de: "{held, number} oder weniger von etwa {people, number}",
    en: "{held, number} or fewer of about {people, number}",
  },
  "numbers.at-least": { de: "{held, number} oder mehr von etwa {people, number}", en: "{held, number} or more of about {people, number}" },
  "numbers.suppressed": { de: "wird nicht gezeigt", en: "is not shown" },
  "numbers.rounded": {
    de: "Alle Zahlen sind auf {step} gerundet. Einmal gezeigt, ändern sie sich nicht mehr.",
    en: "All numbers are rounded to {step}. Once shown, they do not change any more.",
  },
  "numbers.rule": {
    de: "Ein Bereich braucht {teams} Teams mit je {people} Menschen. Sonst zeigen wir keine Zahl.",
    en: "An area needs {teams} teams of {people} people each. Otherwise we show no number.",
  },
  "numbers.earlier": { de: "Frühere Zahlen", en: "Earlier numbers" },
  "numbers.later": { de: "Spätere Zahlen", en: "Later numbers" },

  "review-others.title": { de: "Weiteres zum Prüfen", en: "More to check" },
  "review-others.says": {
    de: "Hier stehen auch die Notzugänge. Dabei sehen zwei Personen eine Stunde lang, welche Erinnerungen an jemanden gingen.",
    en: "The emergency accesses stand here too. In these two people see for an hour which reminders went to somebody.",
  },
  "review-others.open": { de: "Notzugänge, zurzeit offen", en: "Emergency accesses open now" },
  "review-others.approved": {
    de: "Erlaubt in den letzten {months} Monaten",
    en: "Approved in the last {months} months",
  },
  "review-others.declined": {
    de: "Abgelehnt in den letzten {months} Monaten",
    en: "Declined in the last {months} months",
  },
  "review-others.count": { de: "{count, number}", en: "{count, number}" },
  "review-others.no-names": {
    de: "Um wen es ging, steht hier nicht. Die betroffene Person sieht es selbst.",
    en: "Whom it was about does not stand here. The person themselves sees it.",
  },

  "review-kept.page": { de: "Seite {page, number} von {pages, number}", en: "Page {page, number} of {pages, number}" },
  "review-kept.title": { de: "Was von Beschäftigten gespeichert wird", en: "What is kept of employees" },
  "review-kept.says": {
    de: "Das sind alle {count, number} Felder. Ein Feld, das hier fehlt, kann der Bot nicht speichern.",
    en: "These are all {count, number} fields. A field that is missing here the bot cannot keep.",
  },
  "review-kept.purpose": { de: "Wofür", en: "What for" },
  "review-kept.ends": { de: "Bis wann", en: "Until when" },
  "review-kept.who": { de: "Sichtbar für", en: "Visible to" },
  "review-kept.nobody": { de: "niemanden", en: "nobody" },
  "review-kept.anyone": { de: "alle im Haus", en: "everybody in the house" },
  "review-kept.fields": { de: "Felder", en: "Fields" },
  "review-kept.reasoned": { de: "Zeiten und Zahlen, mit Begründung", en: "Times and numbers, with a reason" },

  "review-versions.title": { de: "Mitbestimmungs-Versionen", en: "Versions for codetermination" },
  "review-versions.says": {
    de: "Eine Mitbestimmungs-Version sagt, wer was darf, was gespeichert wird und wie lange.",
    en: "A version says who may do what, what is kept and for how long.",
  },
  "review-versions.when": {
    de: "Ändert sich davon etwas, bekommt der Bot eine neue Nummer.",
    en: "If any of this changes, the bot gets a new number.",
  },
  "review-versions.one": { de: "Version {number, number} vom {on, date, short}", en: "Version {number, number} of {on, date, short}" },
  "review-versions.hash": { de: "Prüfzeichen", en: "Check mark" },
  "review-versions.compare": {
    de: "Das Prüfzeichen steht auch in den Unterlagen. Stimmt es überein, lief genau diese Version.",
    en: "The check mark stands in the papers too. If it agrees, exactly this version ran.",
  },
} as const satisfies Readonly<Record<string, Text>>;
