/** Sixteen carry fifty messages a second where Teams takes a third of a second for each. */
const MOST_IN_FLIGHT = 16;

/** Works through a list, so many at a time and no more; begins nothing more once `isStopping`. Here the limits of Teams belong that
 *  hold for all messages together. */
export const eachInFlight = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  isStopping: () => boolean,
  most: number = MOST_IN_FLIGHT,
): Promise<void> => {
  const waiting = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      if (isStopping()) return;
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
};
