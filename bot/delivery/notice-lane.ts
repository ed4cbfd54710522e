import { instantOf, type PersonId, plusDays, workCalendar } from "../../dialogue/index.js";
import type { Due } from "../../store/index.js";
import type { Report } from "./failures.js";
import { eachInFlight } from "./in-flight.js";
import { type DeliveryParts, type Moment, sendingMoment } from "./moment.js";
import type { Owed } from "./owed.js";
import { openPauses } from "./pauses.js";
import { type NoticeRound, sendNoticesOf } from "./send-notices.js";

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

/** Not by how long each waits: a message to somebody who took the bot away has the file that it stands in looked at again, and whoever else
 *  is told of something in that file would come before others for it. */
const inFixedOrder = ({ person: one }: Due, { person: other }: Due): number => (one < other ? -1 : 1);

/** In whose files it is looked for. */
export type Whose = readonly PersonId[] | "everybody's";

const together = (ones: Whose, others: Whose): Whose =>
  ones === "everybody's" || others === "everybody's" ? "everybody's" : [...ones, ...others];

export interface NoticeBooks {
  readonly owed: Owed;
  readonly report: Report;
  readonly serviceUrl: () => string | undefined;
}

const openRound = (parts: DeliveryParts, { owed, report, serviceUrl }: NoticeBooks): ((whose: Whose) => Promise<void>) => {
  const { watched, messenger, settings, isStopping, now: clock } = parts;
  const { store } = watched;
  const pauses = openPauses();
  const here = () => sendingMoment(parts);
  const isReady = () => messenger.ready("notice", isStopping);
  return async (whose) => {
    const moment = await here();
    if (moment === undefined) return;
    const { now, today } = moment;
    const due = (await store.due(now)).filter(({ person }) => whose === "everybody's" || whose.includes(person)).sort(inFixedOrder);
    if (due.length === 0) return;
    const round: NoticeRound = {
      ...{ here, today, ...tryDays(moment), store, messenger, owed, report, pauses, serviceUrl, isReady, isStopping },
      now: clock,
    };
    const sendOf = async ({ person }: { readonly person: Parameters<typeof sendNoticesOf>[0] }): Promise<void> => {
      try {
        await owed.during(person, () => sendNoticesOf(person, round));
      } catch (error) {
        // They stay due, and the others are looked after.
        report(error);
      }
    };
    await eachInFlight(due, sendOf, { most: settings.inFlight, isOver: isStopping, isReady: async () => true });
  };
};

/** What somebody is told because somebody else did something: it has a way of its own, so that it never waits for the end of a wave.
 *  One round at a time; asked meanwhile it goes round once more, for what was just kept may have come too late. */
export const openNoticeLane = (parts: DeliveryParts, books: NoticeBooks): ((whose: Whose) => Promise<void>) => {
  const round = openRound(parts, books);
  let running: Promise<void> | undefined;
  let asked: Whose = [];
  const run = async (): Promise<void> => {
    try {
      do {
        const whose = asked;
        asked = [];
        await round(whose);
      } while (asked.length > 0 && !parts.isStopping());
    } finally {
      asked = [];
      running = undefined;
    }
  };
  return (whose) => {
    asked = together(asked, whose);
    running ??= run();
    return running;
  };
};
