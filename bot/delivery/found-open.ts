import { conclude, type Day, type LedgerEntry, type PersonId, unclearNotice } from "../../dialogue/index.js";
import type { PlanPart, Store } from "../../store/index.js";
import type { Report } from "./failures.js";

const unclearEntry = (entry: LedgerEntry, today: Day): LedgerEntry => {
  const decided = conclude(entry, { kind: "crashed" }, today);
  return decided.allowed ? decided.value : entry;
};

const openIn = ({ slots, notices = [] }: PlanPart): number =>
  slots.filter(({ state }) => state === "intent").length + notices.filter(({ state }) => state === "intent").length;

/** An intent that stands open before anything goes out: the process ended between a message and its outcome, so that nobody knows. Never sent
 *  again. */
const withUnclear = (plan: PlanPart, today: Day): PlanPart => ({
  ...plan,
  slots: plan.slots.map((entry) => unclearEntry(entry, today)),
  ...(plan.notices === undefined
    ? {}
    : { notices: plan.notices.map((notice) => (notice.state === "intent" ? unclearNotice(notice, today) : notice)) }),
});

interface FoundOpen {
  readonly store: Pick<Store, "change">;
  readonly people: Iterable<readonly [PersonId, PlanPart]>;
  /** Whose intents are open because something is on its way to them, or what became of it could not be written yet. */
  readonly isKnown: (person: PersonId) => boolean;
  readonly today: Day;
  readonly report: Report;
}

/** Whether all are concluded: on a full disk it takes another time. */
export const concludeFoundOpen = async ({ store, people, isKnown, today, report }: FoundOpen): Promise<boolean> => {
  let isAll = true;
  for (const [person] of [...people].filter(([one, found]) => openIn(found) > 0 && !isKnown(one))) {
    try {
      // What was found may be a moment old, and begun since then.
      await store.change(person, (file) =>
        isKnown(person) ? { value: undefined } : { file: { ...file, plan: withUnclear(file.plan, today) }, value: undefined },
      );
    } catch (error) {
      isAll = false;
      report(error);
    }
  }
  return isAll;
};
