import { keepDialogues } from "../keeping/keep-dialogues.js";
import { openPlans } from "../keeping/plans.js";
import { openReport } from "./failures.js";
import { concludeFoundOpen } from "./found-open.js";
import { type DeliveryParts, type Moment, momentOf } from "./moment.js";
import { type NoticeBooks, openNoticeLane, type Whose } from "./notice-lane.js";
import { type NudgeBooks, openNudges } from "./nudge-wave.js";
import { openOwed } from "./owed.js";
import { openSetBack } from "./set-back.js";
import { tellNewLeads } from "./waiting-proposals.js";

export interface Delivery {
  /** Keeps the due dates and sends what is due; a tick in which nothing changed and nothing is due costs nothing. Never two at a time. */
  deliver(): Promise<void>;
  /** Sends what others are to be told of what stands in these files; also while `deliver` is at work. What else is due waits for the next
   *  tick: else somebody's message would come earlier because somebody else did something. */
  tell(whose: Whose): Promise<void>;
}

/** Whether anybody's nudges may be others than they were. Keeps the due dates on the way. */
const openLook = ({ watched: { store }, log }: DeliveryParts, { plans, owed, report }: NoticeBooks & NudgeBooks) => {
  let isAllConcluded = true;
  const wakeAfterSetBack = openSetBack({ store, report });
  return async (moment: Moment): Promise<boolean> => {
    const { today } = moment;
    await owed.settle();
    const changed = await plans.refresh(today);
    if (changed.people || !isAllConcluded) {
      isAllConcluded = await concludeFoundOpen({ store, people: plans.people(), isKnown: owed.has, today, report });
    }
    if (changed.house) {
      await keepDialogues({ ...moment, store, known: plans.known, log });
      await tellNewLeads(store, plans.people(), moment, report);
    }
    const kept = await plans.refresh(today);
    await wakeAfterSetBack(plans.people(), moment.now);
    return changed.people || changed.house || kept.people;
  };
};

export const openDelivery = (parts: DeliveryParts): Delivery => {
  const { watched, log, isStopping } = parts;
  const report = openReport(log);
  const books = { plans: openPlans(watched, log), owed: openOwed(report), report };
  const noticeBooks = { ...books, serviceUrl: books.plans.serviceUrl };
  const look = openLook(parts, noticeBooks);
  const tell = openNoticeLane(parts, noticeBooks);
  const sendNudges = openNudges(parts, books);
  /** Whether the house could be looked at: as long as it cannot, nothing about it changes by looking. */
  const deliverOnce = async (): Promise<boolean> => {
    const moment = await momentOf(parts);
    if (moment === undefined) return false;
    const changed = await look(moment);
    if (moment.record.paused !== undefined) return true;
    await tell("everybody's");
    await sendNudges(moment, changed);
    return true;
  };
  return {
    tell,
    deliver: async () => {
      // A wave ends where the house becomes another one, and goes on as that one wants it.
      let goesOn = await deliverOnce();
      while (goesOn && watched.isHouseChanged() && !isStopping()) goesOn = await deliverOnce();
    },
  };
};
