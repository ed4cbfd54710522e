import { nth } from "../nth.js";

/** A calendar date without a time or a zone: the number of days since 1970-01-01.
 *  A number, because planning a house adds and compares days by the million. */
export type Day = number & { readonly brand: "Day" };

/** Monday is 0, as in every German calendar; Sunday is 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;
const WEEKDAY_OF_1970_01_01 = 3;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : nth(MONTH_LENGTHS, month - 1);

/** Proleptic Gregorian date to day number. The year is counted from March, so that the leap day is its last day. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfMarchYear;
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970) as Day;
};

export const partsOf = (day: Day): YearMonthDay => {
  const shifted = day + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfMarchYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfMarchYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
};

export const isDate = (year: number, month: number, dayOfMonth: number): boolean =>
  month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month);

export const parseDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, dayOfMonth) ? dayOf(year, month, dayOfMonth) : undefined;
};

/** "24.12.2026" or "1.2.2026". */
export const parseGermanDay = (text: string): Day | undefined => {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [dayOfMonth, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, dayOfMonth) ? dayOf(year, month, dayOfMonth) : undefined;
};

/** For dates written in code. */
export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`not a date: ${text}`);
  return parsed;
};

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

export const isoDay = (date: Day): string => {
  const { year, month, dayOfMonth } = partsOf(date);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
};

export const plusDays = (date: Day, days: number): Day => (date + days) as Day;

/** The same day so many months later; a day that the month does not have becomes its last one. */
export const plusMonths = (date: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, lengthOfMonth(toYear, toMonth)));
};

export const weekdayOf = (date: Day): Weekday => ((((date + WEEKDAY_OF_1970_01_01) % 7) + 7) % 7) as Weekday;

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** From and to both belong to the span. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export const contains = (span: Span, date: Day): boolean => span.from <= date && date <= span.to;
