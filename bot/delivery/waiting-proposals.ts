import { type Day, heirOf, type Instant, type PersonId, type Roster } from "../../dialogue/index.js";
import type { PlanPart, Store } from "../../store/index.js";
import { awake } from "../conversations/notices.js";
import type { Report } from "./failures.js";
import { dialogueOf } from "./notice-card.js";
import { changing, handedOn } from "./notice-fate.js";

interface At {
  readonly roster: Roster;
  readonly now: Instant;
  readonly today: Day;
}

/** The same plan where nobody new is to be told. */
const withHeirs = (plan: PlanPart, { roster, today }: At): PlanPart => {
  let left = plan;
  for (const notice of plan.notices ?? []) {
    const { notices = [] } = left;
    const dialogue = dialogueOf(notice, left);
    const heir = dialogue && heirOf(notice, dialogue, notices, roster, today);
    if (heir !== undefined) left = changing(left, notice.id, () => handedOn(notice, heir, notices, today));
  }
  return left;
};

/** After a change of leads: what waits for an answer is told whoever is to give it now. */
export const tellNewLeads = async (
  store: Pick<Store, "change">,
  people: Iterable<readonly [PersonId, PlanPart]>,
  at: At,
  report: Report,
): Promise<void> => {
  for (const [person] of [...people].filter(([, plan]) => withHeirs(plan, at) !== plan)) {
    try {
      await store.change(person, (file) => {
        const plan = withHeirs(file.plan, at);
        return plan === file.plan ? { value: undefined } : { file: awake({ ...file, plan }, at.now), value: undefined };
      });
    } catch (error) {
      report(error);
    }
  }
};
