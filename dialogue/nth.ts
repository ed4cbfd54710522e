/** The element at an index that the caller knows to exist; anything else is a programming mistake. */
export const nth = <T>(list: ArrayLike<T>, index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return found;
};
