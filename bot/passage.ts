/** Where people go side by side, and now and then one who must be alone. In the order in which they came: nobody slips in before whoever
 *  waits to be alone, and nobody waits for those who came later. Whoever is inside never asks to be let in: where somebody waits to be
 *  alone, both would wait for ever. For one process; a store held by several would need a lock of its own. */
export interface Passage {
  through<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Whether somebody waits to be alone: long work ends as soon as it can, and begins anew afterwards. */
  isWanted(): boolean;
  /** Resolves when nobody is inside and nobody waits. */
  empty(): Promise<void>;
}

type Way = "through" | "alone";

interface Waiting {
  readonly way: Way;
  readonly enter: () => void;
}

/** Who may be inside, and who waits. */
const openDoor = () => {
  let inside = 0;
  let isTaken = false;
  const waiting: Waiting[] = [];

  const mayEnter = (way: Way): boolean => !isTaken && (way === "through" || inside === 0);

  const letIn = (): void => {
    for (let next = waiting[0]; next !== undefined && mayEnter(next.way); next = waiting[0]) {
      waiting.shift();
      inside += 1;
      isTaken = next.way === "alone";
      next.enter();
    }
  };

  return {
    enter: (way: Way): Promise<void> =>
      new Promise((enter) => {
        waiting.push({ way, enter });
        letIn();
      }),
    leave: (): void => {
      inside -= 1;
      isTaken = false;
      letIn();
    },
    isWanted: (): boolean => waiting.some(({ way }) => way === "alone"),
  };
};

export const openPassage = (): Passage => {
  const { enter, leave, isWanted } = openDoor();
  const open = new Set<Promise<void>>();

  const within = async <T>(way: Way, work: () => Promise<T>): Promise<T> => {
    await enter(way);
    try {
      return await work();
    } finally {
      leave();
    }
  };

  const goes = <T>(way: Way, work: () => Promise<T>): Promise<T> => {
    const done = within(way, work);
    const isOver = done.then(
      () => undefined,
      () => undefined,
    );
    open.add(isOver);
    void isOver.then(() => open.delete(isOver));
    return done;
  };

  return {
    through: (work) => goes("through", work),
    alone: (work) => goes("alone", work),
    isWanted,
    empty: async () => {
      while (open.size > 0) await Promise.all(open);
    },
  };
};
