import { type Day, type House, type Instant, type Nudge, plusDays, workCalendar } from "../../dialogue/index.js";

const MINUTE_MS = 60_000;
/** Back to the first day on which anything could have been wanted that still makes sense, and beyond. */
const LOOK_BACK_DAYS = 400;

/** Whether a message should have gone out on an earlier day on which the house sends. One that was wanted on a Sunday is not late on Monday. */
export const latenessIn = (house: House, today: Day): ((nudge: Nudge) => boolean) => {
  const first = plusDays(today, -LOOK_BACK_DAYS);
  const calendar = workCalendar(house, first, today);
  const sentOn = new Map<Day, Day>();
  const dayFor = (wanted: Day): Day => {
    const known = sentOn.get(wanted);
    if (known !== undefined) return known;
    const found = calendar.nextUsable(house.sending.days, wanted < first ? first : wanted) ?? today;
    sentOn.set(wanted, found);
    return found;
  };
  return ({ slots }) => slots.every(({ timing: { wanted } }) => wanted < today && dayFor(wanted) < today);
};

/** How many late messages may go out now. */
export interface CatchingUp {
  left(now: Instant): number;
  note(now: Instant, count: number): void;
}

export const openCatchingUp = (aMinute: number): CatchingUp => {
  let [minute, count] = [Number.NaN, 0];
  const left = (now: Instant): number => (Math.floor(now / MINUTE_MS) === minute ? Math.max(0, aMinute - count) : aMinute);
  return {
    left,
    note: (now, more) => {
      count = aMinute - left(now) + more;
      minute = Math.floor(now / MINUTE_MS);
    },
  };
};
