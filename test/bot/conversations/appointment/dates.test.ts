import { describe, expect, it } from "vitest";
import { day, isoDay, type PersonId } from "../../../../dialogue/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import { ADA, BEN, buttonsOf, LEAD, OTHER_LEAD, openTalks, PEOPLE, press, textsOf, wordsOf } from "../house.js";
import { ADAS, adas, agrees, deliver, FIRST, filledIn, proposes, SECOND, told } from "./steps.js";

const leftBy = (heard: { readonly leaves?: { readonly card: unknown } }): string => textsOf(heard.leaves?.card).join("\n");

describe("proposing a date", () => {
  it("opens a form that says to whom it goes", async () => {
    const talks = await openTalks();
    const form = await talks.click(ADA, "appointment.propose", { id: ADAS });
    expect(wordsOf(form)).toContain("Lena Leitung");
    expect(form.leaves).toBeUndefined();
  });

  it("is kept, told to the other side, and stays in the chat", async () => {
    const talks = await openTalks();
    const form = await talks.click(ADA, "appointment.propose", { id: ADAS });
    const sent = await press(talks, ADA, form, "appointment.send", { inputs: filledIn(FIRST) });
    expect(wordsOf(sent)).toContain("unterwegs");
    expect(leftBy(sent)).toContain("unterwegs");
    expect(sent.sends).toEqual([ADA]);
    expect(await adas(talks)).toMatchObject({ state: "open", proposed: { by: "employee", when: FIRST } });
    expect(await told(talks)).toEqual([[LEAD, "proposed", "due"]]);
  });

  it("may come from the lead, who picks a person out of a list", async () => {
    const talks = await openTalks();
    const form = await talks.click(LEAD, "appointment.propose", { inputs: { whom: ADAS } });
    expect(wordsOf(form)).toContain("Ada Arendt");
    const sent = await press(talks, LEAD, form, "appointment.send", { inputs: filledIn(FIRST) });
    expect(wordsOf(sent)).toContain("unterwegs");
    expect(await told(talks)).toEqual([[ADA, "proposed", "due"]]);
  });

  it("leaves a list of several people as it was, for the others on it", async () => {
    const talks = await openTalks();
    const form = await talks.click(LEAD, "appointment.propose", { inputs: { whom: ADAS } });
    expect((await press(talks, LEAD, form, "appointment.send", { inputs: filledIn(FIRST) })).leaves).toBeUndefined();
  });

  it("shows whoever picks a person what that person proposed already", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    const shown = await talks.click(LEAD, "appointment.propose", { inputs: { whom: ADAS } });
    expect(buttonsOf(shown.shows?.card).map(({ verb }) => verb)).toContain("appointment.agree");
  });

  it.each([
    ["too long", { ...FIRST, minutes: 31 }, "1 bis 30 Minuten"],
    ["at night", { ...FIRST, from: 1200 }, "zwischen 06:00 und 18:00 Uhr"],
    ["past", { ...FIRST, on: (FIRST.on - 30) as typeof FIRST.on }, "der noch kommt"],
  ])("asks again for a date that is %s, with what was filled in", async (_, when, words) => {
    const talks = await openTalks();
    const again = await proposes(talks, ADA, when);
    expect(wordsOf(again)).toContain(words);
    expect(JSON.stringify(again.shows?.card)).toContain(isoDay(when.on));
    expect(again.leaves).toBeUndefined();
    expect(await adas(talks)).not.toHaveProperty("proposed");
    expect(await told(talks)).toEqual([]);
  });

  it.each([
    ["day", "Tag ab heute"],
    ["time", "zwischen 06:00 und 18:00 Uhr"],
    ["minutes", "1 bis 30 Minuten"],
  ])("asks again where the %s cannot be read", async (name, words) => {
    const talks = await openTalks();
    const again = await proposes(talks, ADA, FIRST, { inputs: { ...filledIn(FIRST), [name]: "bald" } });
    expect(wordsOf(again)).toContain(words);
  });

  it("is done once, however often it is clicked or delivered", async () => {
    const talks = await openTalks();
    const cards = [
      await proposes(talks, ADA, FIRST, { activity: "a" }),
      await proposes(talks, ADA, FIRST, { activity: "a" }),
      await proposes(talks, ADA, FIRST, { activity: "b" }),
    ].map(wordsOf);
    expect(new Set(cards).size).toBe(1);
    expect(await told(talks)).toHaveLength(1);
  });

  it("on a Saturday goes through, with a word about it", async () => {
    const talks = await openTalks();
    expect(wordsOf(await proposes(talks, ADA, { ...FIRST, on: day("2026-12-05") }))).toContain("kein Arbeitstag");
    expect(await adas(talks)).toMatchObject({ proposed: { when: { on: day("2026-12-05") } } });
    expect(wordsOf(await proposes(talks, ADA, SECOND))).not.toContain("kein Arbeitstag");
  });

  it("a second time takes the first off the table, with a message of its own", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await proposes(talks, ADA, SECOND);
    expect(await told(talks)).toEqual([[LEAD, "proposed", "due"]]);
    await deliver(talks);
    await proposes(talks, ADA, FIRST);
    expect(await told(talks)).toEqual([
      [LEAD, "dropped", "stale"],
      [LEAD, "proposed", "due"],
    ]);
  });

  it("by both sides of the same date is agreeing", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    expect(wordsOf(await proposes(talks, LEAD, FIRST))).toContain("Der Termin steht");
    expect(await adas(talks)).toMatchObject({ state: "dated", ...FIRST });
    expect(await told(talks)).toEqual([[ADA, "agreed", "due"]]);
  });

  it("shows how things stand where the dialogue is over", async () => {
    const talks = await openTalks();
    await talks.click(LEAD, "held.say", { id: ADAS, inputs: { "held-on": "2026-11-20" } });
    expect(wordsOf(await talks.click(ADA, "appointment.propose", { id: ADAS }))).toContain("hat stattgefunden");
    expect(wordsOf(await proposes(talks, ADA, FIRST))).toContain("hat stattgefunden");
  });
});

describe("agreeing", () => {
  it("is to the date on the card, stays in the chat and is told", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    const asked = await talks.click(LEAD, "appointment.answer", { id: ADAS });
    const agreed = await press(talks, LEAD, asked, "appointment.agree");
    expect(leftBy(agreed)).toContain("Der Termin steht");
    expect(await adas(talks)).toMatchObject({ state: "dated", ...FIRST });
    expect(await told(talks)).toEqual([[ADA, "agreed", "due"]]);
  });

  it("to a date that was replaced meanwhile shows the new one and agrees to nothing", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await proposes(talks, ADA, SECOND);
    expect(wordsOf(await agrees(talks, LEAD, FIRST))).toContain("8. Dezember 2026, 13:30");
    expect((await adas(talks)).state).toBe("open");
  });

  it("to a proposal that was withdrawn says that it is off the table", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await talks.click(ADA, "appointment.drop", { id: ADAS });
    expect(wordsOf(await agrees(talks, LEAD, FIRST))).toContain("vom Tisch");
    expect((await adas(talks)).state).toBe("open");
  });

  it("twice shows the same as once", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    const [once, again, repeated] = [
      await agrees(talks, LEAD, FIRST, { activity: "a" }),
      await agrees(talks, LEAD, FIRST),
      await agrees(talks, LEAD, FIRST, { activity: "a" }),
    ].map(wordsOf);
    expect([again, repeated]).toEqual([once, once]);
  });

  it("to one's own proposal agrees to nothing", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    expect(wordsOf(await agrees(talks, ADA, FIRST))).toContain("unterwegs");
    expect((await adas(talks)).state).toBe("open");
  });

  it("comes too late once the date has passed", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    talks.now = (talks.now + 20 * 86_400_000) as typeof talks.now;
    expect(wordsOf(await agrees(talks, LEAD, FIRST))).toContain("vorbei");
  });

  it("to another date moves the one that stands", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await agrees(talks, LEAD, FIRST);
    await proposes(talks, LEAD, SECOND);
    expect(await adas(talks)).toMatchObject({ ...FIRST, proposed: { by: "lead" } });
    expect(wordsOf(await agrees(talks, ADA, SECOND))).toContain("verschoben");
    expect(await adas(talks)).toMatchObject({ state: "dated", ...SECOND });
  });

  it("is for whoever leads today: who led before finds nothing", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await talks.store.replaceRoster(
      new Map(
        PEOPLE.map((person) => [
          person.id,
          person.id === ADA ? aPerson(ADA, { name: "Ada Arendt", lead: OTHER_LEAD as PersonId }) : person,
        ]),
      ),
    );
    expect(wordsOf(await agrees(talks, LEAD, FIRST))).toContain("finde ich hier nicht");
    expect(wordsOf(await agrees(talks, OTHER_LEAD, FIRST))).toContain("Der Termin steht");
  });
});

describe("a dialogue without a name", () => {
  it("is one's own next", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(BEN, "appointment.open"))).toContain("Lena Leitung");
  });

  it("is none for whoever has none", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click("top", "appointment.open"))).toContain("kein Gespräch fällig");
  });
});
