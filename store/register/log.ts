import type { Day } from "../../dialogue/index.js";
import type { Head, Linked } from "../chain.js";
import type { DeletionReceipt, KeptEntry, KeptReceipt, LogEntry, Lost } from "../house-record.js";
import { EMERGENCY_ACTS } from "./emergencies.js";
import type { Common, Entry, Table } from "./entry.js";
import { under } from "./paths.js";

const LOG = { purpose: "prove", record: "admin-log", subject: "admin-log" } as const;
const RECEIPT = { purpose: "prove", record: "deletion-receipt", subject: "deletion-receipts" } as const;

const CHAINED = {
  de: "Fällt ein Eintrag heraus, passt die Kette nicht mehr.",
  en: "If an entry drops out, the chain fits no more.",
} as const;

const NUMBER_OF_LOG = {
  ...LOG,
  kind: "number",
  what: { de: "Laufende Nummer im Protokoll der Administration", en: "Number of the entry in the admin log" },
  why: { de: "So fällt auf, wenn ein Eintrag fehlt.", en: "So it shows when an entry is missing." },
} as const satisfies Entry<number>;

export const headOf = <Of extends Omit<Common, "what">>(of: Of) =>
  ({
    link: { ...of, kind: "seal", what: { de: "Prüfsumme des letzten Eintrags", en: "Checksum of the last entry" } },
    on: { ...of, kind: "day", what: { de: "Tag des letzten Eintrags", en: "Day of the last entry" }, why: CHAINED },
    number: { ...NUMBER_OF_LOG, ...of },
  }) as const satisfies Table<Head>;

export const HEADS = { ...under("log", headOf(LOG)), ...under("receipts", headOf(RECEIPT)) } as const satisfies Table<Lost>;

const linkOf = <Of extends typeof LOG | typeof RECEIPT>(of: Of) =>
  ({
    follows: { ...of, kind: "seal", what: { de: "Prüfsumme des Eintrags davor", en: "Checksum of the entry before" } },
    followedOn: { ...of, kind: "day", what: { de: "Tag des Eintrags davor", en: "Day of the entry before" }, why: CHAINED },
    link: { ...of, kind: "seal", what: { de: "Prüfsumme dieses Eintrags", en: "Checksum of this entry" } },
  }) as const satisfies Table<Linked>;

export const LOG_ENTRY = {
  at: {
    ...LOG,
    kind: "moment",
    what: { de: "Wann die Administration etwas geändert hat", en: "When administration changed something" },
    why: {
      de: "Wer Rechte über andere hat, wird geprüft. Über Beschäftigte sagt der Zeitpunkt nichts.",
      en: "Whoever has power over others is checked. The time says nothing of employees.",
    },
  },
  by: {
    ...LOG,
    kind: "person",
    what: { de: "Wer es geändert hat", en: "Who changed it" },
    values: {
      operator: { de: "jemand mit Zugang zum Server", en: "somebody with access to the server" },
      unnamed: { de: "ohne Namen", en: "without a name" },
    },
  },
  what: {
    ...LOG,
    kind: "state",
    what: { de: "Was geändert wurde, nie bei wem", en: "What was changed, never of whom" },
    values: {
      "settings-changed": { de: "Einstellungen geändert", en: "configuration changed" },
      "roster-replaced": { de: "Personalliste eingelesen", en: "roster imported" },
      restored: { de: "aus einer Sicherung wiederhergestellt", en: "restored from a backup" },
      "sending-resumed": { de: "Senden wieder freigegeben", en: "sending goes on" },
      "former-house": { de: "frühere Einstellungen zurückgeholt", en: "former configuration taken back" },
      "former-roster": { de: "frühere Personalliste zurückgeholt", en: "former roster taken back" },
      "key-rotated": { de: "Hausschlüssel gewechselt", en: "house key changed" },
      migrated: { de: "Daten auf einen neuen Stand gebracht", en: "data brought to a new version" },
      repaired: { de: "beschädigte Dateien ersetzt", en: "damaged files replaced" },
      "version-raised": { de: "neuere Mitbestimmungs-Version", en: "newer version of the bot" },
      ...EMERGENCY_ACTS,
    },
  },
  "parts[]": {
    ...LOG,
    kind: "state",
    what: { de: "Welcher Teil der Einstellungen", en: "Which part of the configuration" },
    values: {
      name: { de: "Name", en: "name" },
      zone: { de: "Zeitzone", en: "time zone" },
      holidays: { de: "Feiertage", en: "holidays" },
      "closing-days": { de: "Schließtage", en: "closing days" },
      "sending-hours": { de: "Sendezeiten", en: "sending hours" },
      "go-live": { de: "Erster Tag des Betriebs", en: "first day of operation" },
      windows: { de: "Zeiträume", en: "windows" },
      stages: { de: "Erinnerungsstufen", en: "stages of nudges" },
      topics: { de: "Themen", en: "topics" },
      formats: { de: "Formate", en: "formats" },
      texts: { de: "Wortlaut", en: "wording" },
      admins: { de: "wer administriert", en: "who administers" },
      reviewers: { de: "wer prüft", en: "who reviews" },
    },
  },
  ...under("lost", HEADS),
} as const satisfies Table<LogEntry>;

export const KEPT_ENTRY = { ...LOG_ENTRY, ...linkOf(LOG), number: NUMBER_OF_LOG } as const satisfies Table<KeptEntry>;

const DAY_OF_RECEIPT = {
  ...RECEIPT,
  kind: "day",
  what: { de: "An welchem Tag etwas gelöscht wurde", en: "On which day something was destroyed" },
  why: {
    de: "Der Beleg weist nach, dass gelöscht wurde. Von wem es war, steht nirgends.",
    en: "The receipt proves that something was destroyed. Whose it was stands nowhere.",
  },
} as const satisfies Entry<Day>;

export const RECEIPTS_OF_HOUSE = {
  number: { ...RECEIPT, kind: "mark", what: { de: "Zufällige Nummer des Löschbelegs", en: "Random number of the deletion receipt" } },
  on: DAY_OF_RECEIPT,
  why: {
    ...RECEIPT,
    kind: "state",
    what: { de: "Warum gelöscht wurde", en: "Why it was destroyed" },
    values: {
      wish: { de: "auf Wunsch", en: "at somebody’s wish" },
      period: { de: "Frist abgelaufen", en: "period over" },
      leaving: { de: "nach dem Ausscheiden", en: "after somebody left" },
    },
  },
} as const satisfies Table<DeletionReceipt>;

export const KEPT_RECEIPT = { ...RECEIPTS_OF_HOUSE, ...linkOf(RECEIPT) } as const satisfies Table<KeptReceipt>;
