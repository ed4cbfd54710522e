import { type LedgerEntry, settle } from "../../dialogue/index.js";
import type { PlanPart } from "../../store/index.js";
import { marksIn, slotMark } from "./marks.js";

/** Keeps the day of the message and not that of the click: when somebody was here nobody needs to know, not even their own file. */
const arrived = (entry: LedgerEntry): LedgerEntry => {
  if (entry.state === "due") return entry;
  const decided = settle(entry, "click", entry.on);
  return decided.allowed ? decided.value : entry;
};

/** A click on a message shows that it arrived, on whichever copy. The same plan where that was known or never in doubt: of most messages
 *  a click leaves no trace. An invented mark can only settle what is in the file of whoever invented it. */
export const withArrived = (plan: PlanPart, marks: string | undefined): PlanPart => {
  if (marks === undefined) return plan;
  const clicked = marksIn(marks);
  const slots = plan.slots.map((entry) => (clicked.has(slotMark(entry.key)) ? arrived(entry) : entry));
  return slots.some((entry, place) => entry !== plan.slots[place]) ? { ...plan, slots } : plan;
};
