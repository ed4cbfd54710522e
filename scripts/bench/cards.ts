import { performance } from "node:perf_hooks";
import { CARDS, render, TEXTS, type TextKey, voiceOf } from "../../cards/index.js";
import type { Card } from "../../cards/kit/card.js";
import type { JsonObject } from "../../cards/kit/parts.js";
import { messageOf } from "../../cards/kit/voice.js";
import { expand } from "../../cards/render.js";
import type { Language } from "../../dialogue/index.js";
import type { Sample } from "../cards/sample.js";
import { SAMPLES } from "../cards/samples/all.js";
import type { Group } from "./measure.js";
import { median, type Row, rowOf, spreadOf } from "./row.js";

const GOAL_EXPANDING_MS = 0.3;
/** A tenth of what the answer to a click may take. The card may have to put the largest house that a file can describe into words, as it
 *  was before a change and as it is after it. */
const GOAL_WHOLE_CARD_MS = 20;
const GOAL_READING_MS = 100;

/** About a millisecond at a time, and often: whatever interrupts the process then meets few of the turns and not their median. */
const TIMES = 4;

export interface CardsOrder {
  readonly turns: number;
  readonly turnsToWarm: number;
  readonly turnsToFind: number;
  /** How a card is made of its data; ours where nothing else is said. */
  readonly expanding?: typeof expand;
}

const FULL: CardsOrder = { turns: 180, turnsToWarm: 50, turnsToFind: 15 };
const QUICK: CardsOrder = { turns: 45, turnsToWarm: 8, turnsToFind: 5 };

const voice = voiceOf("de");

interface Filled {
  readonly sample: Sample;
  readonly template: JsonObject;
  readonly data: Readonly<Record<string, unknown>>;
}

const filled = (sample: Sample): Filled => {
  const { template, data }: Card<unknown> = CARDS[sample.card] as Card<unknown>;
  return { sample, template, data: { ...data(sample.view, voice), lang: voice.language } };
};

const millisecondsOf = (work: () => unknown, times = 1): number => {
  const start = performance.now();
  for (let time = 0; time < times; time++) if (work() === undefined) throw new Error("the benchmark made nothing");
  return (performance.now() - start) / times;
};

const expandingBy =
  (expander: typeof expand) =>
  ({ template, data }: Filled): number =>
    millisecondsOf(() => expander(template, data), TIMES);

/** A template that is another object is another template: nothing is known of it yet. */
const parsingEachTime = ({ template, data }: Filled): number => {
  const copy = structuredClone(template);
  return millisecondsOf(() => expand(copy, data));
};

const wholeCard = ({ sample }: Filled): number => millisecondsOf(() => JSON.stringify(render(sample.card, sample.view, voice).card), TIMES);

const readingTexts = (language: Language): number =>
  millisecondsOf(() => Object.keys(TEXTS).map((key) => messageOf(TEXTS[key as TextKey][language], language)));

type Turns = readonly (readonly number[])[];

/** In turns, so that whatever else the machine does meets all of them. */
const turnsOf = (turns: number, works: readonly (() => number)[]): Turns =>
  Array.from({ length: turns }, () => works.map((work) => work()));

const medianAt = (place: number, turns: Turns): number => median(turns.map((turn) => turn[place] ?? Number.NaN));

/** One turn alone is short enough to be spoiled by anything. */
const ROUNDS = 5;

/** Many turns, and how far the medians of a fifth of them each lie apart. */
const claimAt = (place: number, turns: Turns) => {
  const each = Math.ceil(turns.length / ROUNDS);
  const rounds = Array.from({ length: Math.floor(turns.length / each) }, (_, round) => turns.slice(round * each, (round + 1) * each));
  return { ours: medianAt(place, turns), ...spreadOf(rounds.map((round) => medianAt(place, round))) };
};

/** Whichever takes longest: that is not always the one with the most bytes. */
const largest = ({ turnsToWarm, turnsToFind }: CardsOrder): Filled => {
  const cards = SAMPLES.map(filled);
  const works = cards.map((card) => () => expandingBy(expand)(card));
  turnsOf(turnsToWarm, works);
  const found = turnsOf(turnsToFind, works);
  const costs = works.map((_, place) => medianAt(place, found));
  const card = cards[costs.indexOf(Math.max(...costs))];
  if (card === undefined) throw new Error("there are no cards to measure");
  return card;
};

/** What a card costs: from its data, from its view, and what the words of all of them cost once. */
export function* cardRows(order: CardsOrder): Iterable<Row> {
  const card = largest(order);
  const name = `${card.sample.card}.${card.sample.state}`;
  const expanding = expandingBy(order.expanding ?? expand);
  const turns = turnsOf(order.turns, [() => expanding(card), () => parsingEachTime(card), () => wholeCard(card), () => readingTexts("de")]);
  const claim = { unit: "ms", better: "lower" } as const;
  yield rowOf({
    ...claim,
    name: `cards: expanding the largest card (${name}), against parsing each time`,
    ...{ ...claimAt(0, turns), peer: medianAt(1, turns), goal: GOAL_EXPANDING_MS },
  });
  yield rowOf({ ...claim, name: `cards: a whole card, words included (${name})`, ...claimAt(2, turns), goal: GOAL_WHOLE_CARD_MS });
  const texts = Object.keys(TEXTS).length;
  yield rowOf({
    ...claim,
    name: `cards: reading all ${texts} texts of a language at the start`,
    ...claimAt(3, turns),
    goal: GOAL_READING_MS,
  });
}

export const cardGroups = (quick: boolean): readonly Group[] => [{ title: "Karten", rows: () => cardRows(quick ? QUICK : FULL) }];
