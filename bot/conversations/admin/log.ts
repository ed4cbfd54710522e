import { type Doer, type LoggedChange, MOST_ENTRIES, type Views } from "../../../cards/index.js";
import { type Instant, localOf } from "../../../dialogue/index.js";
import type { LogEntry } from "../../../store/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { isAdmin } from "./home.js";

const doerOf = ({ roster }: Talk, by: LogEntry["by"]): Doer => {
  if (by === "operator") return { kind: "operator" };
  const person = roster.get(by);
  return person === undefined ? { kind: "gone" } : { kind: "person", name: person.name };
};

/** How many entries are older than the page before. Counted from the oldest, so that a new entry moves no page. */
const endOfPage = (which: string | undefined, count: number): number => {
  const end = /^\d{1,9}$/.test(which ?? "") ? Number(which) : count;
  return end > 0 && end < count ? end : count;
};

export const openLog: Handler = async (talk, { which }) => {
  if (!talk.may("see", { kind: "admin-log" }).allowed) return MISSING;
  const { log } = await talk.store.house();
  const end = endOfPage(which, log.length);
  const start = Math.max(0, end - MOST_ENTRIES);
  const entries = log
    .slice(start, end)
    .reverse()
    .map(({ at, by, what }): LoggedChange => ({ at, by: doerOf(talk, by), what }));
  return shows("log", {
    entries,
    timeZone: talk.house.timeZone,
    ...(start > 0 ? { older: String(start) } : {}),
    ...(isAdmin(talk) ? {} : { forReview: true }),
  });
};

const isSound = ({ at, by, what }: LogEntry, before: Instant, now: Instant): boolean =>
  Number.isSafeInteger(at) && at >= before && at <= now && typeof by === "string" && by !== "" && typeof what === "string";

/** The first entry that is not what it can have been: older than the one before it, or later than now. */
const verified = (log: readonly LogEntry[], { house, now }: Talk): Views["log-verified"] => {
  let before = 0 as Instant;
  for (const entry of log) {
    if (!isSound(entry, before, now)) return { state: "broken", since: localOf(house.timeZone, before).day };
    before = entry.at;
  }
  return { state: "in-order", entries: log.length };
};

export const verifyLog: Handler = async (talk) => {
  if (!talk.may("verify", { kind: "admin-log" }).allowed) return MISSING;
  return shows("log-verified", verified((await talk.store.house()).log, talk));
};
