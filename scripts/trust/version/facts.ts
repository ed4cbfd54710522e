import { createHash } from "node:crypto";

/** What a staff council has a say in, each as lines that people can read. All that the agreed version covers; what stands in no line here
 *  can change without a new version: what cards say, when the bot reminds, what a house sets for itself, and how files are sealed. */
export interface AgreedFacts {
  /** Who may do what. */
  readonly rights: readonly string[];
  /** Which fields are kept, what for, and who sees them. */
  readonly fields: readonly string[];
  /** When anything ends. */
  readonly periods: readonly string[];
  /** Which numbers are published, and by which rules; which files are handed out. */
  readonly reports: readonly string[];
  /** What the program says of itself while it runs, and what it measures. */
  readonly events: readonly string[];
  /** How long an emergency access is open, for which reasons, and who can decide about it. */
  readonly limits: readonly string[];
}

export const PARTS = ["rights", "fields", "periods", "reports", "events", "limits"] as const satisfies readonly (keyof AgreedFacts)[];

export type AgreedPart = (typeof PARTS)[number];

export const PART_NAMES: Readonly<Record<AgreedPart, string>> = {
  rights: "Rechte",
  fields: "gespeicherte Felder",
  periods: "Fristen",
  reports: "veröffentlichte Zahlen und Dateien",
  events: "Betriebsmeldungen und Messwerte",
  limits: "Grenzen des Notzugangs",
};

const HASH_CHARACTERS = 32;

/** What people compare, here, in the chat and in the self-check: enough to see a difference, short enough to read aloud. */
const SHOWN_CHARACTERS = 12;

export const checkSignOf = (hash: string): string => hash.slice(0, SHOWN_CHARACTERS);

/** The order in which the program lists things says nothing, so it changes nothing. */
export const hashOf = (facts: AgreedFacts): string =>
  createHash("sha256")
    .update(JSON.stringify(PARTS.map((part) => [part, [...facts[part]].sort()])))
    .digest("hex")
    .slice(0, HASH_CHARACTERS);
