import type { Group } from "../measure.js";
import { eachNudgeRows } from "./each-nudge.js";
import { houseWaveRows } from "./house-wave.js";
import { quietTickRows } from "./quiet-ticks.js";

/** The clock's way through the whole bot: a wave, what it costs, and what it costs when there is nothing to do. */
export const waveGroups = (quick: boolean): readonly Group[] => [
  { title: "Versand, eine Welle (Sekunden)", rows: (step) => houseWaveRows(quick, step) },
  { title: "Versand, der ganze Weg", rows: (step) => eachNudgeRows(quick, step) },
  { title: "Versand, nichts zu tun", rows: (step) => quietTickRows(quick, step) },
];
