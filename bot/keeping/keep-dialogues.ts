import {
  type Day,
  type House,
  type KnownOf,
  keepingSteps,
  type Open,
  type Person,
  type PersonId,
  type Roster,
} from "../../dialogue/index.js";
import type { PersonFile, Progress, Store } from "../../store/index.js";
import { openReport } from "../delivery/failures.js";
import type { Log } from "../log.js";
import { inBreaths } from "./in-breaths.js";

/** With whatever of it is not there yet. */
export const withDialogues = (file: PersonFile, more: readonly Open[]): PersonFile | undefined => {
  const kept = new Set(file.plan.dialogues.map(({ id }) => id));
  const missing = more.filter(({ id }) => !kept.has(id));
  return missing.length === 0 ? undefined : { ...file, plan: { ...file.plan, dialogues: [...file.plan.dialogues, ...missing] } };
};

export interface Keeping {
  readonly store: Pick<Store, "change">;
  readonly house: House;
  readonly roster: Roster;
  readonly today: Day;
  readonly known: KnownOf;
  readonly log: Log;
  readonly progress?: Progress;
}

const keepOne = async ({ store, log }: Keeping, person: PersonId, more: readonly Open[]): Promise<boolean> => {
  try {
    return await store.change(person, (file) => {
      const changed = withDialogues(file, more);
      return changed === undefined ? { value: false } : { file: changed, value: true };
    });
  } catch (error) {
    openReport(log)(error);
    return false;
  }
};

/** What is destroyed of whoever left must not come back. */
const hasLeft = (person: Person | undefined, today: Day): boolean => person?.leavesOn !== undefined && person.leavesOn < today;

/** Keeps the due dates that are to be kept by today; asked again it changes nothing. How many people got one. */
export const keepDialogues = async (keeping: Keeping): Promise<number> => {
  const { house, roster, today, known, log, progress } = keeping;
  const missing = [...(await inBreaths(keepingSteps(house, roster, today, known)))].filter(
    ([person]) => !hasLeft(roster.get(person), today),
  );
  let count = 0;
  for (const [done, [person, more]] of missing.entries()) {
    if (await keepOne(keeping, person, more)) count += 1;
    progress?.(done + 1, missing.length);
  }
  if (count > 0) log("due-dates-kept", { count });
  return count;
};
