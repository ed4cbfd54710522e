import { isTrouble } from "../../store/index.js";
import { kindOf, type Log } from "../log.js";

/** What nobody foresaw. What Teams or the disk did is told by whoever looks at them at fixed times, see teams-look.ts and disk-look.ts: a
 *  line for a message, or for somebody's file, would tell that there was one. */
export type Report = (error: unknown) => void;

export const openReport =
  (log: Log): Report =>
  (error) => {
    if (!isTrouble(error)) log("unexpected", { kind: kindOf(error) });
  };
