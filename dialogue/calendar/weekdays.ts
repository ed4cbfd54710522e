import type { Weekday } from "./day.js";

/** A set of weekdays as seven bits, Monday the lowest: one number a person, and an index into the calendar's tables. */
export type Weekdays = number & { readonly brand: "Weekdays" };

export const weekdays = (...days: readonly Weekday[]): Weekdays => days.reduce<number>((set, day) => set | (1 << day), 0) as Weekdays;

export const MONDAY_TO_FRIDAY: Weekdays = weekdays(0, 1, 2, 3, 4);

export const hasWeekday = (set: Weekdays, day: Weekday): boolean => (set & (1 << day)) !== 0;

const SHORT_NAMES: readonly (readonly [Weekday, readonly string[]])[] = [
  [0, ["mo", "mon", "montag", "monday"]],
  [1, ["di", "tue", "dienstag", "tuesday"]],
  [2, ["mi", "wed", "mittwoch", "wednesday"]],
  [3, ["do", "thu", "donnerstag", "thursday"]],
  [4, ["fr", "fri", "freitag", "friday"]],
  [5, ["sa", "sat", "samstag", "saturday"]],
  [6, ["so", "sun", "sonntag", "sunday"]],
];

const BY_NAME: ReadonlyMap<string, Weekday> = new Map(SHORT_NAMES.flatMap(([day, names]) => names.map((name) => [name, day] as const)));

export const parseWeekday = (text: string): Weekday | undefined => BY_NAME.get(text.trim().toLowerCase());

const parseRun = (text: string): readonly Weekday[] | undefined => {
  const [first, last, ...rest] = text.split(/[-–]/).map(parseWeekday);
  if (first === undefined || rest.length > 0) return undefined;
  if (!/[-–]/.test(text)) return [first];
  if (last === undefined) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => ((first + step) % 7) as Weekday);
};

/** "Mo-Do", "Mo,Di,Fr", "Mo-Mi, Fr"; undefined when a part is no weekday. */
export const parseWeekdays = (text: string): Weekdays | undefined => {
  const runs = text.split(",").map(parseRun);
  return runs.every((run) => run !== undefined) ? weekdays(...runs.flat()) : undefined;
};
