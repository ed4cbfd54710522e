import { Unusable } from "../command-line.js";
import { cardGroups } from "./cards.js";
import { inboundGroups } from "./inbound/rows.js";
import type { Group } from "./measure.js";
import { memoryGroups } from "./memory/rows.js";
import { outgoingGroups } from "./outgoing/rows.js";
import { planningGroups } from "./planning.js";
import { startGroups } from "./start/rows.js";
import { storeGroups } from "./store/rows.js";
import { waveGroups } from "./wave/rows.js";

/** What can be measured by itself. */
export interface Part {
  readonly name: string;
  readonly groups: (quick: boolean) => readonly Group[];
}

export const PARTS: readonly Part[] = [
  { name: "planning", groups: planningGroups },
  { name: "store", groups: storeGroups },
  { name: "cards", groups: cardGroups },
  { name: "delivery", groups: (quick) => [...outgoingGroups(quick), ...waveGroups(quick)] },
  { name: "inbound", groups: inboundGroups },
  { name: "start", groups: startGroups },
  { name: "memory", groups: memoryGroups },
];

const partCalled = (name: string): Part => {
  const part = PARTS.find((one) => one.name === name);
  if (part === undefined) throw new Unusable([`Den Teil „${name}“ gibt es nicht. Es gibt: ${PARTS.map((one) => one.name).join(", ")}.`]);
  return part;
};

/** All, or those that are named with commas between them. */
export const partsIn = (only: string | undefined): readonly Part[] =>
  only === undefined ? PARTS : [...new Set(only.split(","))].map((name) => partCalled(name.trim()));
