import { describe, expect, it } from "vitest";
import { TAKE_BACK_INPUTS } from "../../../../cards/index.js";
import { ADA, HEAD, LEAD, press, TOP, wordsOf } from "../house.js";
import { bytesOf, CANARY, deliver, noticesOf, openStory, released, TOPICS, theRelease, traceOf } from "./story.js";

const { topics: TAKE_TOPICS, from: TAKE_FROM } = TAKE_BACK_INPUTS;

describe("taking a release back", () => {
  it("is one click on the message in the chat, and works at once", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, TOP]);
    const gone = await talks.click(ADA, "release.withdraw", { id });
    expect(wordsOf(gone)).toContain("Zurückgenommen am 20. November 2026");
    expect(gone.leaves).toEqual(gone.shows);
    expect(bytesOf(gone)).not.toContain(CANARY);
    expect(await theRelease(talks)).toMatchObject({ state: "withdrawn" });
    for (const person of [LEAD, TOP]) {
      expect(wordsOf(await talks.click(person, "release.read", { id }))).toContain("Diese Freigabe wurde zurückgenommen");
    }
  });

  it("says the same on a telephone that shows messages alone", async () => {
    const talks = await openStory();
    const id = await released(talks);
    expect(wordsOf(await talks.click(ADA, "release.withdraw", { id, way: "message" }))).toContain("Zurückgenommen am");
  });

  it("tells nobody who was not told before", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, TOP]);
    const gone = await talks.click(ADA, "release.withdraw", { id });
    expect(await noticesOf(talks)).toEqual([]);
    expect(gone.sends).toEqual([]);
  });

  it("makes messages that were sent say so", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, TOP]);
    await deliver(talks);
    const gone = await talks.click(ADA, "release.withdraw", { id });
    expect((await noticesOf(talks)).map(({ state }) => state)).toEqual(["stale", "stale"]);
    expect(gone.sends).toEqual([ADA]);
  });

  it("pressed twice says what is the case, and changes nothing more", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const gone = await talks.click(ADA, "release.withdraw", { id, activity: "twice" });
    const before = await traceOf(talks);
    expect(await talks.click(ADA, "release.withdraw", { id, activity: "twice" })).toEqual(gone);
    expect(await talks.click(ADA, "release.withdraw", { id })).toEqual(gone);
    expect(await traceOf(talks)).toEqual(before);
  });

  it("lets its author release the same texts anew", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const gone = await talks.click(ADA, "release.withdraw", { id });
    const again = await press(talks, ADA, gone, "release.topics");
    expect(wordsOf(again)).toContain(`${CANARY} Software`);
    expect(JSON.stringify(again.shows?.card)).not.toContain('"value":"true"');
  });
});

describe("taking some of a release back", () => {
  it("asks what, where nothing was chosen", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const before = await traceOf(talks);
    expect(wordsOf(await talks.click(ADA, "release.withdraw-some", { id }))).toContain(
      "Bitte wählen Sie aus, was Sie zurücknehmen möchten.",
    );
    expect(await traceOf(talks)).toEqual(before);
  });

  it("takes single topics from everybody, and leaves messages as they are", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, TOP]);
    await deliver(talks);
    const less = await talks.click(ADA, "release.withdraw-some", { id, inputs: { [TAKE_TOPICS]: TOPICS.mind.id } });
    expect(wordsOf(less)).toContain("Teilweise zurückgenommen am");
    expect((await noticesOf(talks)).map(({ state }) => state)).toEqual(["sent", "sent"]);
    const seen = wordsOf(await talks.click(LEAD, "release.read", { id }));
    expect(seen).toContain(`${CANARY} Praktikum`);
    expect(seen).not.toContain(`${CANARY} Software`);
  });

  it("takes it from single people, and tells them alone", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, HEAD, TOP]);
    await deliver(talks);
    await talks.click(ADA, "release.withdraw-some", { id, inputs: { [TAKE_FROM]: HEAD } });
    expect((await noticesOf(talks)).map(({ to, state }) => [to, state])).toEqual([
      [LEAD, "sent"],
      [HEAD, "stale"],
      [TOP, "sent"],
    ]);
    expect(bytesOf(await talks.click(HEAD, "release.read", { id }))).not.toContain(CANARY);
    expect(bytesOf(await talks.click(TOP, "release.read", { id }))).toContain(CANARY);
  });

  it("takes back topics and people in one step", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, HEAD]);
    await talks.click(ADA, "release.withdraw-some", { id, inputs: { [TAKE_TOPICS]: TOPICS.mind.id, [TAKE_FROM]: LEAD } });
    expect(await theRelease(talks)).toMatchObject({
      state: "released",
      items: [{ topic: TOPICS.clients.id }],
      to: [{ person: HEAD }],
      takenBackFrom: [{ person: LEAD }],
    });
  });

  it.each([
    ["topics", { [TAKE_TOPICS]: `${TOPICS.mind.id},${TOPICS.clients.id}` }],
    ["people", { [TAKE_FROM]: `${LEAD},${HEAD}` }],
  ])("has taken back the release with the last of its %s", async (_what, inputs) => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, HEAD]);
    await deliver(talks);
    const gone = await talks.click(ADA, "release.withdraw-some", { id, inputs });
    expect(wordsOf(gone)).toContain("Zurückgenommen am");
    expect((await noticesOf(talks)).map(({ state }) => state)).toEqual(["stale", "stale"]);
  });

  it("shows what is the case where a card offers what is gone already", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, HEAD]);
    const some = { id, inputs: { [TAKE_FROM]: HEAD } };
    await talks.click(ADA, "release.withdraw-some", some);
    const before = await traceOf(talks);
    expect(wordsOf(await talks.click(ADA, "release.withdraw-some", some))).toContain("Ihre Freigabe");
    await talks.click(ADA, "release.withdraw-some", { id, inputs: { [TAKE_FROM]: "nobody", [TAKE_TOPICS]: "nothing" } });
    expect(await traceOf(talks)).toEqual(before);
    await talks.click(ADA, "release.withdraw", { id });
    expect(wordsOf(await talks.click(ADA, "release.withdraw-some", some))).toContain("Ihre zurückgenommene Freigabe");
  });
});

describe("a release of a format that the house has dropped", () => {
  it("can be looked at and taken back all the same", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await talks.store.changeHouse((house) => ({
      file: { ...house, ...(house.settings && { settings: { ...house.settings, formats: [] } }) },
      value: undefined,
    }));
    expect(wordsOf(await talks.click(ADA, "release.own", { id }))).toContain(`${CANARY} Software`);
    expect(wordsOf(await talks.click(ADA, "release.withdraw", { id }))).toContain("Zurückgenommen am");
  });
});
