import { A08 } from "./a08.js";
import { A09 } from "./a09.js";
import { A11 } from "./a11.js";
import type { FaultCase } from "./case.js";
import { F01 } from "./f01.js";
import { F02 } from "./f02.js";
import { F03 } from "./f03.js";
import { F04 } from "./f04.js";
import { F05 } from "./f05.js";
import { F06 } from "./f06.js";
import { F07 } from "./f07.js";
import { F08 } from "./f08.js";
import { F09 } from "./f09.js";
import { F10 } from "./f10.js";
import { F11 } from "./f11.js";
import { F12 } from "./f12.js";
import { F13 } from "./f13.js";
import { F14 } from "./f14.js";
import { F15 } from "./f15.js";
import { F17 } from "./f17.js";

/** In the order in which they are listed and run. */
export const CASES: readonly FaultCase[] = [F01, F02, F03, F04, F05, F06, F07, F08, F09, F10, F11, F12, F13, F14, F15, F17, A08, A09, A11];
