import { describe, expect, it } from "vitest";
import type { Turn } from "../../../bot/teams/turn.js";
import { IFD } from "../../../dialogue/index.js";
import { ADA, openTalks, press, STRANGER, textsOf, wordsOf } from "./house.js";

describe("a turn", () => {
  it("tells somebody who is not on the roster so, and keeps nothing of them", async () => {
    const talks = await openTalks();
    const heard = await talks.type(STRANGER, "hilfe");
    expect(wordsOf(heard)).toContain("Personalliste");
    expect(await talks.store.people()).not.toContain(STRANGER);
  });

  it("knows somebody by the name they sign in with, where the roster has no other", async () => {
    const asked: string[] = [];
    const signInName = async ({ person }: Turn): Promise<string | undefined> => {
      asked.push(person);
      return person === STRANGER ? ADA : undefined;
    };
    const talks = await openTalks({ world: { signInName } });
    await talks.type(STRANGER, "hilfe");
    expect((await talks.file(ADA)).plan.address).toMatchObject({ conversation: `a:${STRANGER}` });
    expect(wordsOf(await talks.type("somebody else", "hilfe"))).toContain("Personalliste");
    await talks.type(ADA, "hilfe");
    expect(asked).toEqual([STRANGER, "somebody else"]);
  });

  it("keeps where messages to this person go", async () => {
    const talks = await openTalks();
    await talks.type(ADA, "hilfe");
    expect((await talks.file(ADA)).plan.address).toEqual({ conversation: `a:${ADA}`, serviceUrl: "http://localhost/" });
  });

  it("forgets the address of somebody who takes the bot away", async () => {
    const talks = await openTalks();
    await talks.type(ADA, "hilfe");
    await talks.does(ADA, { kind: "removed" });
    expect((await talks.file(ADA)).plan.address).toBeUndefined();
  });
});

describe("an answer that is seen in the message's own place", () => {
  const inputs = { [`note:${IFD.topics[0]?.id}`]: "Mir fehlt Zeit" };

  it("is not taken off the screen again by another message in that place", async () => {
    const talks = await openTalks();
    const saved = await press(talks, ADA, await talks.type(ADA, "vorbereiten"), "preparation.save", { inputs });
    expect(wordsOf(saved)).toContain("Gespeichert");
    expect(saved.leaves).toBeUndefined();
  });

  it("is a message of its own where it may stay", async () => {
    const talks = await openTalks();
    const muted = await talks.click(ADA, "reminders.mute");
    expect(muted.leaves).toEqual(muted.shows);
  });

  it("has a message behind it where it is seen in a dialog", async () => {
    const talks = await openTalks();
    const saved = await press(talks, ADA, await talks.type(ADA, "vorbereiten"), "preparation.save", { inputs, way: "dialog-sends" });
    expect(textsOf(saved.leaves?.card)).toContain("Ihre Vorbereitung");
  });
});
