import { describe, expect, it } from "vitest";
import { markOf } from "../../../../bot/conversations/marks.js";
import { LONGEST_ANSWER } from "../../../../cards/index.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { ADA, BEN, HEAD, LEAD, press, textsOf, wordsOf } from "../house.js";
import { bytesOf, CANARY, deliver, ECHO, kept, noticesOf, openStory, released, TOPICS, theRelease, traceOf } from "./story.js";

const saying = (id: string, answer: string) => ({ id, inputs: { answer } });
const lead = { which: markOf(LEAD as PersonId) };

const answers = async (talks: Awaited<ReturnType<typeof openStory>>) =>
  (await noticesOf(talks)).filter(({ telling }) => telling.kind === "answer");

describe("an answer", () => {
  it("reaches the author of the release, who is told that there is one", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const form = await press(talks, LEAD, await talks.click(LEAD, "release.read", { id }), "release.answer");
    const sent = await press(talks, LEAD, form, "release.answer-send", { inputs: { answer: `${ECHO} danke` } });
    expect(wordsOf(sent)).toContain("Ihre Antwort ist gesendet");
    expect(sent.leaves).toEqual(sent.shows);
    expect(bytesOf(sent)).not.toContain(ECHO);
    expect(sent.sends).toEqual([ADA]);
    expect(await answers(talks)).toMatchObject([{ to: ADA, telling: { kind: "answer", release: id, writer: LEAD }, state: "due" }]);
    expect(wordsOf(await talks.click(ADA, "release.answer-read", { id, ...lead }))).toContain(`${ECHO} danke`);
  });

  it("can be changed, beginning with what it said", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await talks.click(LEAD, "release.answer-send", saying(id, `${ECHO} eins`));
    expect(textsOf((await talks.click(LEAD, "release.answer", { id })).shows?.card)).toContain(`${ECHO} eins`);
    await talks.click(LEAD, "release.answer-send", saying(id, `${ECHO} zwei`));
    expect(await theRelease(talks)).toMatchObject({ to: [{ state: "answered", answer: `${ECHO} zwei` }] });
  });

  it("is told of once while the message waits, and again after it was sent", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await talks.click(LEAD, "release.answer-send", saying(id, "eins"));
    await talks.click(LEAD, "release.answer-send", saying(id, "zwei"));
    expect(await answers(talks)).toHaveLength(1);
    await deliver(talks);
    await talks.click(LEAD, "release.answer-send", saying(id, "drei"));
    expect((await answers(talks)).map(({ state }) => state)).toEqual(["sent", "due"]);
  });

  it("is sent once, however often the same is pressed or delivered", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const sent = await talks.click(LEAD, "release.answer-send", { ...saying(id, "Danke"), activity: "twice" });
    await deliver(talks);
    const before = await traceOf(talks);
    expect((await talks.click(LEAD, "release.answer-send", { ...saying(id, "Danke"), activity: "twice" })).shows).toEqual(sent.shows);
    expect((await talks.click(LEAD, "release.answer-send", saying(id, "Danke"))).shows).toEqual(sent.shows);
    expect(await traceOf(talks)).toEqual(before);
  });

  it.each(["", "  \n\t ", "\u0000"])("of nothing but white is asked for again: %j", async (nothing) => {
    const talks = await openStory();
    const id = await released(talks);
    const before = await traceOf(talks);
    expect(wordsOf(await talks.click(LEAD, "release.answer-send", saying(id, nothing)))).toContain("Bitte schreiben Sie eine Antwort.");
    expect(await traceOf(talks)).toEqual(before);
  });

  it("that is too long comes back with every character of it", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const long = "a".repeat(LONGEST_ANSWER + 1);
    const again = await talks.click(LEAD, "release.answer-send", saying(id, long));
    expect(textsOf(again.shows?.card)).toContain(long);
    expect(wordsOf(again)).toContain("zu lang");
    expect(await answers(talks)).toEqual([]);
  });

  it("is handed back no longer than a card can hold", async () => {
    const talks = await openStory();
    const id = await released(talks);
    const endless = await talks.click(LEAD, "release.answer-send", saying(id, "a".repeat(100_000)));
    expect(wordsOf(endless)).toContain("Ich habe nichts gespeichert.");
    expect(await answers(talks)).toEqual([]);
  });

  it("stays the author's to read after something was taken back, and no more its writer's", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await talks.click(LEAD, "release.answer-send", saying(id, ECHO));
    await talks.click(ADA, "release.withdraw-some", { id, inputs: { "take-back-topics": TOPICS.mind.id } });
    expect(bytesOf(await talks.click(LEAD, "release.read", { id }))).not.toContain(ECHO);
    expect(bytesOf(await talks.click(LEAD, "release.answer", { id }))).not.toContain(ECHO);
    expect(wordsOf(await talks.click(ADA, "release.answer-read", { id, ...lead }))).toContain(ECHO);
    await talks.click(ADA, "release.withdraw", { id });
    expect(wordsOf(await talks.click(ADA, "release.answer-read", { id, ...lead }))).toContain(ECHO);
  });

  it("comes too late for what was taken back", async () => {
    const talks = await openStory();
    const id = await released(talks);
    await talks.click(ADA, "release.withdraw", { id });
    for (const verb of ["release.answer", "release.answer-send"] as const) {
      const gone = await talks.click(LEAD, verb, saying(id, ECHO));
      expect(wordsOf(gone)).toContain("Diese Freigabe wurde zurückgenommen");
      expect(bytesOf(gone)).not.toContain(CANARY);
    }
    expect(await kept(talks)).not.toContain(ECHO);
  });

  it("is nobody's to read but the author's, under the mark of its writer alone", async () => {
    const talks = await openStory();
    const id = await released(talks, [LEAD, HEAD]);
    await talks.click(LEAD, "release.answer-send", saying(id, ECHO));
    const nothing = await talks.click(BEN, "release.answer-read", { id: "no.such", ...lead });
    for (const person of [LEAD, HEAD, BEN]) expect(await talks.click(person, "release.answer-read", { id, ...lead })).toEqual(nothing);
    for (const which of [undefined, "", LEAD, markOf(HEAD as PersonId), markOf(BEN as PersonId)]) {
      expect(await talks.click(ADA, "release.answer-read", { id, ...(which === undefined ? {} : { which }) })).toEqual(nothing);
    }
  });
});
