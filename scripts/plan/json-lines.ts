import { type House, instantOf, isoDay, isoInstant, type Nudge, type Part, partsOfNudge } from "../../dialogue/index.js";

const partOf = ({ as, stage, slots }: Part) => ({
  as,
  stage: stage.id,
  dialogues: slots.map((slot) => slot.dialogue.id),
  dueOn: slots.map((slot) => isoDay(slot.dialogue.dueOn)),
});

/** One message as one line for other programs. `dueOn` belongs to `dialogues`, position by position. `also` is there only where
 *  a message of several stages was the one way to send no more than one a day. */
export const jsonLine = (nudge: Nudge, house: House): string => {
  const [first, ...others] = partsOfNudge(nudge).map(partOf);
  const at = isoInstant(house.timeZone, instantOf(house.timeZone, nudge.on, house.sending.from));
  return JSON.stringify({
    to: nudge.to,
    as: first?.as,
    stage: first?.stage,
    at,
    dialogues: first?.dialogues,
    dueOn: first?.dueOn,
    ...(others.length > 0 && { also: others }),
  });
};
