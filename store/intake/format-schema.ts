import { z } from "zod";
import type { Offset, Recipient } from "../../dialogue/formats/format.js";
import { ID, parseFormatId, parseStageId, parseTopicId, WINDOW_ID } from "../../dialogue/formats/ids.js";
import { KNOWN_FORMATS } from "../../dialogue/formats/known.js";
import {
  DISTANCE_DAYS,
  FOLLOW_UP_DAYS,
  LONGEST_TOPIC,
  MINUTES,
  MONTHS,
  MOST_TOPICS,
  REPEAT_DAYS,
  REPEAT_TIMES,
} from "../../dialogue/formats/limits.js";
import { GROUP_OF } from "../../dialogue/group-words.js";
import type { Group } from "../../dialogue/person.js";
import { monthDay, refuse, text, textUpTo, told, wholeNumber, written } from "./house-notations.js";

const MOST_WINDOWS = 12;
const MOST_STAGES = 20;
/** Those that take a built-in topic away count as well. */
const MOST_TOPIC_ENTRIES = 40;
const MOST_IDEAS = 40;

const group = z.enum(Object.keys(GROUP_OF) as (keyof typeof GROUP_OF)[]).transform((word): Group => GROUP_OF[word]);

const everybody = z.enum(["everybody", "alle"]).transform(() => "everybody" as const);

const recipients = z.union([
  z.enum(["employee", "lead", "both"]).transform((to): readonly Recipient[] => (to === "both" ? ["employee", "lead"] : [to])),
  z
    .array(z.enum(["employee", "lead"]))
    .min(1)
    .max(2),
]);

const offsetKeys = z.strictObject({
  of: told(
    z.enum(["due", "agreed"]),
    "Gezählt ab: due = fällig bis, agreed = vereinbarter Termin",
    "Counted from: due date or agreed date",
  ),
  daysBefore: told(wholeNumber(DISTANCE_DAYS).exactOptional(), "Kalendertage davor", "Calendar days before"),
  daysAfter: told(wholeNumber(DISTANCE_DAYS).exactOptional(), "Kalendertage danach", "Calendar days after"),
  workingDaysBefore: told(wholeNumber(DISTANCE_DAYS).exactOptional(), "Arbeitstage davor", "Working days before"),
  workingDaysAfter: told(wholeNumber(DISTANCE_DAYS).exactOptional(), "Arbeitstage danach", "Working days after"),
});

const distances = (keys: z.output<typeof offsetKeys>): readonly Omit<Offset, "of">[] => [
  ...(keys.daysBefore === undefined ? [] : [{ days: 0 - keys.daysBefore, count: "calendar" } as const]),
  ...(keys.daysAfter === undefined ? [] : [{ days: keys.daysAfter, count: "calendar" } as const]),
  ...(keys.workingDaysBefore === undefined ? [] : [{ days: 0 - keys.workingDaysBefore, count: "working" } as const]),
  ...(keys.workingDaysAfter === undefined ? [] : [{ days: keys.workingDaysAfter, count: "working" } as const]),
];

/** `of` and exactly one of the four distances: two keys in all, which is what the JSON Schema can say of it. */
const offset = offsetKeys.meta({ minProperties: 2, maxProperties: 2 }).transform((keys, context): Offset => {
  const [distance, ...more] = distances(keys);
  if (distance === undefined || more.length > 0) return refuse(context, keys, { kind: "not-one-distance" });
  return { of: keys.of, ...distance };
});

const repeat = z.strictObject({
  everyDays: told(wholeNumber(REPEAT_DAYS), "Abstand in Kalendertagen", "Calendar days apart"),
  times: told(wholeNumber(REPEAT_TIMES), "Wie oft insgesamt", "How many times in all"),
});

const off = told(z.boolean().exactOptional(), "true entfernt den eingebauten Eintrag", "true removes the built-in entry");

const windowEntry = z.strictObject({
  id: told(
    written("window-id", WINDOW_ID.source, (id) => (WINDOW_ID.test(id) ? id : undefined)),
    "Kurzname, etwa H1; steht in Kennungen und bleibt besser gleich",
    "Short name such as H1; stands in ids, so better keep it",
  ),
  from: told(monthDay, "Erster Tag: MM-TT oder TT.MM.", "First day: MM-DD"),
  to: told(
    monthDay,
    "Letzter Tag: MM-TT oder TT.MM.; liegt er vor dem ersten, endet der Zeitraum im Folgejahr",
    "Last day: MM-DD; before the first one: the window ends in the following year",
  ),
});

export const stageEntry = z.strictObject({
  id: told(
    written("id", ID.source, parseStageId),
    "Eingebaute Stufe, die geändert wird, oder eine neue",
    "A built-in stage to be changed, or a new one",
  ),
  off,
  to: told(recipients.exactOptional(), "Wer erinnert wird", "Who is nudged"),
  at: told(
    z.array(offset).min(1).max(2).exactOptional(),
    "Wann: ein vereinbarter Termin zählt zuerst, sonst der Tag „fällig bis“",
    "When: an agreed date counts first, the due date otherwise",
  ),
  repeat: told(
    repeat.nullable().exactOptional(),
    "Wiederholung ab dem Tag „fällig bis“; null: keine",
    "Repeats from the due date; null: never",
  ),
  bundled: told(
    z.boolean().exactOptional(),
    "true: Teil der einen Nachricht, die die Führungskraft für ihr ganzes Team bekommt",
    "true: part of the one message a lead gets for the whole team",
  ),
});

export const topicEntry = z.strictObject({
  id: told(
    written("id", ID.source, parseTopicId),
    "Eingebautes Thema, das geändert wird, oder ein neues",
    "A built-in topic to be changed, or a new one",
  ),
  off,
  by: told(
    z.enum(["employee", "lead"]).exactOptional(),
    "Wer das Thema einbringt; lead: die Führungskraft, sichtbar für die beschäftigte Person",
    "Who brings it in; lead: the lead, for the employee to see",
  ),
  part: told(z.enum(["main", "further"]).exactOptional(), "Hauptthema oder weiteres Thema", "Main or further topic"),
  text: told(textUpTo(LONGEST_TOPIC).exactOptional(), "Wortlaut auf der Karte", "Wording on the card"),
});

/** One entry of `formats`. Every key is optional here; what an entry without `use` has to say is checked where it is merged. */
const formatKeys = z.strictObject({
  use: told(
    z.enum(KNOWN_FORMATS.map(({ id }) => id as string)).exactOptional(),
    "Eingebautes Format, das gilt, soweit hier nichts anderes steht",
    "Built-in format that holds wherever nothing else is said here",
  ),
  id: told(
    written("id", ID.source, parseFormatId).exactOptional(),
    "Kennung; ohne „use“ nötig, mit „use“ eine Variante",
    "Id; needed without “use”, a variant with it",
  ),
  name: told(text.exactOptional(), "Name auf dem Bildschirm", "Name on screen"),
  windows: told(z.array(windowEntry).min(1).max(MOST_WINDOWS).exactOptional(), "Zeiträume eines Jahres", "Windows of a year"),
  interval: told(
    z.strictObject({ months: told(wholeNumber(MONTHS), "Abstand in Monaten", "Months apart") }).exactOptional(),
    "Statt fester Zeiträume: Abstand zum letzten Gespräch",
    "Instead of windows: distance from the last dialogue",
  ),
  due: told(
    z.enum(["end", "spread"]).exactOptional(),
    "Fällig am Ende des Zeitraums (end) oder über ihn verteilt (spread)",
    "Due at the end of the window, or spread over it",
  ),
  maxMinutes: told(wholeNumber(MINUTES).exactOptional(), "Längste Dauer eines Termins in Minuten", "Longest appointment in minutes"),
  eligible: told(
    z.union([everybody, z.array(group).min(1).max(5)]).exactOptional(),
    "Wer teilnimmt: alle oder diese Gruppen",
    "Who takes part",
  ),
  binding: told(z.boolean().exactOptional(), "Verbindlich für beide Seiten", "Binding for both sides"),
  thirdPersons: told(
    z
      .array(z.enum(["personalrat", "gleichstellung", "schwerbehindertenvertretung", "hr"]))
      .max(4)
      .exactOptional(),
    "Wer auf Wunsch dazukommen darf",
    "Who may join on request",
  ),
  followUpDays: told(
    wholeNumber(FOLLOW_UP_DAYS).nullable().exactOptional(),
    "Nach einem Abbruch: neuer Termin in so vielen Tagen; null: keine Frist",
    "After a talk was broken off: new date within so many days; null: no limit",
  ),
  agreements: told(z.boolean().exactOptional(), "Vereinbarungen dürfen festgehalten werden", "Agreements may be written down"),
  declineTo: told(
    z.literal("hr").nullable().exactOptional(),
    "An wen sich vertraulich wendet, wer nicht möchte; null: niemand",
    "Whom to turn to in confidence to decline; null: nobody",
  ),
  insteadOfLead: told(
    z.literal("professional-superior").nullable().exactOptional(),
    "Wer das Gespräch nach Absprache statt der Führungskraft führt; null: niemand",
    "Who holds it instead of the lead by agreement; null: nobody",
  ),
  heldKnownTo: told(
    z.literal("hr").nullable().exactOptional(),
    "Wer erfährt, dass es stattfand, und sonst nichts; null: niemand",
    "Who learns that it took place, and nothing else; null: nobody",
  ),
  topics: told(
    z.array(topicEntry).max(MOST_TOPIC_ENTRIES).exactOptional(),
    `Themen der Vorbereitung; mit den eingebauten höchstens ${MOST_TOPICS}`,
    `Topics to prepare; with the built-in ones at most ${MOST_TOPICS}`,
  ),
  stages: told(z.array(stageEntry).max(MOST_STAGES).exactOptional(), "Erinnerungsstufen", "Nudge stages"),
  ideas: told(
    z.array(text).max(MOST_IDEAS).exactOptional(),
    "Anregungen für beide Seiten; ersetzt die eingebauten",
    "Ideas for both sides; replaces the built-in ones",
  ),
});

/** In words of JSON Schema, for editors. */
export const formatEntry = formatKeys.meta({
  anyOf: [{ required: ["use"] }, { required: ["id"] }],
  not: { required: ["windows", "interval"] },
});

export type StageEntry = z.output<typeof stageEntry>;
export type TopicEntry = z.output<typeof topicEntry>;
