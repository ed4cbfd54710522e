import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { NO_WISHES, type PersonId, type SlotKey } from "../../../dialogue/index.js";
import { EMPTY_FILE, type Store } from "../../../store/index.js";
import { aPerson, aTeam } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, HEAD, LEAD, PEOPLE } from "../conversations/house.js";
import { answering, at, type Bench, openBench, postsTo, SERVICE_URL } from "./bench.js";

/** Ada's dialogue is due on 11 December, so that she is asked to prepare from 27 November on. */
const ADAS_DAY = at("2026-11-27");
const PREPARE = "ada/ifd/2026-H2#prepare.employee" as SlotKey;

const ADA_AND_LEAD = PEOPLE.filter(({ id }) => [ADA, LEAD].some((one) => one === id)).map(({ lead, ...person }) =>
  person.id === ADA ? { ...person, lead: LEAD as PersonId } : person,
);

/** Nothing but Ada's dialogue, on the morning on which she is to hear of it. */
const openAdas = async (given: Parameters<typeof openBench>[0] = {}): Promise<Bench> => {
  const bench = await openBench({ people: ADA_AND_LEAD, start: at("2026-11-27", 7), ...given });
  await bench.change(ADA, (plan) => ({ ...plan, dialogues: [anOpenDialogue(ADA)] }));
  return bench;
};

const adasSlot = async (bench: Bench) => (await bench.file(ADA)).plan.slots.find(({ key }) => key === PREPARE);

describe("a nudge", () => {
  it("goes out once, however often the clock ticks", async () => {
    const bench = await openAdas();
    for (const hour of [10, 11, 15]) await bench.tickAt(at("2026-11-27", hour));
    await bench.tickAt(at("2026-11-30"));
    expect(postsTo(bench, ADA)).toHaveLength(1);
    expect(await adasSlot(bench)).toEqual({ state: "sent", key: PREPARE, on: day("2026-11-27"), activity: expect.any(String) });
  });

  it("goes out once when two ticks come at the same time", async () => {
    const bench = await openAdas();
    bench.clock.moveTo(ADAS_DAY);
    await Promise.all([bench.bot.tick(), bench.bot.tick()]);
    expect(postsTo(bench, ADA)).toHaveLength(1);
  });

  it("names the day on which the dialogue is due", async () => {
    const bench = await openAdas();
    await bench.tickAt(ADAS_DAY);
    expect(postsTo(bench, ADA)[0]?.words).toContain("11. Dezember 2026");
  });

  it.each([7, 16, 23])("waits while the house does not send (%i o'clock)", async (hour) => {
    const bench = await openAdas();
    await bench.tickAt(at("2026-11-27", hour));
    expect(bench.recorder.calls).toEqual([]);
  });

  it("is not sent to whoever has muted them", async () => {
    const bench = await openAdas();
    await bench.change(ADA, (plan) => ({ ...plan, wishes: { ...NO_WISHES, muted: true } }));
    await bench.tickAt(ADAS_DAY);
    expect(postsTo(bench, ADA)).toEqual([]);
  });

  it("is not sent while the house waits for somebody to look after a restore, and is sent afterwards", async () => {
    const bench = await openAdas();
    const { store } = bench;
    await store.changeHouse((house) => ({ file: { ...house, paused: { since: ADAS_DAY, why: "restored" } }, value: undefined }));
    await bench.tickAt(ADAS_DAY);
    expect(bench.recorder.calls).toEqual([]);
    await store.changeHouse(({ paused: _, ...house }) => ({ file: house, value: undefined }));
    await bench.tickAt(at("2026-11-27", 11));
    expect(postsTo(bench, ADA)).toHaveLength(1);
  });

  it("is not sent while one roster takes the place of another", async () => {
    const bench = await openAdas();
    const replacing = { at: ADAS_DAY, by: "operator", what: "roster-replaced", roster: "", newIds: [] } as const;
    await bench.store.changeHouse((house) => ({ file: { ...house, replacing }, value: undefined }));
    await bench.tickAt(ADAS_DAY);
    expect(bench.recorder.calls).toEqual([]);
    await bench.store.changeHouse(({ replacing: _, ...house }) => ({ file: house, value: undefined }));
    await bench.tickAt(at("2026-11-27", 11));
    expect(postsTo(bench, ADA)).toHaveLength(1);
  });

  it("of what was wanted before a restore is never sent again", async () => {
    const bench = await openAdas();
    await bench.store.changeHouse((house) => ({ file: { ...house, restoredOn: day("2026-11-27") }, value: undefined }));
    await bench.tickAt(ADAS_DAY);
    expect(postsTo(bench, ADA)).toEqual([]);
  });

  it("speaks the language that its reader wishes", async () => {
    const bench = await openAdas();
    await bench.change(ADA, (plan) => ({ ...plan, wishes: { ...NO_WISHES, language: "en" } }));
    await bench.tickAt(ADAS_DAY);
    expect(postsTo(bench, ADA)[0]?.words).toContain("11 December 2026");
  });

  it("is kept as an intent before anything goes out", async () => {
    const bench = await openAdas();
    let meanwhile: unknown;
    bench.recorder.script = async ({ to }) => {
      if (to === ADA) meanwhile = await adasSlot(bench);
      return { kind: "answered", status: 201, activity: "m" };
    };
    await bench.tickAt(ADAS_DAY);
    expect(meanwhile).toEqual({ state: "intent", key: PREPARE, on: day("2026-11-27") });
  });

  it("keeps the due date that it names", async () => {
    const bench = await openBench({ people: ADA_AND_LEAD, start: at("2026-07-01", 7) });
    await bench.tickAt(at("2026-07-01"));
    expect((await bench.file(ADA)).plan.dialogues).toHaveLength(1);
  });
});

describe("a nudge to a lead", () => {
  it("is one message for the whole team", async () => {
    const team = [aPerson("lead"), ...aTeam(5)];
    const bench = await openBench({ people: team, start: at("2026-11-16", 7) });
    for (const { id } of team.slice(1))
      await bench.change(id, (plan) => ({ ...plan, dialogues: [{ ...anOpenDialogue(id), dueOn: day("2026-12-30") }] }));
    await bench.tickAt(at("2026-11-18"));
    const [message, ...others] = postsTo(bench, "lead");
    expect(others).toEqual([]);
    for (const { name } of team.slice(1)) expect(message?.words).toContain(name);
    expect((await bench.file("lead")).plan.slots.filter(({ state }) => state === "sent")).toHaveLength(5);
  });
});

describe("a nudge whose fate nobody knows", () => {
  it.each([
    ["an answer of 502", answering(502)],
    ["no answer", () => ({ kind: "no-answer" }) as const],
    [
      "a messenger that breaks",
      () => {
        throw new Error("broken");
      },
    ],
  ])("is not sent again after %s", async (_, script) => {
    const bench = await openAdas();
    bench.recorder.script = script;
    await bench.tickAt(ADAS_DAY);
    await bench.tickAt(at("2026-11-27", 12));
    await bench.tickAt(at("2026-11-30"));
    expect(postsTo(bench, ADA)).toHaveLength(1);
    expect((await adasSlot(bench))?.state).toBe("unclear");
  });

  it("is not sent again when the process ended between the message and its outcome", async () => {
    const bench = await openAdas();
    bench.clock.moveTo(ADAS_DAY);
    const isPosted = new Promise<void>((resolve) => {
      bench.recorder.script = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    void bench.bot.tick();
    await isPosted;
    expect((await adasSlot(bench))?.state).toBe("intent");
    const next = bench.again();
    for (const date of ["2026-11-27", "2026-11-30", "2026-12-01"]) await next.tickAt(at(date, 12));
    expect(postsTo(next, ADA)).toEqual([]);
    expect(await adasSlot(next)).toEqual({ state: "unclear", key: PREPARE, on: day("2026-11-27") });
  });

  it("is made up for by the next stage that arrives", async () => {
    const bench = await openAdas();
    bench.recorder.script = answering(502);
    await bench.tickAt(ADAS_DAY);
    bench.recorder.script = () => ({ kind: "answered", status: 201, activity: "m" });
    await bench.change(ADA, (plan) => ({
      ...plan,
      dialogues: [{ ...anOpenDialogue(ADA), state: "dated", on: day("2026-12-10"), from: 600, minutes: 30 }],
    }));
    await bench.tickAt(at("2026-12-09"));
    expect(await adasSlot(bench)).toMatchObject({ state: "settled", by: "next-stage" });
  });
});

describe("a nudge that was surely not delivered", () => {
  it.each([
    ["Teams has too much to do", answering(429)],
    ["Teams does not believe the token", answering(401)],
    ["Teams cannot be reached", () => ({ kind: "not-connected" }) as const],
  ])("is tried again the same day, a little later, while %s", async (_, script) => {
    const bench = await openAdas();
    bench.recorder.script = script;
    await bench.tickAt(ADAS_DAY);
    bench.clock.moveBy(9_000);
    await bench.bot.tick();
    expect(postsTo(bench, ADA)).toHaveLength(1);
    bench.clock.moveBy(1_000);
    await bench.bot.tick();
    expect(postsTo(bench, ADA)).toHaveLength(2);
    bench.recorder.script = () => ({ kind: "answered", status: 201, activity: "m" });
    bench.clock.moveBy(20_000);
    await bench.bot.tick();
    expect((await adasSlot(bench))?.state).toBe("sent");
  });
});

describe("somebody who cannot be reached", () => {
  it("is tried once a day", async () => {
    const bench = await openAdas();
    bench.recorder.script = answering(403);
    for (const hour of [10, 11, 12]) await bench.tickAt(at("2026-11-27", hour));
    expect(postsTo(bench, ADA)).toHaveLength(1);
    await bench.tickAt(at("2026-11-30"));
    expect(postsTo(bench, ADA)).toHaveLength(2);
    expect(await adasSlot(bench)).toEqual({ state: "unreachable", key: PREPARE, on: day("2026-11-30") });
  });

  it("is written to in a chat that the bot opens, where it knows the house in Teams", async () => {
    const bench = await openAdas({ silent: true });
    await bench.change(HEAD, (plan) => ({ ...plan, address: { conversation: "a:head", serviceUrl: SERVICE_URL } }));
    await bench.tickAt(ADAS_DAY);
    expect(bench.recorder.calls.filter(({ to }) => to === ADA).map(({ kind }) => kind)).toEqual(["open", "post"]);
    expect((await bench.file(ADA)).plan.address).toEqual({ conversation: "a:ada", serviceUrl: SERVICE_URL });
  });

  it("waits for tomorrow where nobody has written to the bot yet", async () => {
    const bench = await openAdas({ silent: true });
    await bench.tickAt(ADAS_DAY);
    expect(bench.recorder.calls).toEqual([]);
    expect(await adasSlot(bench)).toEqual({ state: "unreachable", key: PREPARE, on: day("2026-11-27") });
    await bench.change(ADA, (plan) => ({ ...plan, address: { conversation: "a:ada", serviceUrl: SERVICE_URL } }));
    await bench.tickAt(at("2026-11-30"));
    expect(postsTo(bench, ADA)).toHaveLength(1);
  });

  it("is asked for again soon where Teams could not open the chat", async () => {
    const bench = await openAdas({ silent: true });
    await bench.change(HEAD, (plan) => ({ ...plan, address: { conversation: "a:head", serviceUrl: SERVICE_URL } }));
    bench.recorder.script = answering(503);
    await bench.tickAt(ADAS_DAY);
    expect(await adasSlot(bench)).toBeUndefined();
    bench.recorder.script = () => ({ kind: "answered", status: 201, activity: "m" });
    bench.clock.moveBy(60_000);
    await bench.bot.tick();
    expect((await adasSlot(bench))?.state).toBe("sent");
  });
});

describe("what changes while a message is on its way out", () => {
  it("is not told as it was: whose dialogue just took place is not asked to prepare it", async () => {
    const bench = await openAdas({ silent: true });
    await bench.change(HEAD, (plan) => ({ ...plan, address: { conversation: "a:head", serviceUrl: SERVICE_URL } }));
    bench.recorder.script = async ({ kind }) => {
      const heldOn = day("2026-11-27");
      if (kind === "open")
        await bench.change(ADA, (plan) => ({ ...plan, dialogues: [{ ...anOpenDialogue(ADA), state: "held", heldOn, said: [] }] }));
      return { kind: "answered", status: 201, activity: "m" };
    };
    await bench.tickAt(ADAS_DAY);
    await bench.tickAt(at("2026-11-27", 11));
    expect(postsTo(bench, ADA)).toEqual([]);
    expect(await adasSlot(bench)).toBeUndefined();
  });
});

describe("a tick in which nothing changed", () => {
  it("reads nobody's file", async () => {
    let reads = 0;
    const counting = (store: Store): Store => ({
      ...store,
      read: (person) => {
        reads += 1;
        return store.read(person);
      },
    });
    const bench = await openAdas({ around: counting });
    await bench.tickAt(ADAS_DAY);
    await bench.tickAt(at("2026-11-27", 11));
    reads = 0;
    await bench.tickAt(at("2026-11-27", 12));
    expect(reads).toBe(0);
  });
});

describe("whoever has everything erased while a message is under way", () => {
  it("gets nothing of it back", async () => {
    const bench = await openAdas();
    bench.recorder.script = async ({ to }) => {
      if (to === ADA) await bench.store.erase(ADA as PersonId, EMPTY_FILE);
      return { kind: "answered", status: 201, activity: "m" };
    };
    await bench.tickAt(ADAS_DAY);
    const { slots, nudgedOn } = (await bench.file(ADA)).plan;
    expect([slots, nudgedOn]).toEqual([[], undefined]);
  });
});
