import { describe, expect, it } from "vitest";
import { dialogueMark } from "../../../../bot/conversations/marks.js";
import { ANSWER_INPUT, LEAD_TOPICS_INPUT, noteOf, tickOf } from "../../../../cards/index.js";
import { IFD } from "../../../../dialogue/index.js";
import { ADA, HEAD, LEAD, openTalks, press, type Talks, wordsOf } from "../house.js";
import { asMissing } from "./actors.js";
import { answers, canary, dialogueOf, prepares, releases, wishes } from "./written.js";

const restricted = async (): Promise<{ readonly talks: Talks; readonly id: string }> => {
  const talks = await openTalks();
  await prepares(talks, ADA);
  const id = await releases(talks, ADA, LEAD);
  await talks.click(ADA, "rights.restrict");
  return { talks, id };
};

describe("one's rights", () => {
  it("stand in one place, with a button for each", async () => {
    const talks = await openTalks();
    const rights = await press(talks, ADA, await talks.click(ADA, "data.open"), "rights.open");
    expect(wordsOf(rights)).toContain("Widersprechen");
    for (const verb of ["data.open", "rights.correct", "rights.restrict-ask", "rights.object-ask", "data.erase-ask"] as const) {
      expect((await press(talks, ADA, rights, verb)).shows).toBeDefined();
    }
  });

  for (const [word, verb] of [
    ["meine rechte", "rights.open"],
    ["berichtigen", "rights.correct"],
    ["Einschränken", "rights.restrict-ask"],
    ["Widerspruch", "rights.object-ask"],
    ["my rights", "rights.open"],
  ] as const) {
    it(`are found by the word "${word}"`, async () => {
      const talks = await openTalks();
      expect((await press(talks, ADA, await talks.type(ADA, word), verb)).shows).toBeDefined();
    });
  }
});

describe("somebody who corrects", () => {
  it("sees what the roster says of them, and whom to ask", async () => {
    const talks = await openTalks();
    const words = wordsOf(await talks.click(ADA, "rights.correct"));
    for (const word of ["Ada Arendt", "Lena Leitung", "Petra Lindqvist", "Personalrat", "dass es nicht stattfand."]) {
      expect(words).toContain(word);
    }
  });
});

describe("somebody who restricts", () => {
  it("is told what that means before, and of the periods that go on", async () => {
    const talks = await openTalks();
    const words = wordsOf(await talks.click(ADA, "rights.restrict-ask"));
    expect(words).toContain("Die Löschfristen laufen weiter");
    expect((await talks.file(ADA)).plan.wishes.restricted).toBeUndefined();
  });

  it("gives named people the answer for what is not there", async () => {
    const { talks, id } = await restricted();
    for (const verb of ["release.read", "release.acknowledge", "release.answer"] as const) {
      const heard = await talks.click(LEAD, verb, { id });
      expect(heard.shows).toEqual(asMissing());
      expect(heard.leaves).toBeUndefined();
    }
  });

  it("shows it again as soon as they lift it, with one click", async () => {
    const { talks, id } = await restricted();
    const before = (await talks.file(ADA)).content;
    await press(talks, ADA, await talks.click(ADA, "rights.open"), "rights.lift");
    expect(wordsOf(await talks.click(LEAD, "release.read", { id }))).toContain(canary(ADA, "release"));
    expect((await talks.file(ADA)).content).toEqual(before);
  });

  it("has nothing new of theirs kept meanwhile, and is told so", async () => {
    const { talks } = await restricted();
    const before = (await talks.file(ADA)).content;
    for (const verb of ["release.send", "release.topics", "preparation.open"] as const) {
      const heard = await talks.click(ADA, verb, { id: "x" });
      expect(wordsOf(heard)).toContain("Neues speichere ich nicht");
    }
    expect((await talks.file(ADA)).content).toEqual(before);
  });

  it("gets back every word that they typed, with nothing of it kept", async () => {
    const { talks, id } = await restricted();
    await talks.click(LEAD, "rights.restrict");
    const typed = "Worte, die ich gerade erst getippt habe";
    const [topic] = IFD.topics;
    if (topic === undefined) throw new Error("there is none");
    const notes = { [tickOf(topic)]: "true", [noteOf(topic)]: typed };
    const [ada, lead] = [(await talks.file(ADA)).content, (await talks.file(LEAD)).content];
    const mark = dialogueMark(dialogueOf(ADA));
    for (const [person, verb, inputs, form] of [
      [ADA, "preparation.save", notes, mark],
      [ADA, "release.people", notes, mark],
      [LEAD, "lead-topics.save", { [LEAD_TOPICS_INPUT]: typed }, mark],
    ] as const) {
      const heard = await talks.click(person, verb, { id: form, inputs });
      expect(JSON.stringify(heard.shows?.card)).toContain(typed);
      expect(wordsOf(heard)).toContain("nicht gespeichert");
      expect(JSON.stringify(heard.leaves ?? "")).not.toContain(typed);
    }
    await talks.click(ADA, "rights.lift");
    const answered = await talks.click(LEAD, "release.answer-send", { id, inputs: { [ANSWER_INPUT]: typed } });
    expect(JSON.stringify(answered.shows?.card)).toContain(typed);
    expect([(await talks.file(ADA)).content, (await talks.file(LEAD)).content]).toEqual([ada, lead]);
  });

  it("is told what cannot be handed back because no card holds it, and about nobody else's", async () => {
    const { talks } = await restricted();
    await talks.click(LEAD, "rights.restrict");
    const long = "x".repeat(30_000);
    const [topic] = IFD.topics;
    if (topic === undefined) throw new Error("there is none");
    const mark = dialogueMark(dialogueOf(ADA));
    for (const [person, verb, inputs] of [
      [ADA, "preparation.save", { [tickOf(topic)]: "true", [noteOf(topic)]: long }],
      [ADA, "release.people", { [tickOf(topic)]: "true", [noteOf(topic)]: long }],
      [LEAD, "lead-topics.save", { [LEAD_TOPICS_INPUT]: long }],
    ] as const) {
      expect(JSON.stringify(await talks.click(person, verb, { id: mark, inputs }))).not.toContain(long);
      expect((await talks.click(person, verb, { id: "x", inputs })).shows).toEqual(asMissing());
    }
  });

  it("can still read, take along, take back and erase everything", async () => {
    const { talks, id } = await restricted();
    expect(wordsOf(await talks.click(ADA, "data.read"))).toContain(canary(ADA, "preparation"));
    expect(wordsOf(await talks.click(ADA, "release.withdraw", { id }))).not.toContain("eingeschränkt");
    const erased = await talks.click(ADA, "data.erase", { inputs: { sure: "true" } });
    expect(wordsOf(erased)).toContain("Ihre Einschränkung bleibt");
    expect((await talks.file(ADA)).plan.wishes).toEqual({ muted: false, pauses: [], restricted: true });
  });

  it("leaves in the chat where it is found and not that it was done", async () => {
    const talks = await openTalks();
    const heard = await talks.click(ADA, "rights.restrict", { way: "message" });
    expect(wordsOf(heard)).not.toContain("eingeschränkt");
  });
});

describe("somebody who objects", () => {
  it("ends what is voluntary at once, and is told who decides on the rest", async () => {
    const talks = await openTalks();
    const id = await releases(talks, ADA, LEAD);
    const asked = await talks.click(ADA, "rights.object-ask");
    const words = wordsOf(await press(talks, ADA, asked, "rights.object"));
    expect(words).toContain("Petra Lindqvist");
    const { plan, content } = await talks.file(ADA);
    expect(plan.wishes.muted).toBe(true);
    expect(content.releases.map(({ state }) => state)).toEqual(["withdrawn"]);
    expect(wordsOf(await talks.click(LEAD, "release.read", { id }))).not.toContain(canary(ADA, "release"));
    expect(plan.notices?.map(({ state }) => state)).toEqual(["stale"]);
  });

  it("turns reminders on again with one click", async () => {
    const talks = await openTalks();
    await press(talks, ADA, await talks.click(ADA, "rights.object"), "reminders.unmute");
    expect((await talks.file(ADA)).plan.wishes.muted).toBe(false);
  });
});

describe("a private right", () => {
  it("changes nothing in anybody else's file", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await wishes(talks, LEAD);
    await releases(talks, LEAD, HEAD);
    await answers(talks, LEAD, HEAD);
    const others = async () =>
      JSON.stringify([(await talks.file(LEAD)).content, (await talks.file(HEAD)).content, await talks.store.house()]);
    const before = await others();
    await talks.click(ADA, "rights.restrict");
    await talks.click(ADA, "rights.lift");
    await talks.click(ADA, "rights.object");
    expect(await others()).toBe(before);
  });
});
