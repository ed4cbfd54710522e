import { describe, expect, it } from "vitest";
import { ADA, BEN, buttonsOf, HEAD, LEAD, press, TOP, textsOf, wordsOf } from "../house.js";
import {
  ADAS_MARK,
  adaUnder,
  bytesOf,
  CANARY,
  choosing,
  noticesOf,
  openStory,
  releasesOf,
  releasing,
  TOPICS,
  theRelease,
  ticked,
} from "./story.js";

const aPreview = async (talks: Awaited<ReturnType<typeof openStory>>, to: readonly string[] = [LEAD]) => {
  const [, , preview] = await choosing(talks, to);
  if (preview === undefined) throw new Error("there is a preview");
  return preview;
};

describe("releasing", () => {
  it("gives what was previewed to those who were chosen, from today on", async () => {
    const talks = await openStory();
    const sent = await releasing(talks, [LEAD, TOP]);
    expect(await theRelease(talks)).toMatchObject({
      state: "released",
      items: [{ topic: TOPICS.mind.id }, { topic: TOPICS.clients.id }],
      to: [
        { person: LEAD, state: "released" },
        { person: TOP, state: "released" },
      ],
    });
    expect(wordsOf(sent)).toContain("Freigegeben am 20. November 2026");
    expect(sent.sends).toEqual([ADA]);
  });

  it("leaves a message in the chat that tells nothing and names nobody", async () => {
    const sent = await releasing(await openStory(), [LEAD]);
    expect(sent.leaves).toEqual(sent.shows);
    expect(bytesOf(sent)).not.toContain(CANARY);
    expect(bytesOf(sent)).not.toContain("Lena");
  });

  it("tells each of them once, in the same step", async () => {
    const talks = await openStory();
    await releasing(talks, [LEAD, TOP]);
    const { id } = await theRelease(talks);
    expect(await noticesOf(talks)).toMatchObject([
      { to: LEAD, telling: { kind: "release", release: id }, state: "due" },
      { to: TOP, telling: { kind: "release", release: id }, state: "due" },
    ]);
    expect((await talks.file(ADA)).plan.wakeAt).toBe(talks.now);
  });

  it("comes to one release and one message however often it is pressed", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    const [one, other] = await Promise.all([press(talks, ADA, preview, "release.send"), press(talks, ADA, preview, "release.send")]);
    expect(one?.shows).toEqual(other?.shows);
    expect([one?.sends, other?.sends]).toContainEqual([]);
    expect(await releasesOf(talks)).toHaveLength(1);
    expect(await noticesOf(talks)).toHaveLength(1);
  });

  it("is done once where Teams delivers the click twice", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    const first = await press(talks, ADA, preview, "release.send", { activity: "twice" });
    const again = await press(talks, ADA, preview, "release.send", { activity: "twice" });
    expect(again.shows).toEqual(first.shows);
    expect(await noticesOf(talks)).toHaveLength(1);
  });

  it("shows the draft again where it has changed since the preview", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    await talks.click(ADA, "release.people", { id: ADAS_MARK, inputs: ticked([TOPICS.mind, "etwas anderes"]) });
    const again = await press(talks, ADA, preview, "release.send");
    expect(wordsOf(again)).toContain("Der Entwurf hat sich inzwischen geändert.");
    expect(wordsOf(again)).toContain("etwas anderes");
    expect(await theRelease(talks)).toMatchObject({ state: "draft" });
    expect(await noticesOf(talks)).toEqual([]);
  });

  it("asks the chain once more: who has another lead since then chooses again", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    await talks.store.replaceRoster(adaUnder(HEAD));
    const again = await press(talks, ADA, preview, "release.send");
    expect(wordsOf(again)).toContain("Die Führungskräfte über Ihnen haben sich geändert.");
    expect(await theRelease(talks)).toMatchObject({ state: "draft" });
    expect(await noticesOf(talks)).toEqual([]);
  });

  it("gives nothing to nobody", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    const again = await press(talks, ADA, preview, "release.send", { which: "," });
    expect(wordsOf(again)).toContain("Bitte wählen Sie mindestens eine Person aus.");
    expect(await theRelease(talks)).toMatchObject({ state: "draft" });
  });

  it("lets its author begin another one of the same dialogue", async () => {
    const talks = await openStory();
    await releasing(talks, [LEAD]);
    await releasing(talks, [HEAD], ticked(TOPICS.well));
    expect(await releasesOf(talks)).toMatchObject([{ to: [{ person: LEAD }] }, { to: [{ person: HEAD }] }]);
  });
});

describe("an old card of a draft that was released", () => {
  it("shows the release, and edits and discards nothing", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    await press(talks, ADA, preview, "release.send");
    const discarding = await press(talks, ADA, preview, "release.discard");
    expect(wordsOf(discarding)).toContain("Ihre Freigabe");
    const previewing = await talks.click(ADA, "release.preview", { id: (await theRelease(talks)).id });
    expect(wordsOf(previewing)).toContain("Ihre Freigabe");
    expect(await theRelease(talks)).toMatchObject({ state: "released", items: [{}, {}] });
  });
});

describe("discarding a draft", () => {
  it("leaves nothing of it behind", async () => {
    const talks = await openStory();
    const discarded = await press(talks, ADA, await aPreview(talks), "release.discard");
    expect(wordsOf(discarded)).toContain("Der Entwurf ist verworfen");
    expect(await releasesOf(talks)).toEqual([]);
    const again = await press(talks, ADA, discarded, "release.topics");
    expect(buttonsOf(again.shows?.card).map(({ verb }) => verb)).toEqual(["release.people", "release.close"]);
  });

  it("answers a click that Teams delivers twice with the same card", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    const first = await press(talks, ADA, preview, "release.discard", { activity: "twice" });
    expect(await press(talks, ADA, preview, "release.discard", { activity: "twice" })).toEqual(first);
  });

  it("finds nothing the second time", async () => {
    const talks = await openStory();
    const preview = await aPreview(talks);
    await press(talks, ADA, preview, "release.discard");
    const nothing = await talks.click(BEN, "release.discard", { id: "no.such" });
    expect(await press(talks, ADA, preview, "release.discard")).toEqual(nothing);
    expect(textsOf(nothing.shows?.card)).toContain("Das finde ich hier nicht");
  });
});
