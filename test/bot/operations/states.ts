import { LOG_FACTS, type LogEvent } from "../../../bot/log.js";
import type { OperationsState } from "../../../bot/operations/state.js";

/** Of a program that has just begun and knows of nothing wrong. */
export const aState = (given: Partial<OperationsState>): OperationsState => ({
  startedAt: 1_800_000_000_000,
  clock: { hasBegun: true, didLastFail: false },
  teams: { isAsked: false },
  store: {},
  keys: {},
  around: { room: {}, ranAt: {} },
  lines: new Set(),
  ...given,
});

/** Something is known of everything. */
export const EVERYTHING: OperationsState = {
  startedAt: 1_800_000_000_000,
  clock: { hasBegun: true, didLastFail: true, wokeAt: 1_800_000_015_000, msSinceWoke: 1_000, msWithoutSign: 20_000, aheadMs: 61_000 },
  teams: { isAsked: true, answeredAt: 1_800_000_000_000, troubleSince: 1_800_000_300_000 },
  store: { triedAt: 1_800_000_000_000, troubleSince: 1_800_000_000_000 },
  keys: { triedAt: 1_800_000_000_000 },
  around: { room: { data: "plenty", keys: "none" }, ranAt: { retention: 0, backup: 0, "keys-backup": 0 } },
  lines: new Set(Object.keys(LOG_FACTS) as LogEvent[]),
};
