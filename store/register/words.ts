import type { Text } from "../../dialogue/index.js";
import type { FieldKind, Purpose } from "./entry.js";
import type { StoredFile } from "./register.js";

export const PURPOSES: Readonly<Record<Purpose, Text>> = {
  remind: { de: "An Gespräche erinnern", en: "To remind of dialogues" },
  prepare: { de: "Sich freiwillig vorbereiten", en: "To prepare voluntarily" },
  release: { de: "Themen auf eigenen Wunsch weitergeben", en: "To pass topics on at one’s own wish" },
  agree: {
    de: "Einen Termin und, wenn beide wollen, ein Protokoll vereinbaren",
    en: "To agree on a date and, if both want, on a protocol",
  },
  operate: { de: "Den Bot sicher betreiben", en: "To run the bot safely" },
  prove: { de: "Nachprüfbar machen, was geändert und gelöscht wurde", en: "To make it possible to check what was changed and destroyed" },
};

export const KINDS: Readonly<Record<FieldKind, Text>> = {
  moment: { de: "Zeitpunkt", en: "Time" },
  day: { de: "Tag", en: "Day" },
  number: { de: "Zahl", en: "Number" },
  "yes-or-no": { de: "Ja oder nein", en: "Yes or no" },
  mark: { de: "Kennung ohne Namen", en: "Mark without a name" },
  name: { de: "Name", en: "Name" },
  content: { de: "Selbst Geschriebenes oder Angekreuztes", en: "What somebody wrote or ticked" },
  "house-words": { de: "Wortlaut aus den Einstellungen", en: "Wording from the configuration" },
  address: { de: "Anschrift in Teams", en: "Address in Teams" },
  seal: { de: "Prüfsumme, Schlüssel oder Verschlüsseltes", en: "Checksum, key or encrypted text" },
  person: { de: "Kennung einer Person", en: "Id of a person" },
  state: { de: "Stand aus einer festen Liste", en: "State out of a fixed list" },
  setting: { de: "Einstellung des Hauses", en: "Setting of the house" },
};

export const FILE_NAMES: Readonly<Record<StoredFile, Text>> = {
  person: { de: "Datei einer Person", en: "A person’s file" },
  house: { de: "Datei des Hauses", en: "The house’s file" },
  roster: { de: "Personalliste", en: "Roster" },
  envelope: { de: "Hülle um jede verschlüsselte Datei", en: "Envelope of every encrypted file" },
  keyring: { de: "Schlüsselbund", en: "Keyring" },
  marker: { de: "Kennzeichen des Datenbestands", en: "Marker of the store" },
  "backup-note": { de: "Vermerk in einer Sicherung", en: "Note in a backup" },
  ran: { de: "Vermerk über regelmäßige Arbeit", en: "Note of regular work" },
  heads: { de: "Merkzettel zu Protokoll und Löschbelegen", en: "Note on the admin log and the deletion receipts" },
  "house-key": { de: "Hausschlüssel", en: "House key" },
  rotated: { de: "Vermerk über den Schlüsselwechsel", en: "Note of the change of keys" },
  restoring: { de: "Vermerk über das Wiederherstellen", en: "Note of a restore" },
  lock: { de: "Sperrdatei", en: "Lock file" },
  reserve: { de: "Platzreserve", en: "Reserve of space" },
};
