import type { KeptPublication } from "../../dialogue/index.js";
import type { HouseRecord, Replacing } from "../house-record.js";
import type { SettingsTable, Table } from "./entry.js";
import { HEADS, KEPT_ENTRY, KEPT_RECEIPT, LOG_ENTRY, RECEIPTS_OF_HOUSE } from "./log.js";
import { under } from "./paths.js";
import { SETTINGS } from "./settings.js";

const NUMBERS = { purpose: "prove", record: "publication", subject: "publication" } as const;
const REPLACING = { purpose: "operate", record: "while-replacing", subject: "nobody" } as const;
const OPERATION = { purpose: "operate", subject: "house" } as const;

const ROUNDED = {
  de: "Gerundet, nur für mehrere Teams zusammen und nie für eine Person.",
  en: "Rounded, only for several teams together and never for one person.",
} as const;

const CELL = {
  state: {
    ...NUMBERS,
    kind: "state",
    what: { de: "Ob die Zahl gezeigt werden darf", en: "Whether the number may be shown" },
    values: {
      shown: { de: "gezeigt", en: "shown" },
      suppressed: { de: "verborgen, weil zu wenige Personen", en: "hidden, because of too few people" },
    },
  },
  people: { ...NUMBERS, kind: "number", what: { de: "Ungefähr wie viele Personen", en: "About how many people" }, why: ROUNDED },
  held: {
    ...NUMBERS,
    kind: "number",
    what: { de: "Ungefähr wie viele Gespräche stattfanden", en: "About how many dialogues took place" },
    why: ROUNDED,
  },
} as const satisfies Table<KeptPublication["total"]>;

const PUBLICATION = {
  format: { ...NUMBERS, kind: "mark", what: { de: "Welche Art von Gespräch", en: "Which kind of dialogue" } },
  "halfYear.year": { ...NUMBERS, kind: "number", what: { de: "Jahr der Zahlen", en: "Year of the numbers" }, why: ROUNDED },
  "halfYear.half": { ...NUMBERS, kind: "number", what: { de: "Halbjahr der Zahlen", en: "Half-year of the numbers" }, why: ROUNDED },
  ...under("total", CELL),
  "areas[].head": {
    ...NUMBERS,
    record: "known-head",
    kind: "person",
    what: { de: "Um wessen Bereich es geht", en: "Whose area it is about" },
  },
  ...under("areas[].cell", CELL),
} as const satisfies Table<KeptPublication>;

const REPLACED = {
  ...LOG_ENTRY,
  roster: { ...REPLACING, kind: "seal", what: { de: "Prüfsumme der neuen Personalliste", en: "Checksum of the new roster" } },
  "newIds[].from": { ...REPLACING, kind: "person", what: { de: "Frühere Kennung einer Person", en: "Former id of a person" } },
  "newIds[].to": { ...REPLACING, kind: "person", what: { de: "Neue Kennung derselben Person", en: "New id of the same person" } },
} as const satisfies Table<Replacing>;

/** What belongs to the house beside its settings. */
type Records = Omit<HouseRecord, "settings" | "former">;

const RECORDS = {
  ...under("log[]", KEPT_ENTRY),
  ...under("publications[]", PUBLICATION),
  ...under("receipts[]", KEPT_RECEIPT),
  ...under("ended", HEADS),
  ...under("destroying[]", RECEIPTS_OF_HOUSE),
  ...under("replacing", REPLACED),
  "paused.since": {
    ...OPERATION,
    record: "while-paused",
    kind: "moment",
    what: { de: "Seit wann nichts gesendet wird", en: "Since when nothing is sent" },
    why: { de: "Betrifft das ganze Haus, nach einer Wiederherstellung.", en: "Of the whole house, after a restore." },
  },
  "paused.why": {
    ...OPERATION,
    record: "while-paused",
    kind: "state",
    what: { de: "Warum nichts gesendet wird", en: "Why nothing is sent" },
    values: { restored: { de: "aus einer Sicherung wiederhergestellt", en: "restored from a backup" } },
  },
  "formerMarks{}": {
    purpose: "operate",
    record: "while-known",
    subject: "nobody",
    kind: "person",
    what: {
      de: "Wer gemeint ist, wenn eine alte Karte eine frühere Kennung trägt",
      en: "Who is meant where an old card bears a former id",
    },
  },
  "emergenciesOf[]": {
    purpose: "prove",
    record: "while-waiting",
    subject: "nobody",
    kind: "person",
    what: { de: "Zu wem gerade ein Notzugang läuft", en: "Of whom there is an emergency access now" },
  },
  "version.number": {
    ...OPERATION,
    record: "with-the-house",
    kind: "number",
    what: { de: "Welche Mitbestimmungs-Version läuft", en: "Which version of the bot runs" },
    why: {
      de: "Der Personalrat stimmt einer Mitbestimmungs-Version zu. Über Personen sagt sie nichts.",
      en: "The staff council agrees to a version. It says nothing of people.",
    },
  },
  "version.since": {
    ...OPERATION,
    record: "with-the-house",
    kind: "day",
    what: { de: "Seit welchem Tag sie läuft", en: "Since which day it runs" },
    why: {
      de: "Der Personalrat stimmt einer Mitbestimmungs-Version zu. Über Personen sagt sie nichts.",
      en: "The staff council agrees to a version. It says nothing of people.",
    },
  },
  restoredOn: {
    ...OPERATION,
    record: "with-the-house",
    kind: "day",
    what: { de: "Tag der letzten Wiederherstellung", en: "Day of the last restore" },
    why: { de: "Was bis dahin gesendet wurde, wird nicht noch einmal gesendet.", en: "What was sent until then is not sent again." },
  },
} as const satisfies Table<Records>;

const FORMER = {
  id: {
    purpose: "operate",
    record: "next-setting",
    subject: "house",
    kind: "mark",
    what: { de: "Welche Änderung sich rückgängig machen lässt", en: "Which change can be undone" },
  },
} as const satisfies Table<Omit<NonNullable<HouseRecord["former"]>, "settings">>;

const CONFIGURED = { ...under("settings", SETTINGS), ...under("former.settings", SETTINGS) } as const satisfies SettingsTable<{
  readonly settings?: HouseRecord["settings"];
  readonly former?: Pick<NonNullable<HouseRecord["former"]>, "settings">;
}>;

export const HOUSE = { ...CONFIGURED, ...under("former", FORMER), ...RECORDS } as const;
