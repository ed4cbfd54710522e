import type { Dialogue, When } from "../../dialogue/index.js";
import type { Table } from "./entry.js";
import { under } from "./paths.js";

const DIALOGUE = { purpose: "remind", record: "dialogue", subject: "dialogue" } as const;
const DATE = { purpose: "agree", record: "appointment", subject: "appointment" } as const;

export const SIDES = {
  employee: { de: "die beschäftigte Person", en: "the employee" },
  lead: { de: "die Führungskraft", en: "the lead" },
} as const;

const WHEN = {
  on: {
    ...DATE,
    kind: "day",
    what: { de: "Tag des Termins", en: "Day of the date" },
    why: { de: "Beide Seiten müssen wissen, wann sie sich treffen.", en: "Both sides must know when they meet." },
  },
  from: {
    ...DATE,
    kind: "number",
    what: { de: "Uhrzeit, zu der der Termin beginnt", en: "Time at which the date begins" },
    why: { de: "Beide Seiten müssen wissen, wann sie sich treffen.", en: "Both sides must know when they meet." },
  },
  minutes: {
    ...DATE,
    kind: "number",
    what: { de: "Geplante Länge des Termins, höchstens 30 Minuten", en: "Planned length of the date, at most 30 minutes" },
    why: {
      de: "Steht vorher fest und wird nie gemessen. So lässt sich der Termin im Kalender freihalten.",
      en: "Is set beforehand and never measured. So the date can be kept free in a calendar.",
    },
  },
} as const satisfies Table<When>;

export const DIALOGUES = {
  id: {
    ...DIALOGUE,
    kind: "mark",
    what: { de: "Welches Gespräch: Person, Format und Zeitraum", en: "Which dialogue: person, format and window" },
  },
  person: { ...DIALOGUE, kind: "person", what: { de: "Wer das Gespräch hat", en: "Who has the dialogue" } },
  format: { ...DIALOGUE, kind: "mark", what: { de: "Welche Art von Gespräch", en: "Which kind of dialogue" } },
  dueOn: {
    ...DIALOGUE,
    kind: "day",
    what: { de: "Bis wann das Gespräch fällig ist", en: "Until when the dialogue is due" },
    why: { de: "Ohne diesen Tag kann an nichts erinnert werden.", en: "Without this day there is nothing to remind of." },
  },
  state: {
    ...DIALOGUE,
    kind: "state",
    what: { de: "Wie es um das Gespräch steht", en: "How the dialogue stands" },
    values: {
      open: { de: "noch kein Termin", en: "no date yet" },
      dated: { de: "Termin vereinbart", en: "date agreed on" },
      held: { de: "hat stattgefunden", en: "took place" },
      waived: { de: "entfällt", en: "does not take place" },
    },
  },
  ...under("proposed.when", WHEN),
  "proposed.by": {
    ...DATE,
    kind: "state",
    what: { de: "Welche Seite den Termin vorschlägt", en: "Which side proposes the date" },
    values: SIDES,
  },
  ...WHEN,
  heldOn: {
    ...DIALOGUE,
    kind: "day",
    what: { de: "An welchem Tag es stattgefunden hat", en: "On which day it took place" },
    why: { de: "Davon hängt ab, wann das nächste fällig ist.", en: "On this depends when the next one is due." },
  },
  "said[].by": {
    ...DIALOGUE,
    kind: "state",
    what: { de: "Welche Seite gesagt hat, dass es stattgefunden hat", en: "Which side said that it took place" },
    values: SIDES,
  },
  "said[].on": {
    ...DIALOGUE,
    kind: "day",
    what: { de: "An welchem Tag sie es gesagt hat", en: "On which day it said so" },
    why: {
      de: "Ab diesem Tag läuft die Frist, nach der die eigenen Notizen gelöscht werden.",
      en: "From this day on the time runs after which one’s own notes are destroyed.",
    },
  },
  why: {
    ...DIALOGUE,
    kind: "state",
    what: { de: "Warum es entfällt, nach Personalliste oder eigener Pause", en: "Why it does not take place, by roster or own pause" },
    values: {
      away: { de: "eigene Pause", en: "own pause" },
      left: { de: "nicht mehr im Haus", en: "not in the house any more" },
      "not-eligible": { de: "das Format gilt für diese Person nicht", en: "the format is not for this person" },
    },
  },
} as const satisfies Table<Dialogue>;
