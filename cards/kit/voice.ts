import { IntlMessageFormat } from "intl-messageformat";
import { type Day, partsOf } from "../../dialogue/calendar/day.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Language } from "../../dialogue/person.js";
import { TEXTS, type TextKey } from "../texts/texts.js";
import { type Plain, plain } from "./plain.js";

export type Values = Readonly<Record<string, string | number | Date>>;

/** A house's own words in place of ours, for any text in any language. See texts/overrides.ts for what is refused. */
export type Overrides = Readonly<Record<string, Partial<Text>>>;

/** Says every text in one language, in the words of one house. */
export interface Voice {
  readonly language: Language;
  say(key: TextKey, values?: Values): Plain;
  /** What a format or a roster brings along in both languages. */
  pick(text: Text): Plain;
  /** "A, B und C" */
  list(parts: readonly string[]): Plain;
}

/** For `{dueOn, date, day}` in a text. A calendar date has no time zone: noon in UTC, printed in UTC, is that date everywhere. */
export const dateOf = (date: Day): Date => {
  const { year, month, dayOfMonth } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, dayOfMonth, 12));
};

const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** `{on, date, day}` is "4. Dezember 2026", `weekday` has "Freitag, " before it, `short` is "04.12.2026", `plain` leaves out the year;
 *  `yearly` is "4. Dezember", `month` is "Dezember 2026". */
const FORMATS = {
  date: {
    day: DAY,
    weekday: { ...DAY, weekday: "long" },
    short: { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" },
    plain: { day: "2-digit", month: "2-digit", timeZone: "UTC" },
    yearly: { day: "numeric", month: "long", timeZone: "UTC" },
    month: { month: "long", year: "numeric", timeZone: "UTC" },
  },
} as const;

const LOCALES: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

/** Tags are off: a "<" in a house's own words is a character. */
export const messageOf = (text: string, language: Language): IntlMessageFormat =>
  new IntlMessageFormat(text, LOCALES[language], FORMATS, { ignoreTag: true });

/** Made when it is first asked for, and kept. */
const kept = <T>(make: (key: TextKey) => T): ((key: TextKey) => T) => {
  const made = new Map<TextKey, T>();
  return (key) => {
    const there = made.get(key);
    if (there !== undefined) return there;
    const one = make(key);
    made.set(key, one);
    return one;
  };
};

/** Reading a message costs far more than saying it, so each is read once; and what takes no values is always the same. */
export const voiceOf = (language: Language, overrides: Overrides = {}): Voice => {
  const lists = new Intl.ListFormat(LOCALES[language], { type: "conjunction" });
  const messageFor = kept((key) => messageOf(overrides[key]?.[language] ?? TEXTS[key][language], language));
  const said = (key: TextKey, values: Values): Plain => plain(String(messageFor(key).format(values)));
  const saidAlways = kept((key) => said(key, {}));
  return {
    language,
    say: (key, values) => (values === undefined ? saidAlways(key) : said(key, values)),
    pick: (text) => plain(text[language]),
    list: (parts) => plain(lists.format(parts)),
  };
};
