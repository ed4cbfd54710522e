/** The element at an index that the caller knows to exist; anything else is a programming mistake. */
export const nth = <T>(list: ArrayLike<T>, index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return found;
};

/** The same for lists of numbers, written out once more: the engine makes one fast path a function, and a function that sees
 *  lists of everything gets none. Planning a house asks this ten million times. */
export const numberAt = (list: readonly number[], index: number): number => {
  const found = list[index];
  if (found === undefined) throw new Error(`no number at ${index} of ${list.length}`);
  return found;
};
