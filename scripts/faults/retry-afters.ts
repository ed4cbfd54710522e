import type { Chance } from "../chance.js";

/** What may stand in a header Retry-After, in each way that it can be right, wrong or meant to do harm. */
export interface RetryAfter {
  /** Each a line of its own; none where there is no such header. */
  readonly lines: readonly string[];
  /** Where it is beyond doubt how long it asks for. */
  readonly asksForMs?: number;
}

const SECOND_MS = 1_000;
const MONTH_S = 2_592_000;
const LONGEST_ASKED_S = 900;
/** As much as Node takes in all headers together is 16 KB. */
const FITS = 12_000;
const IS_TOO_MUCH = 20_000;

const LATIN1_FIRST = 0xa0;
const LATIN1_MORE = 0x60;
const PRINTABLE_FIRST = 0x21;
const PRINTABLE_MORE = 0x5e;

const text = (chance: Chance, first: number, more: number): string =>
  String.fromCharCode(...Array.from({ length: 1 + chance.below(30) }, () => first + chance.below(more)));

const dateAt = (now: number, seconds: number): string => new Date(now + seconds * SECOND_MS).toUTCString();

const lines = (...values: readonly string[]): RetryAfter => ({ lines: values });

type Drawn = (chance: Chance, now: number) => RetryAfter;

const seconds: Drawn = (chance) => {
  const asked = chance.below(LONGEST_ASKED_S + 1);
  return { lines: [String(asked)], asksForMs: asked * SECOND_MS };
};

const date: Drawn = (chance, now) => {
  const asked = chance.below(LONGEST_ASKED_S);
  return { lines: [dateAt(now, asked)], asksForMs: asked * SECOND_MS };
};

const fraction: Drawn = (chance) => {
  const asked = chance.next() * LONGEST_ASKED_S;
  return { lines: [asked.toFixed(3)], asksForMs: Math.floor(asked * SECOND_MS) };
};

const ODD: readonly string[] = [
  ...["", " ", "0", "-0", "+5", "-1", "-900", "1e12", "1E3", "0x10", "0b11", "1_000", "1,5", ".5", "5.", "NaN", "Infinity", "null"],
  ...["undefined", "[object Object]", '"5"', "5s", "5 seconds", "5; q=1", "soon", "never", "5, 10", "5,,", "2026-11-23T08:00:30Z"],
  ...["Monday, 23-Nov-26 08:00:30 GMT", "Mon Nov 23 08:00:30 2026", "Mon, 99 Nov 2026 08:00:30 GMT", "Mon, 23 Nov 2026 08:00:30 CET"],
  ...[
    "Xxx, 23 Xxx 2026 08:00:30 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "999999999999999999999",
    "1000000000000",
  ],
];

const DRAWN: readonly Drawn[] = [
  seconds,
  date,
  fraction,
  () => lines(),
  (chance) => lines(chance.pick(ODD)),
  (chance) => lines(chance.pick(ODD)),
  (chance) => lines(chance.pick(ODD), chance.pick(ODD)),
  (chance) => lines(`-${chance.below(MONTH_S)}`),
  (chance) => lines(String(LONGEST_ASKED_S + chance.below(MONTH_S))),
  (chance, now) => lines(dateAt(now, -chance.below(MONTH_S))),
  (chance, now) => lines(dateAt(now, chance.below(MONTH_S))),
  (chance) => lines(text(chance, PRINTABLE_FIRST, PRINTABLE_MORE)),
  (chance) => lines(text(chance, LATIN1_FIRST, LATIN1_MORE)),
  // Nothing that a header may hold.
  (chance) => lines(`5${text(chance, 0, PRINTABLE_FIRST)}`),
  (chance) => lines(String(chance.below(10)).repeat(chance.pick([FITS, IS_TOO_MUCH]))),
];

/** The first so many are one of each kind. */
export const retryAfterFrom = (chance: Chance, number: number, now: number): RetryAfter =>
  (DRAWN[number - 1] ?? chance.pick(DRAWN))(chance, now);
