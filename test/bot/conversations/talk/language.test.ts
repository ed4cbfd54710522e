import { describe, expect, it } from "vitest";
import { voiceOf } from "../../../../cards/index.js";
import { aRoster } from "../../../dialogue/builders.js";
import { ADA, BEN, openTalks, PEOPLE, press, textsOf, wordsOf } from "../house.js";

const ENGLISH = voiceOf("en").say("language.changed");
const GERMAN = voiceOf("de").say("language.changed");

describe("the language", () => {
  it("is answered in the new one at once, and the message stays in it", async () => {
    const talks = await openTalks();
    const heard = await press(talks, ADA, await talks.type(ADA, "sprache"), "language.save");
    expect(wordsOf(heard)).toContain(ENGLISH);
    expect(textsOf(heard.leaves?.card)).toContain(ENGLISH);
  });

  it("is the one for everything from then on", async () => {
    const talks = await openTalks();
    await talks.click(ADA, "language.save", { which: "en" });
    expect(wordsOf(await talks.type(ADA, "hilfe"))).toContain("What you can write to me");
    expect(wordsOf(await talks.type(BEN, "hilfe"))).toContain("Das können Sie mir schreiben");
  });

  it("survives the next import of the roster", async () => {
    const talks = await openTalks();
    await talks.type(ADA, "sprache englisch");
    await talks.store.replaceRoster(aRoster(...PEOPLE));
    expect(wordsOf(await talks.type(ADA, "hilfe"))).toContain("What you can write to me");
  });

  it.each(["sprache englisch", "Englisch", "language english", "in English please"])("is changed by a word: %s", async (typed) => {
    const talks = await openTalks();
    expect(wordsOf(await talks.type(ADA, typed))).toContain(ENGLISH);
    expect(wordsOf(await talks.type(ADA, "language german"))).toContain(GERMAN);
  });

  it("is changed once, however often it is clicked", async () => {
    const talks = await openTalks();
    const clicked = { which: "en", activity: "same" };
    const first = await talks.click(ADA, "language.save", clicked);
    expect(await talks.click(ADA, "language.save", clicked)).toEqual(first);
    expect(await talks.click(ADA, "language.save", { which: "en" })).toEqual(first);
  });

  it.each([undefined, "fr", "constructor", "DE"])("is one of two: %s", async (which) => {
    const talks = await openTalks();
    await talks.click(ADA, "language.save", which === undefined ? {} : { which });
    expect((await talks.file(ADA)).plan.wishes.language).toBeUndefined();
  });
});
