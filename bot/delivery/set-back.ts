import type { Instant, PersonId } from "../../dialogue/index.js";
import type { PlanPart, Store } from "../../store/index.js";
import type { Report } from "./failures.js";

/** Nothing that is to be sent or replaced waits any longer by itself. */
const LONGEST_WAIT_MS = 60_000;

const waitsForNothing = ({ notices = [], wakeAt }: PlanPart, now: Instant): boolean =>
  wakeAt !== undefined && wakeAt > now + LONGEST_WAIT_MS && notices.some(({ state }) => state === "due" || state === "stale");

interface SetBack {
  readonly store: Pick<Store, "change">;
  readonly report: Report;
}

/** At the start, and where the clock was set back: whoever was to be looked at in a minute would be looked at when that minute comes
 *  again, after hours or years. */
export const openSetBack = ({
  store,
  report,
}: SetBack): ((people: Iterable<readonly [PersonId, PlanPart]>, now: Instant) => Promise<void>) => {
  let last = Number.POSITIVE_INFINITY;
  return async (people, now) => {
    const isSetBack = now < last;
    last = now;
    if (!isSetBack) return;
    for (const [person] of [...people].filter(([, plan]) => waitsForNothing(plan, now))) {
      try {
        await store.change(person, (file) =>
          waitsForNothing(file.plan, now)
            ? { file: { ...file, plan: { ...file.plan, wakeAt: now } }, value: undefined }
            : { value: undefined },
        );
      } catch (error) {
        report(error);
      }
    }
  };
};
