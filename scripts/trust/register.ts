import { RELATION_NAMES, SUBJECT_NAMES } from "../../dialogue/access/names.js";
import { endWords } from "../../store/register/ends.js";
import { REGISTER, type RegisteredField, type StoredFile } from "../../store/register/register.js";
import { seersOf } from "../../store/register/seers.js";
import { KINDS, PURPOSES } from "../../store/register/words.js";

/** The files that are kept, as people outside the program would call them. */
export const FILE_NAMES: Readonly<Record<StoredFile, string>> = {
  person: "Die Datei einer Person",
  house: "Die Datei des Hauses",
  roster: "Die Personalliste",
  envelope: "Der Umschlag um jede Datei",
  keyring: "Der Schlüsselbund",
  marker: "Das Kennzeichen des Datenordners",
  "backup-note": "Der Zettel an einer Sicherung",
  heads: "Wie weit Protokoll und Belege reichten",
  ran: "Wann regelmäßige Arbeit zuletzt lief",
  "house-key": "Der Hausschlüssel",
  rotated: "Ein Schlüsselwechsel, der noch läuft",
  restoring: "Ein Wiederherstellen, das noch läuft",
  lock: "Die Sperre gegen ein zweites Programm",
  reserve: "Der Vorrat für eine volle Platte",
};

export const endOf = ({ record }: RegisteredField): string => endWords(record).de;
export const kindOf = ({ kind }: RegisteredField): string => KINDS[kind].de;
export const purposeOf = ({ purpose }: RegisteredField): string => PURPOSES[purpose].de;

/** In the bot. Whoever holds the server and its keys can read more, see einbruch.md. */
export const seenBy = (field: RegisteredField): string => {
  const seers = seersOf(field);
  if (seers.length > 0) return seers.map((relation) => RELATION_NAMES[relation].de).join(", ");
  return field.subject === "nobody" ? "niemand" : `niemand (${SUBJECT_NAMES[field.subject].de})`;
};

/** One line each, to be compared from version to version. */
export const fieldLines = (register: readonly RegisteredField[] = REGISTER): readonly string[] =>
  register.map((field) => {
    const values =
      field.values === undefined
        ? ""
        : ` (${Object.entries(field.values)
            .map(([value, { de }]) => `${value}: ${de}`)
            .join(", ")})`;
    const place = field.path === "" ? field.file : `${field.file}.${field.path}`;
    const sealed = field.sealed ? "verschlüsselt" : "nicht verschlüsselt";
    return `${field.what.de}${values} [${place}; ${kindOf(field)}; ${purposeOf(field)}; sieht: ${seenBy(field)}; ${sealed}; ${field.record}]`;
  });

export const filesOf = (register: readonly RegisteredField[]): readonly (readonly [StoredFile, readonly RegisteredField[]])[] =>
  [...new Set(register.map(({ file }) => file))].map((file) => [file, register.filter((field) => field.file === file)] as const);
