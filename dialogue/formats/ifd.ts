import type { Format, Stage, Text, Topic } from "./format.js";
import { formatId, stageId, topicId } from "./ids.js";

const MAIN: readonly Topic[] = [
  {
    id: topicId("on-my-mind"),
    by: "employee",
    part: "main",
    text: { de: "Was mich gerade beschäftigt", en: "What I am thinking about these days" },
  },
  {
    id: topicId("clients"),
    by: "employee",
    part: "main",
    text: {
      de: "Welche Stärken ich bei meinen Kundinnen und Kunden sehe und was ihnen hilft, der Arbeit näherzukommen",
      en: "The strengths I see in my clients, and what would help them on their way to work",
    },
  },
  {
    id: topicId("going-well"),
    by: "employee",
    part: "main",
    text: { de: "Was mir gut gelingt und womit ich zufrieden bin", en: "What goes well for me, and what I am happy with" },
  },
  {
    id: topicId("difficulties"),
    by: "employee",
    part: "main",
    text: {
      de: "Was mir schwerfällt, woran das liegt und was meinen Arbeitsalltag besser machen würde",
      en: "What I find hard, what is behind it, and what would make my working day better",
    },
  },
  {
    id: topicId("employers-service"),
    by: "employee",
    part: "main",
    text: {
      de: "Wie ich mit dem Arbeitgeberservice (AGS) zusammenarbeite",
      en: "How I work together with the employers’ service (AGS)",
    },
  },
  {
    id: topicId("contribution"),
    by: "employee",
    part: "main",
    text: {
      de: "Was ich zu den Zielen unseres Teams beitrage und wofür ich mich verantwortlich fühle",
      en: "What I add to our team’s goals, and what I feel responsible for",
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
  {
    id: topicId("processes"),
    by: "employee",
    part: "further",
    text: {
      de: "Was ich an unseren Abläufen ändern würde, wenn ich entscheiden könnte",
      en: "What I would do differently in our processes if it were up to me",
    },
  },
  {
    id: topicId("hospitation"),
    by: "employee",
    part: "further",
    text: {
      de: "Ob ich mir eine Hospitation wünsche: Meine Führungskraft oder jemand anderes begleitet mich einmal bei der Arbeit",
      en: "Whether I would like a job-shadowing visit: my lead or somebody else joins me at work for a while",
    },
  },
];

const IDEAS: readonly Text[] = [
  { de: "Welche Ziele liegen vor uns, und wie blicken wir darauf?", en: "Which goals lie ahead, and how do we look at them?" },
  { de: "Welche Unterstützung würde helfen?", en: "What support would help?" },
  { de: "Was erwarten wir voneinander?", en: "What do we expect of each other?" },
  { de: "Welche Stärken und Schwerpunkte sollen mehr Raum bekommen?", en: "Which strengths and specialities deserve more room?" },
  { de: "Welche Talente kommen bisher zu kurz?", en: "Which talents have had no chance yet?" },
  { de: "Passen die Bedingungen: Technik, Räume, Arbeitszeit?", en: "Do the conditions fit: equipment, rooms, working hours?" },
  { de: "Lassen sich Ziele und Vorgaben so umsetzen?", en: "Can goals and instructions be put into practice like this?" },
  { de: "Reicht die Zeit, und was hilft beim Einteilen?", en: "Is there enough time, and what helps to plan it?" },
  { de: "Welche Fortbildung, welcher nächste Schritt passt?", en: "Which training, which next step would be right?" },
  { de: "Welche Fragen und Wünsche sind noch offen?", en: "Which questions and wishes are still open?" },
  { de: "Welche Rückmeldung ist für die Führungskraft hilfreich?", en: "What feedback would be useful to the lead?" },
];

/** In the order in which a dialogue lives through them. */
const STAGES: readonly Stage[] = [
  { id: stageId("plan"), to: ["lead"], at: [{ of: "due", days: -42, count: "calendar" }], bundled: true },
  {
    id: stageId("prepare"),
    to: ["employee"],
    at: [
      { of: "agreed", days: -7, count: "calendar" },
      { of: "due", days: -14, count: "calendar" },
    ],
    bundled: false,
  },
  { id: stageId("tomorrow"), to: ["employee", "lead"], at: [{ of: "agreed", days: -1, count: "working" }], bundled: false },
  { id: stageId("held"), to: ["lead"], at: [{ of: "agreed", days: 1, count: "working" }], bundled: false },
  {
    id: stageId("overdue"),
    to: ["lead"],
    at: [{ of: "due", days: 7, count: "calendar" }],
    repeat: { everyDays: 7, times: 4 },
    bundled: true,
  },
];

/** Individueller Führungsdialog: half an hour twice a year, open, and nobody has to prepare or write anything. */
export const IFD: Format = {
  id: formatId("ifd"),
  name: { de: "Individueller Führungsdialog", en: "Individual leadership dialogue" },
  cadence: {
    kind: "windows",
    windows: [
      { id: "H1", from: { month: 1, dayOfMonth: 1 }, to: { month: 6, dayOfMonth: 30 } },
      { id: "H2", from: { month: 7, dayOfMonth: 1 }, to: { month: 12, dayOfMonth: 31 } },
    ],
  },
  due: "spread",
  maxMinutes: 30,
  eligible: "everybody",
  binding: false,
  thirdPersons: [],
  agreements: false,
  topics: [...MAIN, ...FURTHER],
  ideas: IDEAS,
  stages: STAGES,
};
