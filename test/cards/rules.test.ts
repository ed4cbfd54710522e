import { describe, expect, it } from "vitest";
import { CARDS, type CardName, type JsonObject, render, VERBS, type Voice, voiceOf } from "../../cards/index.js";
import { audience, SEATS } from "../../cards/kit/audience.js";
import { MATRIX_SUBJECTS } from "../../dialogue/access/matrix.js";
import type { Sample } from "../../scripts/cards/sample.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { type CardFacts, FACTS, type Spoken } from "./card-facts.js";
import { buttonsOf, wordsOf } from "./words-of.js";

const NAMES = Object.keys(FACTS) as readonly CardName[];
const VOICES = [voiceOf("de"), voiceOf("en")];

const spokenOf = ({ who }: CardFacts): readonly Spoken[] => (typeof who === "string" ? [] : who);

const ALL: readonly Spoken[] = MATRIX_SUBJECTS.flatMap((subject) => SEATS.map((seat) => [subject, seat] as const));

const whoLines = (spoken: readonly Spoken[], voice: Voice): readonly string[] =>
  spoken.map(([subject, seat]) => audience(subject, seat, voice).who);

/** Every line on a card that says who sees something. */
const saidLines = (card: JsonObject, voice: Voice): readonly string[] => {
  const known = new Set(whoLines(ALL, voice));
  return wordsOf(card).filter((word) => known.has(word));
};

/** What stands below "Wer sieht das?": who, and who not. */
const saidPairs = (card: JsonObject, voice: Voice): readonly string[] => {
  const words = wordsOf(card);
  const title = voice.say("audience.title");
  return words.flatMap((word, index) => (word === title ? [`${words[index + 1]} ${words[index + 2]}`] : []));
};

const pairs = (spoken: readonly Spoken[], voice: Voice): readonly string[] =>
  spoken.map(([subject, seat]) => audience(subject, seat, voice)).map(({ who, others }) => `${who} ${others}`);

interface Shown {
  readonly name: CardName;
  readonly voice: Voice;
  readonly card: JsonObject;
}

const shown: readonly Shown[] = VOICES.flatMap((voice) =>
  SAMPLES.map(({ card, view }) => ({ name: card, voice, card: render(card, view, voice).card })),
);

/** Lines that are on the card and should not be, and the other way round over all its states. */
const audienceFaults = (name: CardName, cards: readonly Shown[], facts: CardFacts): readonly string[] =>
  VOICES.flatMap((voice) => {
    const mine = cards.filter((one) => one.name === name && one.voice === voice);
    const due = whoLines(spokenOf(facts), voice);
    const said = mine.flatMap(({ card }) => saidLines(card, voice));
    const wrong = mine.flatMap(({ card }) => saidPairs(card, voice)).filter((pair) => !pairs(spokenOf(facts), voice).includes(pair));
    return [
      ...said.filter((line) => !due.includes(line)).map((line) => `${name} should not say: ${line}`),
      ...due.filter((line) => !said.includes(line)).map((line) => `${name} does not say: ${line}`),
      ...wrong.map((pair) => `${name} says of others: ${pair}`),
    ];
  });

const LEAVES = /^(?:Abbrechen|Schließen|Zurück|Cancel|Close|Back)$/;

const leavingFaults = (card: JsonObject): readonly string[] =>
  buttonsOf(card).flatMap(({ title, verb }) => {
    const kind = Object.entries(VERBS).find(([name]) => name === verb)?.[1];
    return LEAVES.test(title) && kind !== "opens" ? [`„${title}“ does ${verb}`] : [];
  });

/** Where a view keeps what somebody wrote, and who has prepared. */
const CONTENT = /^(?:items?|notes?|answers?|written|words|fromLead|shown|releases?|draft|receipt|records?|ticked|prepared|draftOf)$/;

/** What is their own: a lead's topics, what admins filled in or read from their file, what the house says of its legal basis, and the
 *  number of a deletion, which is nobody's writing. */
const OWN: Readonly<Partial<Record<CardName, readonly string[]>>> = {
  "lead-topics": ["written"],
  "closing-days": [],
  "roster-findings": [],
  privacy: [],
  erased: ["receipt"],
};

const keysIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...keysIn(one)]);
};

const MARK = "„Sätze“ mit";

const contentFaults = ({ card, view }: Pick<Sample, "card" | "view">): readonly string[] => {
  const own = OWN[card];
  const fields = keysIn(view).filter((key) => CONTENT.test(key) && own?.includes(key) !== true);
  const marked = own === undefined && JSON.stringify(view).includes(MARK) ? ["what somebody wrote"] : [];
  return [...fields, ...marked].map((what) => `${card}: ${what}`);
};

/** What Microsoft 365 keeps, and what others than the writer get. */
const mustHoldNothing = (name: CardName): boolean => FACTS[name].in === "message" || FACTS[name].of !== "self";

const placeFaults = (name: CardName, facts: CardFacts): readonly string[] =>
  facts.in === CARDS[name].shownIn ? [] : [`${name} is shown in ${CARDS[name].shownIn} and not in ${facts.in}`];

describe("where a card is shown", () => {
  it("was decided by somebody for each card, and is what the card says", () => {
    expect(NAMES.flatMap((name) => placeFaults(name, FACTS[name]))).toEqual([]);
    expect([...NAMES].sort()).toEqual(Object.keys(CARDS).sort());
  });

  it("would be found out to be another place", () => {
    expect(placeFaults("checklist", { ...FACTS.checklist, in: "message" })).toEqual(["checklist is shown in answer and not in message"]);
  });
});

describe("who sees it", () => {
  it.each(NAMES)("is said from the access rules, whole and nothing else, on %s", (name) => {
    expect(audienceFaults(name, shown, FACTS[name])).toEqual([]);
  });

  it("would be found out where it is said of something else, or not at all", () => {
    expect(audienceFaults("checklist", shown, { ...FACTS.checklist, who: [["release", "owner"]] })).not.toEqual([]);
    expect(audienceFaults("checklist", shown, { ...FACTS.checklist, who: "explains" })).not.toEqual([]);
    expect(audienceFaults("welcome", shown, { ...FACTS.welcome, who: [["preparation", "owner"]] })).not.toEqual([]);
  });
});

describe("a button that leaves", () => {
  it("only opens, and never saves anything", () => {
    expect(shown.flatMap(({ name, card }) => leavingFaults(card).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it("would be found out saving", () => {
    const leaving = (verb: string) => ({ body: [{ type: "Action.Execute", title: "Schließen", verb, data: {} }] });
    expect(leavingFaults(leaving("release.send"))).toEqual(["„Schließen“ does release.send"]);
    expect(leavingFaults(leaving("help.open"))).toEqual([]);
  });
});

describe("messages, and cards of leads, admins and those who check,", () => {
  it("have no place for what anybody else wrote", () => {
    expect(SAMPLES.filter(({ card }) => mustHoldNothing(card)).flatMap(contentFaults)).toEqual([]);
  });

  it("would be found out with one", () => {
    const written = SAMPLES.filter(({ card, state }) => ["checklist", "own-release", "opened-release"].includes(card) && state === "worst");
    expect(written).toHaveLength(3);
    expect(written.filter((sample) => contentFaults(sample).length === 0)).toEqual([]);
    expect(contentFaults({ card: "team", view: { houseName: MARK } as never })).toEqual(["team: what somebody wrote"]);
  });
});
