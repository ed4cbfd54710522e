import { describe, expect, it } from "vitest";
import { ADA, BEN, HEAD, LEAD, OTHER_LEAD, press, STRANGER, TOP, wordsOf } from "../house.js";
import { adaUnder, bytesOf, CANARY, noticesOf, openStory, released, rosterWithout, theRelease, traceOf } from "./story.js";

describe("reading a release", () => {
  it("shows it to those named, with nothing of the others, and is kept nowhere", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, TOP]);
    const before = await traceOf(talks);
    const opened = await talks.click(LEAD, "release.read", { id });
    expect(wordsOf(opened)).toContain(`${CANARY} Software`);
    expect(bytesOf(opened)).not.toContain("Thea");
    expect(opened.leaves).toBeUndefined();
    expect(await traceOf(talks)).toEqual(before);
  });

  it("posts no word of it where only messages are shown", async () => {
    const talks = await openStory();
    const id = await released(talks);
    expect(bytesOf(await talks.click(LEAD, "release.read", { id, way: "message" }))).not.toContain(CANARY);
  });

  it("leads its author to it as theirs", async () => {
    const talks = await openStory();
    const id = await released(talks);
    expect(wordsOf(await talks.click(ADA, "release.read", { id }))).toContain("Ihre Freigabe");
  });

  it("stays with whoever was named, whoever leads the author now", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD]);
    await talks.store.replaceRoster(adaUnder(OTHER_LEAD));
    expect(wordsOf(await talks.click(LEAD, "release.read", { id }))).toContain(`${CANARY} Software`);
    expect(wordsOf(await talks.click(OTHER_LEAD, "release.read", { id }))).toContain("Das finde ich hier nicht");
  });

  it("names no author who has left the house", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD]);
    await talks.store.replaceRoster(rosterWithout(ADA));
    expect(wordsOf(await talks.click(LEAD, "release.read", { id }))).toContain("Eine Person, die nicht mehr im Haus ist");
  });

  it("makes the message of somebody it was taken back from say so", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD]);
    await talks.click(ADA, "release.withdraw", { id });
    const gone = await talks.click(LEAD, "release.read", { id, way: "dialog-opens" });
    expect(wordsOf(gone)).toContain("Diese Freigabe wurde zurückgenommen");
    expect(JSON.stringify(gone.leaves)).toContain("Sie müssen nichts tun.");
    expect(bytesOf(await talks.click(HEAD, "release.read", { id }))).not.toContain("zurückgenommen");
  });
});

describe("“seen”", () => {
  it("tells the author, and nobody is written to", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, TOP]);
    const before = await noticesOf(talks);
    const opened = await talks.click(LEAD, "release.read", { id });
    const seen = await press(talks, LEAD, opened, "release.acknowledge");
    expect(wordsOf(seen)).toContain("Sie haben auf „Gesehen“ geklickt.");
    expect(await theRelease(talks)).toMatchObject({ to: [{ state: "seen" }, { state: "released" }] });
    expect(await noticesOf(talks)).toEqual(before);
  });

  it("says the same twice, and takes no answer away", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const seen = await talks.click(LEAD, "release.acknowledge", { id, activity: "twice" });
    expect(await talks.click(LEAD, "release.acknowledge", { id, activity: "twice" })).toEqual(seen);
    await talks.click(LEAD, "release.answer-send", { id, inputs: { answer: "Danke" } });
    await talks.click(LEAD, "release.acknowledge", { id });
    expect(await theRelease(talks)).toMatchObject({ to: [{ state: "answered" }] });
  });

  it("comes too late for what was taken back", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await talks.click(ADA, "release.withdraw", { id });
    expect(wordsOf(await talks.click(LEAD, "release.acknowledge", { id }))).toContain("Diese Freigabe wurde zurückgenommen");
  });
});

describe("closing", () => {
  const closed = async (by: string, withdrawn = false) => {
    const talks = await openStory();
    const id = await released(talks);
    if (withdrawn) await talks.click(ADA, "release.withdraw", { id });
    return talks.click(by, "release.close", { id });
  };

  it.each([
    ["its author", ADA, false, "Freigegeben am"],
    ["its author who took it back", ADA, true, "Zurückgenommen am"],
    ["somebody named", LEAD, false, "Ada Arendt hat etwas für Sie freigegeben"],
    ["somebody it was taken back from", LEAD, true, "Freigabe zurückgenommen"],
    ["a colleague", BEN, false, "Das finde ich hier nicht"],
    ["somebody who is not on the roster", STRANGER, false, "Personalliste"],
  ])("shows %s the message that stands in their chat", async (_who, by, withdrawn, says) => {
    const heard = await closed(by, withdrawn);
    expect(wordsOf(heard)).toContain(says);
    expect(bytesOf(heard)).not.toContain(CANARY);
  });

  it("leads from the first step back to the preparation, and from the list to its door", async () => {
    const talks = await openStory();
    const form = await talks.click(ADA, "release.topics");
    expect(wordsOf(await press(talks, ADA, form, "release.close"))).toContain("Ihre Vorbereitung");
    const list = await talks.click(ADA, "release.list");
    expect(wordsOf(await press(talks, ADA, list, "release.close"))).toContain("Was dahinter steht, sehen nur Sie.");
  });

  it("knows no dialogue of anybody else", async () => {
    const talks = await openStory();
    const form = await talks.click(ADA, "release.topics");
    for (const person of [BEN, LEAD]) {
      expect(wordsOf(await press(talks, person, form, "release.close"))).toContain("Das finde ich hier nicht");
    }
  });
});
