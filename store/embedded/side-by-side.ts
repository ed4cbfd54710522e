/** So many at a time, for work that mostly waits for the disk. Stops at the first error. */
export const sideBySide = async <T>(items: Iterable<T>, atATime: number, work: (item: T) => Promise<void>): Promise<void> => {
  const rest = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
};
