import { beforeAll, describe, expect, it } from "vitest";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { markOf } from "../../../../bot/conversations/marks.js";
import type { Way } from "../../../../bot/teams/turn.js";
import { ANSWER_INPUT, type CardVerb, TAKE_BACK_INPUTS } from "../../../../cards/index.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { ADA, ADMIN, BEN, buttonsOf, type Clicked, HEAD, LEAD, OTHER_LEAD, press, REVIEW, STRANGER, type Talks, TOP } from "../house.js";
import { bytesOf, CANARY, choosing, chosen, ECHO, openStory, TOPICS, theRelease, ticked } from "./story.js";

const OTHERS = [LEAD, TOP, HEAD, OTHER_LEAD, BEN, ADMIN, REVIEW, STRANGER] as const;
const WAYS: readonly Way[] = ["in-place", "message", "dialog-opens", "dialog-sends"];

interface Button {
  readonly verb: CardVerb;
  readonly data: Clicked;
}

const INPUTS = {
  ...ticked(TOPICS.mind, TOPICS.clients),
  ...chosen(LEAD, TOP),
  [ANSWER_INPUT]: "Noch eine Antwort",
  [TAKE_BACK_INPUTS.from]: LEAD,
};

const buttonsIn = (heards: readonly Heard[]): readonly Button[] => {
  const all = heards.flatMap(({ shows, leaves }) => [...buttonsOf(shows?.card), ...buttonsOf(leaves?.card)]);
  return [...new Map(all.map(({ verb, data }) => [JSON.stringify(data), { verb, data: data as Clicked }])).values()];
};

/** Every card that anybody is ever shown of a release, from choosing it to taking it back. */
const aStory = async (talks: Talks): Promise<readonly Heard[]> => {
  const cards: Heard[] = [...(await choosing(talks, [LEAD, TOP]))];
  const click = async (person: string, verb: CardVerb, clicked: Clicked = {}) => cards.push(await talks.click(person, verb, clicked));
  const preview = cards.at(-1);
  if (preview === undefined) throw new Error("there is a preview");
  cards.push(await press(talks, ADA, preview, "release.send"));
  const { id } = await theRelease(talks);
  const mark = markOf(LEAD as PersonId);
  for (const verb of ["release.read", "release.acknowledge", "release.answer"] as const) {
    for (const person of [LEAD, TOP]) await click(person, verb, { id });
  }
  await click(LEAD, "release.answer-send", { id, inputs: { [ANSWER_INPUT]: `${ECHO} danke` } });
  await click(LEAD, "release.read", { id });
  await click(ADA, "release.answer-read", { id, which: mark });
  for (const verb of ["release.own", "release.list"] as const) await click(ADA, verb, { id });
  for (const person of [ADA, LEAD]) await click(person, "release.close", { id });
  await click(ADA, "release.withdraw-some", { id, inputs: { [TAKE_BACK_INPUTS.topics]: TOPICS.mind.id } });
  await click(ADA, "release.withdraw", { id });
  for (const verb of ["release.own", "release.erase-ask"] as const) await click(ADA, verb, { id });
  for (const person of [LEAD, TOP]) await click(person, "release.read", { id });
  return cards;
};

describe("after a release is taken back", () => {
  let talks: Talks;
  let buttons: readonly Button[];
  let cards: readonly Heard[];

  beforeAll(async () => {
    talks = await openStory();
    cards = await aStory(talks);
    buttons = buttonsIn(cards);
  });

  it("there are old cards of every kind to try", () => {
    const verbs = new Set(buttons.map(({ verb }) => verb));
    expect(cards.some((card) => bytesOf(card).includes(CANARY))).toBe(true);
    expect(verbs.size).toBeGreaterThan(14);
  });

  it.each(OTHERS)("no click on any of them shows a byte of it to %s", async (person) => {
    for (const { verb, data } of buttons) {
      for (const way of WAYS) {
        const bytes = bytesOf(await talks.click(person, verb, { ...data, inputs: INPUTS, way }));
        expect([verb, way, bytes.includes(CANARY), bytes.includes(ECHO)]).toEqual([verb, way, false, false]);
      }
    }
    expect(talks.reports).toEqual([]);
  });

  it("everything that stays in a chat has been free of it all along", () => {
    for (const { leaves } of cards) {
      expect(JSON.stringify(leaves ?? "")).not.toContain(CANARY);
      expect(JSON.stringify(leaves ?? "")).not.toContain(ECHO);
    }
  });

  it("nothing posted as a message tells its author's words either", async () => {
    for (const { verb, data } of buttons) {
      const bytes = bytesOf(await talks.click(ADA, verb, { ...data, way: "message" }));
      expect([verb, bytes.includes(CANARY), bytes.includes(ECHO)]).toEqual([verb, false, false]);
    }
  });
});
