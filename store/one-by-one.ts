/** Work on one thing happens in the order in which it was asked for; work on different things side by side. */
export interface OneByOne {
  <T>(thing: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Resolves when what is under way now is done, whatever is asked for meanwhile. */
  doneSoFar(): Promise<void>;
}

export const oneByOne = (): OneByOne => {
  const last = new Map<string, Promise<unknown>>();

  const enqueue = <T>(thing: string, work: () => Promise<T>): Promise<T> => {
    // What went wrong before is said to whoever asked for it, and is no reason to leave this undone.
    const done = (last.get(thing) ?? Promise.resolve()).then(work, work);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    last.set(thing, settled);
    void settled.then(() => {
      if (last.get(thing) === settled) last.delete(thing);
    });
    return done;
  };

  const idle = async (): Promise<void> => {
    while (last.size > 0) await Promise.all(last.values());
  };

  const doneSoFar = async (): Promise<void> => {
    await Promise.all(last.values());
  };

  return Object.assign(enqueue, { idle, doneSoFar });
};
