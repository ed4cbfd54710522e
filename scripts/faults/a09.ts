import { chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { killRotations } from "./rotation-kills.js";
import { countsOf, findings } from "./sim/findings.js";
import { trySwaps } from "./swaps.js";
import { trySwapsOnDisk } from "./swaps-on-disk.js";
import { tryWrongHouseKeys } from "./wrong-house-keys.js";

/** What takes a process or a disk is done once for so many swaps in memory. */
const SWAPS_A_KILL = 100;
const SWAPS_A_FILE = 100;
const SWAPS_A_KEY = 2_000;
const KILLS_AT_LEAST = 2;
const FILES_AT_LEAST = 9;

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  const chance = chanceFrom(seed);
  await trySwaps(runs, chance, broken, found, done);
  // The wrong part is the seal; the store itself has no other.
  if (broken) return countsOf(found);
  await trySwapsOnDisk(Math.max(FILES_AT_LEAST, runs / SWAPS_A_FILE), chance, found);
  await tryWrongHouseKeys(Math.ceil(runs / SWAPS_A_KEY), chance, found);
  await killRotations(Math.max(KILLS_AT_LEAST, runs / SWAPS_A_KILL), seed, found);
  return countsOf(found);
};

export const A09: FaultCase = {
  id: "A09",
  title: "Verschlüsseltes an fremder Stelle; Wechsel des Hausschlüssels mit kill -9; falscher Hausschlüssel",
  runs: 10_000,
  shortRuns: 500,
  run,
};
