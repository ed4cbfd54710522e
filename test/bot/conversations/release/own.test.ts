import { describe, expect, it } from "vitest";
import { RELEASE_INPUT } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import { instantOf } from "../../../../dialogue/calendar/zone.js";
import { ADA, buttonsOf, HEAD, LEAD, press, TOP, wordsOf } from "../house.js";
import {
  bytesOf,
  CANARY,
  deliver,
  ECHO,
  kept,
  noticesOf,
  openStory,
  released,
  releasesOf,
  releasing,
  rosterWithout,
  TOPICS,
  ticked,
} from "./story.js";

const tomorrow = instantOf("Europe/Berlin", day("2026-11-21"), 600);

describe("the own releases", () => {
  it("are none at first", async () => {
    const talks = await openStory();
    expect(wordsOf(await talks.click(ADA, "release.list"))).toContain("Zurzeit haben Sie nichts freigegeben.");
  });

  it("are shown at once where there is only one", async () => {
    const talks = await openStory();
    const id = await released(talks);
    expect(await talks.click(ADA, "release.list")).toEqual(await talks.click(ADA, "release.own", { id }));
  });

  it("are listed newest first, without drafts", async () => {
    const talks = await openStory();
    await releasing(talks, [LEAD]);
    talks.now = tomorrow;
    await releasing(talks, [LEAD, HEAD], ticked(TOPICS.well));
    await talks.click(ADA, "release.people", { inputs: ticked(TOPICS.mind) });
    const list = JSON.stringify((await talks.click(ADA, "release.list")).shows?.card);
    expect(list.indexOf("1 Thema für 2 Personen")).toBeGreaterThan(0);
    expect(list.indexOf("1 Thema für 2 Personen")).toBeLessThan(list.indexOf("2 Themen für 1 Person"));
    expect(list).not.toContain(CANARY);
  });

  it("are opened by choosing one", async () => {
    const talks = await openStory();
    await releasing(talks, [LEAD]);
    await releasing(talks, [HEAD], ticked([TOPICS.well, "die andere"]));
    const [, other] = await releasesOf(talks);
    const list = await talks.click(ADA, "release.list");
    const opened = await press(talks, ADA, list, "release.own", { inputs: { [RELEASE_INPUT]: other?.id ?? "" } });
    expect(wordsOf(opened)).toContain("die andere");
  });

  it("are listed again where none was chosen", async () => {
    const talks = await openStory();
    expect(await talks.click(ADA, "release.own")).toEqual(await talks.click(ADA, "release.list", { which: "7" }));
  });
});

describe("an own release", () => {
  it("tells who has seen it and what was answered", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, HEAD, TOP]);
    await talks.click(LEAD, "release.acknowledge", { id });
    await talks.click(HEAD, "release.answer-send", { id, inputs: { answer: `${ECHO} danke` } });
    const words = wordsOf(await talks.click(ADA, "release.own", { id }));
    for (const said of ["gesehen", "geantwortet", `${ECHO} danke`, "Lena Leitung", "Thea Oben"]) expect(words).toContain(said);
  });

  it("names nobody who has left the house", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, TOP]);
    await talks.store.replaceRoster(rosterWithout(TOP));
    const words = wordsOf(await talks.click(ADA, "release.own", { id }));
    expect(words).toContain("Eine Person, die nicht mehr im Haus ist");
    expect(words).not.toContain("Thea Oben");
  });
});

describe("erasing a release", () => {
  it("is offered only once it is taken back, after asking", async () => {
    const talks = await openStory();
    const id = await released(talks);
    expect(wordsOf(await talks.click(ADA, "release.erase-ask", { id }))).toContain("Ihre Freigabe");
    await talks.click(ADA, "release.erase", { id });
    expect(await releasesOf(talks)).toHaveLength(1);
    await talks.click(ADA, "release.withdraw", { id });
    const own = await talks.click(ADA, "release.own", { id });
    const asking = await press(talks, ADA, own, "release.erase-ask");
    expect(wordsOf(asking)).toContain("Freigabe wirklich löschen?");
    expect(await releasesOf(talks)).toHaveLength(1);
    expect(wordsOf(await press(talks, ADA, asking, "release.erase"))).toContain("Die Freigabe ist gelöscht");
    expect(await releasesOf(talks)).toEqual([]);
  });

  it("is no way to discard a draft", async () => {
    const talks = await openStory();
    await talks.click(ADA, "release.people", { inputs: ticked(TOPICS.mind) });
    const [draft] = await releasesOf(talks);
    await talks.click(ADA, "release.erase", { id: draft?.id ?? "" });
    expect(await releasesOf(talks)).toEqual([draft]);
  });

  it("leaves a message that leads somewhere, and nothing that anybody wrote", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await talks.click(LEAD, "release.answer-send", { id, inputs: { answer: ECHO } });
    await talks.click(ADA, "release.withdraw", { id });
    const erased = await talks.click(ADA, "release.erase", { id, activity: "twice", way: "dialog-sends" });
    expect(buttonsOf(erased.leaves?.card).map(({ verb }) => verb)).toContain("release.list");
    expect(await kept(talks)).not.toContain(ECHO);
    expect(await talks.click(ADA, "release.erase", { id, activity: "twice", way: "dialog-sends" })).toEqual(erased);
  });

  it("still lets messages that were sent say that it is gone", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await deliver(talks);
    await talks.click(LEAD, "release.answer-send", { id, inputs: { answer: ECHO } });
    await talks.click(ADA, "release.withdraw", { id });
    await talks.click(ADA, "release.erase", { id });
    expect(await noticesOf(talks)).toMatchObject([{ to: LEAD, state: "stale" }]);
    expect(bytesOf(await talks.click(LEAD, "release.read", { id }))).toContain("Das finde ich hier nicht");
  });
});
