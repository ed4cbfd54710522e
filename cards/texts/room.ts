import type { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../../dialogue/person.js";
import { LONGEST_SHOWN_NAME } from "../kit/plain.js";
import { messageOf } from "../kit/voice.js";
import { TEXTS, type TextKey } from "./texts.js";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** How long what stands for a placeholder may become, by the number of its kind. Literals and choices are measured. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [1, LONGEST_SHOWN_NAME],
  [2, 6],
  [3, 30],
  [4, 12],
  [7, 6],
]);

/** A quote takes two characters of JSON. */
const lengthOf = (element: Element): number => {
  const length = LENGTHS.get(element.type);
  if (length !== undefined) return length;
  if ("options" in element) return Math.max(...Object.values(element.options).map(({ value }) => longestOf(value)));
  return "value" in element ? JSON.stringify(element.value).length - 2 : 0;
};

const longestOf = (elements: readonly Element[]): number => elements.reduce((sum, element) => sum + lengthOf(element), 0);

/** The most characters that a message can become when it is said. */
export const longestSaid = (message: IntlMessageFormat): number => longestOf(message.getAst());

/** Said of each of twenty people in one message, which has no room for more. */
const OF_EACH: ReadonlySet<TextKey> = new Set<TextKey>(["pick.person-of-format", "team.of-format", "team.due", "team.agreed"]);

/** The largest message of all: these together on one card that lists twenty people. */
const NUDGE = /^(?:nudge|pick|team|date)\./;
const MORE_IN_A_NUDGE = 12;

const TIMES = 1.5;
const MORE = 40;

/** A house's own words may be longer than ours, but only as much as every card has room for. */
export const mostFor = (key: TextKey, language: Language): number => {
  const length = longestSaid(messageOf(TEXTS[key][language], language));
  if (OF_EACH.has(key)) return length;
  if (NUDGE.test(key)) return length + MORE_IN_A_NUDGE;
  return Math.floor(Math.max(length * TIMES, length + MORE));
};
