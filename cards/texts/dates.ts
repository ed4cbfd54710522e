import { type Day, partsOf } from "../../dialogue/calendar/day.js";
import type { MinuteOfDay } from "../../dialogue/calendar/zone.js";

const padded = (value: number): string => String(value).padStart(2, "0");

/** "04.12." */
export const shortGermanDay = (date: Day): string => {
  const { month, dayOfMonth } = partsOf(date);
  return `${padded(dayOfMonth)}.${padded(month)}.`;
};

/** "04.12.2026" */
export const germanDay = (date: Day): string => `${shortGermanDay(date)}${partsOf(date).year}`;

/** "08:00", in German and in English. */
export const clock = (minute: MinuteOfDay): string => `${padded(Math.floor(minute / 60))}:${padded(minute % 60)}`;
