import { parseDay } from "./calendar/day.js";
import type { Format, Stage, StageId } from "./formats/format.js";
import type { SlotParts } from "./ledger.js";

type Which = Pick<SlotParts, "stage" | "round" | "role">;

const orderOfRound = (round: string): number => parseDay(round) ?? Number(round);

const orderOf = ({ stages }: Format, stage: StageId): number => stages.findIndex(({ id }) => id === stage);

/** A later message about the same dialogue to the same person makes up for one whose fate is unclear. */
export const covers = (format: Format, later: SlotParts, unclear: SlotParts): boolean => {
  if (later.dialogue !== unclear.dialogue || later.role !== unclear.role) return false;
  if (later.stage === unclear.stage) return orderOfRound(later.round) > orderOfRound(unclear.round);
  const order = orderOf(format, unclear.stage);
  return order >= 0 && orderOf(format, later.stage) > order;
};

const hasRoundLeft = ({ repeat }: Stage, round: string): boolean => repeat !== undefined && orderOfRound(round) < repeat.times;

/** With a date, stages that hang on it and those after the due date still come; without one, all that hang on the due date. */
const comesAbout = ({ at }: Stage, isDated: boolean): boolean =>
  isDated ? at.some(({ of, days }) => of === "agreed" || days > 0) : at.some(({ of }) => of === "due");

/** The stage that covers an unclear slot if nothing changes: the next round of its own, or the next stage for the same side.
 *  None where it was the last one; then it stays unclear and is shown to the admin as a count. */
export const coveringStage = (format: Format, { stage, round, role }: Which, isDated: boolean): StageId | undefined => {
  const order = orderOf(format, stage);
  const own = format.stages[order];
  if (own === undefined) return undefined;
  if (hasRoundLeft(own, round) && comesAbout(own, isDated)) return own.id;
  return format.stages.slice(order + 1).find((later) => later.to.includes(role) && comesAbout(later, isDated))?.id;
};
