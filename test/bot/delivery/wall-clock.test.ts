import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { dialogueMark } from "../../../bot/conversations/marks.js";
import { FAR_OFF_MS, isFarOff, openWallClock } from "../../../bot/delivery/wall-clock.js";
import type { Log, LogEvent } from "../../../bot/log.js";
import type { Asked } from "../../../bot/messenger.js";
import type { Instant, PersonId } from "../../../dialogue/index.js";
import { openProcess } from "../../../scripts/invented/process.js";
import { aPerson } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, LEAD, PEOPLE } from "../conversations/house.js";
import { at, openBench, recorder, SERVICE_URL } from "./bench.js";

const MINUTE_MS = 60_000;
const A_FEW_TURNS = 20;
const DAY_MS = 24 * 60 * MINUTE_MS;

const learning = (...differences: readonly number[]) => {
  const logged: unknown[] = [];
  const log: Log = (event, facts) => logged.push([event, facts]);
  const wall = openWallClock(log);
  for (const aheadMs of differences) wall.learn(aheadMs);
  return { logged, wall };
};

describe("the clock on the wall", () => {
  it("is not known to be wrong before Teams has said what time it is", () => {
    expect(learning().wall.aheadMs()).toBeUndefined();
    expect(isFarOff(undefined)).toBe(false);
  });

  it("says nothing of a difference of up to a minute", () => {
    const { logged, wall } = learning(MINUTE_MS, -MINUTE_MS, 0);
    expect([logged, wall.aheadMs()]).toEqual([[], 0]);
  });

  it("says once when it begins to differ, either way, and once when it is right again", () => {
    const { logged } = learning(-90_500, -91_000, 0, 0, 61_000);
    expect(logged).toEqual([
      ["clock-differs", { seconds: -90 }],
      ["clock-right", undefined],
      ["clock-differs", { seconds: 61 }],
    ]);
  });

  it("says when it is so far off that it is another day", () => {
    const { logged } = learning(FAR_OFF_MS - 1, -FAR_OFF_MS);
    expect(logged).toEqual([
      ["clock-differs", { seconds: 43_199 }],
      ["clock-far-off", { seconds: -43_200 }],
    ]);
  });
});

const ADMIN = aPerson("admin", { roles: ["admin"] });

/** A house in which Teams says what time it is. */
const openWith = async (start: Instant) => {
  const teams = { aheadMs: 0 };
  const { store } = await openBench({ start, people: [...PEOPLE, ADMIN] });
  const time = { now: start };
  const now = () => time.now;
  const { messenger, calls } = recorder(now);
  const ask = async (): Promise<Asked> => ({ kind: "answered", status: 200, aheadMs: teams.aheadMs });
  const logged: LogEvent[] = [];
  const bot = openProcess({ store, now, messenger: { ...messenger, ask }, log: (event) => logged.push(event) });
  const tickAt = (instant: Instant): Promise<void> => {
    time.now = instant;
    return bot.tick();
  };
  const keptDates = async (): Promise<number> => (await store.read(ADA as PersonId))?.plan.dialogues.length ?? 0;
  const holds = async (): Promise<void> => {
    await store.change(ADA as PersonId, (file) => ({
      file: { ...file, plan: { ...file.plan, dialogues: [anOpenDialogue(ADA)] } },
      value: undefined,
    }));
    const click = { verb: "held.say", id: dialogueMark(anOpenDialogue(ADA).id), inputs: new Map([["held-on", "2026-11-17"]]) } as const;
    const from = { person: ADA, conversation: `a:${ADA}`, serviceUrl: SERVICE_URL, activity: "t1" };
    await bot.hear({ ...from, what: { kind: "clicked", way: "in-place", click } });
    // What others are told is told right after, where it is told at all.
    for (let turn = 0; turn < A_FEW_TURNS; turn += 1) await setImmediate();
  };
  const toldLead = (): number => calls.filter(({ to, words }) => to === LEAD && words.includes("Ada Arendt")).length;
  return { teams, logged, tickAt, keptDates, holds, toldLead, posts: () => calls.filter(({ kind }) => kind === "post").length };
};

const NOON = at("2026-11-18", 12);
const soon = (instant: Instant): Instant => (instant + 5 * MINUTE_MS) as Instant;

describe("a bot whose clock is far off", () => {
  it.each([30 * DAY_MS, -30 * DAY_MS])("sends nothing and keeps no due date until Teams says the same day (%d)", async (off) => {
    const { teams, logged, tickAt, keptDates, posts } = await openWith(NOON);
    teams.aheadMs = off;
    await tickAt(NOON);
    expect([posts(), await keptDates(), logged]).toEqual([0, 0, ["clock-far-off"]]);
    teams.aheadMs = 0;
    await tickAt(soon(NOON));
    expect([posts() > 0, (await keptDates()) > 0]).toEqual([true, true]);
  });

  it("destroys nothing early", async () => {
    const { teams, logged, tickAt } = await openWith(NOON);
    await tickAt(NOON);
    const before = logged.length;
    teams.aheadMs = 800 * DAY_MS;
    await tickAt((NOON + teams.aheadMs) as Instant);
    expect(logged.slice(before)).toEqual(["clock-far-off"]);
  });

  it("is found out before anything is sent where somebody sets the clock while it runs", async () => {
    const early = at("2026-11-18", 6);
    const { teams, tickAt, posts } = await openWith(early);
    await tickAt(early);
    teams.aheadMs = 10 * DAY_MS;
    await tickAt(at("2026-11-28", 12));
    expect(posts()).toBe(0);
    teams.aheadMs = 0;
    await tickAt(NOON);
    expect(posts()).toBeGreaterThan(0);
  });

  it("lets what somebody else is to be told wait as well", async () => {
    const { teams, tickAt, holds, toldLead } = await openWith(at("2026-11-18", 20));
    teams.aheadMs = 30 * DAY_MS;
    await tickAt(at("2026-11-18", 20));
    await holds();
    expect(toldLead()).toBe(0);
    teams.aheadMs = 0;
    await tickAt(soon(at("2026-11-18", 20)));
    expect(toldLead()).toBe(1);
  });

  it("goes on as before where the clock is wrong by hours alone", async () => {
    const { teams, logged, tickAt, posts } = await openWith(NOON);
    teams.aheadMs = 11 * 60 * MINUTE_MS;
    await tickAt(NOON);
    expect(posts()).toBeGreaterThan(0);
    expect(logged).toContain("clock-differs");
  });
});
