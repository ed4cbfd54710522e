import {
  type Day,
  type House,
  type Instant,
  instantOf,
  isSending,
  localOf,
  type Nudge,
  nudgesNowSteps,
  plusDays,
  type Roster,
  workCalendar,
} from "../../dialogue/index.js";
import type { HouseRecord } from "../../store/index.js";
import { inBreaths } from "../keeping/in-breaths.js";
import { keepDialogues } from "../keeping/keep-dialogues.js";
import { openPlans, type Plans } from "../keeping/plans.js";
import type { Watched } from "../keeping/watched-store.js";
import { kindOf, type Log } from "../log.js";
import type { Messenger } from "../messenger.js";
import { type Failures, openFailures } from "./failures.js";
import { concludeFoundOpen } from "./found-open.js";
import { eachInFlight } from "./in-flight.js";
import { type Owed, openOwed } from "./owed.js";
import { openPauses } from "./pauses.js";
import { type NoticeRound, sendNoticesOf } from "./send-notices.js";
import { isWaiting, sendNudge } from "./send-nudges.js";
import { tellNewLeads } from "./waiting-proposals.js";

interface DeliveryParts {
  readonly watched: Watched;
  readonly messenger: Messenger;
  readonly now: () => Instant;
  readonly log: Log;
  /** Nothing new is begun from then on. */
  readonly isStopping: () => boolean;
}

/** The house as it is during one tick. */
interface Moment {
  readonly house: House;
  readonly record: HouseRecord;
  readonly roster: Roster;
  readonly now: Instant;
  readonly today: Day;
}

/** So many nudges go out before it is looked again whether somebody waits for a notice. */
const NUDGES_BETWEEN_NOTICES = 64;

const momentOf = async ({ watched: { store }, now: clock }: DeliveryParts): Promise<Moment | undefined> => {
  const [record, roster, now] = [await store.house(), await store.roster(), clock()];
  const { settings: house } = record;
  if (house === undefined) return undefined;
  const { day: today } = localOf(house.timeZone, now);
  return { house, record, roster, now, today };
};

/** What was sent is known by old ids and by new ones, and somebody would be written to under both. */
const isBetweenRosters = ({ record }: Moment): boolean => record.replacing !== undefined;

/** Undefined while nothing may go out. */
const sendingMoment = async (parts: DeliveryParts): Promise<Moment | undefined> => {
  const moment = await momentOf(parts);
  return moment === undefined || isBetweenRosters(moment) || moment.record.paused !== undefined ? undefined : moment;
};

const inBatches = (nudges: readonly Nudge[]): readonly (readonly Nudge[])[] =>
  Array.from({ length: Math.ceil(nudges.length / NUDGES_BETWEEN_NOTICES) }, (_, index) =>
    nudges.slice(index * NUDGES_BETWEEN_NOTICES, (index + 1) * NUDGES_BETWEEN_NOTICES),
  );

/** The calendar reaches to the end of a year: as far as the longest closing. */
const CALENDAR_DAYS = 366;

const tryDays = ({ house, roster, today }: Moment): Pick<NoticeRound, "isUsableFor" | "tomorrow"> => {
  const calendar = workCalendar(house, today, plusDays(today, CALENDAR_DAYS));
  const next = calendar.nextUsable(house.sending.days, plusDays(today, 1)) ?? plusDays(today, 1);
  return {
    tomorrow: instantOf(house.timeZone, next, house.sending.from),
    isUsableFor: (to) => calendar.nextUsable(roster.get(to)?.worksOn ?? house.sending.days, today) === today,
  };
};

interface Books {
  readonly plans: Plans;
  readonly owed: Owed;
  readonly failures: Failures;
}

const openNotices = (parts: DeliveryParts, { plans: { serviceUrl }, owed, failures }: Books) => {
  const { watched, messenger, isStopping } = parts;
  const { store } = watched;
  const pauses = openPauses();
  const here = () => sendingMoment(parts);
  return async (): Promise<void> => {
    const moment = await here();
    if (moment === undefined) return;
    const { now, today } = moment;
    const due = await store.due(now);
    if (due.length === 0) return;
    const post: NoticeRound = { here, now, today, ...tryDays(moment), store, messenger, owed, failures, pauses, serviceUrl, isStopping };
    const sendOf = async ({ person }: { readonly person: Parameters<typeof sendNoticesOf>[0] }): Promise<void> => {
      try {
        await sendNoticesOf(person, post);
      } catch (error) {
        // They stay due, and the others are looked after.
        failures.add(kindOf(error));
      }
    };
    await eachInFlight(due, sendOf, isStopping);
  };
};

/** Whether anybody's nudges may be others than they were. Keeps the due dates on the way. */
const openLook = ({ watched: { store }, log }: DeliveryParts, { plans, owed }: Books) => {
  let isAllConcluded = true;
  return async (moment: Moment): Promise<boolean> => {
    const { today } = moment;
    await owed.settle();
    const changed = await plans.refresh(today);
    if (changed.people || !isAllConcluded) {
      isAllConcluded = await concludeFoundOpen({ store, people: plans.people(), isKnown: owed.has, today, log });
    }
    if (changed.house) {
      await keepDialogues({ ...moment, store, known: plans.known, log });
      await tellNewLeads(store, plans.people(), moment, log);
    }
    const kept = await plans.refresh(today);
    return changed.people || changed.house || kept.people;
  };
};

/** Nudges of which a part is still to go out were planned for the house as it was. */
const isAnotherHouse = (moment: Moment | undefined, { roster, house }: Moment): boolean =>
  moment?.roster !== roster || JSON.stringify(moment.house) !== JSON.stringify(house);

const openNudges = (parts: DeliveryParts, { plans, owed }: Books, between: () => Promise<void>) => {
  const { watched, messenger, log, isStopping, now: clock } = parts;
  const { store } = watched;
  const pauses = openPauses();
  /** The last day on which everybody whose day it was had their turn. */
  let lookedOn: Day | undefined;

  const isTime = ({ house, now, today }: Moment, changed: boolean): boolean => {
    const retryAt = pauses.earliest();
    return isSending(house, now) && (changed || lookedOn !== today || (retryAt !== undefined && retryAt <= now));
  };

  const nudgesAt = async ({ house, roster, record: { restoredOn }, now }: Moment): Promise<readonly Nudge[]> => {
    const situation = { known: plans.known, ...(restoredOn === undefined ? {} : { restoredOn }) };
    const nudges = await inBreaths(nudgesNowSteps(house, roster, now, situation));
    pauses.keepOnly(new Set(nudges.map(({ to }) => to)));
    return nudges.filter((nudge) => !isWaiting(nudge, pauses, now));
  };

  /** Whether all of them had their turn: an hour that is over, an import or somebody who waits may come between. */
  const sendAll = async (nudges: readonly Nudge[], moment: Moment): Promise<boolean> => {
    const post = { ...moment, store, messenger, plans, owed, pauses, serviceUrl: plans.serviceUrl, log };
    let isCut = false;
    const isOver = (): boolean => {
      isCut ||= isStopping() || !isSending(moment.house, clock());
      return isCut;
    };
    for (const batch of inBatches(nudges)) {
      await eachInFlight(batch, (nudge) => sendNudge(nudge, post), isOver);
      await between();
      if (isCut || isAnotherHouse(await sendingMoment(parts), moment)) return false;
    }
    return true;
  };

  return async (moment: Moment, changed: boolean): Promise<void> => {
    if (!isTime(moment, changed)) return;
    lookedOn = (await sendAll(await nudgesAt(moment), moment)) ? moment.today : undefined;
  };
};

/** Keeps the due dates and sends what is due; a tick in which nothing changed and nothing is due costs nothing. Never two at a time. */
export const openDelivery = (parts: DeliveryParts): (() => Promise<void>) => {
  const { watched, log } = parts;
  const failures = openFailures(log);
  const books: Books = { plans: openPlans(watched, log), owed: openOwed(log), failures };
  const look = openLook(parts, books);
  const sendNotices = openNotices(parts, books);
  const sendNudges = openNudges(parts, books, sendNotices);
  const deliver = async (moment: Moment): Promise<void> => {
    const changed = await look(moment);
    if (moment.record.paused !== undefined) return;
    await sendNotices();
    await sendNudges(moment, changed);
  };
  return async () => {
    const moment = await momentOf(parts);
    if (moment === undefined || isBetweenRosters(moment)) return;
    try {
      await deliver(moment);
    } finally {
      failures.tell();
    }
  };
};
