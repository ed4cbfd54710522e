import { day, IFD, type Item, MAG } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { LARGEST_FORMAT, LARGEST_FORMAT_WITH_LEAD, LONGEST_NAME, LONGEST_NOTE_TEXT } from "./worst.js";

const id = "k7Q2";
const [first, , third] = IFD.topics;

const SOME: readonly Item[] = [
  ...(first === undefined
    ? []
    : [{ topic: first.id, note: "Die neue Software kostet mich jeden Tag eine Stunde.\nIch habe eine Idee dazu." }]),
  ...(third === undefined ? [] : [{ topic: third.id, note: "" }]),
];

const ALL: readonly Item[] = LARGEST_FORMAT.topics.map(({ id: topic }) => ({ topic, note: LONGEST_NOTE_TEXT }));

const begunOn = day("2026-11-30");
const of = { format: IFD.name, id };
const due = { dueOn: day("2026-12-11"), isKept: false };
const to = { ...of, employeeName: "Fatma Özkaya" };
const toWorst = { ...of, employeeName: LONGEST_NAME };

export const PREPARATION_SAMPLES: readonly Sample[] = [
  sample("empty-checklist", "sample", { format: IFD, id }),
  sample("empty-checklist", "mag", { format: MAG, id }),
  sample("empty-checklist", "worst", { format: LARGEST_FORMAT, id }),
  sample("checklist", "empty", { format: IFD, id, items: [] }),
  sample("checklist", "filled", { format: IFD, id, items: SOME, begunOn, fromLead: "Wer Sie im Sommer vertritt" }),
  sample("checklist", "mag", { format: MAG, id, items: [] }),
  sample("checklist", "worst", { format: LARGEST_FORMAT, id, items: ALL, begunOn, asOf: "k7Q2k7Q2k7", refusal: "too-long" }),
  sample("checklist", "worst-with-lead", {
    format: LARGEST_FORMAT_WITH_LEAD,
    id,
    items: ALL,
    begunOn,
    fromLead: LONGEST_NOTE_TEXT,
    asOf: "k7Q2k7Q2k7",
    refusal: "over",
  }),
  sample("preparation", "sample", of),
  sample("preparation", "worst", { ...of, format: MAG.name }),
  sample("saved", "nothing", { ...of, ticked: 0, kept: false }),
  sample("saved", "one", { ...of, ticked: 1, kept: false }),
  sample("saved", "worst", { ...of, ticked: 10, kept: true }),
  sample("erase-preparation", "worst", of),
  sample("erased-preparation", "worst", of),
  sample("lead-topics", "empty", { ...to, ...due }),
  sample("lead-topics", "filled", { ...to, ...due, isKept: true, written: "Wer Sie im Sommer vertritt" }),
  sample("lead-topics", "over", { ...to, ...due, isKept: true, written: "Wer Sie im Sommer vertritt", refusal: "over" }),
  sample("lead-topics", "nothing-written", { ...to, ...due, refusal: "nothing-written" }),
  sample("lead-topics", "too-long", { ...to, ...due, isKept: true, written: LONGEST_NOTE_TEXT, refusal: "too-long" }),
  sample("lead-topics", "worst", { ...toWorst, ...due, isKept: true, written: LONGEST_NOTE_TEXT, asOf: "k7Q2k7Q2k7", refusal: "newer" }),
  sample("lead-topics-saved", "sample", to),
  sample("lead-topics-saved", "worst", toWorst),
  sample("lead-topics-erased", "sample", to),
  sample("lead-topics-erased", "worst", toWorst),
];
