import { describe, expect, it } from "vitest";
import { voiceOf } from "../../../../cards/index.js";
import { ADA, LEAD, openTalks, STRANGER, TOP, textsOf, wordsOf } from "../house.js";

const german = voiceOf("de");

describe("the first contact", () => {
  it("is two cards: what this is, and what is kept, who sees it, how long, which rights, whom to ask", async () => {
    const talks = await openTalks();
    const heard = await talks.does(ADA, { kind: "installed" });
    expect(wordsOf(heard)).toContain(german.say("welcome.title"));
    expect(heard.after).toHaveLength(1);
    const rights = textsOf(heard.after.map(({ card }) => card)).join("\n");
    for (const key of ["privacy.what", "privacy.who", "privacy.how-long", "privacy.rights", "privacy.contact"] as const)
      expect(rights).toContain(german.say(key));
    for (const said of ["Dienstvereinbarung", "Petra Lindqvist", "Personalrat"]) expect(rights).toContain(said);
  });

  it("says the same again when the bot is added again, and changes nothing", async () => {
    const talks = await openTalks();
    const first = await talks.does(ADA, { kind: "installed" });
    await talks.type(ADA, "stumm");
    const before = await talks.file(ADA);
    expect(await talks.does(ADA, { kind: "installed" })).toEqual(first);
    expect(await talks.file(ADA)).toEqual(before);
  });

  it("is the same for a lead and for somebody at the top", async () => {
    const talks = await openTalks();
    const first = await talks.does(ADA, { kind: "installed" });
    for (const person of [LEAD, TOP]) expect(await talks.does(person, { kind: "installed" })).toEqual(first);
  });

  it("tells a stranger that they are not on the roster, and nothing of the house", async () => {
    const talks = await openTalks();
    const heard = await talks.does(STRANGER, { kind: "installed" });
    expect(heard.after).toEqual([]);
    expect(JSON.stringify(heard)).not.toMatch(/Musterstadt|Lindqvist/);
  });
});

describe("help and rights", () => {
  it("are answered in place", async () => {
    const talks = await openTalks();
    for (const verb of ["help.open", "privacy.open", "language.open"] as const) {
      const heard = await talks.click(ADA, verb);
      expect(heard.shows).toBeDefined();
      expect(heard.leaves).toBeUndefined();
    }
    expect(wordsOf(await talks.click(LEAD, "help.open"))).toContain("Als Führungskraft");
  });
});
