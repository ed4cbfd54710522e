import { type Day, earlier, isoDay, later, plusDays } from "../calendar/day.js";
import type { WorkCalendar } from "../calendar/work-calendar.js";
import type { Expected } from "../expected.js";
import type { Format, Offset, Recipient, Stage } from "../formats/format.js";
import { type SlotKey, slotKey } from "../ledger.js";
import { LEDGER_DAYS } from "../retention.js";

/** When a stage wants to come, before anybody's calendar is looked at. All dialogues of one format with the same dates
 *  share their timings, so a house works them out a few dozen times and not once a person. */
export interface Timing {
  readonly stage: Stage;
  readonly as: Recipient;
  /** Which of several: the round of a stage that repeats, or the agreed date a stage belongs to. Empty for the rest. */
  readonly round: string;
  readonly wanted: Day;
  /** The last day on which it still makes sense. */
  readonly latest: Day;
  /** It leads up to its date: where no day is left in time it rather comes too early. What asks about a date that has
   *  passed never comes before it was wanted. */
  readonly leadsUp: boolean;
}

/** One stage of one dialogue for one of its two sides. */
export interface Slot {
  readonly dialogue: Expected;
  readonly timing: Timing;
}

/** What the timings of a dialogue depend on. */
export interface Dates {
  readonly format: Format;
  readonly dueOn: Day;
  readonly agreedOn: Day | undefined;
  /** Nobody is asked about somebody who has left the house. */
  readonly leavesOn: Day | undefined;
}

/** What follows a date makes sense for as long as it is remembered whether it was sent: later it might come a second time. */
const whileRemembered = (wanted: Day, { dueOn }: Dates): Day => plusDays(later(wanted, dueOn), LEDGER_DAYS - 1);

export const keyOf = ({ dialogue, timing }: Slot): SlotKey => slotKey(dialogue.id, timing.stage.id, timing.round, timing.as);

const moved = (calendar: WorkCalendar, anchor: Day, { days, count }: Offset): Day | undefined =>
  count === "working" ? calendar.plusWorkingDays(anchor, days) : plusDays(anchor, days);

const untilLeaving = (latest: Day, { leavesOn }: Dates): Day => (leavesOn === undefined ? latest : earlier(latest, leavesOn));

/** An agreed date makes the stages before the due date pointless; those after it wait until the agreed date has passed. */
const stillCounts = (wanted: Day, { days }: Offset, agreedOn: Day | undefined): boolean =>
  agreedOn === undefined || (days > 0 && wanted > agreedOn);

/** A stage that only an agreed date brings about comes again when the date is moved; every other comes once. */
const roundOf = (stage: Stage, agreedOn: Day): string => (stage.at.every((offset) => offset.of === "agreed") ? isoDay(agreedOn) : "");

const byAgreed = (dates: Dates, stage: Stage, as: Recipient, offset: Offset, agreedOn: Day, calendar: WorkCalendar): Timing[] => {
  const wanted = moved(calendar, agreedOn, offset);
  if (wanted === undefined) return [];
  const latest = offset.days > 0 ? whileRemembered(wanted, dates) : plusDays(agreedOn, offset.days < 0 ? -1 : 0);
  return [{ stage, as, round: roundOf(stage, agreedOn), wanted, latest: untilLeaving(latest, dates), leadsUp: offset.days <= 0 }];
};

const byDue = (dates: Dates, stage: Stage, as: Recipient, offset: Offset, calendar: WorkCalendar): Timing[] => {
  const first = moved(calendar, dates.dueOn, offset);
  if (first === undefined) return [];
  const timings: Timing[] = [];
  for (let round = 0; round < (stage.repeat?.times ?? 1); round++) {
    const wanted = plusDays(first, round * (stage.repeat?.everyDays ?? 0));
    const latest = untilLeaving(offset.days <= 0 ? dates.dueOn : whileRemembered(wanted, dates), dates);
    if (wanted > latest || !stillCounts(wanted, offset, dates.agreedOn)) continue;
    timings.push({ stage, as, round: stage.repeat === undefined ? "" : String(round + 1), wanted, latest, leadsUp: offset.days <= 0 });
  }
  return timings;
};

const timingsOfStage = (dates: Dates, stage: Stage, as: Recipient, calendar: WorkCalendar): Timing[] => {
  const { agreedOn } = dates;
  const agreed = agreedOn === undefined ? undefined : stage.at.find((offset) => offset.of === "agreed");
  if (agreed !== undefined && agreedOn !== undefined) return byAgreed(dates, stage, as, agreed, agreedOn, calendar);
  const due = stage.at.find((offset) => offset.of === "due");
  return due === undefined ? [] : byDue(dates, stage, as, due, calendar);
};

/** The timings for one side of a dialogue with these dates, in order of the day they are wanted. */
export const timingsOf = (dates: Dates, as: Recipient, calendar: WorkCalendar): readonly Timing[] =>
  dates.format.stages
    .filter((stage) => stage.to.includes(as))
    .flatMap((stage) => timingsOfStage(dates, stage, as, calendar))
    .sort((one, other) => one.wanted - other.wanted);

export const datesOf = ({ format, dueOn, agreedOn, person }: Expected): Dates => ({ format, dueOn, agreedOn, leavesOn: person.leavesOn });
