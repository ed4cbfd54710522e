import { conclude, type Day, type LedgerEntry, type PersonId, unclearNotice } from "../../dialogue/index.js";
import type { PlanPart, Store } from "../../store/index.js";
import { kindOf, type Log } from "../log.js";

const unclearEntry = (entry: LedgerEntry, today: Day): LedgerEntry => {
  const decided = conclude(entry, { kind: "crashed" }, today);
  return decided.allowed ? decided.value : entry;
};

const openIn = ({ slots, notices = [] }: PlanPart): number =>
  slots.filter(({ state }) => state === "intent").length + notices.filter(({ state }) => state === "intent").length;

/** An intent that stands open at the start: the process ended between a message and its outcome, so that nobody knows. Never sent
 *  again. */
export const withUnclear = (plan: PlanPart, today: Day): PlanPart => ({
  ...plan,
  slots: plan.slots.map((entry) => unclearEntry(entry, today)),
  ...(plan.notices === undefined
    ? {}
    : { notices: plan.notices.map((notice) => (notice.state === "intent" ? unclearNotice(notice, today) : notice)) }),
});

/** How many were found. */
export const concludeFoundOpen = async (
  store: Pick<Store, "change">,
  people: Iterable<readonly [PersonId, PlanPart]>,
  today: Day,
  log: Log,
): Promise<number> => {
  let count = 0;
  for (const [person, plan] of [...people].filter(([, plan]) => openIn(plan) > 0)) {
    try {
      await store.change(person, (file) => ({ file: { ...file, plan: withUnclear(file.plan, today) }, value: undefined }));
      count += openIn(plan);
    } catch (error) {
      log("file-unreadable", { kind: kindOf(error) });
    }
  }
  if (count > 0) log("found-unclear", { count });
  return count;
};
