import type { SeenNudge, ToldAccess, Views } from "../../../cards/index.js";
import { day, IFD, instantOf, MAG, type StageId } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { LONGEST_NAME } from "./worst.js";

const timeZone = "Europe/Berlin";

const at = (hour: number, minute = 0) => instantOf(timeZone, day("2026-11-20"), hour * 60 + minute);

const ID = "aaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbb";

const [PLAN, PREPARE] = IFD.stages.map(({ id }) => id) as readonly StageId[];

const NUDGES: readonly SeenNudge[] = [
  { format: IFD.name, stage: PREPARE ?? ("prepare" as StageId), to: "employee", fate: "waiting" },
  { format: IFD.name, stage: PLAN ?? ("plan" as StageId), to: "employee", fate: "unclear", on: day("2026-11-18") },
  { format: MAG.name, stage: PREPARE ?? ("prepare" as StageId), to: "employee", fate: "sent", on: day("2026-11-02") },
  { format: IFD.name, stage: PLAN ?? ("plan" as StageId), to: "lead", fate: "unreachable", on: day("2026-10-26") },
];

const SLOTS: Views["emergency-slots"] = {
  id: ID,
  name: "Ada Arendt",
  reason: "asked-for-help",
  until: at(11, 5),
  timeZone,
  isReachable: true,
  nudges: NUDGES,
  page: 1,
  pages: 1,
};

const ACCESS: ToldAccess = {
  id: ID,
  reason: "data-breach",
  asker: "Anton Admin",
  approver: "Rita Rat",
  openedAt: at(10, 5),
  until: at(11, 5),
  looks: [{ name: "Anton Admin", at: at(10, 9) }],
  isOpen: true,
};

export const EMERGENCY_SAMPLES: readonly Sample[] = [
  sample("emergency", "admin", { timeZone, asks: "possible", running: [] }),
  sample("emergency", "alone", { timeZone, asks: "nobody-reviews", running: [] }),
  sample("emergency", "again", {
    timeZone,
    asks: "possible",
    running: [{ id: ID, name: "Ada Arendt", state: "waits" }],
    again: "not-found",
  }),
  sample("emergency", "review", { timeZone, reviews: true, running: [{ id: ID, name: "Ada Arendt", state: "wants-you" }] }),
  sample("emergency", "worst", {
    timeZone,
    asks: "possible",
    again: "too-many",
    running: Array.from({ length: 6 }, () => ({ id: ID, name: LONGEST_NAME, state: "is-open", until: at(11, 5) }) as const),
  }),
  sample("emergency-choose", "sample", {
    people: [
      { mark: "aaaaaaaaaa", name: "Ada Arendt", team: "Markt und Integration" },
      { mark: "bbbbbbbbbb", name: "Ada Berger", team: "" },
    ],
  }),
  sample("emergency-choose", "worst", {
    people: Array.from({ length: 12 }, (_, index) => ({ mark: `person-${index}`, name: LONGEST_NAME, team: LONGEST_NAME })),
    again: "reason-missing",
  }),
  sample("emergency-request", "sample", {
    ...{ id: ID, name: "Ada Arendt", asker: "Anton Admin", reason: "asked-for-help", askedAt: at(9, 30), timeZone },
  }),
  sample("emergency-request", "worst", { id: ID, name: LONGEST_NAME, reason: "complaint", askedAt: at(9, 30), timeZone }),
  sample("emergency-slots", "sample", SLOTS),
  sample("emergency-slots", "none", { ...SLOTS, nudges: [], isReachable: false }),
  sample("emergency-slots", "worst", {
    ...SLOTS,
    name: LONGEST_NAME,
    reason: "complaint",
    nudges: Array.from({ length: 20 }, () => ({
      format: { de: LONGEST_NAME, en: LONGEST_NAME },
      stage: "a".repeat(31) as StageId,
      to: "lead" as const,
      fate: "unclear" as const,
      on: day("2026-09-30"),
    })),
    page: 2,
    pages: 3,
  }),
  sample("emergency-who", "none", { timeZone, page: 1, pages: 1 }),
  sample("emergency-who", "open", { access: ACCESS, timeZone, page: 1, pages: 1 }),
  sample("emergency-who", "over", { access: { ...ACCESS, isOpen: false, looks: [] }, timeZone, page: 2, pages: 2 }),
  sample("emergency-who", "worst", {
    access: {
      ...ACCESS,
      asker: LONGEST_NAME,
      approver: LONGEST_NAME,
      reason: "complaint",
      looks: [{ name: LONGEST_NAME, at: at(10, 9) }, { at: at(10, 30) }],
    },
    ...{ timeZone, page: 2, pages: 9 },
  }),
  sample("emergency-notice", "asked", { id: ID, what: "asked" }),
  sample("emergency-notice", "approved", { id: ID, what: "approved", ends: { at: at(11, 5), timeZone } }),
  sample("emergency-notice", "declined", { id: ID, what: "declined" }),
  sample("emergency-notice", "was-open", { id: ID, what: "was-open", ends: { at: at(10, 20), timeZone } }),
  sample("emergency-notice", "worst", { id: ID, what: "opened", ends: { at: at(11, 5), timeZone } }),
  sample("emergency-done", "asked", { state: "asked" }),
  sample("emergency-done", "worst", { state: "approved", id: ID }),
  sample("emergency-done", "declined", { state: "declined" }),
  sample("emergency-done", "ended", { state: "ended", own: true }),
  sample("emergency-done", "nobody-reviews", { state: "nobody-reviews" }),
];
