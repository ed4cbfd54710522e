import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** All of it, in any process: a child is started without the flag that would offer this. */
export const collectGarbage = (): void => {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
};
