import type { Views } from "../../../cards/index.js";
import { day, plusDays } from "../../../dialogue/index.js";
import { LONGEST_NAME } from "./worst.js";

type Member = Views["team"]["members"][number];

const NAMES = ["Tobias Wendler", "Fatma Özkaya", "Silke Ahrenz", "Mateusz Krüger", "Jörn Behrendt", "Daria Nowak", "Nico Strübing"];
const FIRST = day("2026-11-16");

const memberOf = (name: string, index: number): Member => {
  const dueOn = plusDays(FIRST, index * 3);
  if (index % 7 === 6) return { id: `m${index}`, name, dialogue: { dueOn, held: true } };
  return { id: `m${index}`, name, dialogue: { dueOn, held: false, ...(index % 3 === 1 ? { agreedOn: plusDays(dueOn, -2) } : {}) } };
};

export const TEAM: readonly Member[] = NAMES.map(memberOf);

export const WORST_TEAM: readonly Member[] = Array.from({ length: 20 }, (_, index) => memberOf(`${LONGEST_NAME.slice(3)}`, index));
