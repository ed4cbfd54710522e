/** Lets so many through at a time; the others wait in order. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

export const turnstile = (atATime: number): Turnstile => {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (inside < atATime) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  /** A place is handed on, so that nobody slips in before those who wait. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
