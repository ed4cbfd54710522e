import { type OwnCounts, type OwnRecord, ownPages } from "../../../cards/index.js";
import { day, IFD, type Item, MAG, MONDAY_TO_FRIDAY, type Person, type PersonId } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { LONGEST_NAME, LONGEST_NOTE_TEXT } from "./worst.js";

const NEW: OwnCounts = {
  preparation: 0,
  draft: 0,
  release: 0,
  answer: 0,
  "lead-topics": 0,
  "protocol-wish": 0,
  protocol: 0,
  dialogue: 1,
  appointment: 0,
  slot: 1,
  wishes: 0,
  pause: 0,
  "roster-entry": 1,
  teams: 1,
  "admin-log": 0,
};

const SOME: OwnCounts = { ...NEW, preparation: 1, release: 2, dialogue: 3, appointment: 1, slot: 7, wishes: 1 };

const ALL: OwnCounts = {
  preparation: 4,
  draft: 3,
  release: 41,
  answer: 112,
  "lead-topics": 20,
  "protocol-wish": 2,
  protocol: 3,
  dialogue: 12,
  appointment: 2,
  slot: 1204,
  wishes: 2,
  pause: 14,
  "roster-entry": 1,
  teams: 1,
  "admin-log": 37,
};

const [first, second] = IFD.topics;
const ITEMS: readonly Item[] = [
  ...(first === undefined
    ? []
    : [{ topic: first.id, note: "Die neue Software kostet mich jeden Tag eine Stunde.\nIch habe eine Idee dazu." }]),
  ...(second === undefined ? [] : [{ topic: second.id, note: "" }]),
];

const RECORDS: readonly OwnRecord[] = [
  { kind: "preparation", format: IFD, dueOn: day("2026-12-04"), items: ITEMS, endsOn: day("2027-12-04") },
  {
    kind: "release",
    format: IFD,
    items: ITEMS.slice(0, 1),
    releasedOn: day("2026-11-18"),
    to: ["Renate Hollmann", "Dr. Katrin Siewert"],
    endsOn: day("2027-12-18"),
  },
  {
    kind: "answer",
    other: "Daria Nowak",
    text: "Danke für den Hinweis. Ich nehme ihn in die Runde am Montag mit.",
    endsOn: day("2027-10-02"),
  },
];

const OTHER_KINDS: readonly OwnRecord[] = [
  {
    kind: "release",
    format: IFD,
    items: ITEMS,
    releasedOn: day("2026-09-01"),
    withdrawnOn: day("2026-11-02"),
    to: ["Renate Hollmann"],
    endsOn: day("2026-12-02"),
  },
  { kind: "draft", format: IFD, dueOn: day("2026-12-04"), items: ITEMS, endsOn: day("2027-12-04") },
  { kind: "lead-topics", other: "Fatma Özkaya", text: "Urlaubsvertretung im Sommer", endsOn: day("2027-11-02") },
  { kind: "protocol", other: "Renate Hollmann", text: "Wir sprechen im März noch einmal über die Fortbildung.", endsOn: day("2027-12-05") },
];

const CONTACTS = { dataProtection: "Petra Lindqvist, datenschutz@amt.example", staffCouncil: "Personalrat, Zimmer 214" } as const;

const WHOLE: readonly Item[] = MAG.topics.map(({ id }) => ({ topic: id, note: LONGEST_NOTE_TEXT }));

const [FULLEST = []] = ownPages([
  {
    kind: "release",
    format: MAG,
    items: WHOLE,
    releasedOn: day("2026-11-18"),
    withdrawnOn: day("2026-11-20"),
    to: [LONGEST_NAME, LONGEST_NAME, LONGEST_NAME],
    endsOn: day("2026-12-20"),
  },
  { kind: "protocol", other: LONGEST_NAME, text: LONGEST_NOTE_TEXT, endsOn: day("2027-12-05") },
]);

const ON_THE_ROSTER: Person = {
  id: "1c7f0b52-3d0e-4f57-9a53-7a8c8c0f1f11" as PersonId,
  name: "Jonas Weber",
  team: "Team 4",
  worksOn: MONDAY_TO_FRIDAY,
  joinsOn: day("2024-02-01"),
  group: "employed",
  language: "de",
  roles: [],
};

export const OWN_DATA_SAMPLES: readonly Sample[] = [
  sample("own-data", "new", { counts: NEW }),
  sample("own-data", "sample", { counts: SOME }),
  sample("own-data", "partial", { counts: SOME, partial: true }),
  sample("own-data", "worst", { counts: ALL }),
  sample("own-data-page", "first", { records: RECORDS, page: 1, pages: 2 }),
  sample("own-data-page", "last", { records: OTHER_KINDS, page: 2, pages: 2 }),
  sample("own-data-page", "nothing", { records: [], page: 1, pages: 0 }),
  sample("own-data-page", "partial", { records: [], page: 1, pages: 0, partial: true }),
  sample("own-data-page", "worst", { records: FULLEST, page: 11, pages: 24 }),
  sample("export-ask", "worst", {}),
  sample("export", "offered", { state: "offered", kind: "own-page" }),
  sample("export", "stored", { state: "stored", kind: "own-page" }),
  sample("export", "declined", { state: "declined", kind: "own-json" }),
  sample("export", "expired", { state: "expired" }),
  sample("export", "too-large", { state: "too-large", kind: "own-page" }),
  sample("export", "no-files-here", { state: "no-files-here" }),
  sample("export", "worst", { state: "not-stored", kind: "own-page" }),
  sample("rights", "sample", { restricted: false }),
  sample("rights", "worst", { restricted: true }),
  sample("correct", "sample", { person: ON_THE_ROSTER, lead: "Renate Hollmann", ...CONTACTS }),
  sample("correct", "worst", {
    person: {
      ...ON_THE_ROSTER,
      name: LONGEST_NAME,
      team: LONGEST_NAME,
      roles: ["admin", "review"],
      upn: LONGEST_NAME,
      joinsOn: day("2020-09-01"),
      leavesOn: day("2026-12-31"),
    },
    lead: LONGEST_NAME,
    dataProtection: LONGEST_NOTE_TEXT.slice(0, 500),
    staffCouncil: LONGEST_NOTE_TEXT.slice(0, 500),
  }),
  sample("restriction", "ask", { state: "ask", leads: false }),
  sample("restriction", "done", { state: "done", leads: false }),
  sample("restriction", "lifted", { state: "lifted", leads: false }),
  sample("restriction", "holds", { state: "holds", leads: false }),
  sample("restriction", "worst", { state: "done", leads: true }),
  sample("objection", "ask", { state: "ask", ...CONTACTS }),
  sample("objection", "done", { state: "done", ...CONTACTS }),
  sample("objection", "worst", {
    state: "done",
    dataProtection: LONGEST_NOTE_TEXT.slice(0, 500),
    staffCouncil: LONGEST_NOTE_TEXT.slice(0, 500),
  }),
  sample("erase", "sample", { counts: SOME, leads: false }),
  sample("erase", "worst", { counts: ALL, leads: true }),
  sample("erased", "sample", { receipt: "L-2026-0042", on: day("2026-11-20") }),
  sample("erased", "restricted", { receipt: "L-2026-0042", on: day("2026-11-20"), restricted: true }),
  sample("erased", "rest", { on: day("2026-11-20") }),
  sample("erased", "worst", { receipt: LONGEST_NAME, on: day("2026-11-20") }),
  sample("nothing-to-erase", "sample", { pauses: false }),
  sample("nothing-to-erase", "worst", { pauses: true }),
];
