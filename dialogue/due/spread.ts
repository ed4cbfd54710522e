import { numberAt } from "../nth.js";
import { sortByKeys } from "../sort-by.js";

/** A number that belongs to somebody for good, so that their place depends on them and not on the order of the roster. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

const mixed = (hash: number, salt: number): number => {
  let mix = Math.imul(hash ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
};

const RANGE = 2 ** 32;

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** How full the weeks get when the emptiest are filled first, as far as so many members fill them all alike. */
const levelOf = (members: number, load: readonly number[]): number => {
  let level = Math.min(...load);
  for (;;) {
    let needed = 0;
    for (const held of load) needed += Math.max(0, level + 1 - held);
    if (needed > members) return level;
    level++;
  }
};

/** How many the weeks before each week get surely, and how many of them may get one more. */
interface Room {
  readonly sure: readonly number[];
  readonly spare: readonly number[];
}

const roomFor = (members: number, load: readonly number[]): Room => {
  const level = levelOf(members, load);
  const sure = new Array<number>(load.length + 1).fill(0);
  const spare = new Array<number>(load.length + 1).fill(0);
  for (const [week, held] of load.entries()) {
    sure[week + 1] = numberAt(sure, week) + Math.max(0, level - held);
    spare[week + 1] = numberAt(spare, week) + (held <= level ? 1 : 0);
  }
  return { sure, spare };
};

/** Gives everybody a week, the emptiest weeks first: over what `load` holds already no week gets two more than another.
 *
 *  Halves the weeks again and again. At each halving everybody leans to one side by their own hash, and only as many as
 *  evenness demands go to the other. So whoever joins or leaves moves very few of the others, and a team of four gets
 *  four dates far apart instead of four random ones. Returns a week for each hash. */
export const spreadEvenly = (hashes: readonly number[], load: readonly number[]): readonly number[] => {
  const weeks = new Array<number>(hashes.length).fill(0);
  const { sure, spare } = roomFor(hashes.length, load);
  const members = hashes.map((_, index) => index);
  const keys = hashes.map(() => 0);
  /** How many of the members from `start` to `end` go to the first half, of the weeks from `from` to `to`. */
  const going = (start: number, end: number, from: number, middle: number, to: number): number => {
    const sureHere = numberAt(sure, middle) - numberAt(sure, from);
    const rest = end - start - (numberAt(sure, to) - numberAt(sure, from));
    const fair =
      sureHere +
      (rest === 0 ? 0 : (rest * (numberAt(spare, middle) - numberAt(spare, from))) / (numberAt(spare, to) - numberAt(spare, from)));
    const border = (RANGE * fair) / (end - start);
    let leaning = 0;
    for (let index = start; index < end; index++) {
      const key = mixed(numberAt(hashes, numberAt(members, index)), from * 64 + to);
      keys[index] = key;
      if (key < border) leaning++;
    }
    return between(leaning, Math.floor(fair), Math.ceil(fair));
  };
  const settle = (start: number, end: number, from: number, to: number): void => {
    if (start === end) return;
    if (to - from === 1) {
      for (let index = start; index < end; index++) weeks[numberAt(members, index)] = from;
      return;
    }
    const middle = (from + to) >> 1;
    const border = start + going(start, end, from, middle, to);
    sortByKeys(members, keys, start, end);
    settle(start, border, from, middle);
    settle(border, end, middle, to);
  };
  settle(0, members.length, 0, load.length);
  return weeks;
};

/** The emptiest of the allowed weeks; among equally empty ones the person's own hash chooses. */
export const emptiestWeek = (hash: number, allowed: readonly number[], load: readonly number[]): number =>
  allowed.reduce((best, week) => {
    const difference = numberAt(load, week) - numberAt(load, best);
    return difference < 0 || (difference === 0 && mixed(hash, week) < mixed(hash, best)) ? week : best;
  });
