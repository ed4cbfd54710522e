import type { BackupNote } from "../embedded/care/backup.js";
import type { RanNote } from "../embedded/care/ran.js";
import type { KeyringFile } from "../embedded/keys/keyring-file.js";
import type { Marker } from "../embedded/marker.js";
import type { SealedFile } from "../embedded/sealed-file.js";
import type { Checked, Table } from "./entry.js";

const WITH_FILE = { purpose: "operate", record: "with-its-file", subject: "nobody" } as const;
const WITH_KEY = { purpose: "operate", record: "with-its-key", subject: "nobody" } as const;
const WITH_BACKUP = { purpose: "operate", record: "with-its-backup", subject: "nobody" } as const;
const WITH_HOUSE = { purpose: "operate", record: "with-the-house", subject: "nobody" } as const;

const SUM = { kind: "seal", what: { de: "Prüfsumme der Datei", en: "Checksum of the file" } } as const;
const SCHEMA = {
  kind: "number",
  what: { de: "In welchem Aufbau die Datei geschrieben ist", en: "In which form the file is written" },
  why: { de: "Ein anderes Programm soll sie nicht falsch lesen.", en: "Another program must not read it wrongly." },
} as const;

export const ENVELOPE = {
  is: {
    ...WITH_FILE,
    kind: "state",
    what: { de: "Was für eine Datei es ist", en: "What kind of file it is" },
    values: {
      person: { de: "Datei einer Person", en: "a person’s file" },
      house: { de: "Datei des Hauses", en: "the house’s file" },
      roster: { de: "Personalliste", en: "roster" },
    },
  },
  schema: { ...WITH_FILE, ...SCHEMA },
  name: {
    ...WITH_FILE,
    kind: "mark",
    what: { de: "Name der Datei, aus dem niemand eine Person abliest", en: "Name of the file, from which nobody reads a person" },
  },
  version: {
    ...WITH_FILE,
    kind: "number",
    what: { de: "Wie oft die Datei geschrieben wurde, auch vom Bot selbst", en: "How often the file was written, also by the bot itself" },
    why: {
      de: "So fällt auf, wenn jemand eine ältere Datei unterschiebt. Kein Bildschirm und kein Bericht zeigt die Zahl.",
      en: "So it shows when somebody puts an older file in its place. No screen and no report shows the number.",
    },
  },
  "parts{}.key": { ...WITH_FILE, kind: "seal", what: { de: "Welcher Schlüssel passt", en: "Which key fits" } },
  "parts{}.nonce": { ...WITH_FILE, kind: "seal", what: { de: "Zufallszahl der Verschlüsselung", en: "Random number of the encryption" } },
  "parts{}.text": { ...WITH_FILE, kind: "seal", what: { de: "Verschlüsselter Inhalt", en: "Encrypted content" } },
  sum: { ...WITH_FILE, ...SUM },
} as const satisfies Table<Checked<SealedFile>>;

export const KEYRING = {
  is: {
    ...WITH_HOUSE,
    kind: "state",
    what: { de: "Was für eine Datei es ist", en: "What kind of file it is" },
    values: { keys: { de: "Schlüssel", en: "keys" } },
  },
  schema: { ...WITH_HOUSE, ...SCHEMA },
  name: { ...WITH_HOUSE, kind: "mark", what: { de: "Name der Datei", en: "Name of the file" } },
  "entries{}.state": {
    ...WITH_KEY,
    record: "erased-mark",
    kind: "state",
    what: { de: "Ob es zu den Schlüsseln eine Datei gibt", en: "Whether there is a file to the keys" },
    values: {
      fresh: { de: "noch keine Datei", en: "no file yet" },
      kept: { de: "eine Datei", en: "a file" },
      destroyed: { de: "gelöscht, Schlüssel vernichtet", en: "erased, keys destroyed" },
    },
  },
  "entries{}.month": {
    ...WITH_KEY,
    record: "erased-mark",
    kind: "day",
    what: { de: "Monat, in dem die Löschung vermerkt wurde, ohne Tag", en: "Month in which the erasure was noted, without a day" },
    why: {
      de: "Danach richtet sich, wann auch dieser Vermerk endet.",
      en: "It decides when this mark ends as well.",
    },
  },
  "entries{}.keys[].part": { ...WITH_KEY, kind: "mark", what: { de: "Für welchen Teil der Datei", en: "For which part of the file" } },
  "entries{}.keys[].id": { ...WITH_KEY, kind: "mark", what: { de: "Kennung des Schlüssels", en: "Id of the key" } },
  "entries{}.keys[].wrapped.key": { ...WITH_KEY, kind: "seal", what: { de: "Welcher Hausschlüssel passt", en: "Which house key fits" } },
  "entries{}.keys[].wrapped.nonce": {
    ...WITH_KEY,
    kind: "seal",
    what: { de: "Zufallszahl der Verschlüsselung", en: "Random number of the encryption" },
  },
  "entries{}.keys[].wrapped.text": { ...WITH_KEY, kind: "seal", what: { de: "Verschlüsselter Schlüssel", en: "Encrypted key" } },
  sum: { ...WITH_HOUSE, ...SUM },
} as const satisfies Table<Checked<KeyringFile>>;

export const MARKER = {
  is: {
    ...WITH_HOUSE,
    kind: "state",
    what: { de: "Was für eine Datei es ist", en: "What kind of file it is" },
    values: { store: { de: "Datenbestand", en: "store" } },
  },
  tenant: { ...WITH_HOUSE, kind: "mark", what: { de: "Kennung des Hauses bei Microsoft", en: "The house’s id at Microsoft" } },
  schema: { ...WITH_HOUSE, ...SCHEMA },
  sum: { ...WITH_HOUSE, ...SUM },
} as const satisfies Table<Checked<Marker>>;

export const BACKUP_NOTE = {
  is: {
    ...WITH_BACKUP,
    kind: "state",
    what: { de: "Was für eine Datei es ist", en: "What kind of file it is" },
    values: { backup: { de: "Sicherung", en: "backup" } },
  },
  tenant: { ...WITH_BACKUP, kind: "mark", what: { de: "Kennung des Hauses bei Microsoft", en: "The house’s id at Microsoft" } },
  schema: { ...WITH_BACKUP, ...SCHEMA },
  at: {
    ...WITH_BACKUP,
    kind: "moment",
    what: { de: "Wann die Sicherung begann", en: "When the backup began" },
    why: { de: "Alte Sicherungen werden danach gelöscht.", en: "Old backups are removed by it." },
  },
  people: {
    ...WITH_BACKUP,
    kind: "number",
    what: { de: "Wie viele Dateien von Personen darin sind", en: "How many people’s files are in it" },
    why: { de: "Betrifft alle zusammen: So fällt eine fehlende Datei auf.", en: "Of all together: so a missing file shows." },
  },
  names: { ...WITH_BACKUP, kind: "seal", what: { de: "Prüfsumme über die Dateinamen", en: "Checksum of the names of the files" } },
  sum: { ...WITH_BACKUP, ...SUM },
} as const satisfies Table<Checked<BackupNote>>;

export const RAN = {
  is: {
    ...WITH_HOUSE,
    kind: "state",
    what: { de: "Was für eine Datei es ist", en: "What kind of file it is" },
    values: { ran: { de: "Vermerk über regelmäßige Arbeit", en: "note of regular work" } },
  },
  what: {
    ...WITH_HOUSE,
    kind: "state",
    what: { de: "Welche regelmäßige Arbeit", en: "Which regular work" },
    values: {
      retention: { de: "Löschlauf", en: "destroying what is over" },
      backup: { de: "Sicherung der Daten", en: "backup of the data" },
      "keys-backup": { de: "Sicherung der Schlüssel", en: "backup of the keys" },
    },
  },
  on: {
    ...WITH_HOUSE,
    kind: "day",
    what: { de: "An welchem Tag sie zuletzt getan wurde", en: "On which day it was done last" },
    why: {
      de: "So fällt auf, wenn sie ausbleibt. Über Personen sagt der Tag nichts.",
      en: "So it shows when it stays away. The day says nothing of people.",
    },
  },
  sum: { ...WITH_HOUSE, ...SUM },
} as const satisfies Table<Checked<RanNote>>;
