export interface Flight {
  /** So many at a time and no more. */
  readonly most: number;
  /** Begins nothing more once it is. */
  readonly isOver: () => boolean;
  /** Asked before each. False: for now nothing more can be begun. */
  readonly isReady: () => Promise<boolean>;
}

/** Works through a list in its order. Whether all of it had its turn. */
export const eachInFlight = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  { most, isOver, isReady }: Flight,
): Promise<boolean> => {
  const waiting = items[Symbol.iterator]();
  let isCut = false;
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      isCut ||= isOver() || !(await isReady());
      if (isCut) return;
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return !isCut;
};
