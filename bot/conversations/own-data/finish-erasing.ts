import type { PersonId } from "../../../dialogue/index.js";
import type { Erasing, Store } from "../../../store/index.js";
import { type Elsewhere, isTraced } from "./elsewhere.js";
import { withoutErasing, withoutTraceOf } from "./erasing.js";

/** What was begun is carried through, however often: each step changes nothing where it is done. The receipt comes when everything is
 *  gone, and stays with whoever asked for it. Whether it is: where a file cannot be read, nobody knows. */
export const finishErasing = async (
  store: Pick<Store, "change">,
  me: PersonId,
  { receipt: number }: Erasing,
  found: Elsewhere,
): Promise<boolean> => {
  for (const person of found.people) {
    await store.change(person, (file) => ({ value: undefined, ...(isTraced(file, me) && { file: withoutTraceOf(file, me) }) }));
  }
  if (!found.isWhole) return false;
  await store.change(me, (file) =>
    file.plan.erasing?.receipt === number ? { file: withoutErasing(file), forgets: true, value: undefined } : { value: undefined },
  );
  return true;
};
