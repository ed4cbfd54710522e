import { type Day, type House, type Instant, type Nudge, plusDays, workCalendar } from "../../dialogue/index.js";
import { lately } from "../lately.js";

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
  /** One goes out. */
  note(now: Instant): void;
}

/** Looks back over the last minute from each moment: a count that began anew each minute would let twice as many through around its turn. */
export const openCatchingUp = (aMinute: number): CatchingUp => {
  let times: readonly Instant[] = [];
  const recent = (now: Instant): readonly Instant[] => times.filter((at) => lately(MINUTE_MS, at, now));
  return {
    left: (now) => Math.max(0, aMinute - recent(now).length),
    note: (now) => {
      times = [...recent(now), now];
    },
  };
};
