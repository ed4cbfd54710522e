import { type LedgerEntry, settle } from "../../dialogue/index.js";
import type { FormerMarks, PlanPart } from "../../store/index.js";
import { marksIn, slotMarksEver } from "./marks.js";

/** Keeps the day of the message and not that of the click: when somebody was here nobody needs to know, not even their own file. */
const settledByClick = (entry: LedgerEntry): LedgerEntry | undefined => {
  const decided = entry.state === "due" ? undefined : settle(entry, "click", entry.on);
  return decided?.allowed === true ? decided.value : undefined;
};

/** A click on a message shows that it arrived, on whichever copy. The same plan where that was known or never in doubt: of most messages
 *  a click leaves no trace. An invented mark can only settle what is in the file of whoever invented it. */
export const withArrived = (plan: PlanPart, marks: string | undefined, former: FormerMarks): PlanPart => {
  if (marks === undefined) return plan;
  const clicked = marksIn(marks);
  const slots = plan.slots.map((entry) => {
    const settled = settledByClick(entry);
    return settled !== undefined && slotMarksEver(entry.key, former).some((mark) => clicked.has(mark)) ? settled : entry;
  });
  return slots.some((entry, place) => entry !== plan.slots[place]) ? { ...plan, slots } : plan;
};
