import { TEXTS, type TextKey, type Views } from "../../../cards/index.js";
import { lockedBecause } from "../../../cards/texts/locked.js";
import { day, IFD, MAG } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { HOUSE, TWO_FORMATS, WORST_HOUSE } from "./admin-house.js";
import { LONGEST_NAME } from "./worst.js";

type Receipt = Views["receipts"]["receipts"][number];
type Published = NonNullable<Views["numbers"]["published"]>;

const RECEIPTS: readonly Receipt[] = [
  { number: "L-2026-0042", on: day("2026-11-20"), why: "wish" },
  { number: "L-2026-0041", on: day("2026-11-20"), why: "period" },
  { number: "L-2026-0040", on: day("2026-11-13"), why: "leaving" },
  { number: "L-2026-0039", on: day("2026-11-13"), why: "period" },
];

const PUBLISHED: Published = {
  format: IFD.name,
  halfYear: { year: 2026, half: 1 },
  total: { state: "shown", people: 120, held: 95 },
  areas: [
    { name: "Markt und Integration", cell: { state: "shown", people: 55, held: 50 } },
    { name: "Leistung", cell: { state: "shown", people: 40, held: 30 } },
    { name: "Zentrale Dienste", cell: { state: "suppressed" } },
  ],
};

const WORST_TEXT = { de: LONGEST_NAME, en: LONGEST_NAME };

const FIRST_VERSION: Views["review-versions"]["versions"][number] = {
  number: 1,
  on: day("2026-11-22"),
  hash: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
  news: { de: "Erste Fassung.", en: "First version." },
};

const VERSION = { number: 1, on: day("2026-11-22") };

const KEPT: Views["review-kept"]["group"] = {
  purpose: { de: "An Gespräche erinnern", en: "To remind of dialogues" },
  ends: { de: "Solange die Person im Haus ist.", en: "As long as the person is in the house." },
  seers: [],
  fields: [
    { what: { de: "Kennung des Chats mit dem Bot in Teams", en: "Id of the chat with the bot in Teams" } },
    {
      what: { de: "Tag der letzten Erinnerung", en: "Day of the last nudge" },
      why: { de: "So kommt höchstens eine am Tag.", en: "So at most one comes a day." },
    },
  ],
};

const WORST_FORMAT = WORST_HOUSE.formats[0] ?? MAG;

const OWN_WORDS = {
  "welcome.what": { de: "Zweimal im Jahr nehmen wir uns Zeit für ein Gespräch." },
  "nudge.prepare.employee.title": { de: "Bald ist Ihr Gespräch", en: "Your talk is soon" },
};

/** Every text that a house may change, each somewhat longer. */
const WORST_WORDS = Object.fromEntries(
  Object.entries(TEXTS)
    .filter(([key]) => lockedBecause(key as TextKey) === undefined)
    .map(([key, { de, en }]) => [key, { de: `${de} So sagen wir es bei uns im Haus gern.`, en }]),
);

const CHECKED = { of: "receipts", entries: 42, checkNumber: "B-20.11.26-K7QF-9M2X-4TDB-8HJR", gaps: [], unfinished: 0 } as const;

export const REVIEW_SAMPLES: readonly Sample[] = [
  sample("review", "sample", { houseName: HOUSE.name, version: VERSION }),
  sample("review", "worst", { houseName: LONGEST_NAME, version: { ...VERSION, number: 123 }, raisedOn: day("2026-11-30") }),
  sample("review-settings", "sample", { house: HOUSE }),
  sample("review-settings", "own-words", { house: { ...TWO_FORMATS, texts: OWN_WORDS } }),
  sample("review-settings", "worst", { house: { ...WORST_HOUSE, texts: WORST_WORDS } }),
  sample("review-format", "first", { format: IFD, page: 1, pages: 2 }),
  sample("review-format", "last", { format: MAG, page: 2, pages: 2 }),
  sample("review-format", "worst", {
    format: { ...WORST_FORMAT, topics: Array.from({ length: 60 }, () => ({ ...IFD.topics[0], text: WORST_TEXT })) as typeof IFD.topics },
    page: 1,
    pages: 6,
  }),
  sample("matrix", "for-everybody", { from: "privacy" }),
  sample("matrix", "worst", { from: "review" }),
  sample("receipts", "none", { receipts: [], page: 1, pages: 1 }),
  sample("receipts", "some", { receipts: RECEIPTS, page: 1, pages: 1 }),
  sample("receipts", "worst", {
    receipts: Array.from({ length: 20 }, () => ({ number: LONGEST_NAME, on: day("2026-09-30"), why: "leaving" })),
    page: 2,
    pages: 31,
  }),
  sample("receipts-verified", "in-order", { ...CHECKED, state: "in-order" }),
  sample("receipts-verified", "worst", { ...CHECKED, state: "broken", since: day("2026-09-30"), compared: { state: "other-list" } }),
  sample("numbers", "none", { page: 1, pages: 1 }),
  sample("numbers", "some", { published: PUBLISHED, page: 1, pages: 1 }),
  sample("numbers", "for-review", { published: PUBLISHED, page: 1, pages: 2, forReview: true }),
  sample("numbers", "worst", {
    published: {
      ...PUBLISHED,
      format: WORST_TEXT,
      areas: Array.from({ length: 30 }, () => ({ name: LONGEST_NAME, cell: { state: "shown", people: 1200, held: 5 } })),
    },
    page: 2,
    pages: 12,
  }),
  sample("promises", "worst", {}),
  sample("review-others", "none", { emergencies: { open: 0, approved: 0, declined: 0 } }),
  sample("review-others", "worst", { emergencies: { open: 12, approved: 1234, declined: 123 } }),
  sample("review-kept", "sample", { group: KEPT, count: 118, page: 1, pages: 24 }),
  sample("review-kept", "everybody", { group: { ...KEPT, seers: ["anyone"] }, count: 118, page: 24, pages: 24 }),
  sample("review-kept", "worst", {
    group: {
      ...KEPT,
      seers: ["owner", "own-lead", "emergency"],
      fields: Array.from({ length: 20 }, () => ({ what: WORST_TEXT, why: WORST_TEXT })),
    },
    ...{ count: 118, page: 2, pages: 24 },
  }),
  sample("review-versions", "first", { versions: [FIRST_VERSION] }),
  sample("review-versions", "worst", {
    versions: Array.from({ length: 14 }, (_, index) => ({
      number: 120 - index,
      on: day("2026-09-30"),
      hash: "f".repeat(32),
      news: WORST_TEXT,
    })),
    raisedOn: day("2026-11-30"),
  }),
];
