import { createHash } from "node:crypto";
import type { Inbound } from "./port.js";

/** Nobody presses more buttons in the ten minutes in which Teams may send a message again: more than twenty a minute are refused. */
const REMEMBERED = 200;

/** Teams' ids tell the time of a message to the millisecond, which is nobody's business afterwards. */
export const traceOf = ({ actor, activity }: Inbound): string =>
  createHash("sha256")
    .update(JSON.stringify([actor, activity]))
    .digest("base64url")
    .slice(0, 11);

export const withTrace = (traces: readonly string[], trace: string): readonly string[] => [...traces, trace].slice(-REMEMBERED);
