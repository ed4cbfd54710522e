import { kindOf, type Log } from "../log.js";
import { placeOf } from "../teams/broken.js";

const FAILED = 1;

/** Node would write the error out as it is, and it may quote what somebody wrote. Nobody can say what state the program is in by then. */
export const endOnAnyError = (log: Log): void => {
  for (const event of ["uncaughtException", "unhandledRejection"] as const)
    process.on(event, (error: unknown) => {
      log("unexpected", { kind: kindOf(error), place: placeOf(error) });
      process.exit(FAILED);
    });
};
