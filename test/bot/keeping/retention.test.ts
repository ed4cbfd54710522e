import { describe, expect, it } from "vitest";
import { openRetention } from "../../../bot/keeping/retention.js";
import { day, plusDays } from "../../../dialogue/calendar/day.js";
import { instantOf, isoDay, type Person, type PersonId, type Preparation } from "../../../dialogue/index.js";
import { brokenReceipt, type PersonFile, receiptsOn, type Store, StoreError } from "../../../store/index.js";
import { aRoster } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, BEN, LEAD, PEOPLE } from "../conversations/house.js";
import { at, type Bench, openBench, TIME_ZONE } from "../delivery/bench.js";

const START = day("2026-11-20");
const WORD = "Kanarienvogel";

const preparationOf = (person: string): Preparation => ({
  dialogue: anOpenDialogue(person).id,
  begunOn: START,
  items: [{ topic: "mind" as never, note: `${WORD} ${person}` }],
});

const keep = ({ store }: Pick<Bench, "store">, person: string, fn: (file: PersonFile) => PersonFile): Promise<void> =>
  store.change(person as PersonId, (file) => ({ file: fn(file), value: undefined }));

const prepares = (bench: Pick<Bench, "store">, person: string): Promise<void> =>
  keep(bench, person, (file) => ({ ...file, content: { ...file.content, preparations: [preparationOf(person)] } }));

const preparationsOf = async (bench: Bench, person: string): Promise<number> => (await bench.file(person)).content.preparations.length;

const open = (given: Parameters<typeof openBench>[0] = {}): Promise<Bench> =>
  openBench({ start: at("2026-11-20", 7), house: { goLive: START }, ...given });

const everythingIn = async ({ store }: Bench): Promise<string> => {
  const files = await Promise.all((await store.people()).map((person) => store.read(person)));
  return JSON.stringify([files, await store.house()]);
};

const receiptsIn = async ({ store }: Bench, today = "2026-11-20") => receiptsOn(await store.house(), day(today));

const listed = (...without: readonly string[]): readonly Person[] => PEOPLE.filter(({ id }) => !without.includes(id));

const leaving = (person: string, on: string): readonly Person[] =>
  PEOPLE.map((one) => (one.id === person ? { ...one, leavesOn: day(on) } : one));

const isKept = async ({ store }: Bench, person: string): Promise<boolean> => (await store.people()).includes(person as PersonId);

const damagedAt = (person: string) => {
  const damaged = { is: true };
  const check = (one: PersonId): void => {
    if (damaged.is && one === person) throw new StoreError({ kind: "damaged", file: "f" });
  };
  const around = (inner: Store): Store => ({
    ...inner,
    read: async (one) => {
      check(one);
      return inner.read(one);
    },
  });
  return { damaged, around };
};

describe("what somebody wrote", () => {
  it("is there on its last day and gone on the next, without anybody doing anything", async () => {
    const bench = await open();
    await prepares(bench, ADA);
    await bench.tickAt(at("2027-12-19", 23));
    expect(await preparationsOf(bench, ADA)).toBe(1);
    await bench.tickAt(at("2027-12-20", 0));
    expect(await preparationsOf(bench, ADA)).toBe(0);
    expect(await everythingIn(bench)).not.toContain(WORD);
  });

  it("is gone at the next start after a standstill", async () => {
    const bench = await open();
    await prepares(bench, ADA);
    bench.clock.moveTo(at("2028-03-01"));
    const next = bench.again();
    await next.bot.start();
    await next.bot.stop();
    expect(await preparationsOf(next, ADA)).toBe(0);
  });

  it("of a lead goes by what the employee's file says", async () => {
    const bench = await open();
    const { id, dueOn, person, format } = anOpenDialogue(ADA);
    const said = [{ by: "lead", on: START }] as const;
    await bench.change(ADA, (plan) => ({ ...plan, dialogues: [{ state: "held", id, dueOn, person, format, heldOn: START, said }] }));
    const topics = { dialogue: id, employee: person, begunOn: START, text: WORD };
    await keep(bench, LEAD, (file) => ({ ...file, content: { ...file.content, leadTopics: [topics] } }));
    await bench.tickAt(at("2026-11-20", 23));
    expect((await bench.file(LEAD)).content.leadTopics).toEqual([topics]);
    await bench.tickAt(at("2026-11-21", 0));
    expect((await bench.file(LEAD)).content.leadTopics).toEqual([]);
  });

  it("goes also where another's file is damaged, and that one's once it can be read", async () => {
    const { damaged, around } = damagedAt(ADA);
    damaged.is = false;
    const bench = await open({ around });
    await prepares(bench, ADA);
    await prepares(bench, BEN);
    damaged.is = true;
    await bench.tickAt(at("2027-12-20"));
    expect(await preparationsOf(bench, BEN)).toBe(0);
    expect(bench.logged).toContainEqual(["file-unreadable", { kind: "damaged" }]);
    damaged.is = false;
    expect(await preparationsOf(bench, ADA)).toBe(1);
    await bench.tickAt(at("2027-12-21"));
    expect(await preparationsOf(bench, ADA)).toBe(0);
  });

  it("is tried again within the day where the disk was full", async () => {
    const full = { is: false };
    const bench = await open({
      around: (inner) => ({
        ...inner,
        change: (person, fn) => (full.is ? Promise.reject(new StoreError({ kind: "full", file: "f" })) : inner.change(person, fn)),
      }),
    });
    await prepares(bench, ADA);
    full.is = true;
    await bench.tickAt(at("2027-12-20", 0));
    expect(await preparationsOf(bench, ADA)).toBe(1);
    full.is = false;
    await bench.tickAt(at("2027-12-20", 2));
    expect(await preparationsOf(bench, ADA)).toBe(0);
  });
});

describe("the receipt of what ended by itself", () => {
  it("is one for a round, however many and whoever they were, and says which rule", async () => {
    const bench = await open();
    for (const person of [ADA, BEN]) await prepares(bench, person);
    await bench.tickAt(at("2027-12-20", 0));
    const receipts = await receiptsIn(bench, "2027-12-20");
    expect(receipts).toEqual([{ number: expect.stringMatching(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/), on: day("2027-12-20"), why: "period" }]);
    expect(brokenReceipt(await bench.store.house())).toBeUndefined();
    expect((await bench.store.house()).destroying).toBeUndefined();
  });

  it("comes once a month, whether or not anything was over", async () => {
    const receiptsAfter = async (prepared: boolean) => {
      const bench = await open();
      if (prepared) await prepares(bench, ADA);
      for (const date of ["2027-11-30", "2027-12-01", "2027-12-02", "2027-12-03"]) await bench.tickAt(at(date));
      return (await receiptsIn(bench, "2027-12-03")).map(({ on, why }) => [on, why]);
    };
    expect(await receiptsAfter(false)).toEqual([
      [day("2027-12-01"), "period"],
      [day("2027-11-30"), "period"],
    ]);
    expect(await receiptsAfter(true)).toEqual(await receiptsAfter(false));
  });

  it("of whoever left comes also where the process ended on the way", async () => {
    const bench = await open();
    const destroying = [{ number: "R2", on: day("2027-12-20"), why: "leaving" }] as const;
    await bench.store.changeHouse((house) => ({ file: { ...house, destroying }, value: undefined }));
    await bench.tickAt(at("2027-12-20", 1));
    expect((await receiptsIn(bench, "2027-12-20")).map(({ number }) => number)).toContain("R2");
    expect((await bench.store.house()).destroying).toBeUndefined();
  });
});

describe("whoever leaves", () => {
  it("has everything for thirty days and is gone on the last, also out of others' files", async () => {
    const bench = await open({ people: leaving(LEAD, "2026-11-20") });
    await prepares(bench, LEAD);
    const wish = { state: "wished", by: "lead", lead: LEAD as PersonId, employee: ADA as PersonId, since: START } as const;
    const protocols = [{ ...wish, dialogue: anOpenDialogue(ADA).id }];
    await keep(bench, ADA, (file) => ({ ...file, content: { ...file.content, protocols } }));
    await bench.tickAt(at("2026-12-19", 23));
    expect(await preparationsOf(bench, LEAD)).toBe(1);
    expect((await bench.file(ADA)).content.protocols).toEqual(protocols);
    await bench.tickAt(at("2026-12-20", 0));
    expect(await isKept(bench, LEAD)).toBe(false);
    expect((await bench.file(ADA)).content.protocols).toEqual([]);
    expect((await receiptsIn(bench, "2026-12-20")).map(({ why }) => why).sort()).toEqual(["leaving", "period"]);
    for (const date of ["2026-12-21", "2026-12-22"]) await bench.tickAt(at(date));
    expect(await isKept(bench, LEAD)).toBe(false);
    expect(await receiptsIn(bench, "2026-12-22")).toHaveLength(2);
  });

  it("is gone thirty days after the roster listed them no more", async () => {
    const bench = await open();
    await prepares(bench, ADA);
    await bench.tickAt(at("2026-11-24", 9));
    await bench.store.replaceRoster(aRoster(...listed(ADA)));
    await bench.tickAt(at("2026-11-24", 11));
    await bench.tickAt(at("2026-12-23", 23));
    expect(await preparationsOf(bench, ADA)).toBe(1);
    await bench.tickAt(at("2026-12-24", 0));
    expect(await isKept(bench, ADA)).toBe(false);
  });

  it("is gone thirty days after the last day, also where the roster forgets them in between", async () => {
    const bench = await open({ people: leaving(ADA, "2026-11-20") });
    await prepares(bench, ADA);
    await bench.tickAt(at("2026-11-20"));
    await bench.store.replaceRoster(aRoster(...listed(ADA)));
    await bench.tickAt(at("2026-12-10"));
    await bench.tickAt(at("2026-12-19", 23));
    expect(await isKept(bench, ADA)).toBe(true);
    await bench.tickAt(at("2026-12-20", 0));
    expect(await isKept(bench, ADA)).toBe(false);
  });

  it("keeps everything when the roster lists them again in time", async () => {
    const bench = await open();
    await prepares(bench, ADA);
    await bench.store.replaceRoster(aRoster(...listed(ADA)));
    await bench.tickAt(at("2026-11-21"));
    await bench.store.replaceRoster(aRoster(...PEOPLE));
    await bench.tickAt(at("2026-12-15"));
    await bench.tickAt(at("2027-01-15"));
    expect(await preparationsOf(bench, ADA)).toBe(1);
    expect((await bench.file(ADA)).plan.leavesOn).toBeUndefined();
  });
});

describe("a round", () => {
  const roundOf = ({ store, clock }: Bench, isStopping: () => boolean, firstAdmin?: string): (() => Promise<void>) =>
    openRetention({
      store,
      office: { legalBasis: "", dataProtection: "", staffCouncil: "", ...(firstAdmin && { firstAdmin: firstAdmin as PersonId }) },
      now: clock.now,
      chance: () => "chance",
      log: () => undefined,
      isStopping,
    });

  it("leaves alone whoever is admin before there is one, though no roster lists them", async () => {
    const bench = await open({ silent: true });
    await keep(bench, "first", (file) => ({ ...file, plan: { ...file.plan, wishes: { ...file.plan.wishes, muted: true } } }));
    for (const date of ["2026-11-20", "2027-11-20"]) {
      bench.clock.moveTo(at(date));
      await roundOf(bench, () => false, "first")();
    }
    expect((await bench.file("first")).plan.wishes.muted).toBe(true);
    expect((await bench.file("first")).plan.leavesOn).toBeUndefined();
  });

  it("that was stopped begins anew the next time", async () => {
    const bench = await open({ silent: true });
    await prepares(bench, ADA);
    bench.clock.moveTo(at("2027-12-20"));
    const stopping = { is: true };
    const round = roundOf(bench, () => stopping.is);
    await round();
    expect(await preparationsOf(bench, ADA)).toBe(1);
    stopping.is = false;
    await round();
    expect(await preparationsOf(bench, ADA)).toBe(0);
  });

  it("does not begin between two rosters", async () => {
    const bench = await open({ silent: true });
    await prepares(bench, ADA);
    bench.clock.moveTo(at("2027-12-20"));
    const replacing = { at: bench.clock.now(), by: "operator", what: { kind: "restored" } as never, roster: "r", newIds: [] } as const;
    await bench.store.changeHouse((house) => ({ file: { ...house, replacing }, value: undefined }));
    await roundOf(bench, () => false)();
    expect(await preparationsOf(bench, ADA)).toBe(1);
  });
});

describe("a year and a half in fast motion", () => {
  it("keeps nothing longer than it may, and sends nobody the same a second time", async () => {
    const bench = await open({ start: at("2026-07-01", 7), house: { goLive: day("2026-07-01") } });
    for (const person of [ADA, BEN, LEAD]) await prepares(bench, person);
    const slots = async () => (await Promise.all(PEOPLE.map(({ id }) => bench.file(id)))).flatMap(({ plan }) => plan.slots);
    const sent = new Map<string, number>();
    for (let today = day("2026-07-01"); today < day("2028-01-01"); today = plusDays(today, 1)) {
      const before = new Set((await slots()).map(({ key }) => key));
      await bench.tickAt(instantOf(TIME_ZONE, today, 9 * 60));
      for (const { key } of await slots()) if (!before.has(key)) sent.set(key, (sent.get(key) ?? 0) + 1);
      if (today === day("2027-12-19")) expect(await preparationsOf(bench, ADA), isoDay(today)).toBe(1);
    }
    expect(sent.size).toBeGreaterThan(30);
    expect([...sent].filter(([, count]) => count > 1)).toEqual([]);
    expect((await slots()).length).toBeLessThan(sent.size / 2);
    expect(await everythingIn(bench)).not.toContain(WORD);
  }, 60_000);
});
