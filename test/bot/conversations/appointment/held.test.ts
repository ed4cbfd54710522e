import { describe, expect, it } from "vitest";
import type { PersonId } from "../../../../dialogue/index.js";
import { ADA, LEAD, openTalks, press, type Talks, textsOf, wordsOf } from "../house.js";
import { ADAS, adas, agrees, deliver, FIRST, proposes, saysHeld, told } from "./steps.js";

const atNoonOnDayOf = (talks: Talks): void => {
  talks.now = (talks.now + 14 * 86_400_000) as typeof talks.now;
};

const waived = (talks: Talks): Promise<void> =>
  talks.store.change(ADA as PersonId, (file) => ({
    file: {
      ...file,
      plan: {
        ...file.plan,
        dialogues: file.plan.dialogues.map(({ id, person, format, dueOn }) => ({
          id,
          person,
          format,
          dueOn,
          state: "waived",
          why: "away",
        })),
      },
    },
    value: undefined,
  }));

describe("the form for “took place”", () => {
  it("suggests today while no agreed date has come, and no day before the window", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await agrees(talks, LEAD, FIRST);
    const form = JSON.stringify((await talks.click(LEAD, "held.ask", { inputs: { whom: ADAS } })).shows?.card);
    expect(form).toContain('"value":"2026-11-20"');
    expect(form).toContain('"min":"2026-07-01"');
  });

  it("suggests the agreed date once it has come", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await agrees(talks, LEAD, FIRST);
    atNoonOnDayOf(talks);
    talks.now = (talks.now + 3 * 86_400_000) as typeof talks.now;
    expect(JSON.stringify((await talks.click(ADA, "held.ask", { id: ADAS })).shows?.card)).toContain('"value":"2026-12-04"');
  });

  it("is there for a dialogue that was waived: people who were thought away did meet", async () => {
    const talks = await openTalks();
    await waived(talks);
    const form = await talks.click(ADA, "held.ask", { id: ADAS });
    expect(wordsOf(await press(talks, ADA, form, "held.say", { inputs: { "held-on": "2026-11-19" } }))).toContain("hat stattgefunden");
  });

  it("shows how things stand once somebody said so", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    expect(wordsOf(await talks.click(ADA, "held.ask", { id: ADAS }))).toContain("Lena Leitung sagt");
  });
});

describe("saying that it took place", () => {
  it("is the complete record and is told the other side", async () => {
    const talks = await openTalks();
    const said = await saysHeld(talks, LEAD, "2026-11-19");
    expect(textsOf(said.leaves?.card).join()).toContain("hat stattgefunden");
    expect(await adas(talks)).toMatchObject({ state: "held", said: [{ by: "lead" }] });
    expect(await told(talks)).toEqual([[ADA, "held", "due"]]);
  });

  it.each([
    ["2026-11-21", "heute oder einen früheren Tag"],
    ["2026-06-30", "Tag"],
    ["gestern", "Tag bis heute"],
  ])("asks again about %s, with what was filled in", async (day, words) => {
    const talks = await openTalks();
    const again = await saysHeld(talks, ADA, day);
    expect(wordsOf(again)).toContain(words);
    expect(again.leaves).toBeUndefined();
    expect((await adas(talks)).state).toBe("open");
    expect(await told(talks)).toEqual([]);
  });

  it("by both sides of the same day confirms it", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    expect(wordsOf(await saysHeld(talks, ADA, "2026-11-19"))).toContain("Beide Seiten");
    expect(await told(talks)).toEqual([]);
  });

  it("of another day than the other side shows what was said, for a yes or a no", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    expect(wordsOf(await saysHeld(talks, ADA, "2026-11-18"))).toMatch(/19\.\sNovember/);
    expect(await adas(talks)).toMatchObject({ said: [{ by: "lead" }] });
  });

  it("twice shows the same and tells once", async () => {
    const talks = await openTalks();
    const cards = [
      await saysHeld(talks, LEAD, "2026-11-19", { activity: "a" }),
      await saysHeld(talks, LEAD, "2026-11-19", { activity: "a" }),
      await saysHeld(talks, LEAD, "2026-11-19"),
    ].map(wordsOf);
    expect(new Set(cards).size).toBe(1);
    expect(await told(talks)).toHaveLength(1);
  });
});

describe("confirming", () => {
  it("is told nobody: whoever said it knows", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    await deliver(talks);
    expect(wordsOf(await talks.click(ADA, "held.confirm", { id: ADAS }))).toContain("Beide Seiten");
    expect(await told(talks)).toEqual([[ADA, "held", "stale"]]);
  });

  it("what nobody says shows how things stand", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADA, "held.confirm", { id: ADAS }))).toContain("noch keinen Termin");
  });
});

describe("objecting", () => {
  it("opens the dialogue again and is told the other side", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    expect(wordsOf(await talks.click(ADA, "held.object", { id: ADAS }))).toContain("wieder offen");
    expect((await adas(talks)).state).toBe("open");
    expect(await told(talks)).toEqual([[LEAD, "objected", "due"]]);
  });

  it("to one's own click takes it back", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    expect(wordsOf(await talks.click(LEAD, "held.object", { id: ADAS }))).toContain("wieder offen");
    expect(await told(talks)).toEqual([[ADA, "objected", "due"]]);
  });

  it("twice shows the same as once", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    const once = await talks.click(ADA, "held.object", { id: ADAS });
    expect(wordsOf(await talks.click(ADA, "held.object", { id: ADAS }))).toBe(wordsOf(once));
  });

  it("comes too late once both said so: what both say stands", async () => {
    const talks = await openTalks();
    await saysHeld(talks, LEAD, "2026-11-19");
    await talks.click(ADA, "held.confirm", { id: ADAS });
    const late = await talks.click(LEAD, "held.object", { id: ADAS, way: "dialog-sends" });
    expect(wordsOf(late)).toContain("beide Seiten");
    expect(textsOf(late.leaves?.card).join()).toContain("Beide Seiten");
    expect((await adas(talks)).state).toBe("held");
  });
});
