import { type Day, isSending, localOf, type Nudge, nudgesNowSteps } from "../../dialogue/index.js";
import { inBreaths } from "../keeping/in-breaths.js";
import type { Plans } from "../keeping/plans.js";
import { latenessIn, openCatchingUp } from "./catching-up.js";
import { openReport } from "./failures.js";
import { eachInFlight } from "./in-flight.js";
import type { DeliveryParts, Moment } from "./moment.js";
import type { Owed } from "./owed.js";
import { openPauses } from "./pauses.js";
import { isWaiting, sendNudge } from "./send-nudges.js";

export interface NudgeBooks {
  readonly plans: Plans;
  readonly owed: Owed;
}

/** What goes out in one go. */
interface Wave {
  readonly nudges: readonly Nudge[];
  readonly isLate: (nudge: Nudge) => boolean;
}

const openWaves = ({ settings, now: clock }: DeliveryParts, { plans }: NudgeBooks) => {
  const pauses = openPauses();
  const catchingUp = openCatchingUp(settings.catchUpAMinute);
  let isBehind = false;

  /** Without what is about somebody whose file is damaged. */
  const readable = (nudges: readonly Nudge[]): readonly Nudge[] =>
    nudges
      .filter(({ to }) => !plans.isUnreadable(to))
      .map((nudge) => ({ ...nudge, slots: nudge.slots.filter(({ dialogue }) => !plans.isUnreadable(dialogue.person.id)) }))
      .filter(({ slots }) => slots.length > 0);

  /** One that Teams does not take may not be what it takes for a sign that it takes none. */
  const putOffLast = (nudges: readonly Nudge[]): readonly Nudge[] => [
    ...nudges.filter(({ to }) => !pauses.has(to)),
    ...nudges.filter(({ to }) => pauses.has(to)),
  ];

  /** What is wanted today goes first, and of what is late as much as may go out now. */
  const waveOf = (nudges: readonly Nudge[], { house, now, today }: Moment): Wave => {
    const isLate = latenessIn(house, today);
    const late = putOffLast(nudges.filter(isLate));
    const caughtUp = late.slice(0, catchingUp.left(now));
    isBehind = caughtUp.length < late.length;
    return { nudges: putOffLast([...nudges.filter((nudge) => !isLate(nudge)), ...caughtUp]), isLate };
  };

  return {
    pauses,
    catchingUp,
    /** Whether there may be more to send than at the last time, though nothing changed. */
    isMore: (): boolean => pauses.isAnyOver(clock()) || (isBehind && catchingUp.left(clock()) > 0),
    /** Whoever would be written to today is looked for among everybody, which takes its time. */
    next: async (moment: Moment): Promise<Wave> => {
      const { house, roster, record, now } = moment;
      const { restoredOn } = record;
      const situation = { known: plans.known, ...(restoredOn === undefined ? {} : { restoredOn }) };
      const nudges = readable(await inBreaths(nudgesNowSteps(house, roster, now, situation)));
      pauses.keepOnly(new Set(nudges.map(({ to }) => to)));
      const ready = nudges.filter((nudge) => !isWaiting(nudge, pauses, now));
      return waveOf(ready, moment);
    },
  };
};

/** Sends what the plan wants of today. Asked again when nothing changed and nobody waits it costs nothing. */
export const openNudges = (parts: DeliveryParts, books: NudgeBooks): ((moment: Moment, changed: boolean) => Promise<void>) => {
  const { watched, messenger, settings, log, isStopping, now: clock } = parts;
  const waves = openWaves(parts, books);
  const report = openReport(log);
  /** The day on which everybody whose day it was had their turn; undefined where a wave was cut short. */
  let lookedOn: Day | undefined;

  /** An hour that is over, a clock that is set, an import or somebody who waits to be alone may come between. */
  const sendAll = async ({ nudges, isLate }: Wave, moment: Moment): Promise<boolean> => {
    const { plans, owed } = books;
    const { store } = watched;
    const post = { ...moment, now: clock, store, messenger, plans, owed, pauses: waves.pauses, serviceUrl: plans.serviceUrl, report };
    const isAnotherDay = (): boolean => localOf(moment.house.timeZone, clock()).day !== moment.today;
    const isOver = (): boolean => isStopping() || watched.isHouseChanged() || isAnotherDay() || !isSending(moment.house, clock());
    const isReady = (): Promise<boolean> => messenger.ready("wave", isOver);
    const send = (nudge: Nudge): Promise<void> => {
      if (isLate(nudge)) waves.catchingUp.note(clock());
      return sendNudge(nudge, post);
    };
    return eachInFlight(nudges, send, { most: settings.inFlight, isOver, isReady });
  };

  const isTime = ({ house, now, today }: Moment, changed: boolean): boolean =>
    isSending(house, now) && (changed || lookedOn !== today || waves.isMore());

  return async (moment, changed) => {
    if (!isTime(moment, changed)) return;
    lookedOn = undefined;
    if (await sendAll(await waves.next(moment), moment)) lookedOn = moment.today;
  };
};
