import fc from "fast-check";
import { type CardName, type JsonObject, render, type Views, voiceOf } from "../../cards/index.js";
import { day, type Format, IFD, type Item, type PersonId } from "../../dialogue/index.js";
import { acknowledge, answer, draft, givenFrom, type Release, type Released, withdrawFrom } from "../../dialogue/release.js";
import { personId } from "../dialogue/builders.js";
import { ADA, ADAS_DIALOGUE, aDraft, granted, RELEASED_ON } from "../dialogue/records.js";

export const german = voiceOf("de");
export const TAKEN_BACK_ON = day("2026-11-05");
export const ENDS_ON = day("2026-12-05");

export const cardOf = <N extends CardName>(name: N, view: Views[N]): JsonObject => render(name, view, german).card;

interface Input {
  readonly type: string;
  readonly id: string;
  readonly value?: string;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}

/** The inputs of a card, in order. */
export const inputsOf = (value: unknown): readonly Input[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && String(value.type).startsWith("Input.")) return [value as unknown as Input];
  return Object.values(value).flatMap(inputsOf);
};

/** The piece of a card that recipients read: its container begins with who released it. */
export const shownPart = ({ body }: JsonObject): string => {
  const parts = (Array.isArray(body) ? body : []).map((one) => JSON.stringify(one));
  const [found, ...more] = parts.filter((one) => one.startsWith('{"type":"Container"') && one.includes("freiwillig für Sie freigegeben"));
  if (found === undefined || more.length > 0) throw new Error("not one piece that recipients read");
  return found;
};

export const theirTopics = IFD.topics.filter(({ by }) => by === "employee").map(({ id }) => id);

/** Items of the format, each with any text; at least one. */
export const someItems: fc.Arbitrary<readonly Item[]> = fc
  .subarray(theirTopics, { minLength: 1 })
  .chain((topics) => fc.tuple(...topics.map((topic) => fc.string({ unit: "grapheme" }).map((note) => ({ topic, note })))));

/** What another recipient may have done with it. */
export interface Other {
  readonly person: PersonId;
  readonly does: "nothing" | "acknowledges" | "answers" | "loses-it";
}

export const someOthers: fc.Arbitrary<readonly Other[]> = fc.uniqueArray(
  fc.record({
    person: fc.integer({ min: 1, max: 6 }).map((number) => personId(`other-${number}`)),
    does: fc.constantFrom("nothing", "acknowledges", "answers", "loses-it"),
  }),
  { selector: ({ person }) => person },
);

const stillReleased = (release: Release): Released => {
  if (release.state !== "released") throw new Error("taken back wholly");
  return release;
};

const afterWhat = (release: Released, { person, does }: Other): Released => {
  switch (does) {
    case "nothing":
      return release;
    case "acknowledges":
      return granted(acknowledge(release, person));
    case "answers":
      return granted(answer(release, person, `answer of ${person}`));
    case "loses-it":
      return stillReleased(granted(withdrawFrom(release, [person], ADA, TAKEN_BACK_ON)));
  }
};

/** Released to me and to others, who then did what they did. */
export const releasedTo = (me: PersonId, items: readonly Item[], others: readonly Other[], format: Format = IFD): Released => {
  const { id } = aDraft();
  const {
    dialogue,
    author,
    state: _,
    version: __,
    begunOn: ___,
    ...content
  } = draft({ id, author: ADA, dialogue: ADAS_DIALOGUE, items: givenFrom(items, format), begunOn: RELEASED_ON });
  const to = [me, ...others.map(({ person }) => person)].map((person) => ({ person, state: "released" }) as const);
  const begun: Released = { ...content, dialogue, author, state: "released", releasedOn: RELEASED_ON, to, takenBackFrom: [] };
  return others.reduce(afterWhat, begun);
};

export const MARK = "GEHEIM";

/** A format whose topics can be found again wherever they get to. */
export const MARKED_FORMAT: Format = {
  ...IFD,
  topics: IFD.topics.map((topic, index) => ({ ...topic, text: { de: `${MARK} Thema ${index}`, en: `${MARK} topic ${index}` } })),
};

export const MARKED_ITEMS: readonly Item[] = theirTopics.map((topic) => ({ topic, note: `${MARK} Notiz` }));
