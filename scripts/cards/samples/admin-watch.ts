import { type LoggedChange, type MessageKind, MOST_KINDS } from "../../../cards/index.js";
import { day, IFD, instantOf, type LoggedAct, MAG, type StageId } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { LONGEST_NAME } from "./worst.js";

const ZONE = "Europe/Berlin";

const at = (date: string, hour: number): LoggedChange["at"] => instantOf(ZONE, day(date), hour * 60 + 5);

const SOME_ENTRIES: readonly LoggedChange[] = [
  { at: at("2026-11-30", 14), by: { kind: "person", name: "Tobias Wendler" }, what: "settings-changed" },
  { at: at("2026-11-27", 9), by: { kind: "operator" }, what: "sending-resumed" },
  { at: at("2026-11-26", 17), by: { kind: "operator" }, what: "restored" },
  { at: at("2026-11-20", 8), by: { kind: "gone" }, what: "roster-replaced" },
];

const LONGEST_ACT: LoggedAct = "former-house";

const WORST_ENTRIES: readonly LoggedChange[] = Array.from({ length: 20 }, () => ({
  at: at("2026-11-30", 14),
  by: { kind: "person", name: LONGEST_NAME },
  what: LONGEST_ACT,
}));

const [PLAN, PREPARE] = IFD.stages.map(({ id }) => id);

const SOME_KINDS: readonly MessageKind[] = [
  { fate: "unclear", on: day("2026-11-27"), to: "employee", format: IFD.name, ...(PREPARE && { stage: PREPARE }), count: 3 },
  { fate: "unclear", on: day("2026-11-27"), to: "lead", format: IFD.name, count: 1 },
  { fate: "unclear", on: day("2026-11-16"), to: "lead", format: MAG.name, ...(PLAN && { stage: PLAN }), count: 2 },
  { fate: "refused", on: day("2026-11-20"), to: "employee", format: MAG.name, ...(PREPARE && { stage: PREPARE }), count: 1 },
];

const WORST_KINDS: readonly MessageKind[] = Array.from({ length: MOST_KINDS }, (_, place) => ({
  fate: place < MOST_KINDS / 2 ? "unclear" : "refused",
  on: day("2026-11-30"),
  to: "lead",
  format: { de: LONGEST_NAME, en: LONGEST_NAME },
  stage: "a".repeat(31) as StageId,
  count: 12_345,
}));

export const ADMIN_WATCH_SAMPLES: readonly Sample[] = [
  sample("delivery", "fine", { counts: { sent: 214, waiting: 12, unclear: 0, unreachable: 0, refused: 0 } }),
  sample("delivery", "sample", { counts: { sent: 214, waiting: 12, unclear: 2, unreachable: 23, refused: 0 } }),
  sample("delivery", "for-review", { counts: { sent: 214, waiting: 12, unclear: 2, unreachable: 3, refused: 1 }, forReview: true }),
  sample("delivery", "empty", { counts: { sent: 0, waiting: 0, unclear: 0, unreachable: 0, refused: 0 } }),
  sample("delivery", "worst", {
    counts: { sent: 123_456, waiting: 12_345, unclear: 1234, unreachable: 1234, refused: 1234 },
    pausedOn: day("2026-11-30"),
  }),
  sample("delivery-list", "sample", { counts: { unclear: 6, refused: 1, unreachable: 23 }, kinds: SOME_KINDS, page: 1, pages: 1 }),
  sample("delivery-list", "for-review", {
    counts: { unclear: 6, refused: 1, unreachable: 0 },
    kinds: SOME_KINDS,
    page: 1,
    pages: 1,
    forReview: true,
  }),
  sample("delivery-list", "empty", { counts: { unclear: 0, refused: 0, unreachable: 0 }, kinds: [], page: 1, pages: 1 }),
  sample("delivery-list", "worst", {
    counts: { unclear: 12_345, refused: 12_345, unreachable: 12_345 },
    kinds: WORST_KINDS,
    page: 2,
    pages: 123,
  }),
  sample("delivery-settled", "sample", { count: 2 }),
  sample("delivery-settled", "worst", { count: 12_345 }),
  sample("log", "sample", { entries: SOME_ENTRIES, timeZone: ZONE, older: "p2" }),
  sample("log", "for-review", { entries: SOME_ENTRIES, timeZone: ZONE, forReview: true }),
  sample("log", "empty", { entries: [], timeZone: ZONE }),
  sample("log", "worst", { entries: WORST_ENTRIES, timeZone: ZONE, older: "p2" }),
  sample("log-verified", "in-order", { state: "in-order", entries: 37 }),
  sample("log-verified", "empty", { state: "in-order", entries: 0 }),
  sample("log-verified", "worst", { state: "broken", since: day("2026-11-30") }),
];
