import { describe, expect, it } from "vitest";
import { releaseWords } from "../../../../bot/conversations/release/words.js";
import { isMessage } from "../../../../bot/conversations/reply.js";
import { talkOf } from "../../../../bot/conversations/talk.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { aHouse } from "../../../dialogue/builders.js";
import { ADA, type Talks, TOP } from "../house.js";
import { ADAS_MARK, openStory, prepare, released } from "./story.js";

const talkWith = async (talks: Talks, person: string) => {
  const roster = await talks.store.roster();
  const me = roster.get(person as PersonId);
  if (me === undefined) throw new Error("nobody");
  const turn = { person, conversation: "a:1", serviceUrl: "http://localhost/", what: { kind: "typed", text: "" } } as const;
  return talkOf(talks.world, { turn, me, house: aHouse(), roster });
};

describe("“freigeben”", () => {
  it("leads to the preparation, the same whether there is one or not", async () => {
    const talks = await openStory();
    const { shows } = await releaseWords["command.release"](await talkWith(talks, ADA), "");
    expect(shows).toMatchObject({ card: "preparation", view: { id: ADAS_MARK } });
    await released(talks);
    await prepare(talks, []);
    expect((await releaseWords["command.release"](await talkWith(talks, ADA), "")).shows).toEqual(shows);
  });

  it("says so to somebody who has no dialogue", async () => {
    const { shows } = await releaseWords["command.release"](await talkWith(await openStory(), TOP), "");
    expect(shows).toMatchObject({ card: "no-dialogue" });
    expect(isMessage(shows)).toBe(true);
  });
});

describe("“zurückziehen”", () => {
  it("leads to the own releases through a door, whether there are any or not", async () => {
    const talks = await openStory();
    const before = await releaseWords["command.withdraw"](await talkWith(talks, ADA), "");
    expect(before.shows).toEqual({ card: "door", view: { to: "releases" } });
    await released(talks);
    expect(await releaseWords["command.withdraw"](await talkWith(talks, ADA), "")).toEqual(before);
  });
});
