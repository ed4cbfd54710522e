import { type Doer, type LoggedChange, MOST_ENTRIES, type Views } from "../../../cards/index.js";
import { localOf } from "../../../dialogue/index.js";
import { brokenEntry, type HouseRecord, type LogEntry, logOf } from "../../../store/index.js";
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
  const log = logOf(await talk.store.house());
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

const verified = (house: HouseRecord, { house: { timeZone }, today }: Talk): Views["log-verified"] => {
  const log = logOf(house);
  const broken = brokenEntry(log, today);
  return broken === undefined ? { state: "in-order", entries: log.length } : { state: "broken", since: localOf(timeZone, broken.at).day };
};

export const verifyLog: Handler = async (talk) => {
  if (!talk.may("verify", { kind: "admin-log" }).allowed) return MISSING;
  return shows("log-verified", verified(await talk.store.house(), talk));
};
