import { type House, instantOf, isoDay, isoInstant, type Nudge, topicOf } from "../../dialogue/index.js";

/** One message as one line for other programs. `dueOn` belongs to `dialogues`, position by position. */
export const jsonLine = (nudge: Nudge, house: House): string => {
  const { as, stage } = topicOf(nudge);
  return JSON.stringify({
    to: nudge.to,
    as,
    stage: stage.id,
    at: isoInstant(house.timeZone, instantOf(house.timeZone, nudge.on, house.sending.from)),
    dialogues: nudge.slots.map((slot) => slot.dialogue.id),
    dueOn: nudge.slots.map((slot) => isoDay(slot.dialogue.dueOn)),
  });
};
