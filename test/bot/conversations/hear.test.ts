import { describe, expect, it } from "vitest";
import { ADA, openTalks, STRANGER, wordsOf } from "./house.js";

describe("a turn", () => {
  it("tells somebody who is not on the roster so, and keeps nothing of them", async () => {
    const talks = await openTalks();
    const heard = await talks.type(STRANGER, "hilfe");
    expect(wordsOf(heard)).toContain("Personalliste");
    expect(await talks.store.people()).not.toContain(STRANGER);
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
