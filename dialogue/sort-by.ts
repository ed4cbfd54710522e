import { nth } from "./nth.js";

/** Longer lists go to the engine's own sort, which wins from here on. */
const SHORT = 64;

/** Sorts the list itself, keeping equals in order. A team's list is short, and a house has ten thousand of them: the engine's
 *  sort spends most of its time on such a list before it begins. */
export const sortBy = <T>(list: T[], keyOf: (item: T) => number): T[] => {
  if (list.length > SHORT) return list.sort((one, other) => keyOf(one) - keyOf(other));
  for (let sorted = 1; sorted < list.length; sorted++) {
    const item = nth(list, sorted);
    const key = keyOf(item);
    let place = sorted;
    for (; place > 0 && keyOf(nth(list, place - 1)) > key; place--) list[place] = nth(list, place - 1);
    list[place] = item;
  }
  return list;
};
