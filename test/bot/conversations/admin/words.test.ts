import { describe, expect, it } from "vitest";
import { adminWords } from "../../../../bot/conversations/admin/words.js";
import { MISSING } from "../../../../bot/conversations/refuse.js";
import { talkOf } from "../../../../bot/conversations/talk.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { aHouse } from "../../../dialogue/builders.js";
import { ADA, ADMIN, openTalks, REVIEW } from "../house.js";

const WORDS = Object.keys(adminWords) as readonly (keyof typeof adminWords)[];

const answerTo = async (person: string, word: keyof typeof adminWords) => {
  const { world, store } = await openTalks();
  const roster = await store.roster();
  const me = roster.get(person as PersonId);
  if (me === undefined) throw new Error("not in the house");
  const turn = { person, conversation: "c", serviceUrl: "s", what: { kind: "typed", text: word } } as const;
  return adminWords[word](await talkOf(world, { turn, me, house: aHouse(), roster }), "");
};

describe("a word of the administration", () => {
  it.each(WORDS)("%s leads an admin on, with a message that the chat may keep", async (word) => {
    const { shows } = await answerTo(ADMIN, word);
    expect(["admin-home", "door"]).toContain(shows.card);
  });

  it.each(WORDS)("%s tells an employee nothing", async (word) => {
    expect(await answerTo(ADA, word)).toBe(MISSING);
  });

  it("leads those who review to what they may see, and to nothing else", async () => {
    const open = [];
    for (const word of WORDS) if ((await answerTo(REVIEW, word)) !== MISSING) open.push(word);
    expect(open).toEqual(["command.roles", "command.delivery", "command.log"]);
  });
});
