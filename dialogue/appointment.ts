import type { Day } from "./calendar/day.js";
import type { MinuteOfDay } from "./calendar/zone.js";
import { allowed, type Decision, refused } from "./decision.js";
import { type Dated, type Dialogue, isOver, type Open, type Proposal, plannedOf, type Side, type When } from "./dialogue.js";
import { WORKING_FRAME } from "./house.js";

/** Day and time on the wall of the house. */
export interface WallTime {
  readonly day: Day;
  readonly minute: MinuteOfDay;
}

type Arranged = Open | Dated;
type NotToday = "bad-length" | "outside-hours" | "in-the-past";

const isPast = ({ on, from }: When, now: WallTime): boolean => on < now.day || (on === now.day && from < now.minute);

const isWithinFrame = ({ from, minutes }: When): boolean =>
  Number.isInteger(from) && from >= WORKING_FRAME.from && from + minutes <= WORKING_FRAME.to;

const faultOf = (when: When, maxMinutes: number, now: WallTime): NotToday | undefined => {
  if (!Number.isInteger(when.minutes) || when.minutes < 1 || when.minutes > maxMinutes) return "bad-length";
  if (!isWithinFrame(when)) return "outside-hours";
  return isPast(when, now) ? "in-the-past" : undefined;
};

const isSame = (one: When, other: When): boolean => one.on === other.on && one.from === other.from && one.minutes === other.minutes;

const withoutProposal = (dialogue: Arranged): Arranged => {
  const { proposed, ...rest } = dialogue;
  return rest;
};

const datedOn = (dialogue: Arranged, when: When): Dated => ({ ...plannedOf(dialogue), state: "dated", ...when });

/** Takes the place of any earlier proposal, whoever made it; whoever proposes what the other side proposes agrees to it, and
 *  whoever proposes the date that stands wants nothing moved. A proposal to move an agreed date leaves that date standing: an
 *  unanswered question must not cost anybody an appointment both have in their calendars. */
export const propose = (
  dialogue: Dialogue,
  proposed: Proposal,
  maxMinutes: number,
  now: WallTime,
): Decision<Arranged, "over" | NotToday> => {
  if (isOver(dialogue)) return refused("over");
  const fault = faultOf(proposed.when, maxMinutes, now);
  if (fault !== undefined) return refused(fault);
  const { by, when } = proposed;
  if (dialogue.proposed !== undefined && dialogue.proposed.by !== by && isSame(dialogue.proposed.when, when))
    return allowed(datedOn(dialogue, when));
  return allowed(dialogue.state === "dated" && isSame(dialogue, when) ? withoutProposal(dialogue) : { ...dialogue, proposed });
};

/** `seen`: the date on the card that was clicked; another one may have been proposed since. */
export const agree = (
  dialogue: Dialogue,
  by: Side,
  seen: When,
  now: WallTime,
): Decision<Dated, "over" | "nothing-proposed" | "own-proposal" | "changed" | "in-the-past"> => {
  if (isOver(dialogue)) return refused("over");
  const { proposed } = dialogue;
  if (proposed === undefined) return refused("nothing-proposed");
  if (proposed.by === by) return refused("own-proposal");
  if (!isSame(proposed.when, seen)) return refused("changed");
  if (isPast(proposed.when, now)) return refused("in-the-past");
  return allowed(datedOn(dialogue, proposed.when));
};

/** Neither side needs a reason: the one takes its proposal back, the other does not take it up. An agreed date stays.
 *  `seen`: as in agreeing; absent where the card showed none. */
export const dropProposal = (dialogue: Dialogue, seen?: When): Decision<Arranged, "over" | "nothing-proposed" | "changed"> => {
  if (isOver(dialogue)) return refused("over");
  const { proposed } = dialogue;
  if (proposed === undefined) return refused("nothing-proposed");
  return seen === undefined || isSame(proposed.when, seen) ? allowed(withoutProposal(dialogue)) : refused("changed");
};

/** Either side, without a reason. What was proposed instead falls with it: it was meant for a dialogue that now has no date. */
export const cancel = (dialogue: Dialogue, seen?: When): Decision<Open, "over" | "nothing-agreed" | "changed"> => {
  if (isOver(dialogue)) return refused("over");
  if (dialogue.state === "open") return refused("nothing-agreed");
  return seen === undefined || isSame(dialogue, seen) ? allowed({ ...plannedOf(dialogue), state: "open" }) : refused("changed");
};
