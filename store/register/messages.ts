import type { LedgerEntry, Notice, When } from "../../dialogue/index.js";
import type { Table } from "./entry.js";
import { under } from "./paths.js";

const SLOT = { purpose: "remind", record: "slot", subject: "delivery-slots" } as const;
/** An emergency access shows nudges only: notices would tell of releases. */
const NOTICE = { purpose: "release", record: "notice", subject: "own-data" } as const;
const OF_A_DATE = { purpose: "agree", record: "notice", subject: "own-data" } as const;

const FATES = {
  due: { de: "noch zu senden", en: "still to be sent" },
  intent: { de: "wird gerade gesendet", en: "is being sent" },
  sent: { de: "von Teams angenommen", en: "taken by Teams" },
  unclear: { de: "unklar, ob angekommen", en: "unclear whether it arrived" },
  unreachable: { de: "nicht erreichbar", en: "not reachable" },
  refused: { de: "von Teams abgelehnt", en: "refused by Teams" },
} as const;

export const SLOTS = {
  key: {
    ...SLOT,
    kind: "mark",
    what: { de: "Welche Erinnerung zu welchem Gespräch", en: "Which nudge of which dialogue" },
  },
  state: {
    ...SLOT,
    kind: "state",
    what: { de: "Was aus der Erinnerung wurde", en: "What became of the nudge" },
    values: { ...FATES, settled: { de: "erledigt", en: "settled" } },
  },
  on: {
    ...SLOT,
    kind: "day",
    what: { de: "Tag der letzten Änderung", en: "Day of the last change" },
    why: {
      de: "Keine Erinnerung geht doppelt hinaus, und der Eintrag wird nach 90 Tagen gelöscht. Eine Uhrzeit steht nirgends.",
      en: "No nudge goes out twice, and the entry is destroyed after 90 days. A time of day stands nowhere.",
    },
  },
  activity: {
    ...SLOT,
    kind: "mark",
    what: { de: "Kennung der Nachricht in Teams, um sie zu ersetzen", en: "Id of the message in Teams, to replace it" },
  },
  by: {
    ...SLOT,
    kind: "state",
    what: { de: "Wodurch eine unklare Erinnerung erledigt ist", en: "What settled an unclear nudge" },
    values: {
      click: { de: "jemand hat auf sie geklickt", en: "somebody clicked on it" },
      "next-stage": { de: "die nächste Erinnerung kam an", en: "the next nudge arrived" },
    },
    why: {
      de: "Ein Klick zeigt, dass eine unklare Nachricht angekommen ist. Nur bei solchen wird es vermerkt, und niemand sieht es.",
      en: "A click shows that an unclear message arrived. Only of such ones it is noted, and nobody sees it.",
    },
  },
} as const satisfies Table<LedgerEntry>;

const WHEN = {
  on: {
    ...OF_A_DATE,
    kind: "day",
    what: { de: "Tag des Termins, der wegfällt", en: "Day of the date that is dropped" },
    why: { de: "Die andere Seite muss wissen, welcher Termin gemeint ist.", en: "The other side must know which date is meant." },
  },
  from: {
    ...OF_A_DATE,
    kind: "number",
    what: { de: "Uhrzeit des Termins, der wegfällt", en: "Time of the date that is dropped" },
    why: { de: "Die andere Seite muss wissen, welcher Termin gemeint ist.", en: "The other side must know which date is meant." },
  },
  minutes: {
    ...OF_A_DATE,
    kind: "number",
    what: { de: "Geplante Länge des Termins, der wegfällt", en: "Planned length of the date that is dropped" },
    why: { de: "Steht vorher fest und wird nie gemessen.", en: "Is set beforehand and never measured." },
  },
} as const satisfies Table<When>;

export const NOTICES = {
  id: { ...NOTICE, kind: "mark", what: { de: "Zufällige Kennung der Nachricht", en: "Random id of the message" } },
  to: { ...NOTICE, kind: "person", what: { de: "Wer die Nachricht bekommt", en: "Who gets the message" } },
  "telling.kind": {
    ...NOTICE,
    kind: "state",
    what: { de: "Wovon die Nachricht berichtet", en: "What the message tells of" },
    values: {
      release: { de: "Themen wurden freigegeben", en: "topics were released" },
      answer: { de: "auf eine Freigabe wurde geantwortet", en: "a release was answered" },
      proposed: { de: "ein Termin wurde vorgeschlagen", en: "a date was proposed" },
      held: { de: "das Gespräch hat stattgefunden", en: "the dialogue took place" },
      objected: { de: "widersprochen: es hat nicht stattgefunden", en: "objected: it did not take place" },
      agreed: { de: "ein Termin ist vereinbart", en: "a date is agreed on" },
      dropped: { de: "ein Vorschlag wurde zurückgezogen", en: "a proposal was taken back" },
      cancelled: { de: "ein Termin wurde abgesagt", en: "a date was cancelled" },
      "emergency-asked": { de: "jemand bittet um einen Notzugang", en: "somebody asks for an emergency access" },
      "emergency-decided": { de: "über einen Notzugang wurde entschieden", en: "an emergency access was decided on" },
      "emergency-opened": { de: "ein Notzugang zu den eigenen Daten war offen", en: "an emergency access to one’s own data was open" },
    },
  },
  "telling.release": { ...NOTICE, kind: "mark", what: { de: "Welche Freigabe gemeint ist", en: "Which release is meant" } },
  "telling.writer": { ...NOTICE, kind: "person", what: { de: "Wer geantwortet hat", en: "Who answered" } },
  "telling.emergency": {
    ...NOTICE,
    purpose: "prove",
    kind: "mark",
    what: { de: "Welcher Notzugang gemeint ist", en: "Which emergency access is meant" },
  },
  "telling.dialogue": { ...OF_A_DATE, kind: "mark", what: { de: "Welches Gespräch gemeint ist", en: "Which dialogue is meant" } },
  "telling.moved": {
    ...OF_A_DATE,
    kind: "yes-or-no",
    what: { de: "Ob der Termin einen anderen ablöst", en: "Whether the date takes the place of another" },
    why: { de: "Die Nachricht heißt dann „verschoben“ und nicht „vereinbart“.", en: "The message then says “moved” and not “agreed on”." },
  },
  ...under("telling.when", WHEN),
  on: {
    ...NOTICE,
    kind: "day",
    what: { de: "Tag der letzten Änderung", en: "Day of the last change" },
    why: {
      de: "Davon hängt ab, wann der Bot es noch einmal versucht und wann er aufhört.",
      en: "On this depends when the bot tries again and when it stops.",
    },
  },
  unreachedSince: {
    ...NOTICE,
    kind: "day",
    what: { de: "Tag, seit dem diese Nachricht niemanden erreicht", en: "Day since which this message reaches nobody" },
    why: {
      de: "Nach einigen Tagen gibt der Bot auf. Niemand sieht diesen Tag.",
      en: "After some days the bot gives up. Nobody sees this day.",
    },
  },
  state: {
    ...NOTICE,
    kind: "state",
    what: { de: "Was aus der Nachricht wurde", en: "What became of the message" },
    values: { ...FATES, stale: { de: "überholt, wird ersetzt", en: "out of date, to be replaced" } },
  },
  activity: {
    ...NOTICE,
    kind: "mark",
    what: { de: "Kennung der Nachricht in Teams, um sie zu ersetzen", en: "Id of the message in Teams, to replace it" },
  },
} as const satisfies Table<Notice>;
