import { type Day, eachNudge, type House, instantOf, isoInstant, type Nudge, type Roster } from "../../dialogue/index.js";
import { SPAN } from "../invented/house.js";

/** Every message of the half-year with its instant. */
export const planAll = (house: House, roster: Roster): number => {
  const instants = new Map<Day, string>();
  let messages = 0;
  const count = ({ on }: Nudge): void => {
    if (!instants.has(on)) instants.set(on, isoInstant(house.timeZone, instantOf(house.timeZone, on, house.sending.from)));
    messages++;
  };
  eachNudge({ house, roster, span: SPAN, from: SPAN.from }, count, () => {
    throw new Error("the benchmark's people all have usable days");
  });
  return messages;
};
