import type { FaultCase } from "./case.js";
import { F10 } from "./f10.js";
import { F11 } from "./f11.js";
import { F12 } from "./f12.js";
import { F17 } from "./f17.js";

/** In the order in which they are listed and run. */
export const CASES: readonly FaultCase[] = [F10, F11, F12, F17];
