import { sideBySide } from "../../store/embedded/side-by-side.js";
import type { Order } from "./case.js";

/** As many as the smallest machine has cores. */
const AT_A_TIME = 2;

/** So many runs, two at a time. Each draws its chance from its own number, so that none depends on which was faster. */
export const eachRun = async ({ runs, done }: Pick<Order, "runs" | "done">, run: (number: number) => Promise<void>): Promise<void> => {
  let finished = 0;
  const failures: unknown[] = [];
  const numbers = Array.from({ length: runs }, (_, number) => number);
  await sideBySide(numbers, AT_A_TIME, async (number) => {
    if (failures.length > 0) return;
    try {
      await run(number);
    } catch (error) {
      // Not thrown before the other run has tidied up as well.
      failures.push(error);
    }
    finished += 1;
    done(finished);
  });
  for (const failure of failures) throw failure;
};
