import { LONGEST_ID, type Views } from "../../../cards/index.js";
import { day, IFD, MAG, plusDays, type Text } from "../../../dialogue/index.js";
import { LONGEST_NAME } from "./worst.js";

type Member = Views["team"]["members"][number];

const NAMES = ["Tobias Wendler", "Fatma Özkaya", "Silke Ahrenz", "Mateusz Krüger", "Jörn Behrendt", "Daria Nowak", "Nico Strübing"];
const FIRST = day("2026-11-16");

const memberOf = (name: string, index: number, format: Text, id: string): Member => {
  const dueOn = plusDays(FIRST, index * 3);
  if (index % 7 === 6) return { id, name, format, dialogue: { dueOn, held: true } };
  return { id, name, format, dialogue: { dueOn, held: false, ...(index % 3 === 1 ? { agreedOn: plusDays(dueOn, -2) } : {}) } };
};

export const TEAM: readonly Member[] = NAMES.map((name, index) => memberOf(name, index, IFD.name, `m${index}`));

/** As long as an id may be. */
export const longestId = (mark: string): string => mark.padEnd(LONGEST_ID, "x");

/** The longest names, ids and formats, nobody done yet and some there twice. */
export const worstTeam = (count: number): readonly Member[] =>
  Array.from({ length: count }, (_, index) => ({
    ...memberOf(`${index - (index % 3)} ${LONGEST_NAME}`, index * 7, index % 2 === 0 ? IFD.name : MAG.name, longestId(`m${index}-`)),
  }));
