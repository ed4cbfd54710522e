import type { PersonId } from "../../dialogue/index.js";
import type { Report } from "./failures.js";

/** What became of a message and could not be written, on a disk that is full. It is kept in memory: where the process ends before
 *  there is room again, nobody knows any more, see found-open.ts. */
export interface Owed {
  /** Writes now, or else as soon as there is room. Writing twice comes to the same. */
  write(person: PersonId, write: () => Promise<unknown>): Promise<void>;
  /** While something is on its way that is told of in this person's file. */
  during<T>(person: PersonId, work: () => Promise<T>): Promise<T>;
  /** Tries again whatever is left. */
  settle(): Promise<void>;
  /** Whether what became of their open intents is known, or will be. */
  has(person: PersonId): boolean;
}

interface Debt {
  readonly person: PersonId;
  readonly write: () => Promise<unknown>;
}

export const openOwed = (report: Report): Owed => {
  let debts: readonly Debt[] = [];
  const onTheWay = new Set<PersonId>();

  const pay = async (debt: Debt): Promise<void> => {
    try {
      await debt.write();
    } catch (error) {
      debts = [...debts, debt];
      report(error);
    }
  };

  return {
    write: (person, write) => pay({ person, write }),
    during: async (person, work) => {
      onTheWay.add(person);
      try {
        return await work();
      } finally {
        onTheWay.delete(person);
      }
    },
    settle: async () => {
      const before = debts;
      debts = [];
      for (const debt of before) await pay(debt);
    },
    has: (person) => onTheWay.has(person) || debts.some((debt) => debt.person === person),
  };
};
