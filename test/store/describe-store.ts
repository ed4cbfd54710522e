import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import type { Instant } from "../../dialogue/calendar/zone.js";
import type { PersonId } from "../../dialogue/person.js";
import { withLogged } from "../../store/admin-log.js";
import { EMPTY_HOUSE } from "../../store/house-record.js";
import { EMPTY_FILE, type PersonFile } from "../../store/person-file.js";
import type { Inbound, Store } from "../../store/port.js";
import { StoreError } from "../../store/trouble.js";
import { aHouse, aPerson, aRoster, aTeam, personId } from "../dialogue/builders.js";
import { ADA, aRelease, LEAD } from "../dialogue/records.js";

export const at = (time: number): Instant => time as Instant;

const BEN = personId("ben");

export const waking = (file: PersonFile, wakeAt: number): PersonFile => ({ ...file, plan: { ...file.plan, wakeAt: at(wakeAt) } });

const sleeping = ({ plan, content }: PersonFile): PersonFile => {
  const { wakeAt: _, ...rest } = plan;
  return { plan: rest, content };
};

const pausing = (file: PersonFile, nights: number): PersonFile => {
  const { wishes } = file.plan;
  const pause = { from: day("2026-01-01"), to: day("2026-01-01") };
  return {
    ...file,
    plan: { ...file.plan, wishes: { ...wishes, pauses: [...wishes.pauses, ...Array.from({ length: nights }, () => pause)] } },
  };
};

export const released = (file: PersonFile): PersonFile => ({ ...file, content: { ...file.content, releases: [aRelease()] } });

const pausesOf = (file: PersonFile | undefined): number | undefined => file?.plan.wishes.pauses.length;

export const keep = (store: Store, person: PersonId, fn: (file: PersonFile) => PersonFile): Promise<void> =>
  store.change(person, (file) => ({ file: fn(file), value: undefined }));

const click = (activity: string, actor = ADA): Inbound => ({ actor, activity });

const dueAt = async (store: Store, now: number): Promise<readonly string[]> => (await store.due(at(now))).map(({ person }) => person);

const describePerson = (open: () => Promise<Store>): void => {
  it("has no file before anything was kept, and an empty one to change", async () => {
    const store = await open();
    expect(await store.read(ADA)).toBeUndefined();
    expect(await store.change(ADA, (file) => ({ value: file }))).toEqual(EMPTY_FILE);
  });

  it("is read as it was kept", async () => {
    const store = await open();
    await keep(store, ADA, (file) => released(waking(file, 5)));
    expect(await store.read(ADA)).toEqual(released(waking(EMPTY_FILE, 5)));
  });

  it("gets the answer of the change", async () => {
    const store = await open();
    expect(await store.change(ADA, (file) => ({ file, value: "saved" }))).toBe("saved");
  });

  it("stays as it was when the rules said no", async () => {
    const store = await open();
    expect(await store.change(ADA, () => ({ value: "no" }))).toBe("no");
    expect(await store.read(ADA)).toBeUndefined();
    expect(await store.people()).toEqual([]);
  });

  it("stays as it was when the change went wrong, and can be changed again", async () => {
    const store = await open();
    await keep(store, ADA, (file) => waking(file, 1));
    const failing = store.change(ADA, () => {
      throw new Error("a mistake");
    });
    await expect(failing).rejects.toThrow("a mistake");
    await keep(store, ADA, (file) => pausing(file, 1));
    expect(await store.read(ADA)).toEqual(pausing(waking(EMPTY_FILE, 1), 1));
  });

  it("loses none of many changes at once", async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 30 }, () => keep(store, ADA, (file) => pausing(file, 1))));
    expect(pausesOf(await store.read(ADA))).toBe(30);
  });

  it("is not touched by changes of others at the same time", async () => {
    const store = await open();
    const people = Array.from({ length: 20 }, (_, index) => personId(`p${index}`));
    await Promise.all(
      people.flatMap((person, index) => [keep(store, person, (file) => waking(file, index)), keep(store, ADA, (file) => file)]),
    );
    const files = await Promise.all(people.map((person) => store.read(person)));
    expect(files.map((file) => file?.plan.wakeAt)).toEqual(people.map((_, index) => index));
  });

  it("is read after the changes that began before", async () => {
    const store = await open();
    const changing = keep(store, ADA, (file) => pausing(file, 3));
    expect(pausesOf(await store.read(ADA))).toBe(3);
    await changing;
  });

  it("is handed out as a copy", async () => {
    const store = await open();
    await keep(store, ADA, released);
    const file = await store.read(ADA);
    (file?.content.releases as unknown[]).length = 0;
    expect((await store.read(ADA))?.content.releases).toHaveLength(1);
  });

  it("begins empty, whatever was done to the empty file of somebody else", async () => {
    const store = await open();
    await store.change(ADA, (file) => ({ value: (file.content.releases as unknown[]).push("forged") }));
    expect(await store.change(BEN, (file) => ({ value: file.content.releases }))).toEqual([]);
  });

  it("may have any characters in its id", async () => {
    const store = await open();
    const odd = personId("../ö ß/\\..%00'\"@amt.example");
    await keep(store, odd, (file) => waking(file, 7));
    expect(await store.people()).toEqual([odd]);
    expect((await store.read(odd))?.plan.wakeAt).toBe(7);
  });
};

const describeInbound = (open: () => Promise<Store>): void => {
  const press = (store: Store, inbound: Inbound) => store.changeOnce(ADA, inbound, (file) => ({ file: pausing(file, 1), value: "done" }));

  it("has its effect once, however often it comes", async () => {
    const store = await open();
    expect(await press(store, click("a"))).toEqual({ repeated: false, value: "done" });
    expect(await press(store, click("a"))).toEqual({ repeated: true });
    expect(pausesOf(await store.read(ADA))).toBe(1);
  });

  it("has its effect once when it comes five times at once", async () => {
    const store = await open();
    const done = await Promise.all(Array.from({ length: 5 }, () => press(store, click("a"))));
    expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(pausesOf(await store.read(ADA))).toBe(1);
  });

  it("is another one under the same id from somebody else", async () => {
    const store = await open();
    await press(store, click("a", ADA));
    expect(await press(store, click("a", LEAD))).toEqual({ repeated: false, value: "done" });
  });

  it("is not remembered where it had no effect", async () => {
    const store = await open();
    await store.changeOnce(ADA, click("a"), () => ({ value: "no" }));
    expect(await press(store, click("a"))).toEqual({ repeated: false, value: "done" });
  });

  it("is known again after 199 others, and other changes", async () => {
    const store = await open();
    await press(store, click("first"));
    for (let index = 0; index < 199; index++) await press(store, click(`other ${index}`));
    await keep(store, ADA, (file) => file);
    expect(await press(store, click("first"))).toEqual({ repeated: true });
    await press(store, click("one more"));
    expect(await press(store, click("first"))).toEqual({ repeated: false, value: "done" });
  });
};

const describeErasing = (open: () => Promise<Store>): void => {
  it("leaves nothing", async () => {
    const store = await open();
    await keep(store, ADA, (file) => released(waking(file, 1)));
    await store.erase(ADA);
    expect(await store.read(ADA)).toBeUndefined();
    expect(await store.people()).toEqual([]);
    expect(await store.due(at(9))).toEqual([]);
  });

  it("leaves what is to remain, and nothing else", async () => {
    const store = await open();
    await keep(store, ADA, (file) => released(waking(file, 1)));
    await store.erase(ADA, waking(EMPTY_FILE, 4));
    expect(await store.read(ADA)).toEqual(waking(EMPTY_FILE, 4));
    expect(await store.due(at(9))).toEqual([{ person: ADA, at: 4 }]);
  });

  it("lets no message from before come back that Teams sends again", async () => {
    const store = await open();
    const save = () => store.changeOnce(ADA, click("save"), (file) => ({ file: released(file), value: "saved" }));
    await save();
    await store.erase(ADA, EMPTY_FILE);
    expect(await save()).toEqual({ repeated: true });
    expect(await store.read(ADA)).toEqual(EMPTY_FILE);
  });

  it("may be decided on what is there, and know a message again that Teams sends once more", async () => {
    const store = await open();
    await keep(store, ADA, (file) => released(waking(file, 1)));
    const forget = () =>
      store.changeOnce(ADA, click("erase"), ({ plan }) => ({ file: { ...EMPTY_FILE, plan }, value: "gone", forgets: true }));
    expect(await forget()).toEqual({ repeated: false, value: "gone" });
    expect(await store.read(ADA)).toEqual(waking(EMPTY_FILE, 1));
    expect(await forget()).toEqual({ repeated: true });
  });

  it("may be followed by a new beginning", async () => {
    const store = await open();
    await keep(store, ADA, released);
    await store.erase(ADA);
    await keep(store, ADA, (file) => waking(file, 2));
    expect(await store.read(ADA)).toEqual(waking(EMPTY_FILE, 2));
  });

  it("is no mistake where nothing was kept", async () => {
    const store = await open();
    await store.erase(ADA);
    await store.erase(BEN, waking(EMPTY_FILE, 1));
    expect(await store.people()).toEqual([BEN]);
  });

  it("touches nobody else", async () => {
    const store = await open();
    await keep(store, BEN, (file) => released(waking(file, 3)));
    await store.erase(ADA);
    expect(await store.read(BEN)).toEqual(released(waking(EMPTY_FILE, 3)));
  });
};

const describeDue = (open: () => Promise<Store>): void => {
  it("are those whose time has come, the longest waiting first", async () => {
    const store = await open();
    const times = [50, 20, 70, 10, 60, 30, 40];
    await Promise.all(times.map((time) => keep(store, personId(`p${time}`), (file) => waking(file, time))));
    expect(await dueAt(store, 40)).toEqual(["p10", "p20", "p30", "p40"]);
    expect(await dueAt(store, 9)).toEqual([]);
  });

  it("stay due however often one asks, until their file says otherwise", async () => {
    const store = await open();
    await keep(store, ADA, (file) => waking(file, 1));
    expect(await dueAt(store, 1)).toEqual([ADA]);
    expect(await dueAt(store, 1)).toEqual([ADA]);
    await keep(store, ADA, (file) => waking(file, 2));
    expect(await dueAt(store, 1)).toEqual([]);
  });

  it("are never those who wait for nothing", async () => {
    const store = await open();
    await keep(store, ADA, (file) => waking(file, 1));
    await keep(store, ADA, sleeping);
    await keep(store, BEN, (file) => file);
    expect(await dueAt(store, 99)).toEqual([]);
  });
};

const describeHouse = (open: () => Promise<Store>): void => {
  it("is empty at first and then as it was kept", async () => {
    const store = await open();
    expect(await store.house()).toEqual(EMPTY_HOUSE);
    const settings = aHouse();
    expect(await store.changeHouse((house) => ({ file: { ...house, settings }, value: "applied" }))).toBe("applied");
    expect(await store.house()).toEqual({ ...EMPTY_HOUSE, settings });
  });

  it("loses none of many entries at once", async () => {
    const store = await open();
    const entry = { at: at(1), by: "operator", what: "settings-changed" } as const;
    await Promise.all(Array.from({ length: 10 }, () => store.changeHouse((house) => ({ file: withLogged(house, entry), value: 0 }))));
    expect((await store.house()).log).toHaveLength(10);
  });

  it("stays as it was when the rules said no or the change went wrong", async () => {
    const store = await open();
    await store.changeHouse(() => ({ value: "no" }));
    const failing = store.changeHouse(() => {
      throw new Error("a mistake");
    });
    await expect(failing).rejects.toThrow("a mistake");
    expect(await store.house()).toEqual(EMPTY_HOUSE);
  });

  it("is handed out for reading alone", async () => {
    const store = await open();
    const act = { at: at(1), by: "operator", what: "settings-changed" } as const;
    await store.changeHouse((house) => ({ file: withLogged(house, act), value: undefined }));
    const { log } = await store.house();
    expect(() => (log as unknown[]).push("forged")).toThrow(TypeError);
    expect(() => Object.assign(log[0] ?? {}, { by: "forged" })).toThrow(TypeError);
    expect((await store.house()).log).toMatchObject([act]);
  });
};

const describeRoster = (open: () => Promise<Store>): void => {
  it("is empty before the first import and replaced as a whole by each", async () => {
    const store = await open();
    expect(await store.roster()).toEqual(new Map());
    await store.replaceRoster(aRoster(...aTeam(3)));
    await store.replaceRoster(aRoster(...aTeam(2)));
    expect(await store.roster()).toEqual(aRoster(...aTeam(2)));
  });

  it("gives everybody a file, and takes nobody's away", async () => {
    const store = await open();
    await keep(store, BEN, (file) => waking(file, 1));
    await store.replaceRoster(aRoster(aPerson("ada"), aPerson("ben")));
    await store.replaceRoster(aRoster(aPerson("eve")));
    expect([...(await store.people())].sort()).toEqual(["ada", "ben", "eve"]);
    expect(await store.read(ADA)).toEqual(EMPTY_FILE);
    expect((await store.read(BEN))?.plan.wakeAt).toBe(1);
  });

  it("tells how far it has come", async () => {
    const store = await open();
    const seen: string[] = [];
    await store.replaceRoster(aRoster(...aTeam(3)), (done, total) => seen.push(`${done}/${total}`));
    expect(seen).toEqual(["1/3", "2/3", "3/3"]);
  });
};

/** What every store promises. Each test gets a new one from `open`. */
export const describeStore = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: somebody's file`, () => describePerson(open));
  describe(`${name}: a message from Teams`, () => describeInbound(open));
  describe(`${name}: erasing somebody`, () => describeErasing(open));
  describe(`${name}: the people who are due`, () => describeDue(open));
  describe(`${name}: the house`, () => describeHouse(open));
  describe(`${name}: the roster`, () => describeRoster(open));
  describe(`${name}: a closed store`, () => {
    it("finishes what has begun and refuses the rest", async () => {
      const store = await open();
      const begun = [keep(store, ADA, (file) => waking(file, 1)), store.replaceRoster(aRoster(...aTeam(3)))];
      await Promise.all([store.close(), ...begun]);
      const refusal = { kind: "closed" };
      await expect(keep(store, ADA, (file) => file)).rejects.toMatchObject(refusal);
      await expect(store.read(ADA)).rejects.toBeInstanceOf(StoreError);
      await expect(store.due(at(1))).rejects.toMatchObject(refusal);
    });
  });
};
