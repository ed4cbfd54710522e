import type { Format, House, Stage, Topic } from "../../dialogue/index.js";
import type { SettingsTable } from "./entry.js";
import { under } from "./paths.js";

const SETTING = { kind: "setting", purpose: "operate", record: "next-setting", subject: "house" } as const;
const OF_FORMAT = { kind: "setting", purpose: "remind", record: "next-setting", subject: "formats" } as const;

const TOPICS = {
  id: { ...OF_FORMAT, what: { de: "Thema: Kennung", en: "Topic: id" } },
  by: { ...OF_FORMAT, what: { de: "Thema: welche Seite es ausfüllt", en: "Topic: which side fills it in" } },
  part: { ...OF_FORMAT, what: { de: "Thema: Haupt- oder weiteres Thema", en: "Topic: main or further" } },
  "text.de": { ...OF_FORMAT, what: { de: "Thema: Wortlaut auf Deutsch", en: "Topic: wording in German" } },
  "text.en": { ...OF_FORMAT, what: { de: "Thema: Wortlaut auf Englisch", en: "Topic: wording in English" } },
} as const satisfies SettingsTable<Topic>;

const STAGES = {
  id: { ...OF_FORMAT, what: { de: "Erinnerungsstufe: Kennung", en: "Stage of nudges: id" } },
  "to[]": { ...OF_FORMAT, what: { de: "Erinnerungsstufe: an welche Seite", en: "Stage of nudges: to which side" } },
  "at[].of": {
    ...OF_FORMAT,
    what: { de: "Erinnerungsstufe: gezählt ab fällig oder ab Termin", en: "Stage of nudges: counted from due or from the date" },
  },
  "at[].days": {
    ...OF_FORMAT,
    what: { de: "Erinnerungsstufe: wie viele Tage davor oder danach", en: "Stage of nudges: how many days before or after" },
  },
  "at[].count": {
    ...OF_FORMAT,
    what: { de: "Erinnerungsstufe: Kalendertage oder Arbeitstage", en: "Stage of nudges: calendar or working days" },
  },
  "repeat.everyDays": {
    ...OF_FORMAT,
    what: { de: "Erinnerungsstufe: Abstand der Wiederholungen", en: "Stage of nudges: days between repetitions" },
  },
  "repeat.times": {
    ...OF_FORMAT,
    what: { de: "Erinnerungsstufe: Anzahl der Wiederholungen", en: "Stage of nudges: number of repetitions" },
  },
  bundled: {
    ...OF_FORMAT,
    what: { de: "Erinnerungsstufe: in der Sammelnachricht der Führungskraft", en: "Stage of nudges: in the lead’s bundled message" },
  },
} as const satisfies SettingsTable<Stage>;

const FORMAT = {
  id: { ...OF_FORMAT, what: { de: "Format: Kennung", en: "Format: id" } },
  "name.de": { ...OF_FORMAT, what: { de: "Format: Name auf Deutsch", en: "Format: name in German" } },
  "name.en": { ...OF_FORMAT, what: { de: "Format: Name auf Englisch", en: "Format: name in English" } },
  "cadence.kind": {
    ...OF_FORMAT,
    what: { de: "Format: feste Zeiträume oder fester Abstand", en: "Format: fixed windows or a fixed interval" },
  },
  "cadence.months": { ...OF_FORMAT, what: { de: "Format: Abstand in Monaten", en: "Format: interval in months" } },
  "cadence.windows[].id": { ...OF_FORMAT, what: { de: "Zeitraum: Kennung", en: "Window: id" } },
  "cadence.windows[].from.month": { ...OF_FORMAT, what: { de: "Zeitraum: erster Monat", en: "Window: first month" } },
  "cadence.windows[].from.dayOfMonth": { ...OF_FORMAT, what: { de: "Zeitraum: erster Tag", en: "Window: first day" } },
  "cadence.windows[].to.month": { ...OF_FORMAT, what: { de: "Zeitraum: letzter Monat", en: "Window: last month" } },
  "cadence.windows[].to.dayOfMonth": { ...OF_FORMAT, what: { de: "Zeitraum: letzter Tag", en: "Window: last day" } },
  due: { ...OF_FORMAT, what: { de: "Format: fällig am Ende oder verteilt", en: "Format: due at the end or spread" } },
  maxMinutes: { ...OF_FORMAT, what: { de: "Format: längste Dauer eines Termins", en: "Format: longest planned date" } },
  eligible: { ...OF_FORMAT, what: { de: "Format: für alle", en: "Format: for everybody" } },
  "eligible[]": { ...OF_FORMAT, what: { de: "Format: für welche Gruppen", en: "Format: for which groups" } },
  binding: { ...OF_FORMAT, what: { de: "Format: verbindlich oder nicht", en: "Format: binding or not" } },
  "thirdPersons[]": { ...OF_FORMAT, what: { de: "Format: wer auf Wunsch dazukommen kann", en: "Format: who may join on request" } },
  followUpDays: {
    ...OF_FORMAT,
    what: { de: "Format: Frist für ein neues Gespräch nach einem Abbruch", en: "Format: time for a new dialogue after a broken-off one" },
  },
  agreements: {
    ...OF_FORMAT,
    what: { de: "Format: ob Vereinbarungen aufgeschrieben werden können", en: "Format: whether agreements may be written down" },
  },
  declineTo: {
    ...OF_FORMAT,
    what: { de: "Format: an wen man sich vertraulich wenden kann", en: "Format: whom one may turn to in confidence" },
  },
  insteadOfLead: {
    ...OF_FORMAT,
    what: { de: "Format: wer es statt der Führungskraft führen kann", en: "Format: who may hold it instead of the lead" },
  },
  heldKnownTo: {
    ...OF_FORMAT,
    what: { de: "Format: wer erfährt, dass es stattgefunden hat", en: "Format: who learns that it took place" },
  },
  ...under("topics[]", TOPICS),
  "ideas[].de": { ...OF_FORMAT, what: { de: "Format: Anregung auf Deutsch", en: "Format: idea in German" } },
  "ideas[].en": { ...OF_FORMAT, what: { de: "Format: Anregung auf Englisch", en: "Format: idea in English" } },
  ...under("stages[]", STAGES),
} as const satisfies SettingsTable<Format>;

export const SETTINGS = {
  tenant: { ...SETTING, what: { de: "Kennung des Hauses bei Microsoft", en: "The house’s id at Microsoft" } },
  name: { ...SETTING, what: { de: "Name des Hauses", en: "Name of the house" } },
  timeZone: { ...SETTING, what: { de: "Zeitzone", en: "Time zone" } },
  state: { ...SETTING, what: { de: "Bundesland, für die Feiertage", en: "Land, for its holidays" } },
  "regionalHolidays[]": { ...SETTING, what: { de: "Feiertage, die nur hier gelten", en: "Holidays that hold only here" } },
  "closed[]": { ...SETTING, what: { de: "Tage, an denen das Haus geschlossen ist", en: "Days on which the house is closed" } },
  "sending.from": { ...SETTING, what: { de: "Sendezeit: ab", en: "Sending hours: from" } },
  "sending.to": { ...SETTING, what: { de: "Sendezeit: bis", en: "Sending hours: to" } },
  "sending.days": { ...SETTING, what: { de: "Sendezeit: an welchen Wochentagen", en: "Sending hours: on which weekdays" } },
  goLive: { ...SETTING, what: { de: "Erster Tag des Betriebs", en: "First day of operation" } },
  ...under("formats[]", FORMAT),
  "texts{}.de": { ...SETTING, what: { de: "Eigener Wortlaut des Hauses auf Deutsch", en: "The house’s own wording in German" } },
  "texts{}.en": { ...SETTING, what: { de: "Eigener Wortlaut des Hauses auf Englisch", en: "The house’s own wording in English" } },
} as const satisfies SettingsTable<House>;
