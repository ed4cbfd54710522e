import { nth, numberAt } from "./nth.js";

/** Longer lists go to the engine's own sort, which wins from here on. */
const SHORT = 24;

const sortLong = <T>(list: T[], keys: number[], start: number, end: number): void => {
  const pairs = list.slice(start, end).map((item, index) => ({ item, key: numberAt(keys, start + index) }));
  for (const [index, { item, key }] of pairs.sort((one, other) => one.key - other.key).entries()) {
    list[start + index] = item;
    keys[start + index] = key;
  }
};

/** Sorts a list by its keys, and the keys with it, from `start` to before `end`; equals stay in order. A team's list is short,
 *  and a house has ten thousand of them: the engine's sort spends most of its time on such a list before it begins. */
export const sortByKeys = <T>(list: T[], keys: number[], start: number, end: number): void => {
  if (end - start > SHORT) {
    sortLong(list, keys, start, end);
    return;
  }
  for (let sorted = start + 1; sorted < end; sorted++) {
    const key = numberAt(keys, sorted);
    const item = nth(list, sorted);
    let place = sorted;
    for (; place > start && numberAt(keys, place - 1) > key; place--) {
      keys[place] = numberAt(keys, place - 1);
      list[place] = nth(list, place - 1);
    }
    keys[place] = key;
    list[place] = item;
  }
};
