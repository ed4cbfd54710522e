import type { LoggedChange } from "../../../cards/index.js";
import { day, instantOf, type LoggedAct } from "../../../dialogue/index.js";
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

export const ADMIN_WATCH_SAMPLES: readonly Sample[] = [
  sample("delivery", "fine", { counts: { sent: 214, waiting: 12, unclear: 0, unreachable: 0, refused: 0 } }),
  sample("delivery", "sample", { counts: { sent: 214, waiting: 12, unclear: 2, unreachable: 3, refused: 0 } }),
  sample("delivery", "for-review", { counts: { sent: 214, waiting: 12, unclear: 2, unreachable: 3, refused: 1 }, forReview: true }),
  sample("delivery", "empty", { counts: { sent: 0, waiting: 0, unclear: 0, unreachable: 0, refused: 0 } }),
  sample("delivery", "worst", {
    counts: { sent: 123_456, waiting: 12_345, unclear: 1234, unreachable: 1234, refused: 1234 },
    pausedOn: day("2026-11-30"),
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
