export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A whole number; both ends belong to the range. */
export const isWithin = (value: number, { least, most }: Range): boolean => Number.isInteger(value) && value >= least && value <= most;

/** Beyond these a number is a slip of the hand, not a wish. */
export const MINUTES: Range = { least: 5, most: 720 };
/** An interval counts from the last dialogue, of which the record is kept for three years (retention.ts): one may be a year late. */
export const MONTHS: Range = { least: 1, most: 24 };
export const DISTANCE_DAYS: Range = { least: 0, most: 366 };
export const REPEAT_DAYS: Range = { least: 1, most: 366 };
export const REPEAT_TIMES: Range = { least: 1, most: 52 };
export const FOLLOW_UP_DAYS: Range = { least: 1, most: 366 };

/** Each topic takes a tick and a note on one card, and all of them one message: more or longer ones would not fit into the chat. */
export const MOST_TOPICS = 12;
export const LONGEST_TOPIC = 120;
