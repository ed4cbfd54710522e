import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What lay outside the heap is given back by others, a little later, and only then counted. */
const GIVEN_BACK_MS = 50;

/** All of it, in any process: a child is started without the flag that would offer this. */
export const collectGarbage = async (): Promise<void> => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  await pause(GIVEN_BACK_MS);
  collect();
};
