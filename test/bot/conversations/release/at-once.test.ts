import { describe, expect, it } from "vitest";
import { ANSWER_INPUT } from "../../../../cards/index.js";
import { ADA, HEAD, LEAD, press, wordsOf } from "../house.js";
import { bytesOf, CANARY, choosing, ECHO, kept, noticesOf, openStory, released, releasesOf, theRelease } from "./story.js";

const saying = (id: string, words: string) => ({ id, inputs: { [ANSWER_INPUT]: words } });

const GONE = "Diese Freigabe wurde zurückgenommen";
const SENT = "Ihre Antwort ist gesendet";

describe("taking back while somebody answers", () => {
  it.each(["the answer comes first", "the taking back comes first"])("ends with nobody reading it: %s", async (order) => {
    const talks = await openStory();
    const id = await released(talks);
    const answering = () => talks.click(LEAD, "release.answer-send", saying(id, ECHO));
    const withdrawing = () => talks.click(ADA, "release.withdraw", { id });
    const isAnswerFirst = order.startsWith("the answer");
    const [one, other] = await Promise.all(isAnswerFirst ? [answering(), withdrawing()] : [withdrawing(), answering()]);
    const [answered, withdrawn] = isAnswerFirst ? [one, other] : [other, one];
    expect(wordsOf(withdrawn)).toContain("Zurückgenommen am");
    expect([SENT, GONE].some((words) => wordsOf(answered).includes(words))).toBe(true);
    expect(await theRelease(talks)).toMatchObject({ state: "withdrawn" });
    expect((await kept(talks)).includes(ECHO)).toBe(wordsOf(answered).includes(SENT));
    expect(bytesOf(await talks.click(LEAD, "release.read", { id }))).not.toContain(CANARY);
    expect(talks.reports).toEqual([]);
  });

  it("keeps no answer that was decided on what was there before", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const [, gone] = await Promise.all([
      talks.click(ADA, "release.withdraw", { id }),
      talks.click(LEAD, "release.acknowledge", { id }),
      talks.click(LEAD, "release.answer-send", saying(id, ECHO)),
    ]);
    expect(bytesOf(gone)).not.toContain(ECHO);
    expect(wordsOf(await talks.click(LEAD, "release.answer", { id }))).toContain(GONE);
  });
});

describe("two answers at once", () => {
  it("of two people are both kept, and both are told of", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, HEAD]);
    const sent = await Promise.all([
      talks.click(LEAD, "release.answer-send", saying(id, "eins")),
      talks.click(HEAD, "release.answer-send", saying(id, "zwei")),
    ]);
    for (const one of sent) expect(wordsOf(one)).toContain(SENT);
    expect(await theRelease(talks)).toMatchObject({ to: [{ answer: "eins" }, { answer: "zwei" }] });
    const writers = (await noticesOf(talks)).flatMap(({ telling }) => (telling.kind === "answer" ? [telling.writer] : []));
    expect([...writers].sort()).toEqual([HEAD, LEAD]);
  });

  it("of the same person leave the later one and one message", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await Promise.all(["eins", "zwei"].map((words) => talks.click(LEAD, "release.answer-send", saying(id, words))));
    expect(await theRelease(talks)).toMatchObject({ to: [{ answer: "zwei" }] });
    expect((await noticesOf(talks)).filter(({ telling }) => telling.kind === "answer")).toHaveLength(1);
  });
});

describe("releasing and discarding at once", () => {
  it("comes to one of them, and tells of a release only where there is one", async () => {
    const talks = await openStory();
    const [, , preview] = await choosing(talks, [LEAD]);
    if (preview === undefined) throw new Error("there is a preview");
    await Promise.all([press(talks, ADA, preview, "release.discard"), press(talks, ADA, preview, "release.send")]);
    expect((await noticesOf(talks)).length).toBe((await releasesOf(talks)).filter(({ state }) => state === "released").length);
    expect(talks.reports).toEqual([]);
  });
});
