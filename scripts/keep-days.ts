/** After this many days what was erased is in no backup any more. */
export const KEEP_DAYS = 35;
