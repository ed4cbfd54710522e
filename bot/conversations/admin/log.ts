import { type Doer, type LoggedChange, MOST_ENTRIES } from "../../../cards/index.js";
import { type LogEntry, logOf } from "../../../store/index.js";
import { offersFile } from "../files/offering.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { isAdmin } from "./home.js";
import { checkedLog, comparedWith } from "./log-check.js";
import { gapBefore } from "./log-file.js";

const doerOf = ({ roster }: Talk, by: LogEntry["by"]): Doer => {
  if (by === "operator") return { kind: "operator" };
  if (by === "unnamed") return { kind: "unnamed" };
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
  const house = await talk.store.house();
  const log = logOf(house);
  const gaps = gapBefore(house);
  const end = endOfPage(which, log.length);
  const start = Math.max(0, end - MOST_ENTRIES);
  const entries = log
    .slice(start, end)
    .reverse()
    .map(({ number, at, by, what, parts }): LoggedChange => {
      const gap = gaps.get(number);
      return { at, by: doerOf(talk, by), what, ...(parts && { parts }), ...(gap && { gap }) };
    });
  return shows("log", {
    entries,
    timeZone: talk.house.timeZone,
    ...(start > 0 ? { older: String(start) } : {}),
    ...(isAdmin(talk) ? {} : { forReview: true }),
  });
};

/** With a number that somebody noted, it is compared as well. */
export const verifyLog: Handler = async (talk, click) => {
  if (!talk.may("verify", { kind: "admin-log" }).allowed) return MISSING;
  const house = await talk.store.house();
  return shows("log-verified", { ...checkedLog(house, await talk.store.heads(), talk), ...comparedWith(house, "log", click, talk.today) });
};

export const fileOfLog: Handler = async (talk) => (talk.may("see", { kind: "admin-log" }).allowed ? offersFile(talk, "log-csv") : MISSING);
