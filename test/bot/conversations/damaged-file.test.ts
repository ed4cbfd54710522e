import { describe, expect, it } from "vitest";
import { openRetention } from "../../../bot/keeping/retention.js";
import { ERASE_SURE } from "../../../cards/index.js";
import { day } from "../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../dialogue/index.js";
import { type Store, StoreError } from "../../../store/index.js";
import { ADA, ADMIN, BEN, LEAD, NOW, openTalks, type Talks, wordsOf } from "./house.js";
import { answers, canary, everythingKept, keepProtocol, prepares, raises, releases, wishFor } from "./own-data/written.js";

const SURE = { inputs: { [ERASE_SURE]: "true" } };

const withDamaged = (store: Store, person: string, isDamaged: () => boolean): Store => {
  const check = <T>(one: PersonId, work: () => Promise<T>): Promise<T> =>
    isDamaged() && one === person ? Promise.reject(new StoreError({ kind: "damaged", file: "f" })) : work();
  return {
    ...store,
    read: (one) => check(one, () => store.read(one)),
    change: (one, fn) => check(one, () => store.change(one, fn)),
    changeOnce: (one, inbound, fn) => check(one, () => store.changeOnce(one, inbound, fn)),
  };
};

/** A house in which Ben's file can be read by nobody, until it is mended. */
const openDamaged = async (person: string): Promise<Talks & { mend(): void; readonly world: Talks["world"] }> => {
  const talks = await openTalks();
  let isDamaged = true;
  const world = { ...talks.world, store: withDamaged(talks.store, person, () => isDamaged) };
  const mend = (): void => {
    isDamaged = false;
  };
  const made = Object.assign(talks, { mend });
  Object.assign(talks, { world });
  return made;
};

const retain = ({ world }: Talks): Promise<void> => {
  const { store, office, chance } = world;
  return openRetention({ store, office, chance, now: () => NOW, log: () => undefined, isStopping: () => false })();
};

const NOT_OPEN = "lassen sich gerade nicht öffnen";

describe("another's damaged file", () => {
  it("hides from nobody what is kept of them elsewhere", async () => {
    const talks = await openDamaged(BEN);
    await prepares(talks, ADA);
    expect(wordsOf(await talks.click(ADA, "data.open"))).not.toContain(NOT_OPEN);
    expect(wordsOf(await talks.click(ADA, "data.read"))).toContain(canary(ADA, "preparation"));
    expect(talks.reports.map(String)).toEqual(Array(2).fill("StoreError: damaged"));
  });

  it("is not passed over in silence", async () => {
    const talks = await openDamaged(BEN);
    for (const verb of ["data.open", "data.read"] as const) {
      const shown = wordsOf(await talks.click(ADA, verb));
      expect(shown).toContain("Hier fehlt vielleicht etwas");
      expect(shown).not.toMatch(/Hier steht alles|Ich habe nichts gespeichert/);
    }
    talks.mend();
    expect(wordsOf(await talks.click(ADA, "data.open"))).toContain("Hier steht alles");
  });

  it("leaves a lead the dates of everybody else", async () => {
    const talks = await openDamaged(BEN);
    const shown = wordsOf(await talks.click(LEAD, "team.open"));
    expect(shown).toContain("Ada Arendt");
    expect(shown).not.toContain("Ben Berger");
  });

  it("of a lead keeps nobody from preparing", async () => {
    const talks = await openDamaged(LEAD);
    await raises(Object.assign(await openTalks(), { store: talks.store }), LEAD, ADA);
    expect(wordsOf(await talks.click(ADA, "preparation.open"))).not.toContain(NOT_OPEN);
  });

  it("leaves the admins their status", async () => {
    const talks = await openDamaged(BEN);
    expect(wordsOf(await talks.click(ADMIN, "delivery.open"))).toContain("Kommen die Nachrichten an?");
  });

  it("is never taken for empty when somebody erases everything: the rest goes once it can be read", async () => {
    const talks = await openDamaged(BEN);
    await prepares(talks, LEAD);
    await releases(talks, ADA, LEAD);
    await answers(talks, ADA, LEAD);
    await keepProtocol(talks, BEN, wishFor(BEN, LEAD, "lead"));
    const erased = wordsOf(await talks.click(LEAD, "data.erase", SURE));
    expect(erased).toContain("Fast alles ist gelöscht");
    expect(erased).not.toContain("Belegnummer");
    expect(await everythingKept(talks)).not.toContain(`canary-${LEAD}`);
    expect((await talks.file(BEN)).content.protocols).toHaveLength(1);
    await retain(talks);
    expect((await talks.file(LEAD)).plan.erased).toBeUndefined();
    talks.mend();
    await retain(talks);
    expect((await talks.file(BEN)).content.protocols).toEqual([]);
    expect((await talks.file(LEAD)).plan.erasing).toBeUndefined();
    expect((await talks.file(LEAD)).plan.erased).toMatchObject([{ on: day("2026-11-20") }]);
  });

  it("keeps nobody from being asked about what they wrote since: that they have not confirmed", async () => {
    const talks = await openDamaged(BEN);
    await prepares(talks, LEAD);
    await talks.click(LEAD, "data.erase", SURE);
    await prepares(talks, LEAD);
    talks.mend();
    expect(wordsOf(await talks.click(LEAD, "data.erase-ask"))).toContain("Möchten Sie alles löschen?");
    expect((await talks.file(LEAD)).content.preparations).toHaveLength(1);
    expect(wordsOf(await talks.click(LEAD, "data.erase", SURE))).toContain("Belegnummer");
    expect((await talks.file(LEAD)).content.preparations).toEqual([]);
  });

  it("is looked through when its time has come, also by whoever has nothing in any other", async () => {
    const talks = await openDamaged(BEN);
    expect(wordsOf(await talks.click(ADA, "data.erase-ask"))).toContain("Möchten Sie alles löschen?");
    expect(wordsOf(await talks.click(ADA, "data.erase", SURE))).toContain("Fast alles ist gelöscht");
    talks.mend();
    expect(wordsOf(await talks.click(ADA, "data.erase-ask"))).toContain("Belegnummer");
  });

  it("says so to whoever it belongs to", async () => {
    const talks = await openDamaged(BEN);
    expect(wordsOf(await talks.click(BEN, "help.open"))).toContain(NOT_OPEN);
  });
});

describe("a full disk", () => {
  it("on which no new address can be kept stops nobody from taking something back", async () => {
    const talks = await openTalks();
    await talks.type(ADA, "hilfe");
    const id = await releases(talks, ADA, LEAD);
    const { store } = talks;
    const isFull = { is: true };
    const change: Store["change"] = (person, fn) =>
      isFull.is ? Promise.reject(new StoreError({ kind: "full", file: "f" })) : store.change(person, fn);
    Object.assign(talks.world, { store: { ...store, change } });
    const what = { kind: "clicked", way: "in-place", click: { verb: "release.withdraw", id, inputs: new Map() } } as const;
    const heard = await talks.does(ADA, what, { serviceUrl: "https://moved/" });
    expect(wordsOf(heard)).toContain("Zurückgenommen");
    expect((await talks.file(ADA)).content.releases).toMatchObject([{ state: "withdrawn" }]);
    isFull.is = false;
    await talks.does(ADA, { kind: "typed", text: "hilfe" }, { serviceUrl: "https://moved/" });
    expect((await talks.file(ADA)).plan.address?.serviceUrl).toBe("https://moved/");
  });
});
