/** What people type into the admin's forms. Undefined: it cannot be read that way. */
import { type Day, day, type MonthDay, parseDay, parseGermanDay, parseWeekdays, partsOf, type Weekdays } from "../../../dialogue/index.js";

/** Beyond these a date is a slip of the hand, in a form as in the house's file. */
const FIRST_DAY = day("2000-01-01");
const LAST_DAY = day("2099-12-31");
/** Any leap year, so that 29 February is a day of it. */
const LEAP_YEAR = "2028";

const inReach = (on: Day | undefined): Day | undefined => (on !== undefined && on >= FIRST_DAY && on <= LAST_DAY ? on : undefined);

/** "24.12.26" */
const SHORT_YEAR = /^(\d{1,2}\.\d{1,2}\.)(\d{2})$/;

/** "24.12.2026", "24. 12. 2026", "24.12.26" and "2026-12-24". */
export const typedDay = (text: string): Day | undefined => {
  const written = text.replace(/\.\s+/g, ".").trim();
  return inReach(parseDay(written) ?? parseGermanDay(written.replace(SHORT_YEAR, "$120$2")));
};

/** "30.06.", "30.6", "06-30". */
export const typedMonthDay = (text: string): MonthDay | undefined => {
  const written = text.replace(/\s/g, "");
  const [, dayMonth] = /^(\d{1,2}\.\d{1,2})\.?$/.exec(written) ?? [];
  const [, monthDay] = /^(\d{2}-\d{2})$/.exec(written) ?? [];
  const on = dayMonth === undefined ? parseDay(`${LEAP_YEAR}-${monthDay}`) : parseGermanDay(`${dayMonth}.${LEAP_YEAR}`);
  if (on === undefined) return undefined;
  const { month, dayOfMonth } = partsOf(on);
  return { month, dayOfMonth };
};

/** "08:00", "8.30 Uhr", "8 Uhr". */
export const typedMinute = (text: string): number | undefined => {
  const [, hours, minutes = "00"] = /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*(?:Uhr)?$/i.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return Number(hours) * 60 + Number(minutes);
};

const NO_DAYS = 0 as Weekdays;

/** As a choice of several hands them in; none is for the rules to refuse. */
export const typedWeekdays = (text: string): Weekdays | undefined => (text.trim() === "" ? NO_DAYS : parseWeekdays(text));

/** A number field of a client may write 7 as "7.0". */
export const typedNumber = (text: string): number | undefined => {
  const [, digits] = /^(\d{1,6})(?:[.,]0+)?$/.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
};
