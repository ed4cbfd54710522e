import type { Day } from "./calendar/day.js";
import type { Instant } from "./calendar/zone.js";
import { allowed, type Decision, refused } from "./decision.js";
import type { LoggedAct } from "./logged-act.js";
import { chainOf, type HouseRole, isThere, type Person, type PersonId, type Roster } from "./person.js";

/** Made by chance. */
export type EmergencyId = string & { readonly brand: "EmergencyId" };

/** A closed list: a free text would be content about somebody, written by somebody else. */
export const EMERGENCY_REASONS = ["asked-for-help", "data-breach", "complaint"] as const;

export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];

/** That one of the two looked, when they did so first. */
export interface Look {
  readonly by: PersonId;
  readonly at: Instant;
}

interface Request {
  readonly id: EmergencyId;
  readonly reason: EmergencyReason;
  readonly asker: PersonId;
  readonly askedAt: Instant;
  /** Kept for as long from then on as the log keeps its entries. */
  readonly askedOn: Day;
}

interface Opening extends Request {
  readonly approver: PersonId;
  readonly openedAt: Instant;
  readonly looks: readonly Look[];
  /** When it was noticed last that it was open: the clock is not to go back behind that. Absent: never since it was opened. */
  readonly noticedAt?: Instant;
  /** Earlier than an hour after the yes, by as much as the clock went back meanwhile. */
  readonly closesAt?: Instant;
}

export type AskedEmergency = Request & { readonly state: "asked" };
export type DeclinedEmergency = Request & { readonly state: "declined" };
export type OpenEmergency = Opening & { readonly state: "open" };
export type EndedEmergency = Opening & { readonly state: "ended"; readonly endedAt: Instant };

/** Break-glass: two people may look at somebody's delivery records for an hour. Never at anything that anybody wrote. Kept in the file of
 *  the person whose records they are. */
export type Emergency = AskedEmergency | DeclinedEmergency | OpenEmergency | EndedEmergency;

/** Whose name would tell all admins whom it is about, or that nobody did it: it ended by itself. */
export type Unnamed = "unnamed";

/** For the house's log, kept beside the step until it stands there: nothing of this goes by in silence. */
export interface EmergencyAct {
  readonly at: Instant;
  readonly by: PersonId | Unnamed;
  readonly what: Extract<LoggedAct, `emergency-${string}`>;
}

/** One person's, before and after a step. */
export interface Emergencies {
  readonly all: readonly Emergency[];
  readonly unlogged: readonly EmergencyAct[];
}

export const NO_EMERGENCIES: Emergencies = { all: [], unlogged: [] };

const MINUTE_MS = 60_000;
export const OPEN_MINUTES = 60;
export const ASKED_HOURS = 24;
/** A clock that is set right goes back by less than that; one that goes back further must give nobody a second hour. */
const SET_BACK_MS = MINUTE_MS;

const isWithin = (since: Instant, lengthMs: number, now: Instant): boolean => now >= since - SET_BACK_MS && now < since + lengthMs;

export const closesAt = (opening: Pick<Opening, "openedAt" | "closesAt">): Instant =>
  opening.closesAt ?? ((opening.openedAt + OPEN_MINUTES * MINUTE_MS) as Instant);

const lastNoticed = ({ noticedAt, openedAt }: Opening): Instant => noticedAt ?? openedAt;

/** By how much the clock went back since it was looked at last. */
const setBackBy = (opening: Opening, now: Instant): number => Math.max(0, lastNoticed(opening) - now);

/** What passed before the clock went back has passed: it is taken off the end, however often somebody sets it. */
export const isOpenAt = (emergency: Emergency, now: Instant): emergency is OpenEmergency => {
  if (emergency.state !== "open") return false;
  const back = setBackBy(emergency, now);
  return back <= SET_BACK_MS && now < closesAt(emergency) - back;
};

const noticed = (open: OpenEmergency, now: Instant): OpenEmergency => {
  const back = setBackBy(open, now);
  return { ...open, noticedAt: now, ...(back > 0 ? { closesAt: (closesAt(open) - back) as Instant } : {}) };
};

export const isAskedAt = (emergency: Emergency, now: Instant): boolean =>
  emergency.state === "asked" && isWithin(emergency.askedAt, ASKED_HOURS * 60 * MINUTE_MS, now);

const isRunning = (emergency: Emergency, now: Instant): boolean => isAskedAt(emergency, now) || isOpenAt(emergency, now);

/** Whether the clock still has something to do about them. */
export const areRunning = ({ all, unlogged }: Emergencies): boolean => unlogged.length > 0 || all.some(({ state }) => state !== "ended");

const inHouse = (roster: Roster, today: Day, id: PersonId): Person | undefined => {
  const person = roster.get(id);
  return person !== undefined && isThere(person, today) ? person : undefined;
};

/** Whoever is not in the house can neither look nor be looked at: they could not be told of it, nor end it. */
export const isInHouse = (roster: Roster, today: Day, id: PersonId): boolean => inHouse(roster, today, id) !== undefined;

const has = (roster: Roster, today: Day, id: PersonId, role: HouseRole): boolean =>
  inHouse(roster, today, id)?.roles.includes(role) === true;

/** By the roster of today. Nobody looks into what is theirs that way, and nobody who leads a person into what is that person's: a second
 *  role must not open to a lead what the first one keeps shut. */
export const isTooNear = (of: PersonId, person: PersonId, roster: Roster): boolean => of === person || chainOf(roster, of).includes(person);

interface Present {
  /** Whose records they are. */
  readonly of: PersonId;
  readonly roster: Roster;
  readonly today: Day;
  readonly now: Instant;
}

/** It takes two at every moment: where one of them lost the role meanwhile or leads the person now, it is shut for the other as well. */
export const isOneOfTheTwo = (emergency: Emergency, person: PersonId, { of, roster, today, now }: Present): boolean => {
  if (!isOpenAt(emergency, now)) return false;
  const { asker, approver } = emergency;
  const areBothThere = has(roster, today, asker, "admin") && has(roster, today, approver, "review");
  const isOneTooNear = isTooNear(of, asker, roster) || isTooNear(of, approver, roster);
  return areBothThere && !isOneTooNear && isInHouse(roster, today, of) && (person === asker || person === approver);
};

/** Who may say yes or no: never whoever asks, never whoever is too near. Without `of`: who could about somebody. */
export const decidersOf = (of: PersonId | undefined, asker: PersonId, roster: Roster, today: Day): readonly PersonId[] =>
  [...roster.keys()].filter((id) => id !== asker && has(roster, today, id, "review") && (of === undefined || !isTooNear(of, id, roster)));

const withAct = ({ all, unlogged }: Emergencies, act: EmergencyAct): Emergencies => ({ all, unlogged: [...unlogged, act] });

const replaced = ({ all, unlogged }: Emergencies, next: Emergency): Emergencies => ({
  all: all.map((one) => (one.id === next.id ? next : one)),
  unlogged,
});

/** What was kept against a clock that goes back has no use any more. */
const ended = ({ noticedAt: _, closesAt: __, ...emergency }: OpenEmergency, endedAt: Instant): EndedEmergency => ({
  ...emergency,
  state: "ended",
  endedAt,
});

/** What is over by now is ended for good. What was asked for in vain leaves nothing but its entries in the log: nobody looked. */
export const sweptAt = (emergencies: Emergencies, now: Instant): Emergencies => {
  const over = emergencies.all.filter((one): one is OpenEmergency => one.state === "open" && !isOpenAt(one, now));
  const isVain = (one: Emergency): boolean =>
    (one.state === "asked" || one.state === "declined") && !isWithin(one.askedAt, ASKED_HOURS * 60 * MINUTE_MS, now);
  if (over.length === 0 && !emergencies.all.some(isVain)) return emergencies;
  const left: Emergencies = { ...emergencies, all: emergencies.all.filter((one) => !isVain(one)) };
  return over.reduce<Emergencies>((sum, one) => {
    const endedAt = now >= closesAt(one) ? closesAt(one) : lastNoticed(one);
    // As late as it is noticed: entries of the log follow each other in time.
    return withAct(replaced(sum, ended(one, endedAt)), { at: now, by: "unnamed", what: "emergency-ended" });
  }, left);
};

/** One at a time for each person. */
export const askEmergency = (before: Emergencies, request: Request): Decision<Emergencies, "emergency-running"> => {
  const { asker, askedAt } = request;
  const swept = sweptAt(before, askedAt);
  if (swept.all.some((one) => isRunning(one, askedAt))) return refused("emergency-running");
  const all: readonly Emergency[] = [...swept.all, { ...request, state: "asked" }];
  return allowed(withAct({ ...swept, all }, { at: askedAt, by: asker, what: "emergency-asked" }));
};

interface Step {
  readonly id: EmergencyId;
  readonly by: PersonId;
  readonly now: Instant;
}

/** Only as long as nobody else said anything. */
const waiting = ({ all }: Emergencies, { id, now }: Step) => {
  const one = all.find((each) => each.id === id);
  return one?.state === "asked" && isAskedAt(one, now) ? one : undefined;
};

/** That `by` may say so is asked of access/may.ts: somebody else than the asker, out of those who review. */
export const approveEmergency = (before: Emergencies, step: Step): Decision<Emergencies, "emergency-over"> => {
  const asked = waiting(before, step);
  if (asked === undefined) return refused("emergency-over");
  const { by, now } = step;
  const open: OpenEmergency = { ...asked, state: "open", approver: by, openedAt: now, looks: [] };
  return allowed(withAct(replaced(before, open), { at: now, by, what: "emergency-approved" }));
};

export const declineEmergency = (before: Emergencies, step: Step): Decision<Emergencies, "emergency-over"> => {
  const asked = waiting(before, step);
  if (asked === undefined) return refused("emergency-over");
  const { by, now } = step;
  return allowed(withAct(replaced(before, { ...asked, state: "declined" }), { at: now, by, what: "emergency-declined" }));
};

const openOne = ({ all }: Emergencies, { id, now }: Pick<Step, "id" | "now">): OpenEmergency | undefined =>
  all.find((one): one is OpenEmergency => one.id === id && isOpenAt(one, now));

/** Kept by the clock as long as it is open, so that time that has passed cannot come again. */
export const noticedOpenAt = (before: Emergencies, now: Instant): Emergencies => {
  const open = before.all.find((one): one is OpenEmergency => isOpenAt(one, now));
  return open === undefined ? before : replaced(before, noticed(open, now));
};

/** Kept before anything is shown: the first look of each of the two, and when anybody looked last. */
export const lookInto = (before: Emergencies, step: Step): Decision<Emergencies, "emergency-over"> => {
  const open = openOne(before, step);
  if (open === undefined) return refused("emergency-over");
  const { by, now: at } = step;
  const seen = noticed(open, at);
  if (open.looks.some((look) => look.by === by)) return allowed(replaced(before, seen));
  return allowed(withAct(replaced(before, { ...seen, looks: [...open.looks, { by, at }] }), { at, by, what: "emergency-opened" }));
};

/** Where the person ends it whose records they are, the log names nobody: the name would tell whom it was about. */
export const endEmergency = (
  before: Emergencies,
  step: Omit<Step, "by"> & { readonly by: PersonId | Unnamed },
): Decision<Emergencies, "emergency-over"> => {
  const open = openOne(before, step);
  if (open === undefined) return refused("emergency-over");
  const { by: person, now } = step;
  const by = person === open.asker || person === open.approver ? person : "unnamed";
  return allowed(withAct(replaced(before, ended(open, now)), { at: now, by, what: "emergency-ended" }));
};

/** Whatever is open ends with what its person has erased, or with their leaving; that somebody looked stays for them to see. */
export const endAllEmergencies = (before: Emergencies, now: Instant): Emergencies =>
  before.all.reduce((sum, { id }) => {
    const decided = endEmergency(sum, { id, by: "unnamed", now });
    return decided.allowed ? decided.value : sum;
  }, before);

/** For the person whose records they are: every access there was, the newest first. Nothing of what was only asked for. */
export const accessesIn = ({ all }: Pick<Emergencies, "all">): readonly (OpenEmergency | EndedEmergency)[] =>
  all.filter((one): one is OpenEmergency | EndedEmergency => one.state === "open" || one.state === "ended").reverse();
