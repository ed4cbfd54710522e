/** Where something may be stolen from. */
export const PLACES = ["disk", "backup", "keys", "house-key", "server"] as const;

export type Place = (typeof PLACES)[number];

export interface PlaceWords {
  readonly title: string;
  /** What whoever has it can read without the house key, and with it. */
  readonly alone: string;
  readonly withHouseKey: string;
  readonly helps: string;
}

const ALL = "alles, was in der Tabelle der Datenarten steht";

/** Of everybody alike: nobody outside can tell from a file whether its person wrote something. */
export const PLACE_WORDS: Readonly<Record<Place, PlaceWords>> = {
  disk: {
    title: "Datenordner",
    alone: "Nichts vom Inhalt. Sichtbar sind Zahl, Größe und Zeit der Dateien sowie die Kennung des Mandanten.",
    withHouseKey: `Nichts, solange die Schlüssel fehlen. Mit Schlüsselordner und Hausschlüssel: ${ALL}.`,
    helps: "Wechseln Sie den Hausschlüssel, wenn auch Schlüssel betroffen sein können.",
  },
  backup: {
    title: "Sicherung der Daten",
    alone: "Nichts vom Inhalt. Sichtbar ist dasselbe wie beim Datenordner.",
    withHouseKey: `Nichts, solange die Schlüssel fehlen. Mit Kopie der Schlüssel und Hausschlüssel: ${ALL}, außer Gelöschtem.`,
    helps: "Erneuern Sie die Kopie der Schlüssel. Alte Kopien vernichten Sie.",
  },
  keys: {
    title: "Schlüsselordner oder dessen Kopie",
    alone: "Nichts vom Inhalt. Liegt house.key darin, gilt die nächste Zeile.",
    withHouseKey: `Zusammen mit den Daten: ${ALL}.`,
    helps: "Wechseln Sie sofort den Hausschlüssel: npm run keys -- rotate.",
  },
  "house-key": {
    title: "Hausschlüssel",
    alone: "Nichts, solange Daten und Schlüsselordner fehlen.",
    withHouseKey: `Zusammen mit beiden: ${ALL}.`,
    helps: "Wechseln Sie sofort den Hausschlüssel: npm run keys -- rotate.",
  },
  server: {
    title: "Laufender Server",
    alone: `Mit den Rechten des Bots: ${ALL}.`,
    withHouseKey: "Dasselbe. Der Bot hat den Hausschlüssel.",
    helps: "Nehmen Sie den Server vom Netz. Setzen Sie ihn neu auf. Wechseln Sie Hausschlüssel und Ausweis des Bots.",
  },
};
