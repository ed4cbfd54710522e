import { type Overrides, TEXTS, type TextKey } from "../../../cards/index.js";

/** What the help card lists. */
type Listed = Extract<TextKey, `command.${string}`>;

/** What somebody may mean who writes a word. */
export type Meaning =
  | Listed
  | "hello"
  | "privacy"
  | "kept"
  | "versions"
  | "promises"
  | "receipts"
  | "reminders"
  | "matrix"
  | "correct"
  | "restrict"
  | "objection"
  | "unmute"
  | "german"
  | "english";

/** Whatever else people write for it, in either language. A word that means two things means the first one to whoever may do that:
 *  "settings" are the house's to an admin, and one's own to everybody else. */
const MORE: Readonly<Record<Meaning, readonly string[]>> = {
  "command.schedule": ["zeiträume", "einstellungen", "settings", "periods", "administration", "admin"],
  "command.delivery": [
    ...["lage", "status"],
    ...["zustellung liste", "zustellungsliste", "liste der zustellung", "zustellung nach tag", "zustellung nach tag und anlass"],
    ...["unklare nachrichten", "delivery list", "list of delivery", "delivery by day", "delivery by day and occasion", "unclear messages"],
  ],
  "command.help": [
    ...["?", "help me", "hilf mir", "befehle", "menü", "was kannst du", "was kann ich tun", "was kann ich schreiben", "danke"],
    ...["vielen dank", "okay", "commands", "menu", "what can you do", "what can i do", "thanks", "thank you"],
  ],
  hello: [
    ...["start", "hallo", "hi", "hey", "moin", "servus", "guten tag", "guten morgen", "guten abend", "grüß gott", "wer bist du"],
    ...["hello", "good morning", "good afternoon", "who are you"],
  ],
  privacy: [
    ...["datenschutz", "wer sieht das", "wer sieht was", "personalrat", "rechtsgrundlage", "kontakt"],
    ...["privacy", "data protection", "who sees this", "staff council", "contact"],
  ],
  "command.prepare": [
    ...["vorbereitung", "meine vorbereitung", "gespräch vorbereiten", "themen", "themenliste", "checkliste", "notizen", "meine notizen"],
    ...["preparation", "topics", "checklist", "notes", "my notes", "my preparation"],
  ],
  "command.release": [
    ...["freigabe", "freigaben", "thema freigeben", "themen freigeben", "weitergeben", "thema weitergeben", "teilen"],
    ...["releases", "release topics", "pass on", "share"],
  ],
  "command.withdraw": [
    ...["zurücknehmen", "freigabe zurückziehen", "freigabe zurücknehmen", "widerrufen", "widerruf", "meine freigaben"],
    ...["withdraw", "revoke", "my releases"],
  ],
  "command.appointment": [
    ...["termine", "mein termin", "wann ist mein termin", "termin vorschlagen", "termin absagen", "termin verschieben", "gespräch"],
    ...["mein gespräch", "wann ist mein gespräch", "fällig", "status", "appointment", "my appointment", "my date", "my talk", "meeting"],
  ],
  "command.held": ["hat stattgefunden", "fand statt", "gespräch hat stattgefunden", "gespräch fand statt", "held", "it took place"],
  "command.mute": [
    ...["stummschalten", "nicht mehr erinnern", "nicht erinnern", "keine erinnerungen", "keine erinnerungen mehr", "erinnerungen aus"],
    ...[
      "erinnerungen abstellen",
      "abstellen",
      "abmelden",
      "mich abmelden",
      "unsubscribe",
      "no reminders",
      "no more reminders",
      "reminders off",
      "turn off reminders",
    ],
  ],
  unmute: [
    ...["laut", "wieder erinnern", "erinnere mich", "erinnere mich wieder", "erinnerungen an", "erinnerungen anstellen", "anstellen"],
    ...["unmute", "remind me", "remind me again", "reminders on", "turn on reminders"],
  ],
  reminders: [
    ...["erinnerungen", "erinnerung", "erinnerungen einstellen", "pause", "pausieren", "urlaub", "einstellungen"],
    ...["reminders", "reminder", "settings", "vacation"],
  ],
  "command.data": [
    ...["daten", "daten ansehen", "was weißt du", "was weißt du über mich", "auskunft", "export", "daten exportieren"],
    ...["data", "what do you know", "what do you know about me", "export my data"],
  ],
  "command.erase": [
    ...["löschen", "daten löschen", "meine daten löschen", "lösche alles", "vergiss mich"],
    ...["delete", "delete everything", "delete my data", "erase", "erase all", "forget me"],
  ],
  "command.rights": ["rechte", "betroffenenrechte", "my rights", "rights"],
  correct: ["berichtigen", "berichtigung", "daten berichtigen", "stimmt nicht", "correct", "correction", "correct my data"],
  restrict: [
    ...["einschränken", "einschränkung", "daten einschränken", "verarbeitung einschränken", "einschränkung aufheben"],
    ...["restrict", "restriction", "restrict my data", "lift restriction"],
  ],
  objection: ["widersprechen", "widerspruch", "widerspruch einlegen", "object", "objection"],
  "command.language": ["sprache ändern", "sprache wechseln", "change language"],
  german: [
    "deutsch",
    "auf deutsch",
    "sprache deutsch",
    "sprache de",
    "german",
    "in german",
    "language german",
    "language de",
    "speak german",
  ],
  english: [
    ...["englisch", "auf englisch", "sprache englisch", "sprache en", "english", "in english", "language english", "language en"],
    ...["speak english"],
  ],
  "command.team": ["mein team", "teamübersicht", "termine im team", "my team", "team overview"],
  "command.import": ["importieren", "personalliste", "personalliste einlesen", "csv", "roster", "read in the roster"],
  "command.preview": [],
  "command.roles": ["rolle"],
  "command.log": ["änderungsliste", "protokoll", "protokoll der administration", "log", "admin log"],
  "command.review": ["prüfen", "check"],
  kept: ["was wird gespeichert", "gespeichert", "felder", "datenfelder", "what is kept", "fields"],
  matrix: ["wer darf was", "berechtigungen", "liste der rechte", "who may do what", "permissions"],
  versions: [
    "mitbestimmungs version",
    "mitbestimmungs versionen",
    "mitbestimmungsversion",
    "mitbestimmung",
    "fassung",
    "version",
    "versions",
    "codetermination",
  ],
  promises: ["versprechen", "die versprechen", "promises", "the promises"],
  receipts: ["löschbelege", "löschbeleg", "belege", "deletion receipts", "receipts"],
  "command.emergency": ["notfallzugang", "not zugang", "emergency", "break glass"],
  "command.looked": [
    ...["wer hat bei mir nachgesehen", "nachgesehen", "notzugang beenden"],
    ...["who looked", "who looked at mine", "looked", "end emergency access"],
  ],
};

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** As people who are in a hurry write: small letters, no marks, "ue" for "ü". A question mark alone is a word. */
export const folded = (text: string): string => {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const words = letters.replace(/[^a-z0-9]+/g, " ").trim();
  return words === "" && letters.includes("?") ? "?" : words;
};

const isListed = (meaning: Meaning): meaning is Listed => meaning.startsWith("command.");

const wordsFor = (meaning: Meaning): readonly string[] => {
  const titles = isListed(meaning) ? [TEXTS[meaning].de, TEXTS[meaning].en] : [];
  return [...new Set([...titles, ...MORE[meaning]].map(folded))];
};

export type Vocabulary = ReadonlyMap<string, readonly Meaning[]>;

/** Every word and what it may mean. */
export const VOCABULARY: Vocabulary = (Object.keys(MORE) as readonly Meaning[]).reduce((all, meaning) => {
  for (const word of wordsFor(meaning)) all.set(word, [...(all.get(word) ?? []), meaning]);
  return all;
}, new Map<string, readonly Meaning[]>());

/** With the words that a house has put on the help card in place of ours; ours are understood all the same. */
export const vocabularyOf = (texts: Overrides | undefined): Vocabulary => {
  if (texts === undefined) return VOCABULARY;
  const all = new Map(VOCABULARY);
  for (const meaning of (Object.keys(MORE) as readonly Meaning[]).filter(isListed)) {
    const words = Object.values(texts[meaning] ?? {}).map(folded);
    for (const word of words.filter((one) => one !== "")) all.set(word, [meaning, ...(all.get(word) ?? [])]);
  }
  return all;
};
