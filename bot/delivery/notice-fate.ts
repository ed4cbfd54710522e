import { classify, type Day, type Instant, type Notice, type PersonId, plusDays, type Seen } from "../../dialogue/index.js";
import type { PersonFile, PlanPart } from "../../store/index.js";

/** What is to be done about a notice. */
type NoticeTask = "send" | "replace" | "nothing";

/** After that they come upon it themselves, or it is over. It stays as one that reached nobody, for the counts. */
const TRIED_DAYS = 14;

/** On which day, and for whom it is one on which they are written to. */
export interface TryDay {
  readonly today: Day;
  readonly isUsableFor: (to: PersonId) => boolean;
}

/** That somebody could look at their records is told whenever they can be reached, as long as it is kept. */
const isGivenUp = ({ unreachedSince, on, telling }: Notice, today: Day): boolean =>
  telling.kind !== "emergency-opened" && plusDays(unreachedSince ?? on, TRIED_DAYS) <= today;

/** Somebody who could not be reached is tried once a day, on days on which the house sends and they work. */
export const taskOf = (notice: Notice, { today, isUsableFor }: TryDay): NoticeTask => {
  switch (notice.state) {
    case "due":
      return "send";
    case "unreachable":
      return notice.on < today && !isGivenUp(notice, today) && isUsableFor(notice.to) ? "send" : "nothing";
    case "stale":
      return "replace";
    case "intent":
    case "sent":
    case "unclear":
    case "refused":
      return "nothing";
  }
};

const bare = ({ id, to, telling }: Notice, on: Day) => ({ id, to, telling, on });

const since = ({ unreachedSince }: Notice) => (unreachedSince === undefined ? {} : { unreachedSince });

export const withNoticeIntent = (notice: Notice, today: Day): Notice => ({ ...bare(notice, today), ...since(notice), state: "intent" });

export const withNoWay = (notice: Notice, today: Day): Notice => ({
  ...bare(notice, today),
  state: "unreachable",
  unreachedSince: notice.unreachedSince ?? (notice.state === "unreachable" ? notice.on : today),
});

/** There is nobody today who could be told, and nothing was tried: it lasts as long as what it is about. */
export const withNobody = (notice: Notice, today: Day): Notice => ({ ...bare(notice, today), state: "unreachable" });

const isTold = ({ state }: Notice): boolean => state !== "due" && state !== "unreachable";

const freeId = (id: string, all: readonly Notice[]): string => (all.some((one) => one.id === id) ? freeId(`${id}+`, all) : id);

/** Also to somebody else. What its reader was told before is kept: they may be the one again, and are not told twice. */
export const handedOn = (notice: Notice, to: PersonId, all: readonly Notice[], today: Day): readonly Notice[] => {
  const next: Notice = { ...bare(notice, today), to, state: "due" };
  return isTold(notice) ? [notice, { ...next, id: freeId(notice.id, all) }] : [next];
};

/** `holds`: what was sent is still what holds. Where it changed while the message was under way, the message is replaced. */
export const afterPost = (notice: Notice, seen: Seen, holds: boolean, today: Day): Notice => {
  if (notice.state !== "intent") return notice;
  const told = bare(notice, today);
  const { next } = classify(seen);
  switch (next) {
    case "retry":
    case "retry-with-new-token":
      return { ...told, ...since(notice), state: "due" };
    case "sent":
      return { ...told, state: holds ? "sent" : "stale", activity: seen.kind === "answered" ? (seen.activity ?? "") : "" };
    case "unreachable":
      return withNoWay(notice, today);
    case "unclear":
    case "refused":
      return { ...told, state: next };
  }
};

const isDone = (seen: Seen): boolean => seen.kind === "answered" && seen.status >= 200 && seen.status < 300;

/** Replacing a message twice comes to the same, so that it may be tried again whatever was seen. */
export const isToReplaceAgain = (seen: Seen): boolean => {
  const { next } = classify(seen);
  return !isDone(seen) && next !== "unreachable" && next !== "refused";
};

/** None is left where the message is gone, or will never be anything else. */
export const afterReplace = (notice: Notice, seen: Seen, holds: boolean, today: Day): readonly Notice[] => {
  if (notice.state !== "stale") return [notice];
  if (isDone(seen)) return [holds ? { ...notice, state: "sent", on: today } : notice];
  return isToReplaceAgain(seen) ? [notice] : [];
};

/** Of the notices there are, this one becomes others, or none. */
export const changing = (plan: PlanPart, id: string, change: (notice: Notice) => readonly Notice[]): PlanPart => {
  const { notices = [], ...rest } = plan;
  const changed = notices.flatMap((notice) => (notice.id === id ? change(notice) : [notice]));
  return changed.length === 0 ? rest : { ...rest, notices: changed };
};

export interface Waking extends TryDay {
  readonly now: Instant;
  /** When the house sends next on another day. */
  readonly tomorrow: Instant;
  readonly until: (id: string) => Instant | undefined;
}

/** When the clock is to look at these notices again; undefined where nothing is left to do. */
const nextWake = (notices: readonly Notice[], { now, tomorrow, until, ...day }: Waking): Instant | undefined =>
  notices
    .flatMap((notice): readonly Instant[] => {
      if (taskOf(notice, day) !== "nothing") return [until(notice.id) ?? now];
      return notice.state === "unreachable" && !isGivenUp(notice, day.today) ? [tomorrow] : [];
    })
    .reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);

export const withWake = (file: PersonFile, waking: Waking): PersonFile => {
  const { wakeAt: _, ...plan } = file.plan;
  const wakeAt = nextWake(plan.notices ?? [], waking);
  return { ...file, plan: wakeAt === undefined ? plan : { ...plan, wakeAt } };
};
