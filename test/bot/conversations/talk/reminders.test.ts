import { describe, expect, it } from "vitest";
import { ANY_DAY, REMINDER_INPUTS, voiceOf } from "../../../../cards/index.js";
import { day, isoDay, type PersonId } from "../../../../dialogue/index.js";
import { ADA, BEN, buttonsOf, LEAD, NOW, openTalks, press, type Talks, wordsOf } from "../house.js";

const german = voiceOf("de");

const wishesOf = async (talks: Talks, person = ADA) => (await talks.file(person)).plan.wishes;
const pausesOf = async (talks: Talks) => (await wishesOf(talks)).pauses.map(({ from, to }) => `${isoDay(from)} ${isoDay(to)}`);

const fields = (from: string, to: string, bundleOn?: string) => ({
  inputs: {
    [REMINDER_INPUTS.from]: from,
    [REMINDER_INPUTS.to]: to,
    ...(bundleOn === undefined ? {} : { [REMINDER_INPUTS.bundleOn]: bundleOn }),
  },
});

const save = async (talks: Talks, from: string, to: string, bundleOn?: string, person = ADA) =>
  press(talks, person, await talks.click(person, "reminders.open"), "reminders.save", fields(from, to, bundleOn));

describe("reminders", () => {
  it("are turned off at a word, and on again", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.type(ADA, "stumm"))).toContain(german.say("muted.title"));
    expect((await wishesOf(talks)).muted).toBe(true);
    expect(wordsOf(await talks.type(ADA, "wieder erinnern"))).toContain(german.say("unmuted.title"));
    expect((await wishesOf(talks)).muted).toBe(false);
  });

  it("are turned off at a click for good, and the message says so", async () => {
    const talks = await openTalks();
    const heard = await talks.click(ADA, "reminders.mute");
    expect(heard.leaves).toEqual(heard.shows);
    expect(wordsOf(await press(talks, ADA, heard, "reminders.unmute"))).toContain(german.say("unmuted.title"));
  });

  it("are as they were after the same click twice", async () => {
    const talks = await openTalks();
    for (const verb of ["reminders.mute", "reminders.unmute"] as const) {
      const first = await talks.click(ADA, verb, { activity: verb });
      expect(await talks.click(ADA, verb, { activity: verb })).toEqual(first);
      expect(await talks.click(ADA, verb)).toEqual(first);
      expect((await wishesOf(talks)).muted).toBe(verb === "reminders.mute");
    }
  });

  it("of a lead still tell of the team", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.type(LEAD, "stumm"))).toContain(german.say("muted.as-lead"));
    expect(wordsOf(await talks.type(ADA, "stumm"))).not.toContain(german.say("muted.as-lead"));
  });

  it("are each person's own", async () => {
    const talks = await openTalks();
    await talks.click(ADA, "reminders.mute", { id: BEN, inputs: { person: BEN } });
    expect((await wishesOf(talks, BEN)).muted).toBe(false);
  });

  it("make the clock look anew", async () => {
    const talks = await openTalks();
    await talks.store.change(ADA as PersonId, (file) => ({
      file: { ...file, plan: { ...file.plan, wakeAt: (NOW + 1e9) as typeof NOW } },
      value: undefined,
    }));
    await talks.click(ADA, "reminders.mute");
    expect((await talks.store.due(NOW)).map(({ person }) => person)).toContain(ADA);
  });
});

describe("a pause", () => {
  it("is kept, shown and taken away again", async () => {
    const talks = await openTalks();
    expect(wordsOf(await save(talks, "2026-12-21", "2027-01-05"))).toContain(german.say("reminders.saved"));
    expect(await pausesOf(talks)).toEqual(["2026-12-21 2027-01-05"]);
    expect(wordsOf(await talks.click(ADA, "reminders.open"))).toContain("21.12.2026 bis 05.01.2027");
    await save(talks, "", "");
    expect(await pausesOf(talks)).toEqual([]);
  });

  it.each([
    ["2026-12-21", "", "reminders.pause-half"],
    ["", "2026-12-21", "reminders.pause-half"],
    ["2026-12-21", "2026-12-20", "reminders.pause-backwards"],
    ["2026-11-01", "2026-11-10", "reminders.pause-past"],
    ["2026-12-21", "morgen", "reminders.pause-unreadable"],
  ] as const)("that is none says why, and nothing typed or kept is lost: %s to %s", async (from, to, why) => {
    const talks = await openTalks();
    await save(talks, "2026-12-01", "2026-12-04");
    const heard = await save(talks, from, to);
    expect(wordsOf(heard)).toContain(german.say(why));
    expect(wordsOf(heard)).not.toContain(german.say("reminders.saved"));
    for (const typed of [from, to].filter((text) => text.startsWith("20")))
      expect(JSON.stringify(heard.shows)).toContain(`"value":"${typed}"`);
    expect(await pausesOf(talks)).toEqual(["2026-12-01 2026-12-04"]);
  });

  it("that has begun can be made longer or ended", async () => {
    const talks = await openTalks();
    await talks.store.change(ADA as PersonId, (file) => ({
      file: { ...file, plan: { ...file.plan, wishes: { muted: false, pauses: [{ from: day("2026-11-16"), to: day("2026-11-27") }] } } },
      value: undefined,
    }));
    await save(talks, "2026-11-16", "2026-12-04");
    expect(await pausesOf(talks)).toEqual(["2026-11-16 2026-12-04"]);
    await save(talks, "", "");
    expect(await pausesOf(talks)).toEqual(["2026-11-16 2026-11-19"]);
  });

  it("is saved once when Teams delivers the click twice", async () => {
    const talks = await openTalks();
    const clicked = { ...fields("2026-12-21", "2027-01-05"), activity: "same" };
    const first = await talks.click(ADA, "reminders.save", clicked);
    expect(await talks.click(ADA, "reminders.save", clicked)).toEqual(first);
    expect(await pausesOf(talks)).toHaveLength(1);
  });

  it("is nobody else's to read: the chat keeps no word of it", async () => {
    const talks = await openTalks();
    const heard = await talks.click(ADA, "reminders.save", { ...fields("2026-12-21", "2027-01-05"), way: "message" });
    expect(JSON.stringify(heard)).not.toMatch(/2026-12-21|21\.12\.2026/);
  });
});

describe("the weekday of a lead's message", () => {
  it("is chosen, kept by what does not name it, and given up", async () => {
    const talks = await openTalks();
    await save(talks, "", "", "2", LEAD);
    expect((await wishesOf(talks, LEAD)).bundleOn).toBe(2);
    await save(talks, "", "", undefined, LEAD);
    await save(talks, "", "", "6", LEAD);
    expect((await wishesOf(talks, LEAD)).bundleOn).toBe(2);
    await save(talks, "", "", ANY_DAY, LEAD);
    expect((await wishesOf(talks, LEAD)).bundleOn).toBeUndefined();
  });

  it("is asked of leads alone", async () => {
    const talks = await openTalks();
    const asks = async (person: string) =>
      JSON.stringify((await talks.click(person, "reminders.open")).shows).includes(REMINDER_INPUTS.bundleOn);
    expect([await asks(LEAD), await asks(ADA)]).toEqual([true, false]);
  });

  it("stays on the form when the pause beside it cannot be taken", async () => {
    const talks = await openTalks();
    const heard = await save(talks, "2026-12-21", "", "3", LEAD);
    expect(JSON.stringify(heard.shows)).toContain('"value":"3"');
    expect(buttonsOf(heard.shows?.card).map(({ verb }) => verb)).toContain("reminders.save");
    expect((await wishesOf(talks, LEAD)).bundleOn).toBeUndefined();
  });
});
