import { describe, expect, it } from "vitest";
import { adminWords } from "../../../../bot/conversations/admin/words.js";
import { MISSING } from "../../../../bot/conversations/refuse.js";
import { talkOf } from "../../../../bot/conversations/talk.js";
import { HOURS_FIELDS } from "../../../../cards/index.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { aHouse } from "../../../dialogue/builders.js";
import { ADA, ADMIN, buttonsOf, openTalks, press, REVIEW, wordsOf } from "../house.js";
import { filled } from "./form.js";

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

describe("an admin who types one word", () => {
  it("is five clicks away from a change that holds", async () => {
    const talks = await openTalks();
    const home = await talks.type(ADMIN, "zeitplan");
    const form = await press(talks, ADMIN, await press(talks, ADMIN, home, "schedule.open"), "hours.open");
    const effect = await press(talks, ADMIN, form, "hours.save", { inputs: filled(form, { [HOURS_FIELDS.to]: "15:00" }) });
    expect(wordsOf(await press(talks, ADMIN, effect, "change.apply"))).toContain("Die Änderung gilt jetzt");
    expect((await talks.store.house()).settings?.sending.to).toBe(900);
  });

  it.each(["vorschau", "rollen", "zustellung", "lage", "zustellung liste", "änderungen", "import"])(
    "opens with one click what %j stands for",
    async (word) => {
      const talks = await openTalks();
      const door = await talks.type(ADMIN, word);
      const [button] = buttonsOf(door.shows?.card);
      if (button === undefined) throw new Error("a door has a button");
      expect(wordsOf(await press(talks, ADMIN, door, button.verb))).not.toContain("Das finde ich hier nicht");
    },
  );
});
