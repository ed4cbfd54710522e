import type { Text } from "../../dialogue/formats/format.js";

/** What is promised, and how to see for oneself that it is kept. */
export const PROMISE_TEXTS = {
  "promises.title": { de: "Acht Versprechen", en: "Eight promises" },
  "promises.says": {
    de: "Unter jedem Versprechen steht, womit es sich prüfen lässt.",
    en: "Below each promise stands what it can be checked with.",
  },
  "promises.who": {
    de: "Die Befehle gibt die Stelle ein, die den Server betreut. Sehen Sie ihr dabei über die Schulter.",
    en: "Whoever looks after the server types the commands. Look over their shoulder.",
  },
  "promises.anywhere": {
    de: "Was „ohne Daten des Hauses“ läuft, läuft auf jedem Rechner mit dem Programm.",
    en: "What runs “without data of the house” runs on any computer with the program.",
  },
  "promises.with-file": {
    de: "Statt der drei Punkte steht der Name der Datei aus „Änderungen am Haus“.",
    en: "In place of the three dots stands the name of the file from “Changes to the house”.",
  },
  "promises.command.kanarie": {
    de: "Sucht erfundene geheime Sätze überall, wo sie nicht stehen dürfen. Läuft ohne Daten des Hauses.",
    en: "Looks for invented secret sentences wherever they must not be. Runs without data of the house.",
  },
  "promises.command.zwei-welten": {
    de: "Spielt Tage doppelt, einmal mit privaten Handlungen und einmal ohne. Andere müssen dasselbe erhalten. Läuft ohne Daten des Hauses.",
    en: "Plays days twice, once with private acts and once without. Others must receive the same. Runs without data of the house.",
  },
  "promises.command.selbstpruefung": {
    de: "Prüft den Server des Hauses, etwa ob Löschen und Sicherung zuletzt liefen.",
    en: "Checks the house’s server, such as whether deleting and backup ran lately.",
  },
  "promises.command.vertrauen": {
    de: "Vergleicht die Unterlagen mit dem Programm. Läuft ohne Daten des Hauses.",
    en: "Compares the papers with the program. Runs without data of the house.",
  },
  "promises.command.protokoll": {
    de: "Rechnet die Kette der Änderungen nach, auch auf einem Rechner Ihrer Wahl.",
    en: "Recalculates the chain of changes, also on a computer of your choice.",
  },
  "promises.command.taken": {
    de: "Spielt Störungen durch, während jemand zurücknimmt oder löscht. Läuft ohne Daten des Hauses.",
    en: "Plays through faults while somebody takes back or deletes. Runs without data of the house.",
  },
  "promises.command.sent": {
    de: "Spielt Abstürze und Ausfälle beim Senden durch. Läuft ohne Daten des Hauses.",
    en: "Plays through crashes and outages while sending. Runs without data of the house.",
  },
  "promises.command.sealed": {
    de: "Spielt falsche und zerstörte Schlüssel durch. Läuft ohne Daten des Hauses.",
    en: "Plays through wrong and destroyed keys. Runs without data of the house.",
  },
  "promises.command.all": {
    de: "Führt alle Prüfungen aus. Das dauert einige Minuten und braucht keine Daten des Hauses.",
    en: "Runs all checks. It takes some minutes and needs no data of the house.",
  },
  "promises.messages.title": { de: "Im Chat steht nur das Wann", en: "The chat tells only the when" },
  "promises.messages.says": {
    de: "Keine Nachricht sagt, was jemand angekreuzt, geschrieben oder freigegeben hat.",
    en: "No message says what somebody ticked, wrote or released.",
  },
  "promises.sealed.title": { de: "Geschriebenes ist verschlüsselt", en: "What is written is encrypted" },
  "promises.sealed.says": {
    de: "Jede Person hat dafür einen eigenen Schlüssel. Beim Löschen wird er zerstört.",
    en: "Each person has a key of their own for it. Deleting destroys it.",
  },
  "promises.private.title": { de: "Privates bleibt privat", en: "What is private stays private" },
  "promises.private.says": {
    de: "Ob jemand sich vorbereitet, löscht oder nichts tut: Für alle anderen sieht es gleich aus.",
    en: "Whether somebody prepares, deletes or does nothing: to everybody else it looks the same.",
  },
  "promises.take-back.title": { de: "Zurücknehmen geht so leicht wie Geben", en: "Taking back is as easy as giving" },
  "promises.take-back.says": {
    de: "Es wirkt sofort. Beim nächsten Klick sehen andere nichts mehr davon.",
    en: "It works at once. At their next click others see nothing of it any more.",
  },
  "promises.ends.title": { de: "Es endet von selbst", en: "It ends by itself" },
  "promises.ends.says": {
    de: "Eine Vorbereitung wird nach dem Gespräch gelöscht, spätestens nach {months} Monaten.",
    en: "A preparation is deleted after the talk, after {months} months at the latest.",
  },
  "promises.delivery.title": {
    de: "Nichts geht still verloren, nichts kommt doppelt",
    en: "Nothing is lost in silence, nothing comes twice",
  },
  "promises.delivery.says": {
    de: "Ist unklar, ob eine Nachricht ankam, sendet der Bot sie nicht noch einmal. Die nächste Erinnerung holt es nach.",
    en: "If it is unclear whether a message arrived, the bot does not send it again. The next reminder makes up for it.",
  },
  "promises.voluntary.title": {
    de: "Was Sie hier schreiben, ist freiwillig",
    en: "What you write here is voluntary",
  },
  "promises.voluntary.says": {
    de: "Vorbereitung, Freigabe, Protokoll und Erinnerungen sind freiwillig. Wer darauf verzichtet, hat keinen Nachteil. Das Gespräch selbst kann verbindlich sein.",
    en: "Preparation, release, protocol and reminders are voluntary. Whoever does without them has no disadvantage. The talk itself may be binding.",
  },
  "promises.checkable.title": { de: "Alles lässt sich nachprüfen", en: "Everything can be checked" },
  "promises.checkable.says": {
    de: "Jedes Versprechen hat eine Prüfung, die Sie verlangen können.",
    en: "Each promise has a check that you can ask for.",
  },
} as const satisfies Readonly<Record<string, Text>>;
