import type { Day } from "./calendar/day.js";
import { type Allowed, allowed, type Decision, refused } from "./decision.js";
import { type Dialogue, type Held, type Open, plannedOf, type Side } from "./dialogue.js";

export interface Statement {
  readonly by: Side;
  readonly heldOn: Day;
  readonly today: Day;
  /** The first day of the dialogue's window. */
  readonly since: Day;
}

const confirmed = (dialogue: Held, by: Side, on: Day): Allowed<Held> =>
  allowed(dialogue.said.some((one) => one.by === by) ? dialogue : { ...dialogue, said: [...dialogue.said, { by, on }] });

/** Either side, also about a dialogue that was waived: people who were thought away did meet. Both may say so at the same moment:
 *  whoever names the day that the other side named confirms it. */
export const sayHeld = (
  dialogue: Dialogue,
  { by, heldOn, today, since }: Statement,
): Decision<Held, "already-held" | "in-the-future" | "too-early"> => {
  if (dialogue.state === "held") return dialogue.heldOn === heldOn ? confirmed(dialogue, by, today) : refused("already-held");
  if (heldOn > today) return refused("in-the-future");
  if (heldOn < since) return refused("too-early");
  return allowed({ ...plannedOf(dialogue), state: "held", heldOn, said: [{ by, on: today }] });
};

/** Voluntary: a dialogue that one side says took place did take place. */
export const confirmHeld = (dialogue: Dialogue, by: Side, today: Day): Decision<Held, "not-held"> => {
  return dialogue.state === "held" ? confirmed(dialogue, by, today) : refused("not-held");
};

/** Without a reason, by whoever said it as well: a wrong click is taken back like this. What both say stands. The dialogue is
 *  open again and without a date, for the agreed one brought no dialogue about. */
export const object = (dialogue: Dialogue): Decision<Open, "not-held" | "both-said-so"> => {
  if (dialogue.state !== "held") return refused("not-held");
  return dialogue.said.length > 1 ? refused("both-said-so") : allowed({ ...plannedOf(dialogue), state: "open" });
};
