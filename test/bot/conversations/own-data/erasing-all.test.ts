import { describe, expect, it } from "vitest";
import { hear } from "../../../../bot/conversations/hear.js";
import { ERASE_SURE } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { type Store, StoreError } from "../../../../store/index.js";
import { ADA, BEN, LEAD, openTalks, type Talks, textsOf, wordsOf } from "../house.js";
import {
  answers,
  canary,
  change,
  everythingKept,
  inWriting,
  keepProtocol,
  prepares,
  raises,
  releases,
  wishes,
  wishFor,
  writeAll,
} from "./written.js";

const SURE = { inputs: { [ERASE_SURE]: "true" } };

const erases = (talks: Talks, person: string, activity?: string) =>
  talks.click(person, "data.erase", { ...SURE, ...(activity === undefined ? {} : { activity }) });

const receiptsOf = async (talks: Talks, person = ADA) => (await talks.file(person)).plan.erased ?? [];

describe("erasing everything", () => {
  it("leaves nothing that the person wrote in any file of the house", async () => {
    const talks = await openTalks();
    await writeAll(talks);
    for (const where of ["preparation", "draft", "release", "answer", "lead-topics"]) {
      expect(await everythingKept(talks)).toContain(canary(LEAD, where));
    }
    await erases(talks, LEAD);
    expect(await everythingKept(talks)).not.toContain(`canary-${LEAD}`);
  });

  it("leaves everybody else what is theirs", async () => {
    const talks = await openTalks();
    await writeAll(talks);
    const before = await talks.file(ADA);
    await erases(talks, LEAD);
    const { plan, content } = await talks.file(ADA);
    expect(plan).toEqual(before.plan);
    expect(content.preparations).toEqual(before.content.preparations);
    expect(JSON.stringify(content)).toContain(canary(ADA, "release"));
    expect(await talks.file(BEN)).toEqual(await (await openTalks()).file(BEN));
  });

  it("forgets wishes, and leaves the pauses that a due date gave way to", async () => {
    const talks = await openTalks();
    await wishes(talks, ADA);
    const { pauses } = (await talks.file(ADA)).plan.wishes;
    expect(pauses).toHaveLength(1);
    await erases(talks, ADA);
    expect((await talks.file(ADA)).plan.wishes).toEqual({ muted: false, pauses });
  });

  it("lets nobody tell by a dialogue, its date or a message that something was erased", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await change(talks, ADA, ({ plan, content }) => ({ plan: { ...plan, nudgedOn: day("2026-11-16") }, content }));
    await talks.click(ADA, "data.open");
    const { dialogues, slots, nudgedOn, address } = (await talks.file(ADA)).plan;
    await erases(talks, ADA);
    expect((await talks.file(ADA)).plan).toMatchObject({ dialogues, slots, nudgedOn, address });
    expect(dialogues).toHaveLength(1);
  });

  it("has messages about what was released replaced at once", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD);
    const heard = await erases(talks, ADA);
    const { notices, wakeAt } = (await talks.file(ADA)).plan;
    expect(notices?.map(({ state }) => state)).toEqual(["stale"]);
    expect(wakeAt).toBe(talks.now);
    expect(heard.sends).toEqual([ADA]);
  });

  it("never begins to tell of what was released", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD, "due");
    await erases(talks, ADA);
    expect((await talks.file(ADA)).plan.notices).toEqual([]);
  });

  it("tells nobody of an answer that is gone", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD);
    await answers(talks, ADA, LEAD, "due");
    await erases(talks, LEAD);
    expect((await talks.file(ADA)).plan.notices?.map(({ telling }) => telling.kind)).toEqual(["release"]);
  });

  it("leaves a message alone that was sent about an answer", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD);
    await answers(talks, ADA, LEAD);
    await erases(talks, LEAD);
    expect((await talks.file(ADA)).plan.notices?.map(({ telling, state }) => `${telling.kind} ${state}`)).toEqual([
      "release sent",
      "answer sent",
    ]);
  });

  it("takes a lead's wish for a protocol out of the employee's file, and no protocol", async () => {
    const talks = await openTalks();
    await keepProtocol(talks, ADA, wishFor(ADA, LEAD, "lead"));
    await keepProtocol(talks, BEN, inWriting(BEN, LEAD));
    await erases(talks, LEAD);
    expect((await talks.file(ADA)).content.protocols).toEqual([]);
    expect((await talks.file(BEN)).content.protocols).toEqual([inWriting(BEN, LEAD)]);
  });

  it("leaves a lead's unanswered wish for a protocol in the employee's own file", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await keepProtocol(talks, ADA, wishFor(ADA, LEAD, "lead"));
    await erases(talks, ADA);
    expect((await talks.file(ADA)).content.protocols).toEqual([wishFor(ADA, LEAD, "lead")]);
  });
});

describe("asking before everything is erased", () => {
  it("erases nothing", async () => {
    const talks = await openTalks();
    await writeAll(talks);
    await talks.click(ADA, "data.open");
    const before = await everythingKept(talks);
    expect(wordsOf(await talks.click(ADA, "data.erase-ask"))).toContain("preparations");
    expect(await everythingKept(talks)).toBe(before);
  });

  it("says that pauses stay and why, and says the same where there is nothing else", async () => {
    const talks = await openTalks();
    const paused = { from: day("2026-11-20"), to: day("2026-12-10") };
    await change(talks, ADA, ({ plan, content }) => ({ plan: { ...plan, wishes: { muted: false, pauses: [paused] } }, content }));
    const alone = wordsOf(await talks.click(ADA, "data.erase-ask"));
    expect(alone).toContain("Außer Ihren Pausen habe ich nichts gespeichert, was von Ihnen stammt.");
    await prepares(talks, ADA);
    const words = wordsOf(await talks.click(ADA, "data.erase-ask"));
    for (const said of [alone, words]) expect(said).toContain("Pausen bleiben 13 Monate");
    expect(words).not.toContain("– Pausen");
  });

  it("says that talks and their dates stay, and does not list them among what goes", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    const words = wordsOf(await talks.click(ADA, "data.erase-ask"));
    expect(words).toContain("Das gehört beiden Seiten");
    expect(words).toContain("– Vorbereitungen");
    expect(words).not.toMatch(/– (Gespräche|Termine|Nachweise)/);
  });

  it("comes again where nobody ticked that they are sure", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    const asked = await talks.click(ADA, "data.erase-ask");
    for (const inputs of [{}, { [ERASE_SURE]: "false" }, { [ERASE_SURE]: "yes" }]) {
      expect((await talks.click(ADA, "data.erase", { inputs })).shows).toEqual(asked.shows);
    }
    expect(await everythingKept(talks)).toContain(canary(ADA, "preparation"));
  });

  it("says so where there is nothing to erase, also when somebody is sure", async () => {
    const talks = await openTalks();
    const asked = await talks.click(ADA, "data.erase-ask");
    expect(wordsOf(asked)).toContain("nichts zu löschen");
    expect((await erases(talks, ADA)).shows).toEqual(asked.shows);
    expect(await receiptsOf(talks)).toEqual([]);
  });

  it("knows of an answer alone, and of topics alone that a lead wanted to raise", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD);
    await answers(talks, ADA, LEAD);
    expect(wordsOf(await talks.click(LEAD, "data.erase-ask"))).toContain("Antworten auf Freigaben");
    const others = await openTalks();
    await raises(others, LEAD, BEN);
    expect(wordsOf(await others.click(LEAD, "data.erase-ask"))).toContain("Themen als Führungskraft");
  });

  it("does not ask the employee about a wish that is the lead's alone", async () => {
    const talks = await openTalks();
    await keepProtocol(talks, ADA, wishFor(ADA, LEAD, "lead"));
    const heard = await talks.click(ADA, "data.erase-ask");
    expect(heard.shows).toEqual((await (await openTalks()).click(ADA, "data.erase-ask")).shows);
  });
});

describe("the receipt of an erasure", () => {
  it("has the number that stays in the chat, and names nobody", async () => {
    const talks = await openTalks();
    await writeAll(talks);
    const heard = await erases(talks, LEAD);
    const receipts = await receiptsOf(talks, LEAD);
    expect(receipts).toEqual([{ on: day("2026-11-20"), receipt: expect.any(String) }]);
    expect(heard.leaves).toEqual(heard.shows);
    expect(textsOf(heard.shows?.card)).toContain(receipts[0]?.receipt);
  });

  it("is known nowhere but to whoever asked for it", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await erases(talks, ADA);
    expect(await receiptsOf(talks)).toHaveLength(1);
    expect((await talks.store.house()).receipts).toBeUndefined();
  });

  it("comes once, when Teams delivers the click twice", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await erases(talks, ADA, "same");
    const again = await erases(talks, ADA, "same");
    expect(await receiptsOf(talks)).toHaveLength(1);
    expect(wordsOf(again)).toContain("nichts zu löschen");
  });

  it("comes once, when Teams delivers the click twice at the same moment", async () => {
    const talks = await openTalks();
    await writeAll(talks);
    await Promise.all([erases(talks, LEAD, "same"), erases(talks, LEAD, "same"), erases(talks, LEAD)]);
    expect(await receiptsOf(talks, LEAD)).toHaveLength(1);
    expect(await everythingKept(talks)).not.toContain(`canary-${LEAD}`);
  });

  it("does not take along what was written after it, when Teams delivers the old click once more", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await erases(talks, ADA, "same");
    await prepares(talks, ADA);
    await erases(talks, ADA, "same");
    expect(await everythingKept(talks)).toContain(canary(ADA, "preparation"));
    expect(await receiptsOf(talks)).toHaveLength(1);
  });
});

/** Fails at the n-th step that keeps something, and works again from then on. */
const failingAt = (store: Store, step: number): Store => {
  let steps = 0;
  const isDown = (): boolean => {
    steps += 1;
    return steps === step;
  };
  const down = () => Promise.reject(new StoreError({ kind: "closed" }));
  return {
    ...store,
    change: (person, fn) => (isDown() ? down() : store.change(person, fn)),
    changeOnce: (person, inbound, fn) => (isDown() ? down() : store.changeOnce(person, inbound, fn)),
    changeHouse: (fn) => (isDown() ? down() : store.changeHouse(fn)),
  };
};

const RECEIPT = /Belegnummer|Receipt number/;

const cutAt = async (talks: Talks, step: number): Promise<string> => {
  const half = await hear(
    { ...talks.world, store: failingAt(talks.store, step) },
    {
      person: LEAD,
      conversation: `a:${LEAD}`,
      serviceUrl: "http://localhost/",
      activity: "cut",
      what: { kind: "clicked", way: "in-place", click: { verb: "data.erase", inputs: new Map([[ERASE_SURE, "true"]]) } },
    },
  );
  return wordsOf(half);
};

describe("an erasure that is cut short", () => {
  // The address, one's own file, Ada's, Ben's, the mark with the receipt.
  it.each([2, 3, 4, 5])("at step %i is finished when it is asked for again, under one receipt", async (step) => {
    const talks = await openTalks();
    await writeAll(talks);
    await keepProtocol(talks, BEN, wishFor(BEN, LEAD, "lead"));
    expect(await cutAt(talks, step)).not.toMatch(RECEIPT);
    const done = await talks.click(LEAD, step === 2 ? "data.erase" : "data.erase-ask", SURE);
    expect(wordsOf(done)).toMatch(RECEIPT);
    expect(await everythingKept(talks)).not.toContain(`canary-${LEAD}`);
    expect((await talks.file(BEN)).content.protocols).toEqual([]);
    expect((await talks.file(LEAD)).plan.erasing).toBeUndefined();
    expect(await receiptsOf(talks, LEAD)).toHaveLength(1);
  });

  it("takes along what was written since, when whoever is sure asks for it again", async () => {
    const talks = await openTalks();
    await prepares(talks, LEAD);
    await cutAt(talks, 3);
    await prepares(talks, LEAD);
    await erases(talks, LEAD);
    expect(await everythingKept(talks)).not.toContain(`canary-${LEAD}`);
    expect(await receiptsOf(talks, LEAD)).toHaveLength(1);
  });
});

describe("an erasure by somebody who is admin before there is a roster", () => {
  it("works as for everybody else", async () => {
    const talks = await openTalks({ office: { firstAdmin: "first" as PersonId } });
    await wishes(talks, "first");
    expect(wordsOf(await erases(talks, "first"))).toMatch(RECEIPT);
    expect((await talks.file("first")).plan.wishes).toMatchObject({ muted: false });
  });
});
