import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { dialogueMark } from "../../../bot/conversations/marks.js";
import { FAR_OFF_MS, isFarOff, openWallClock, WITHOUT_WORD_MS } from "../../../bot/delivery/wall-clock.js";
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
  const wall = openWallClock({ log, now: () => 0 });
  for (const aheadMs of differences) wall.learn(aheadMs);
  return { logged, wall };
};

describe("the clock on the wall", () => {
  it("is not known to be wrong before Teams has said what time it is", () => {
    expect(learning().wall.aheadMs()).toBeUndefined();
    expect(isFarOff(undefined)).toBe(false);
  });

  it.each([MINUTE_MS, -MINUTE_MS, 20, 0])("says nothing of a difference of up to a minute, and shows none (%d)", (aheadMs) => {
    const { logged, wall } = learning(aheadMs);
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

/** A clock on the wall and one that cannot be set, from noon on. */
const running = () => {
  const time = { wall: 1000 * DAY_MS, elapsed: 5 };
  const logged: unknown[] = [];
  const compared: number[] = [];
  const wall = openWallClock({
    ...{ now: () => time.wall, elapsed: () => time.elapsed },
    log: (event, facts) => logged.push([event, facts]),
    watch: { clockCompared: (aheadMs) => compared.push(aheadMs) },
  });
  const passes = (ms: number): void => {
    time.wall += ms;
    time.elapsed += ms;
  };
  const jumps = (ms: number): void => {
    time.wall += ms;
  };
  return { wall, logged, compared, passes, jumps };
};

describe("a clock that jumps while nobody says what time it is", () => {
  it.each([FAR_OFF_MS, -FAR_OFF_MS])("is far off from twelve hours on, and that is said once (%d)", (ms) => {
    const { wall, logged, compared, passes, jumps } = running();
    wall.learn(0);
    passes(30 * DAY_MS);
    jumps(ms);
    expect(wall.isFarOff()).toBe(true);
    wall.notice();
    wall.notice();
    expect([logged, compared]).toEqual([[["clock-far-off", { seconds: ms / 1000 }]], [0, ms]]);
  });

  it.each([FAR_OFF_MS - 1, 1 - FAR_OFF_MS])("goes on below that (%d)", (ms) => {
    const { wall, logged, jumps } = running();
    jumps(ms);
    wall.notice();
    expect([wall.isFarOff(), wall.aheadMs(), logged]).toEqual([false, undefined, []]);
  });

  it("is far off from several jumps that together make twelve hours", () => {
    const { wall, jumps } = running();
    for (const ms of [FAR_OFF_MS / 2, FAR_OFF_MS / 2]) jumps(ms);
    expect(wall.isFarOff()).toBe(true);
  });

  it("is right again as soon as Teams says that it jumped rightly: the machine was asleep", () => {
    const { wall, logged, jumps } = running();
    jumps(DAY_MS);
    wall.notice();
    wall.learn(0);
    expect([wall.isFarOff(), wall.aheadMs()]).toEqual([false, 0]);
    expect(logged).toEqual([
      ["clock-far-off", { seconds: 86_400 }],
      ["clock-right", undefined],
    ]);
  });

  it("is right again where it is set back to what it was", () => {
    const { wall, logged, jumps } = running();
    for (const ms of [DAY_MS, -DAY_MS]) {
      jumps(ms);
      wall.notice();
    }
    expect([wall.isFarOff(), logged.length]).toEqual([false, 2]);
  });

  it("stays far off where Teams called it wrong and it was set since: nobody has said yet that it is right now", () => {
    const { wall, jumps } = running();
    wall.learn(30 * DAY_MS);
    jumps(-30 * DAY_MS);
    expect(wall.isFarOff()).toBe(true);
    wall.learn(0);
    expect(wall.isFarOff()).toBe(false);
  });

  it("is vouched for once Teams has said the time, or where for three days nobody did", () => {
    const { wall, passes, jumps } = running();
    jumps(800 * DAY_MS);
    passes(WITHOUT_WORD_MS - 1);
    expect(wall.isVouchedFor()).toBe(false);
    passes(1);
    expect(wall.isVouchedFor()).toBe(true);
    const asked = running();
    asked.wall.learn(FAR_OFF_MS - 1);
    expect(asked.wall.isVouchedFor()).toBe(true);
  });
});

const ADMIN = aPerson("admin", { roles: ["admin"] });

/** A house in which Teams says what time it is. */
const openWith = async (start: Instant, elapsed?: () => number) => {
  const teams = { aheadMs: 0, isReached: true };
  const { store } = await openBench({ start, people: [...PEOPLE, ADMIN] });
  const time = { now: start };
  const now = () => time.now;
  const { messenger, calls } = recorder(now);
  const ask = async (): Promise<Asked> =>
    teams.isReached ? { kind: "answered", status: 200, aheadMs: teams.aheadMs } : { kind: "not-connected" };
  const logged: LogEvent[] = [];
  const open = () =>
    openProcess({ store, now, messenger: { ...messenger, ask }, log: (event) => logged.push(event), ...(elapsed && { elapsed }) });
  let bot = open();
  const tickAt = (instant: Instant): Promise<void> => {
    time.now = instant;
    return bot.tick();
  };
  const startAt = (instant: Instant): Promise<void> => {
    time.now = instant;
    bot = open();
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
  return { teams, logged, tickAt, startAt, keptDates, holds, toldLead, posts: () => calls.filter(({ kind }) => kind === "post").length };
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

describe("a bot whose clock jumps while Teams is out of reach", () => {
  const openRunning = async () => {
    const time = { elapsed: 0 };
    return { time, ...(await openWith(NOON, () => time.elapsed)) };
  };

  it("destroys nothing and sends nothing until Teams says the same day", async () => {
    const { teams, logged, tickAt, posts } = await openRunning();
    await tickAt(NOON);
    const [lines, sent] = [logged.length, posts()];
    teams.isReached = false;
    const later = (NOON + 800 * DAY_MS) as Instant;
    await tickAt(later);
    expect([logged.slice(lines), posts() - sent]).toEqual([["teams-in-trouble", "clock-far-off"], 0]);
    teams.isReached = true;
    await tickAt(soon(later));
    expect(logged.slice(lines)).toContain("destroyed");
  });

  it("goes on where it jumped by less, and where it did not jump and time went by", async () => {
    const { time, teams, logged, tickAt } = await openRunning();
    await tickAt(NOON);
    const lines = logged.length;
    teams.isReached = false;
    const later = (NOON + 800 * DAY_MS) as Instant;
    time.elapsed += 800 * DAY_MS - FAR_OFF_MS + 1;
    await tickAt(later);
    expect(logged.slice(lines)).toContain("destroyed");
  });

  it("destroys nothing after a start at which nobody says the time, and begins to after three days", async () => {
    const { time, teams, logged, tickAt, startAt } = await openRunning();
    await tickAt(NOON);
    const lines = logged.length;
    teams.isReached = false;
    const later = (NOON + 800 * DAY_MS) as Instant;
    await startAt(later);
    expect(logged.slice(lines)).not.toContain("destroyed");
    time.elapsed += WITHOUT_WORD_MS;
    await tickAt((later + WITHOUT_WORD_MS) as Instant);
    expect(logged.slice(lines)).toContain("destroyed");
  });

  it("destroys right after a start at which Teams says the time", async () => {
    const { logged, tickAt, startAt } = await openRunning();
    await tickAt(NOON);
    const lines = logged.length;
    await startAt((NOON + 800 * DAY_MS) as Instant);
    expect(logged.slice(lines)).toContain("destroyed");
  });
});
