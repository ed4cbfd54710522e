import type { Row } from "../row.js";
import { eachNudgeRows } from "./each-nudge.js";
import { houseWaveRows } from "./house-wave.js";
import { quietTickRows } from "./quiet-ticks.js";

/** The clock's way through the whole bot: a wave, what it costs, and what it costs when there is nothing to do. */
export const waveRows = async (quick: boolean): Promise<readonly Row[]> => [
  ...(await houseWaveRows(quick)),
  ...(await eachNudgeRows(quick)),
  ...(await quietTickRows(quick)),
];
