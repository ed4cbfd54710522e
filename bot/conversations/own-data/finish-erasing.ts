import type { PersonId } from "../../../dialogue/index.js";
import { type Erasing, type Store, withReceipt } from "../../../store/index.js";
import { type Elsewhere, isTraced } from "./elsewhere.js";
import { withoutErasing, withoutTraceOf } from "./erasing.js";

/** What was begun is carried through, however often: each step changes nothing where it is done. The receipt comes when everything is
 *  gone, and then nothing leads from it to anybody. Whether it is: where a file cannot be read, nobody knows. */
export const finishErasing = async (
  store: Pick<Store, "change" | "changeHouse">,
  me: PersonId,
  { receipt: number, on }: Erasing,
  found: Elsewhere,
): Promise<boolean> => {
  for (const person of found.people) {
    await store.change(person, (file) => ({ value: undefined, ...(isTraced(file, me) && { file: withoutTraceOf(file, me) }) }));
  }
  if (!found.isWhole) return false;
  await store.changeHouse((house) => {
    const after = withReceipt(house, { number, on, why: "wish" });
    return after === house ? { value: undefined } : { file: after, value: undefined };
  });
  await store.change(me, (file) =>
    file.plan.erasing?.receipt === number ? { file: withoutErasing(file), forgets: true, value: undefined } : { value: undefined },
  );
  return true;
};
