import { performance } from "node:perf_hooks";
import { CARDS, render, TEXTS, type TextKey, voiceOf } from "../../cards/index.js";
import type { Card } from "../../cards/kit/card.js";
import type { JsonObject } from "../../cards/kit/parts.js";
import { messageOf } from "../../cards/kit/voice.js";
import { expand } from "../../cards/render.js";
import type { Language } from "../../dialogue/index.js";
import type { Sample } from "../cards/sample.js";
import { SAMPLES } from "../cards/samples/all.js";
import { median, type Row } from "./row.js";

const GOAL_EXPANDING_MS = 0.3;
/** A tenth of what the answer to a click may take. The card may have to put the largest house that a file can describe into words, as it
 *  was before a change and as it is after it. */
const GOAL_WHOLE_CARD_MS = 20;
const GOAL_READING_MS = 100;

/** About a millisecond at a time, and often: whatever interrupts the process then meets few of the turns and not their median. */
const TIMES = 4;
const TURNS_A_ROUND = 20;
const TURNS_TO_WARM = 50;
const TURNS_TO_FIND = 15;

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

const expanding = ({ template, data }: Filled): number => millisecondsOf(() => expand(template, data), TIMES);

/** A template that is another object is another template: nothing is known of it yet. */
const parsingEachTime = ({ template, data }: Filled): number => {
  const copy = structuredClone(template);
  return millisecondsOf(() => expand(copy, data));
};

const wholeCard = ({ sample }: Filled): number => millisecondsOf(() => JSON.stringify(render(sample.card, sample.view, voice).card), TIMES);

const readingTexts = (language: Language): number =>
  millisecondsOf(() => Object.keys(TEXTS).map((key) => messageOf(TEXTS[key as TextKey][language], language)));

/** In turns, so that whatever else the machine does meets all of them alike. */
const medians = (turns: number, works: readonly (() => number)[]): readonly number[] => {
  const results = Array.from({ length: turns }, () => works.map((work) => work()));
  return works.map((_, place) => median(results.map((turn) => turn[place] ?? Number.NaN)));
};

/** Whichever takes longest: that is not always the one with the most bytes. */
const largest = (): Filled => {
  const cards = SAMPLES.map(filled);
  const works = cards.map((card) => () => expanding(card));
  medians(TURNS_TO_WARM, works);
  const costs = medians(TURNS_TO_FIND, works);
  const card = cards[costs.indexOf(Math.max(...costs))];
  if (card === undefined) throw new Error("there are no cards to measure");
  return card;
};

/** What a card costs: from its data, from its view, and what the words of all of them cost once. */
export const cardRows = (rounds: number): readonly Row[] => {
  const card = largest();
  const name = `${card.sample.card}.${card.sample.state}`;
  const [ours = Number.NaN, peer = Number.NaN, whole = Number.NaN, reading = Number.NaN] = medians(rounds * TURNS_A_ROUND, [
    () => expanding(card),
    () => parsingEachTime(card),
    () => wholeCard(card),
    () => readingTexts("de"),
  ]);
  return [
    {
      name: `cards: expanding the largest card (${name}), against parsing each time`,
      ours,
      peer,
      ratio: peer / ours,
      unit: "ms",
      goal: GOAL_EXPANDING_MS,
      pass: ours <= GOAL_EXPANDING_MS,
    },
    {
      name: `cards: a whole card, words included (${name})`,
      ours: whole,
      unit: "ms",
      goal: GOAL_WHOLE_CARD_MS,
      pass: whole <= GOAL_WHOLE_CARD_MS,
    },
    {
      name: `cards: reading all ${Object.keys(TEXTS).length} texts of a language at the start`,
      ours: reading,
      unit: "ms",
      goal: GOAL_READING_MS,
      pass: reading <= GOAL_READING_MS,
    },
  ];
};
