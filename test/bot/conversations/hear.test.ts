import { describe, expect, it } from "vitest";
import type { Turn } from "../../../bot/teams/turn.js";
import { ADA, openTalks, STRANGER, wordsOf } from "./house.js";

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
