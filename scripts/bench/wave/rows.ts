import type { Group } from "../measure.js";
import { eachNudgeRows } from "./each-nudge.js";
import { houseWaveRows } from "./house-wave.js";
import { quietTickRows, type TicksOrder } from "./quiet-ticks.js";
import type { WaveOrder } from "./watched.js";

const WAVE: WaveOrder = { messages: 10_000, calmMs: 30_000, latencyMs: 300 };
const QUICK_WAVE: WaveOrder = { ...WAVE, messages: 900, calmMs: 6_000 };

const NUDGES = [150, 900, 3_000];
const QUICK_NUDGES = [150];

const TICKS: TicksOrder = { sizes: [1_000, 5_000, 100_000], ticks: 400, ticksToWarm: 20 };
const QUICK_TICKS: TicksOrder = { ...TICKS, sizes: [1_000, 5_000] };

/** The clock's way through the whole bot: a wave, what it costs, and what it costs when there is nothing to do. */
export const waveGroups = (quick: boolean): readonly Group[] => [
  { title: "Versand, eine Welle (Sekunden)", rows: (step) => houseWaveRows(quick ? QUICK_WAVE : WAVE, step) },
  { title: "Versand, der ganze Weg", rows: (step) => eachNudgeRows(quick ? QUICK_NUDGES : NUDGES, step) },
  { title: "Versand, nichts zu tun", rows: (step) => quietTickRows(quick ? QUICK_TICKS : TICKS, step) },
];
