import { z } from "zod";
import { type Day, day, isDate, parseDay, parseGermanDay } from "../../dialogue/calendar/day.js";
import { parseWeekday, parseWeekdays, type Weekdays, weekdays } from "../../dialogue/calendar/weekdays.js";
import type { MinuteOfDay } from "../../dialogue/calendar/zone.js";
import type { MonthDay, Text } from "../../dialogue/formats/format.js";
import type { Range } from "../../dialogue/formats/limits.js";
import type { Notation, ShapeFinding } from "../../dialogue/house-finding.js";
import { forbiddenCharacter, plainText } from "../../dialogue/roster/plain-text.js";

const LONGEST_TEXT = 200;
/** Beyond these a date is a slip of the hand. */
const FIRST_DAY = day("2000-01-01");
const LAST_DAY = day("2099-12-31");
const SOME_LEAP_YEAR = 2028;

/** What zod hands to a transform, as far as it is needed here. */
interface Context {
  readonly issues: { push(issue: { code: "custom"; input: unknown; params: { finding: ShapeFinding } }): unknown };
}

/** Our own finding travels inside zod's issue, so that one list holds all of them with their paths. */
export const refuse = (context: Context, input: unknown, finding: ShapeFinding): never => {
  context.issues.push({ code: "custom", input, params: { finding } });
  return z.NEVER;
};

/** An editor shows it beside the key. */
export const told = <T extends z.ZodType>(schema: T, de: string, en: string): T => schema.meta({ description: `${de} / ${en}` });

/** A text with a notation of its own. The pattern helps editors; what counts is the parser. */
export const written = <T>(notation: Notation, pattern: string, parse: (text: string) => T | undefined) =>
  z
    .string()
    .meta({ pattern })
    .transform((text, context): T => parse(text) ?? refuse(context, text, { kind: "misspelt", notation, text }));

export const wholeNumber = ({ least, most }: Range) => z.number().int().min(least).max(most);

export const lineUpTo = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .transform((text, context): string => {
      const plain = plainText(text);
      const codePoint = forbiddenCharacter(plain);
      if (codePoint !== undefined) return refuse(context, text, { kind: "forbidden-character", codePoint });
      return plain === "" ? refuse(context, text, { kind: "empty" }) : plain;
    });

export const line = lineUpTo(LONGEST_TEXT);

const inBothLanguages = (one: typeof line) =>
  z
    .union([one, z.strictObject({ de: told(one, "Deutsch", "German"), en: told(one, "Englisch", "English") })])
    .transform((words): Text => (typeof words === "string" ? { de: words, en: words } : words));

export const text = inBothLanguages(line);

export const textUpTo = (longest: number) => inBothLanguages(lineUpTo(longest));

const parseFileDay = (written: string): Day | undefined => {
  const date = parseDay(written) ?? parseGermanDay(written);
  return date !== undefined && date >= FIRST_DAY && date <= LAST_DAY ? date : undefined;
};

export const date = written("date", "^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})$", parseFileDay);

const parseMonthDay = (written: string): MonthDay | undefined => {
  const [, month, dayOfMonth] = /^(\d{2})-(\d{2})$/.exec(written) ?? [];
  const [, germanDay, germanMonth] = /^(\d{1,2})\.(\d{1,2})\.$/.exec(written) ?? [];
  const parsed = { month: Number(month ?? germanMonth), dayOfMonth: Number(dayOfMonth ?? germanDay) };
  return isDate(SOME_LEAP_YEAR, parsed.month, parsed.dayOfMonth) ? parsed : undefined;
};

export const monthDay = written("month-day", "^(\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.)$", parseMonthDay);

const parseTime = (written: string): MinuteOfDay | undefined => {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(written);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
};

export const time = written("time", "^([01]?\\d|2[0-3]):[0-5]\\d$", parseTime);

const weekday = written("weekday", "^\\p{L}+$", parseWeekday);

export const sendingDays = z.union([
  written("weekdays", "^[\\p{L}\\s,–-]+$", parseWeekdays),
  z
    .array(weekday)
    .min(1)
    .max(7)
    .transform((days): Weekdays => weekdays(...days)),
]);

const TENANT = /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/;

/** A token names the tenant in lower case. */
export const tenant = written("tenant", TENANT.source, (id) => (TENANT.test(id) ? id.toLowerCase() : undefined));
