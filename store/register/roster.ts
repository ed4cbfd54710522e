import type { Person } from "../../dialogue/index.js";
import type { Column } from "../../dialogue/roster/columns.js";
import type { Table } from "./entry.js";
import { under } from "./paths.js";
import { LANGUAGES } from "./plan.js";

const ENTRY = { purpose: "remind", record: "next-import", subject: "roster" } as const;

/** In which column of the file each field comes in. A column that fills no field, or a field without one, does not compile. */
export const COLUMN_OF = {
  id: "entra_id",
  upn: "upn",
  name: "name",
  lead: "lead",
  team: "team",
  worksOn: "working_days",
  joinsOn: "joins",
  leavesOn: "leaves",
  group: "group",
  language: "language",
  roles: "roles",
} as const satisfies Readonly<Record<keyof Person, Column>>;

/** Nothing is taken in that is kept nowhere. */
type Unused = Exclude<Column, (typeof COLUMN_OF)[keyof Person]>;
export const UNUSED_COLUMNS: Readonly<Record<Unused, never>> = {};

const ROSTER_ENTRY = {
  id: { ...ENTRY, kind: "person", what: { de: "Kennung der Person bei Microsoft", en: "The person’s id at Microsoft" } },
  upn: { ...ENTRY, kind: "name", what: { de: "Anmeldename bei Microsoft", en: "Sign-in name at Microsoft" } },
  name: { ...ENTRY, kind: "name", what: { de: "Vor- und Nachname", en: "First and last name" } },
  lead: { ...ENTRY, kind: "person", what: { de: "Wer die Person führt", en: "Who leads the person" } },
  team: { ...ENTRY, kind: "name", what: { de: "Team", en: "Team" } },
  worksOn: {
    ...ENTRY,
    kind: "number",
    what: { de: "An welchen Wochentagen die Person arbeitet", en: "On which weekdays the person works" },
    why: {
      de: "An freien Tagen erinnert der Bot niemanden. Stunden stehen nirgends.",
      en: "On days off the bot reminds nobody. Hours stand nowhere.",
    },
  },
  joinsOn: {
    ...ENTRY,
    kind: "day",
    what: { de: "Erster Tag im Haus", en: "First day in the house" },
    why: { de: "Vorher wird kein Gespräch fällig.", en: "Before it no dialogue falls due." },
  },
  leavesOn: {
    ...ENTRY,
    kind: "day",
    what: { de: "Letzter Tag im Haus", en: "Last day in the house" },
    why: {
      de: "Danach wird kein Gespräch fällig, und die Daten werden gelöscht.",
      en: "After it no dialogue falls due, and the data are destroyed.",
    },
  },
  group: {
    ...ENTRY,
    kind: "state",
    what: { de: "Zu welcher Gruppe die Person gehört", en: "To which group the person belongs" },
    values: {
      employed: { de: "Tarifbeschäftigte", en: "employees" },
      official: { de: "Beamtinnen und Beamte", en: "officials" },
      assistant: { de: "studentische Hilfskräfte", en: "student assistants" },
      intern: { de: "Praktikantinnen und Praktikanten", en: "interns" },
      apprentice: { de: "Auszubildende", en: "apprentices" },
    },
  },
  language: { ...ENTRY, kind: "state", what: { de: "Sprache der Nachrichten", en: "Language of the messages" }, values: LANGUAGES },
  "roles[]": {
    ...ENTRY,
    purpose: "operate",
    subject: "roles",
    kind: "state",
    what: { de: "Rolle im Haus", en: "Role in the house" },
    values: {
      admin: { de: "Administration", en: "administration" },
      review: { de: "Personalrat oder Datenschutz", en: "staff council or data protection" },
    },
  },
} as const satisfies Table<Person>;

export const ROSTER = under("[]", ROSTER_ENTRY) satisfies Table<readonly Person[]>;
