import type { Emergencies, Emergency, EmergencyAct } from "../../dialogue/emergency.js";
import type { Table } from "./entry.js";
import { under } from "./paths.js";

const EMERGENCY = { purpose: "prove", record: "emergency", subject: "emergency" } as const;
const UNLOGGED = { purpose: "prove", record: "while-waiting", subject: "nobody" } as const;

const OF_AN_EMERGENCY = {
  id: { ...EMERGENCY, kind: "mark", what: { de: "Zufällige Kennung des Notzugangs", en: "Random id of the emergency access" } },
  reason: {
    ...EMERGENCY,
    kind: "state",
    what: { de: "Grund aus einer festen Liste", en: "Reason out of a fixed list" },
    values: {
      "asked-for-help": { de: "die Person hat um Hilfe gebeten", en: "the person asked for help" },
      "data-breach": { de: "Verdacht auf eine Datenpanne", en: "suspicion of a data breach" },
      complaint: { de: "Beschwerde", en: "complaint" },
    },
  },
  state: {
    ...EMERGENCY,
    kind: "state",
    what: { de: "Wie es um den Notzugang steht", en: "How the emergency access stands" },
    values: {
      asked: { de: "erbeten", en: "asked for" },
      declined: { de: "abgelehnt", en: "declined" },
      open: { de: "offen, höchstens eine Stunde", en: "open, an hour at most" },
      ended: { de: "beendet", en: "ended" },
    },
  },
  asker: { ...EMERGENCY, kind: "person", what: { de: "Wer darum gebeten hat", en: "Who asked for it" } },
  askedAt: {
    ...EMERGENCY,
    kind: "moment",
    what: { de: "Wann darum gebeten wurde", en: "When it was asked for" },
    why: {
      de: "Eine Bitte gilt nur 24 Stunden. Die Person sieht den Zeitpunkt.",
      en: "A request counts for 24 hours only. The person sees the time.",
    },
  },
  askedOn: {
    ...EMERGENCY,
    kind: "day",
    what: { de: "An welchem Tag darum gebeten wurde", en: "On which day it was asked for" },
    why: { de: "Ab diesem Tag läuft die Frist bis zum Löschen.", en: "From this day on the time to its destruction runs." },
  },
  approver: { ...EMERGENCY, kind: "person", what: { de: "Wer zugestimmt hat", en: "Who approved" } },
  openedAt: {
    ...EMERGENCY,
    kind: "moment",
    what: { de: "Wann der Zugang geöffnet wurde", en: "When the access was opened" },
    why: { de: "Nach 60 Minuten schließt er von selbst.", en: "After 60 minutes it closes by itself." },
  },
  "looks[].by": { ...EMERGENCY, kind: "person", what: { de: "Wer hineingesehen hat", en: "Who looked" } },
  "looks[].at": {
    ...EMERGENCY,
    kind: "moment",
    what: { de: "Wann zum ersten Mal hineingesehen wurde", en: "When they looked for the first time" },
    why: {
      de: "Die betroffene Person soll wissen, ob jemand ihre Zustelldaten angesehen hat.",
      en: "The person concerned is to know whether somebody looked at their delivery records.",
    },
  },
  noticedAt: {
    ...EMERGENCY,
    kind: "moment",
    what: { de: "Wann zuletzt bemerkt wurde, dass er offen ist", en: "When it was noticed last that it is open" },
    why: {
      de: "Stellt jemand die Uhr zurück, wird die Stunde dadurch nicht länger.",
      en: "Where somebody sets the clock back, the hour gets no longer by it.",
    },
  },
  closesAt: {
    ...EMERGENCY,
    kind: "moment",
    what: { de: "Wann er schließt, falls die Uhr zurückging", en: "When it closes, where the clock went back" },
    why: { de: "Was vor dem Zurückstellen verging, zählt mit.", en: "What passed before it was set back counts." },
  },
  endedAt: {
    ...EMERGENCY,
    kind: "moment",
    what: { de: "Wann der Zugang endete", en: "When the access ended" },
    why: { de: "Die betroffene Person soll wissen, wie lange er offen war.", en: "The person concerned is to know how long it was open." },
  },
} as const satisfies Table<Emergency>;

const ACTS = {
  at: {
    ...UNLOGGED,
    kind: "moment",
    what: { de: "Wann ein Schritt des Notzugangs geschah", en: "When a step of the emergency access happened" },
    why: { de: "Er wird gleich ins Protokoll der Administration übernommen.", en: "It is taken over into the admin log at once." },
  },
  by: {
    ...UNLOGGED,
    kind: "person",
    what: { de: "Wer den Schritt getan hat", en: "Who took the step" },
    values: { unnamed: { de: "ohne Namen", en: "without a name" } },
  },
  what: {
    ...UNLOGGED,
    kind: "state",
    what: { de: "Welcher Schritt es war", en: "Which step it was" },
    values: {
      "emergency-asked": { de: "Notzugang erbeten", en: "emergency access asked for" },
      "emergency-approved": { de: "Notzugang genehmigt", en: "emergency access approved" },
      "emergency-declined": { de: "Notzugang abgelehnt", en: "emergency access declined" },
      "emergency-opened": { de: "Notzugang benutzt", en: "emergency access used" },
      "emergency-ended": { de: "Notzugang beendet", en: "emergency access ended" },
    },
  },
} as const satisfies Table<EmergencyAct>;

export const EMERGENCIES = {
  ...under("all[]", OF_AN_EMERGENCY),
  ...under("unlogged[]", ACTS),
} as const satisfies Table<Emergencies>;

export const EMERGENCY_ACTS = ACTS.what.values;
