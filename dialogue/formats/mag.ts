import type { Format, Stage, Text, Topic } from "./format.js";
import { formatId, stageId, topicId } from "./ids.js";

const MAIN: readonly Topic[] = [
  {
    id: topicId("past-year"),
    by: "employee",
    part: "main",
    text: { de: "Wie ich auf das vergangene Jahr zurückblicke", en: "How I look back on the past year" },
  },
  {
    id: topicId("tasks"),
    by: "employee",
    part: "main",
    text: { de: "Wie es mir mit meinen Aufgaben geht", en: "How I am getting on with my tasks" },
  },
  {
    id: topicId("cooperation"),
    by: "employee",
    part: "main",
    text: {
      de: "Wie ich die Zusammenarbeit im Team und mit anderen erlebe",
      en: "How I experience working with my team and with others",
    },
  },
  {
    id: topicId("leadership"),
    by: "employee",
    part: "main",
    text: {
      de: "Wie ich meine Führungskraft erlebe und was ich mir von ihr wünsche",
      en: "How I experience my lead, and what I wish for",
    },
  },
  {
    id: topicId("conditions"),
    by: "employee",
    part: "main",
    text: { de: "Was ich brauche, um gut arbeiten zu können", en: "What I need to be able to work well" },
  },
  {
    id: topicId("development"),
    by: "employee",
    part: "main",
    text: {
      de: "Was ich lernen und wohin ich mich beruflich entwickeln möchte",
      en: "What I would like to learn, and where I would like to go in my career",
    },
  },
  {
    id: topicId("agreements"),
    by: "employee",
    part: "main",
    text: {
      de: "Was aus unseren Vereinbarungen geworden ist und was wir neu vereinbaren wollen",
      en: "What became of our agreements, and what we want to agree on next",
    },
  },
];

const FURTHER: readonly Topic[] = [
  {
    id: topicId("own-topic"),
    by: "employee",
    part: "further",
    text: { de: "Etwas anderes, das mir wichtig ist", en: "Something else that matters to me" },
  },
  {
    id: topicId("from-lead"),
    by: "lead",
    part: "further",
    text: { de: "Was meine Führungskraft ansprechen möchte", en: "What my lead would like to talk about" },
  },
];

const IDEAS: readonly Text[] = [
  { de: "Worauf sind Sie stolz, wenn Sie an das letzte Jahr denken?", en: "What are you proud of when you think of the last year?" },
  { de: "Welche Aufgaben geben Kraft, welche kosten Kraft?", en: "Which tasks give you energy, and which take it?" },
  { de: "Was läuft im Team gut, und was sollte sich ändern?", en: "What works well in the team, and what should change?" },
  { de: "Was soll die Führungskraft beibehalten, was anders machen?", en: "What should the lead keep doing, and what change?" },
  {
    de: "Was fehlt im Alltag: Zeit, Technik, Wissen, Entscheidungen?",
    en: "What is missing day to day: time, equipment, knowledge, decisions?",
  },
  { de: "Wo möchten Sie in drei Jahren beruflich stehen?", en: "Where would you like to be in your career in three years?" },
  { de: "Welche Vereinbarung soll am Ende des Gesprächs stehen?", en: "Which agreement would you like to leave the talk with?" },
];

/** In the order in which a dialogue lives through them. A longer talk takes longer to arrange and to prepare. */
const STAGES: readonly Stage[] = [
  { id: stageId("plan"), to: ["lead"], at: [{ of: "due", days: -56, count: "calendar" }], bundled: true },
  {
    id: stageId("prepare"),
    to: ["employee"],
    at: [
      { of: "agreed", days: -14, count: "calendar" },
      { of: "due", days: -28, count: "calendar" },
    ],
    bundled: false,
  },
  { id: stageId("tomorrow"), to: ["employee", "lead"], at: [{ of: "agreed", days: -1, count: "working" }], bundled: false },
  { id: stageId("held"), to: ["lead"], at: [{ of: "agreed", days: 1, count: "working" }], bundled: false },
  {
    id: stageId("overdue"),
    to: ["lead"],
    at: [{ of: "due", days: 14, count: "calendar" }],
    repeat: { everyDays: 14, times: 3 },
    bundled: true,
  },
];

/** Mitarbeitergespräch: once a year, binding for both sides, confidential. */
export const MAG: Format = {
  id: formatId("mag"),
  name: { de: "Mitarbeitergespräch", en: "Annual staff talk" },
  cadence: {
    kind: "windows",
    windows: [{ id: "J", from: { month: 1, dayOfMonth: 1 }, to: { month: 12, dayOfMonth: 31 } }],
  },
  due: "spread",
  maxMinutes: 90,
  eligible: ["employed", "official"],
  binding: true,
  thirdPersons: ["personalrat", "gleichstellung", "schwerbehindertenvertretung", "hr"],
  followUpDays: 14,
  agreements: true,
  declineTo: "hr",
  insteadOfLead: "professional-superior",
  heldKnownTo: "hr",
  topics: [...MAIN, ...FURTHER],
  ideas: IDEAS,
  stages: STAGES,
};
