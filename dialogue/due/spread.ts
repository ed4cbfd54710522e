import { nth } from "../nth.js";
import { sortBy } from "../sort-by.js";

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

/** Filling the emptiest weeks first up to the same level: how many each week gets surely, and which weeks may get one more. */
interface Room {
  readonly sure: readonly number[];
  readonly spare: readonly number[];
}

const roomFor = (members: number, load: readonly number[]): Room => {
  const sureAt = (level: number): readonly number[] => load.map((held) => Math.max(0, level - held));
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  let level = Math.min(...load);
  while (total(sureAt(level + 1)) <= members) level++;
  return { sure: sureAt(level), spare: load.map((held) => (held <= level ? 1 : 0)) };
};

const sumOf = (counts: readonly number[], from: number, to: number): number => {
  let sum = 0;
  for (let week = from; week < to; week++) sum += nth(counts, week);
  return sum;
};

/** One person on the way through the halvings: where in the list they stand, and their leaning at the present one. */
interface Leaning {
  readonly index: number;
  readonly hash: number;
  key: number;
}

const keyOf = (leaning: Leaning): number => leaning.key;

/** Gives everybody a week, the emptiest weeks first: over what `load` holds already no week gets two more than another.
 *
 *  Halves the weeks again and again. At each halving everybody leans to one side by their own hash, and only as many as
 *  evenness demands go to the other. So whoever joins or leaves moves very few of the others, and a team of four gets
 *  four dates far apart instead of four random ones. Returns a week for each hash. */
export const spreadEvenly = (hashes: readonly number[], load: readonly number[]): readonly number[] => {
  const weeks = new Array<number>(hashes.length).fill(0);
  const { sure, spare } = roomFor(hashes.length, load);
  const settle = (members: Leaning[], from: number, to: number): void => {
    if (members.length === 0) return;
    if (to - from === 1) {
      for (const { index } of members) weeks[index] = from;
      return;
    }
    const middle = (from + to) >> 1;
    const [sureHere, spareHere] = [sumOf(sure, from, middle), sumOf(spare, from, middle)];
    const rest = members.length - sureHere - sumOf(sure, middle, to);
    const fair = sureHere + (rest === 0 ? 0 : (rest * spareHere) / (spareHere + sumOf(spare, middle, to)));
    const border = (RANGE * fair) / members.length;
    let leaning = 0;
    for (const member of members) {
      member.key = mixed(member.hash, from * 64 + to);
      if (member.key < border) leaning++;
    }
    const going = between(leaning, Math.floor(fair), Math.ceil(fair));
    sortBy(members, keyOf);
    settle(members.slice(0, going), from, middle);
    settle(members.slice(going), middle, to);
  };
  const everybody = hashes.map((hash, index) => ({ index, hash, key: 0 }));
  settle(everybody, 0, load.length);
  return weeks;
};

/** The emptiest of the allowed weeks; among equally empty ones the person's own hash chooses. */
export const emptiestWeek = (hash: number, allowed: readonly number[], load: readonly number[]): number =>
  allowed.reduce((best, week) => {
    const difference = nth(load, week) - nth(load, best);
    return difference < 0 || (difference === 0 && mixed(hash, week) < mixed(hash, best)) ? week : best;
  });
