import type { Table } from "./entry.js";

const HOUSE = { purpose: "operate", record: "with-the-house", subject: "nobody" } as const;

/** Files that are no JSON: what is said of one is said of all that is in it. */
interface WholeFiles {
  readonly "house-key": string;
  readonly rotated: string;
  readonly restoring: string;
  readonly lock: string;
  readonly reserve: string;
}

export const WHOLE_FILES = {
  "house-key": { ...HOUSE, kind: "seal", what: { de: "Der Hausschlüssel", en: "The house key" } },
  rotated: {
    ...HOUSE,
    kind: "seal",
    what: { de: "Kennung des Hausschlüssels, der zuletzt gewechselt wurde", en: "Id of the house key that was changed to last" },
  },
  restoring: {
    ...HOUSE,
    record: "while-restoring",
    kind: "seal",
    what: { de: "Vermerk, dass gerade wiederhergestellt wird", en: "Note that a restore is under way" },
  },
  lock: {
    ...HOUSE,
    record: "while-running",
    kind: "seal",
    what: { de: "Nummer des Programms, das mit den Daten arbeitet", en: "Number of the program that works with the data" },
  },
  reserve: { ...HOUSE, kind: "seal", what: { de: "Zufällige Zeichen, die Platz freihalten", en: "Random bytes that keep space free" } },
} as const satisfies Table<WholeFiles>;
