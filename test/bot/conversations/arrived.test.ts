import { describe, expect, it } from "vitest";
import { slotMark, slotMarks } from "../../../bot/conversations/marks.js";
import type { Way } from "../../../bot/teams/turn.js";
import { day, type LedgerEntry, type PersonId, type SlotKey, type StageId, slotKey } from "../../../dialogue/index.js";
import { type PersonFile, type Store, StoreError } from "../../../store/index.js";
import { ADA, ADMIN, anOpenDialogue, BEN, LEAD, openTalks, type Talks, wordsOf } from "./house.js";

const SENT_ON = day("2026-11-18");

const adasSlot = (stage: string): SlotKey => slotKey(anOpenDialogue(ADA).id, stage as StageId, "", "employee");

const PREPARE = adasSlot("prepare");
const PLAN = adasSlot("plan");

const entryIn = (state: "unclear" | "unreachable" | "refused" | "intent", key: SlotKey): LedgerEntry => ({ state, key, on: SENT_ON });
const byClick = (key: SlotKey): LedgerEntry => ({ state: "settled", key, on: SENT_ON, by: "click" });
const sent = (key: SlotKey): LedgerEntry => ({ state: "sent", key, on: SENT_ON, activity: "m" });

const keep = (talks: Talks, person: string, ...slots: readonly LedgerEntry[]) =>
  talks.store.change(person as PersonId, (file) => ({ file: { ...file, plan: { ...file.plan, slots } }, value: undefined }));

const slotsOf = async (talks: Talks, person: string) => (await talks.file(person)).plan.slots;

/** Somebody whose address is known, so that a click has nothing else to keep. */
const openWith = async (person: string, ...slots: readonly LedgerEntry[]): Promise<Talks> => {
  const talks = await openTalks();
  await talks.type(person, "hilfe");
  await keep(talks, person, ...slots);
  return talks;
};

const WAYS: readonly Way[] = ["in-place", "message", "dialog-opens", "dialog-sends"];

describe("a click on a message of which nobody knew whether it arrived", () => {
  it.each(WAYS)("shows that it did, clicked %s", async (way) => {
    const talks = await openWith(ADA, entryIn("unclear", PREPARE));
    const heard = await talks.click(ADA, "help.open", { way, slots: slotMarks([PREPARE]) });
    expect(wordsOf(heard)).not.toBe("");
    expect(await slotsOf(talks, ADA)).toEqual([byClick(PREPARE)]);
  });

  it.each(["unreachable", "refused"] as const)("shows nothing where it was surely %s", async (state) => {
    const talks = await openWith(ADA, entryIn(state, PREPARE));
    await talks.click(ADA, "reminders.mute", { slots: slotMarks([PREPARE]) });
    expect(await slotsOf(talks, ADA)).toEqual([entryIn(state, PREPARE)]);
  });

  it("keeps the day of the message and not that of the click", async () => {
    const talks = await openWith(ADA, entryIn("unclear", PREPARE));
    await talks.click(ADA, "help.open", { slots: slotMarks([PREPARE]) });
    expect((await slotsOf(talks, ADA))[0]).toMatchObject({ on: SENT_ON });
  });

  it("shows it once, however often and in whichever order Teams hands the click in", async () => {
    const talks = await openWith(ADA, entryIn("unclear", PREPARE));
    await Promise.all(["one", "one", "two"].map((activity) => talks.click(ADA, "help.open", { slots: slotMarks([PREPARE]), activity })));
    expect(await slotsOf(talks, ADA)).toEqual([byClick(PREPARE)]);
  });

  it("is kept with the new address in one step", async () => {
    const talks = await openTalks();
    await keep(talks, ADA, entryIn("unclear", PREPARE));
    const changes = counted(talks);
    await talks.click(ADA, "help.open", { slots: slotMarks([PREPARE]) });
    expect(changes()).toBe(1);
    expect((await talks.file(ADA)).plan).toMatchObject({ slots: [byClick(PREPARE)], address: { conversation: `a:${ADA}` } });
  });

  it("says nothing of the other messages", async () => {
    const talks = await openWith(ADA, entryIn("unclear", PLAN), entryIn("unclear", PREPARE));
    await talks.click(ADA, "help.open", { slots: slotMarks([PREPARE]) });
    expect(await slotsOf(talks, ADA)).toEqual([entryIn("unclear", PLAN), byClick(PREPARE)]);
  });
});

const counted = (talks: Talks): (() => number) => {
  let changes = 0;
  const { store } = talks;
  const change: Store["change"] = (person, fn) => {
    changes += 1;
    return store.change(person, fn);
  };
  Object.assign(talks.world, { store: { ...store, change } });
  return () => changes;
};

/** Everything that is kept of everybody. */
const everything = async (talks: Talks): Promise<string> => {
  const files: PersonFile[] = [];
  for (const person of (await talks.store.people()).slice().sort()) files.push(await talks.file(person));
  return JSON.stringify(files);
};

const FORGERS = [BEN, LEAD, ADMIN];

describe("a click leaves no trace", () => {
  it.each([sent(PREPARE), byClick(PREPARE), entryIn("intent", PREPARE), { state: "due", key: PREPARE } as const])(
    "on a message that is $state",
    async (entry) => {
      const talks = await openWith(ADA, entry);
      const [before, changes] = [await everything(talks), counted(talks)];
      for (const way of WAYS) await talks.click(ADA, "help.open", { way, slots: slotMarks([PREPARE]) });
      expect(await everything(talks)).toBe(before);
      expect(changes()).toBe(0);
    },
  );

  it("where a card from another message was opened", async () => {
    const talks = await openWith(ADA, entryIn("unclear", PREPARE));
    const before = await everything(talks);
    await talks.click(ADA, "help.open");
    await talks.type(ADA, "hilfe");
    await talks.click(ADA, "help.open", { slots: slotMarks([PLAN]) });
    expect(await everything(talks)).toBe(before);
  });

  it.each(["", ".", "constructor", "__proto__", "..", "a".repeat(2048), slotMark(PREPARE).slice(0, 5), `${slotMark(PREPARE)}x`])(
    "with the invented mark %j",
    async (slots) => {
      const talks = await openWith(ADA, entryIn("unclear", PREPARE));
      const before = await everything(talks);
      await talks.click(ADA, "help.open", { slots });
      expect(await everything(talks)).toBe(before);
      expect(talks.reports).toEqual([]);
    },
  );

  it("in anybody else's file, whoever's marks it carries", async () => {
    const talks = await openWith(ADA, entryIn("unclear", PREPARE));
    for (const forger of FORGERS) await talks.type(forger, "hilfe");
    const before = await everything(talks);
    for (const forger of FORGERS) await talks.click(forger, "help.open", { slots: slotMarks([PREPARE]) });
    expect(await everything(talks)).toBe(before);
  });
});

describe("a full disk on which it cannot be kept that a message arrived", () => {
  it("costs nobody their answer, and the next click shows it again", async () => {
    const talks = await openWith(ADA, entryIn("unclear", PREPARE));
    const { store } = talks;
    const change: Store["change"] = () => Promise.reject(new StoreError({ kind: "full", file: "f" }));
    Object.assign(talks.world, { store: { ...store, change } });
    expect(wordsOf(await talks.click(ADA, "help.open", { slots: slotMarks([PREPARE]) }))).toContain("vorbereiten");
    expect(talks.reports).toHaveLength(1);
    expect(await slotsOf(talks, ADA)).toEqual([entryIn("unclear", PREPARE)]);
    Object.assign(talks.world, { store });
    await talks.click(ADA, "help.open", { slots: slotMarks([PREPARE]) });
    expect(await slotsOf(talks, ADA)).toEqual([byClick(PREPARE)]);
  });
});
