import { nth } from "./nth.js";

/** Longer lists go to the engine's own sort, which wins from here on. */
const SHORT = 64;

/** Sorts the list itself, or the part of it before `end` that begins at `start`, keeping equals in order. A team's list is
 *  short, and a house has ten thousand of them: the engine's sort spends most of its time on such a list before it begins. */
export const sortBy = <T>(list: T[], keyOf: (item: T) => number, start = 0, end = list.length): T[] => {
  if (end - start > SHORT) {
    const sorted = list.slice(start, end).sort((one, other) => keyOf(one) - keyOf(other));
    for (const [index, item] of sorted.entries()) list[start + index] = item;
    return list;
  }
  for (let sorted = start + 1; sorted < end; sorted++) {
    const item = nth(list, sorted);
    const key = keyOf(item);
    let place = sorted;
    for (; place > start && keyOf(nth(list, place - 1)) > key; place--) list[place] = nth(list, place - 1);
    list[place] = item;
  }
  return list;
};
