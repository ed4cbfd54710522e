import type { LoggedChange } from "../../../cards/index.js";
import { day, instantOf, type LoggedAct } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { LONGEST_NAME } from "./worst.js";

const ZONE = "Europe/Berlin";

const at = (date: string, hour: number): LoggedChange["at"] => instantOf(ZONE, day(date), hour * 60 + 5);

const SOME_ENTRIES: readonly LoggedChange[] = [
  {
    at: at("2026-11-30", 14),
    by: { kind: "person", name: "Tobias Wendler" },
    what: "settings-changed",
    parts: ["windows", "sending-hours"],
  },
  { at: at("2026-11-27", 9), by: { kind: "operator" }, what: "sending-resumed" },
  { at: at("2026-11-26", 17), by: { kind: "operator" }, what: "restored", gap: { from: 12, to: 17 } },
  { at: at("2026-11-20", 8), by: { kind: "gone" }, what: "roster-replaced" },
];

const LONGEST_ACT: LoggedAct = "former-house";

const WORST_ENTRIES: readonly LoggedChange[] = Array.from({ length: 20 }, () => ({
  at: at("2026-11-30", 14),
  by: { kind: "person", name: LONGEST_NAME },
  what: LONGEST_ACT,
}));

const NUMBER = "1017-20.11.26-K7QF-9M2X-4TDB-8HJR";

const CHECKED = { of: "log", entries: 37, checkNumber: NUMBER, gaps: [], unfinished: 0 } as const;

const MORNING = { on: day("2026-11-30"), minute: 485 };
const NOON = { on: day("2026-11-30"), minute: 725 };
const OUTAGE = { from: { on: day("2026-11-29"), minute: 1_310 }, until: MORNING };

export const ADMIN_WATCH_SAMPLES: readonly Sample[] = [
  sample("delivery", "fine", { teams: { state: "well", since: MORNING, answered: NOON } }),
  sample("delivery", "sample", { teams: { state: "trouble", since: NOON, answered: MORNING } }),
  sample("delivery", "over", { teams: { state: "well", since: MORNING, answered: NOON, before: OUTAGE } }),
  sample("delivery", "for-review", { teams: { state: "well", since: MORNING, answered: NOON, before: OUTAGE }, forReview: true }),
  sample("delivery", "empty", { teams: { state: "not-asked" } }),
  sample("delivery", "worst", { teams: { state: "trouble", since: NOON }, pausedOn: day("2026-11-30") }),
  sample("log", "sample", { entries: SOME_ENTRIES, timeZone: ZONE, older: "p2" }),
  sample("log", "for-review", { entries: SOME_ENTRIES, timeZone: ZONE, forReview: true }),
  sample("log", "empty", { entries: [], timeZone: ZONE }),
  sample("log", "worst", { entries: WORST_ENTRIES, timeZone: ZONE, older: "p2" }),
  sample("log-verified", "in-order", { ...CHECKED, state: "in-order" }),
  sample("log-verified", "compared", { ...CHECKED, state: "in-order", compared: { state: "contained", newer: 12 } }),
  sample("log-verified", "empty", { of: "log", state: "in-order", entries: 0, gaps: [], unfinished: 0 }),
  sample("log-verified", "broken", { ...CHECKED, state: "broken", since: day("2026-11-30") }),
  sample("log-verified", "worst", {
    ...CHECKED,
    state: "cut",
    missing: NUMBER,
    gaps: [{ from: 1_012, to: 1_017 }],
    unfinished: 2,
    begunAt: NUMBER,
    compared: { state: "absent" },
  }),
];
